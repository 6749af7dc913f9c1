import type { RebaseRequest, RebaseView } from '../../runtime/api/designer.ts';
import { followerOf, type Part, type PartChange, type PartRef, partAt, samePart } from '../../runtime/engine/index.ts';
import { type DraftDocument, equalParts, type VersionRef } from './draft-document.ts';
import { type Editing, mergedPart, withSteps } from './edit-draft.ts';

/** A version a draft is put onto, beside the one it is based on. */
export interface Onto {
  readonly ref: VersionRef;
  readonly parts: readonly Part[];
  readonly baseParts: readonly Part[];
}

interface Settled {
  readonly ref: PartRef;
  readonly change: PartChange;
  /** Whether both changed the part. */
  readonly merged: boolean;
}

interface Plan {
  readonly settled: readonly Settled[];
  readonly conflicts: RebaseView['conflicts'];
}

function planOf({ parts }: DraftDocument, onto: Onto): Plan {
  const settled: Settled[] = [];
  const conflicts: RebaseView['conflicts'][number][] = [];
  const gone = [...onto.baseParts, ...parts].filter((part) => partAt(onto.parts, part) === undefined);
  // those that stand last come first, so that each new part finds its follower in place
  const refs = [...gone, ...[...onto.parts].reverse()].map(({ kind, id }): PartRef => ({ kind, id }));
  for (const ref of refs.filter((each, i) => refs.findIndex((other) => samePart(other, each)) === i)) {
    const [base, theirs, mine] = [onto.baseParts, onto.parts, parts].map((list) => partAt(list, ref) ?? null);
    if (base === undefined || theirs === undefined || mine === undefined || equalParts(base, theirs)) continue;
    const merged = mergedPart(ref, base, theirs, mine);
    if ('paths' in merged) conflicts.push({ ref, base, theirs, mine, paths: merged.paths });
    else if (!equalParts(merged.part, mine)) settled.push({ ref, change: changeTo(ref, merged.part, mine, onto), merged: !equalParts(base, mine) });
  }
  return { settled, conflicts };
}

function changeTo(ref: PartRef, part: Part | null, mine: Part | null, onto: Onto): PartChange {
  if (part === null) return { remove: ref };
  return { put: part, ...(mine === null ? { before: followerOf(onto.parts, ref) } : {}) };
}

/** What would come of putting a draft onto another version: changes of both are put together part by part. */
export function rebaseView(document: DraftDocument, onto: Onto): RebaseView {
  const { settled, conflicts } = planOf(document, onto);
  const refs = (merged: boolean): readonly PartRef[] => settled.filter((each) => each.merged === merged).map(({ ref }) => ref);
  return { onto: onto.ref, takes: refs(false), merges: refs(true), conflicts };
}

/** Puts a draft onto another version as one edit; the conflicts that still lack a choice where there are any. */
export function rebaseDraft(
  document: DraftDocument, onto: Onto, editing: Editing, { label, choices }: Pick<RebaseRequest, 'label' | 'choices'>,
): { readonly document: DraftDocument } | { readonly unsettled: RebaseView['conflicts'] } {
  const { settled, conflicts } = planOf(document, onto);
  const choiceOf = (ref: PartRef) => choices.find((choice) => samePart(choice.ref, ref))?.take;
  const unsettled = conflicts.filter(({ ref }) => choiceOf(ref) === undefined);
  if (unsettled.length > 0) return { unsettled };
  const taken = conflicts.filter(({ ref }) => choiceOf(ref) === 'theirs').map(({ ref, theirs, mine }) => changeTo(ref, theirs, mine, onto));
  const from = document.base ?? onto.ref;
  return { document: withSteps(document, editing, label, [...settled.map(({ change }) => change), ...taken], { rebased: { from, to: onto.ref } }) ?? document };
}
