import type { FieldSchema } from '../../engine/index.ts';
import { releaseValidators, type ReleaseValidators, type ValidatorsModule } from './validators.ts';

const isModule = (value: unknown): value is { readonly default: ValidatorsModule } =>
  typeof value === 'object' && value !== null && 'default' in value && typeof value.default === 'function';

type Forms = readonly { readonly id: string; readonly schema: FieldSchema }[];

/**
 * Loads the validators of a release, or of a draft, from their address at the server, as a module of the own origin: no
 * code is made from strings (I7). Throws where the server has no such module.
 */
export async function loadValidators(url: string, forms: Forms): Promise<ReleaseValidators> {
  const loaded: unknown = await import(/* @vite-ignore */ url);
  if (!isModule(loaded)) throw new TypeError(`${url} is no validators module`);
  return releaseValidators(loaded.default, forms);
}
