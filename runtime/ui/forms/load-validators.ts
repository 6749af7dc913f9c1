import type { FieldSchema } from '../../engine/index.ts';
import { releaseValidators, type ReleaseValidators, type ValidatorsModule } from './validators.ts';

const isModule = (value: unknown): value is { readonly default: ValidatorsModule } =>
  typeof value === 'object' && value !== null && 'default' in value && typeof value.default === 'function';

type Forms = readonly { readonly id: string; readonly schema: FieldSchema }[];

/**
 * Loads a release's validators from the server, as a module of the own origin: no code is made from strings (I7). The
 * release's forms may still be on their way. Throws where the server has no such module.
 */
export async function loadValidators(hash: string, forms: Forms | Promise<Forms>): Promise<ReleaseValidators> {
  const url = `/api/releases/${hash}/validators.js`;
  const module: Promise<unknown> = import(/* @vite-ignore */ url);
  const [loaded, known] = await Promise.all([module, forms]);
  if (!isModule(loaded)) throw new TypeError(`${url} is no validators module`);
  return releaseValidators(loaded.default, known);
}
