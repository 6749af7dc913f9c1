/// <reference types="vite/client" />
declare module 'virtual:validators' {
  import type { ValidatorsModule } from '../../runtime/ui/index.ts';

  const module: ValidatorsModule;
  export default module;
}
