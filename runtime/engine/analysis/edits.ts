import type { Part, PartChange } from '../definitions/part.ts';
import { isRecord } from '../values/read-plain.ts';
import { withJsonAt } from './json.ts';

/** One value at a JSON pointer of a part; `undefined` takes the member or item out. */
export interface Edit {
  readonly path: string;
  readonly value: unknown;
}

/**
 * The part with values replaced, as a change. Edits put ids, texts and dates where such stood, or take items out, so what
 * was a part stays one; the server reads it again all the same. Edits that take out items of one list go from its end.
 */
export function edited(part: Part | undefined, edits: readonly Edit[]): readonly PartChange[] {
  if (part === undefined) return [];
  const value = edits.reduce<unknown>((at, edit) => withJsonAt(at, edit.path, edit.value), part.value);
  const put: unknown = { ...part, value };
  return value !== part.value && isLike(put, part) ? [{ put }] : [];
}

function isLike(candidate: unknown, part: Part): candidate is Part {
  return isRecord(candidate) && candidate['kind'] === part.kind && candidate['id'] === part.id && isRecord(candidate['value']);
}
