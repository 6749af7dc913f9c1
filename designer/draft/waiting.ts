import { mergeForMine, mergeValues, type Part, type PartChange, partAt, type PartRef, withChange } from '../../runtime/engine/index.ts';

/** One change with the part as its author saw it; null: it was not there. */
export interface Step {
  readonly change: PartChange;
  readonly was: Part | null;
}

/** An edit the server has not confirmed. */
export interface WaitingEdit {
  readonly kind: 'edit';
  readonly commandId: string;
  readonly label: string;
  readonly steps: readonly Step[];
}

/** An undoing or its contrary that waits its turn. */
export interface WaitingTurn {
  readonly kind: 'undo' | 'redo';
  readonly commandId: string;
}
export type Waiting = WaitingEdit | WaitingTurn;

/** A part two people changed differently: as it was for both, as it is now, as mine would be. */
export interface Dispute {
  readonly ref: PartRef;
  readonly was: Part | null;
  readonly theirs: Part | null;
  readonly mine: Part | null;
  /** JSON pointers of what both changed; the empty one is the whole part. */
  readonly paths: readonly string[];
}

export const refOf = (change: PartChange): PartRef => ('put' in change ? { kind: change.put.kind, id: change.put.id } : change.remove);

/** The steps of changes made one after the other on some parts. */
export function stepsOf(parts: readonly Part[], changes: readonly PartChange[]): readonly Step[] {
  let seen = parts;
  return changes.map((change) => {
    const was = partAt(seen, refOf(change)) ?? null;
    seen = withChange(seen, change);
    return { change, was };
  });
}

/** Parts with what waits on top. */
export function withWaiting(parts: readonly Part[], waiting: readonly Waiting[]): readonly Part[] {
  return waiting.flatMap((each) => (each.kind === 'edit' ? each.steps : [])).reduce((seen, { change }) => withChange(seen, change), parts);
}

const same = (one: Part | null, other: Part | null): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * What waits, put on top of parts that others have changed meanwhile. Where both changed the same thing differently, the
 * first such edit is named with its disputes and nothing is changed.
 */
export function rebased(parts: readonly Part[], waiting: readonly Waiting[]): { readonly waiting: readonly Waiting[] } | { readonly edit: WaitingEdit; readonly disputes: readonly Dispute[] } {
  let seen = parts;
  const done: Waiting[] = [];
  for (const each of waiting) {
    if (each.kind !== 'edit') {
      done.push(each);
      continue;
    }
    const steps: Step[] = [];
    const disputes: Dispute[] = [];
    for (const step of each.steps) {
      const on = rebasedStep(seen, step);
      if ('paths' in on) disputes.push(on);
      else {
        steps.push(on);
        seen = withChange(seen, on.change);
      }
    }
    if (disputes.length > 0) return { edit: each, disputes };
    done.push(steps.every((step, index) => step === each.steps[index]) ? each : { ...each, steps });
  }
  return { waiting: done };
}

function rebasedStep(parts: readonly Part[], step: Step): Step | Dispute {
  const { change, was } = step;
  const ref = refOf(change);
  const now = partAt(parts, ref) ?? null;
  if (same(was, now)) return was === now ? step : { ...step, was: now };
  const mine = 'put' in change ? change.put : null;
  if (same(mine, now)) return { change, was: now };
  const merged = mergeValues(was?.value, now?.value, mine?.value);
  if ('paths' in merged) return { ref, was, theirs: now, mine, paths: merged.paths };
  if (!('put' in change)) return { change, was: now };
  return { change: { ...change, put: withValue(change.put, merged.merged) }, was: now };
}

/** The part with another value of the same shape: what two valid values of it were put together to; the server reads it again. */
function withValue(part: Part, value: unknown): Part {
  const isPart = (made: object): made is Part => 'kind' in made && 'id' in made && 'value' in made;
  const made = { ...part, value };
  return isPart(made) ? made : part;
}

/** How a dispute is settled: mine is put over theirs, or given up. */
export type Choice = 'mine' | 'theirs';

/** An edit after its disputes are settled; `choices` by `kind/id`. Null where nothing of it is left. */
export function settled(edit: WaitingEdit, disputes: readonly Dispute[], choices: Readonly<Record<string, Choice>>): WaitingEdit | null {
  const steps = edit.steps.flatMap((step): readonly Step[] => {
    const ref = refOf(step.change);
    const dispute = disputes.find((each) => each.ref.kind === ref.kind && each.ref.id === ref.id);
    if (dispute === undefined) return [step];
    return choices[refKey(ref)] === 'mine' ? [mineOver(step, dispute)] : [];
  });
  return steps.length === 0 ? null : { ...edit, steps };
}

/** Mine where both changed it, theirs where only they did. */
function mineOver({ change }: Step, { was, theirs, mine }: Dispute): Step {
  if (!('put' in change) || theirs === null) return { change, was: theirs };
  return { change: { ...change, put: withValue(change.put, mergeForMine(was?.value, theirs.value, mine?.value)) }, was: theirs };
}

/** A reference as one text. */
export const refKey = ({ kind, id }: PartRef): string => `${kind}/${id}`;
