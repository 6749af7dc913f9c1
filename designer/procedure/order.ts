import type { PartChange, StageDefinition } from '../../runtime/engine/index.ts';

/** Stages in the procedure's order, with what they come after. */
export type Stages = readonly StageDefinition[];

const put = (value: StageDefinition, before?: string | null): PartChange => ({ put: { kind: 'stage', id: value.id, value }, ...(before === undefined ? {} : { before }) });

/** Every stage a stage comes after, near or far. */
export function comesAfter(stages: Stages, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of stages.find((stage) => stage.id === next)?.after ?? []) {
      if (!found.has(other)) {
        found.add(other);
        open.push(other);
      }
    }
  }
  return found;
}

/** The stages a stage may be put after: not itself, and none that comes after it, or the way would be a circle. */
export function mayFollow(stages: Stages, id: string): Stages {
  return stages.filter((stage) => stage.id !== id && !comesAfter(stages, stage.id).has(id));
}

/** The stages with one taken out of the flow: what came after it comes after what it came after. */
export function bridged(stages: Stages, id: string): Stages {
  const gone = stages.find((stage) => stage.id === id);
  if (gone === undefined) return stages;
  return stages
    .filter((stage) => stage.id !== id)
    .map((stage) => (stage.after.includes(id) ? { ...stage, after: [...new Set(stage.after.flatMap((other) => (other === id ? gone.after : [other])))] } : stage));
}

/**
 * A stage moved in the flow to stand right before another, in its phase: it comes after what that one came after, and that
 * one after it. Where it stood, the way is bridged.
 */
export function movedBefore(stages: Stages, id: string, target: string): readonly PartChange[] {
  const stage = stages.find((each) => each.id === id);
  const rest = bridged(stages, id);
  const goal = rest.find((each) => each.id === target);
  if (stage === undefined || goal === undefined) return [];
  const next = rest.map((each) => (each.id === target ? { ...each, after: [id] } : each));
  return [...changed(stages, next), put({ ...stage, phase: goal.phase, after: goal.after }, target)];
}

/** A stage moved to the end of a phase: after the last ones there. */
export function movedToEnd(stages: Stages, id: string, phase: string): readonly PartChange[] {
  const stage = stages.find((each) => each.id === id);
  if (stage === undefined) return [];
  const rest = bridged(stages, id);
  const there = rest.filter((each) => each.phase === phase);
  const last = there.filter((each) => !there.some((other) => other.after.includes(each.id)));
  const follower = rest[rest.findIndex((each) => each.id === there.at(-1)?.id) + 1]?.id ?? null;
  const after = there.length === 0 ? stage.after : last.map((each) => each.id);
  // What the phase led to comes after the stage that now ends it.
  const next = rest.map((each) =>
    each.phase !== phase && after.length > 0 && each.after.some((other) => after.includes(other)) && there.length > 0
      ? { ...each, after: [...new Set(each.after.map((other) => (after.includes(other) ? id : other)))] }
      : each);
  return [...changed(stages, next), put({ ...stage, phase, after }, there.length === 0 ? undefined : follower)];
}

/** One place up or down within its phase: past the stage it comes after or leads to in the flow, else in the order of the list only. */
export function moved(stages: Stages, id: string, by: -1 | 1): readonly PartChange[] {
  const phase = stages.find((each) => each.id === id)?.phase;
  const lane = stages.filter((each) => each.phase === phase);
  const at = lane.findIndex((each) => each.id === id);
  const [upper, lower] = by < 0 ? [lane[at - 1], lane[at]] : [lane[at], lane[at + 1]];
  if (upper === undefined || lower === undefined) return [];
  return lower.after.includes(upper.id) ? movedBefore(stages, lower.id, upper.id) : [put(lower, upper.id)];
}

function changed(before: Stages, after: Stages): readonly PartChange[] {
  return after.filter((stage) => before.find((each) => each.id === stage.id) !== stage).map((stage) => put(stage));
}
