import type { FieldSchema } from '../../engine/index.ts';
import { releaseValidators, type ReleaseValidators, type ValidatorsModule } from './validators.ts';

const isModule = (value: unknown): value is { readonly default: ValidatorsModule } =>
  typeof value === 'object' && value !== null && 'default' in value && typeof value.default === 'function';

/**
 * Loads a release's validators from the server, as a module of the own origin: no code is made from strings (I7).
 * Throws where the server has none for this hash.
 */
export async function loadValidators(hash: string, forms: readonly { readonly id: string; readonly schema: FieldSchema }[]): Promise<ReleaseValidators> {
  const url = `/api/releases/${hash}/validators.js`;
  const loaded: unknown = await import(/* @vite-ignore */ url);
  if (!isModule(loaded)) throw new TypeError(`${url} is no validators module`);
  return releaseValidators(loaded.default, forms);
}
