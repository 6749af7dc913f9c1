import { type PartChange, partAt, samePart } from '../../runtime/engine/index.ts';
import { type DraftDocument, type DraftEdit, equalParts, type PartStep } from './draft-document.ts';
import { type Dispute, type Edited, type Editing, mergedPart, withSteps } from './edit-draft.ts';

interface Stacks {
  readonly undo: readonly DraftEdit[];
  readonly redo: readonly DraftEdit[];
}

/** What a person can take back and bring back, the next one last. Another edit of theirs leaves nothing to bring back. */
function stacksOf(log: readonly DraftEdit[], person: string): Stacks {
  const undo: DraftEdit[] = [];
  const redo: DraftEdit[] = [];
  for (const edit of log.filter((each) => each.person === person)) {
    if (edit.undoes === undefined) {
      undo.push(edit);
      redo.length = 0;
    } else if (undo.at(-1)?.number === edit.undoes) {
      undo.pop();
      redo.push(edit);
    } else {
      redo.pop();
      undo.push(edit);
    }
  }
  return { undo, redo };
}

/** Whether a person has something to undo, and something to redo. */
export function undoable(document: DraftDocument, person: string): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo, redo } = stacksOf(document.log, person);
  return { canUndo: undo.length > 0, canRedo: redo.length > 0 };
}

/**
 * Takes back the person's own newest edit that stands, or the newest undoing. What others changed in the same parts since
 * stays; where both cannot be had, nothing is changed. `same`: there is nothing to take back.
 */
export function undoDraft(document: DraftDocument, editing: Editing, which: 'undo' | 'redo'): Edited {
  const target = stacksOf(document.log, editing.person)[which].at(-1);
  if (target === undefined) return { kind: 'same' };
  const disputes: Dispute[] = [];
  const changes: PartChange[] = [];
  for (const step of [...target.steps].reverse()) {
    const change = takenBack(document, target, step);
    if ('paths' in change) disputes.push(change);
    else changes.push(change);
  }
  if (disputes.length > 0) return { kind: 'disputed', disputes };
  const { rebased } = target;
  const next = withSteps(document, editing, target.label, changes, {
    undoes: target.number,
    // an undoing that changes nothing any more still counts as done
    ...(rebased === undefined ? {} : { rebased: { from: rebased.to, to: rebased.from } }),
  });
  return next === undefined ? { kind: 'edited', document: noted(document, editing, target) } : { kind: 'edited', document: next };
}

function takenBack(document: DraftDocument, target: DraftEdit, { ref, from, to }: PartStep): PartChange | Dispute {
  const now = partAt(document.parts, ref) ?? null;
  const merged = mergedPart(ref, to?.part ?? null, now, from?.part ?? null);
  if ('paths' in merged) {
    const last = document.log.findLast((edit) => edit.number > target.number && edit.steps.some((step) => samePart(step.ref, ref)));
    return { ref, base: to?.part ?? null, theirs: now, by: last?.person ?? target.person, paths: merged.paths };
  }
  if (merged.part === null) return { remove: ref };
  const moved = now === null || to?.before !== from?.before;
  return { put: equalParts(merged.part, now) && now !== null ? now : merged.part, ...(moved ? { before: from?.before ?? null } : {}) };
}

function noted(document: DraftDocument, editing: Editing, target: DraftEdit): DraftDocument {
  const edit: DraftEdit = { ...editing, number: (document.log.at(-1)?.number ?? 0) + 1, label: target.label, steps: [], undoes: target.number };
  return { ...document, log: [...document.log, edit] };
}
