import { type Merge, mergeForms } from './merge.ts';
import { same } from './same.ts';

export type Data = Readonly<Record<string, unknown>>;

/** Which form of the matter: of a stage, and of one subject where the form is a subject's. */
export interface Place {
  readonly stage: string;
  readonly form: string;
  readonly subject?: string;
}

/** A form as the record has it. */
export interface Recorded {
  readonly version: number;
  readonly data: Data;
}

/** My unsaved values of one form, with what they started from. */
export interface Draft {
  readonly place: Place;
  readonly data: Data;
  /** The record's version and values these edits started from; the values are unknown for scratch of an older version. */
  readonly base: number;
  readonly original: Data | undefined;
  /** Set once the server has accepted these values, until the record has been read again: shown, no longer to be saved. */
  readonly accepted?: true;
  /** Set while the record has moved on and both changed the same fields. */
  readonly conflict?: { readonly merge: Merge; readonly theirs: Recorded };
}

/** The key of a form in a matter: `form`, or `form@subject`, as the ledger names form versions. */
export function keyOf(place: Pick<Place, 'form' | 'subject'>): string {
  return place.subject === undefined ? place.form : `${place.form}@${place.subject}`;
}

/**
 * The draft after the record moved on: null where nothing of it is left to save; rebased where the changes do not touch;
 * with a conflict where they do. `taken` names the fields the others changed and I did not.
 */
export function rebase(draft: Draft, now: Recorded): { readonly draft: Draft | null; readonly taken: readonly string[] } {
  if (now.version === draft.base && draft.original !== undefined) {
    return { draft: same(draft.data, now.data) ? null : draft, taken: [] };
  }
  const merge = mergeForms(draft.original, draft.data, now.data);
  if (merge.conflicts.length > 0) {
    return { draft: { ...draft, data: merge.merged, conflict: { merge, theirs: now } }, taken: merge.taken };
  }
  if (same(merge.merged, now.data)) return { draft: null, taken: merge.taken };
  return { draft: { place: draft.place, data: merge.merged, base: now.version, original: now.data }, taken: merge.taken };
}
