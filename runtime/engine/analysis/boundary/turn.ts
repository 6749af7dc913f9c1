import type { ComparisonNode } from '../../conditions/node.ts';
import type { Outcome } from '../../definitions/case.ts';
import type { CompiledRelease } from '../../release.ts';
import { choices, type Knob, stepped, turned } from './knobs.ts';
import type { Draft, Probe } from './probe.ts';

/** How far a value is turned: some forty years of days. */
const farthest = 16_384;

/** A draft after one knob was turned. */
export interface Turned {
  readonly draft: Draft;
  readonly knob: Knob;
  readonly value: unknown;
}

/** The three drafts nearest to a limit: just below, at, just above; those that can be reached. */
export function around(probe: Probe, draft: Draft, comparison: ComparisonNode, knob: Knob): ReadonlyMap<-1 | 0 | 1, Turned> {
  const found = new Map<-1 | 0 | 1, Turned>();
  const at = (steps: number): Turned | undefined => {
    const value = stepped(draft, knob, steps);
    return value === undefined ? undefined : { draft: turned(draft, knob, value), knob, value };
  };
  const order = (steps: number): -1 | 0 | 1 | undefined => {
    const one = at(steps);
    return one && probe.order(one.draft, comparison);
  };
  const start = order(0);
  if (start === undefined) return found;
  const keep = (steps: number): void => {
    const side = order(steps);
    const one = at(steps);
    if (side !== undefined && one && !found.has(side)) found.set(side, one);
  };
  keep(0);
  for (const direction of [1, -1] as const) {
    // Whole months and years stay the same for long: the change is looked for in strides that double.
    const change = firstChange(start, (steps) => order(direction * steps));
    if (change === undefined) continue;
    keep(direction * change);
    keep(direction * (change - 1));
    const side = order(direction * change);
    const further = side === undefined ? undefined : firstChange(side, (steps) => order(direction * (change + steps)));
    if (further !== undefined) keep(direction * (change + further));
  }
  const nearest = found.get(start);
  // Of those that stand as at the start, the one beside the limit says more than the start itself.
  for (const direction of [1, -1] as const) {
    const change = firstChange(start, (steps) => order(direction * steps));
    const beside = change === undefined ? undefined : at(direction * (change - 1));
    if (beside && nearest) found.set(start, beside);
  }
  return found;
}

/** The least number of steps after which the order is another; undefined where it stays. */
function firstChange(start: -1 | 0 | 1, order: (steps: number) => -1 | 0 | 1 | undefined): number | undefined {
  let [same, other] = [0, 1];
  for (; other <= farthest; other *= 2) {
    const side = order(other);
    if (side === undefined) return undefined;
    if (side !== start) break;
    same = other;
  }
  if (other > farthest) return undefined;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (order(middle) === start) same = middle;
    else other = middle;
  }
  return other;
}

/** The first draft, one knob turned, that comes out as wanted: blank, one of its choices, or a few steps away. */
export async function turnTo(release: CompiledRelease, probe: Probe, draft: Draft, knobs: readonly Knob[], wanted: Outcome, how: 'blank' | 'other'): Promise<Turned | undefined> {
  for (const knob of knobs) {
    for (const value of how === 'blank' ? [undefined] : othersOf(release, draft, knob)) {
      const next = turned(draft, knob, value);
      if ((await probe.outcome(next)) === wanted) return { draft: next, knob, value };
    }
  }
  return undefined;
}

const strides = [1, -1, 30, -30, 365, -365, 3650, -3650];

function othersOf(release: CompiledRelease, draft: Draft, knob: Knob): readonly unknown[] {
  const few = choices(release, draft, knob);
  return few.length > 0 ? few.slice(0, 40) : strides.map((steps) => stepped(draft, knob, steps)).filter((value) => value !== undefined);
}

/** A draft that comes out as wanted after several knobs were turned, one after another, as far as each brings it nearer. */
export async function turnAll(release: CompiledRelease, probe: Probe, draft: Draft, knobs: readonly Knob[], wanted: Outcome): Promise<Turned | undefined> {
  const one = await turnTo(release, probe, draft, knobs, wanted, 'other');
  if (one) return one;
  for (const first of knobs) {
    for (const value of othersOf(release, draft, first).slice(0, 6)) {
      const found = await turnTo(release, probe, turned(draft, first, value), knobs.filter((knob) => knob !== first), wanted, 'other');
      if (found) return { ...found, knob: first, value };
    }
  }
  return undefined;
}
