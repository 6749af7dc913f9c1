import type { Plugin } from 'vite';

import type { FormDefinition } from '../../runtime/engine/index.ts';
import { validatorsModule } from '../../server/releases/validators.ts';

/** Gives pages the compiled validators of some forms as `virtual:validators`, as the server would, without a server. */
export function validatorsPlugin(forms: readonly FormDefinition[]): Plugin {
  return {
    name: 'validators',
    resolveId: (id) => (id === 'virtual:validators' ? '\0validators' : undefined),
    load: (id) => (id === '\0validators' ? validatorsModule(forms) : undefined),
  };
}
