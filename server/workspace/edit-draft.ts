import { followerOf, mergeValues, type Part, type PartChange, type PartRef, partAt, readPart, samePart, withChange } from '../../runtime/engine/index.ts';
import { type DraftDocument, type DraftEdit, equalParts, numberOf, type PartStep } from './draft-document.ts';

/** Who edits, when, under which id. */
export interface Editing {
  readonly commandId: string;
  readonly person: string;
  readonly page?: string;
  /** Instant in ms. */
  readonly at: number;
}

/** A part that somebody else changed differently. */
export interface Dispute {
  readonly ref: PartRef;
  /** As the sender first saw it. */
  readonly base: Part | null;
  /** As it is now. */
  readonly theirs: Part | null;
  /** The person who changed it last. */
  readonly by: string;
  /** JSON pointers into the value; the empty one is the whole. */
  readonly paths: readonly string[];
}

export type Edited =
  | { readonly kind: 'edited'; readonly document: DraftDocument }
  /** Everything is as asked for already. */
  | { readonly kind: 'same' }
  | { readonly kind: 'disputed'; readonly disputes: readonly Dispute[] };

/** The part a change is about. */
export function refOf(change: PartChange): PartRef {
  return 'put' in change ? { kind: change.put.kind, id: change.put.id } : change.remove;
}

/** The draft after some changes under one number; undefined where they change nothing. */
export function withSteps(
  document: DraftDocument, editing: Editing, label: string, changes: readonly PartChange[], more: Pick<DraftEdit, 'undoes' | 'rebased'> = {},
): DraftDocument | undefined {
  const steps: PartStep[] = [];
  let { parts } = document;
  for (const change of changes) {
    const ref = refOf(change);
    const known = partAt(parts, ref);
    const from = known === undefined ? null : { part: known, before: followerOf(parts, ref) };
    const after = withChange(parts, change);
    const now = partAt(after, ref);
    const to = now === undefined ? null : { part: now, before: followerOf(after, ref) };
    if (equalParts(known ?? null, now ?? null) && from?.before === to?.before) continue;
    steps.push({ ref, from, to });
    parts = after;
  }
  if (steps.length === 0 && more.rebased === undefined) return undefined;
  const edit: DraftEdit = { ...editing, number: numberOf(document) + 1, label, steps, ...more };
  return { ...document, parts, log: [...document.log, edit], base: more.rebased?.to ?? document.base };
}

/**
 * An edit made by somebody who had seen the draft up to edit `base`. Where another person, or another page, changed the same
 * part since, both changes are put together; where they cannot be, nothing is changed.
 */
export function editDraft(document: DraftDocument, editing: Editing, base: number, label: string, changes: readonly PartChange[]): Edited {
  const newest = changes.filter((change, i) => !changes.slice(i + 1).some((later) => samePart(refOf(later), refOf(change))));
  const resolved = newest.map((change) => reconciled(document, editing, base, change));
  const disputes = resolved.flatMap((each) => ('dispute' in each ? [each.dispute] : []));
  if (disputes.length > 0) return { kind: 'disputed', disputes };
  const next = withSteps(document, editing, label, resolved.flatMap((each) => ('change' in each ? [each.change] : [])));
  return next === undefined ? { kind: 'same' } : { kind: 'edited', document: next };
}

type Reconciled = { readonly change: PartChange } | { readonly dispute: Dispute };

function reconciled(document: DraftDocument, { person, page }: Editing, base: number, change: PartChange): Reconciled {
  const ref = refOf(change);
  const about = document.log.filter((edit) => edit.number > base && edit.steps.some((step) => samePart(step.ref, ref)));
  const foreign = about.filter((edit) => edit.person !== person || edit.page !== page);
  const [first] = foreign;
  if (first === undefined) return { change };
  const seen = first.steps.find((step) => samePart(step.ref, ref))?.from?.part ?? null;
  const theirs = partAt(document.parts, ref) ?? null;
  const mine = 'put' in change ? change.put : null;
  const merged = mergedPart(ref, seen, theirs, mine);
  if ('paths' in merged) return { dispute: { ref, base: seen, theirs, by: foreign.at(-1)?.person ?? first.person, paths: merged.paths } };
  if (merged.part === null) return { change: { remove: ref } };
  return { change: { put: merged.part, ...('put' in change && change.before !== undefined ? { before: change.before } : {}) } };
}

/** Two changes of one part put together; the places in dispute where that is impossible, or gives what is no such part. */
export function mergedPart(ref: PartRef, base: Part | null, theirs: Part | null, mine: Part | null): { readonly part: Part | null } | { readonly paths: readonly string[] } {
  if (equalParts(base, theirs) || equalParts(theirs, mine)) return { part: mine };
  if (equalParts(base, mine)) return { part: theirs };
  const result = mergeValues(base?.value, theirs?.value, mine?.value);
  if ('paths' in result) return result;
  if (result.merged === undefined) return { part: null };
  const read = readPart({ kind: ref.kind, id: ref.id, value: result.merged });
  return 'part' in read ? read : { paths: [''] };
}
