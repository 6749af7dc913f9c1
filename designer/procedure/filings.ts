import { contentOf, type FilingDefinition, type Part, type PartChange, partsOf, type ReleaseContent, sameJson, withChange } from '../../runtime/engine/index.ts';

type Procedure = ReleaseContent['procedure'];

/**
 * Changes of stages with the filings kept in step: a stage that came to a phase is frozen by the filing the phase ends in,
 * one that left is no longer, and a filing is sent after what now ends its phase. Filings nothing of this concerns stay as they are.
 */
export function withFilings(content: ReleaseContent, changes: readonly PartChange[]): readonly PartChange[] {
  const before = content.procedure;
  const { procedure: after } = contentOf(changes.reduce<readonly Part[]>(withChange, partsOf(content)));
  const kept = after.filings.flatMap((filing): PartChange[] => {
    const value = inStep(filing, before, after);
    return sameJson(value, filing) ? [] : [{ put: { kind: 'filing', id: filing.id, value } }];
  });
  return [...changes, ...kept];
}

function inStep(filing: FilingDefinition, before: Procedure, after: Procedure): FilingDefinition {
  const phaseIn = (procedure: Procedure, id: string): string | undefined => procedure.stages.find((stage) => stage.id === id)?.phase;
  const left = (id: string): boolean => phaseIn(before, id) === filing.phase && phaseIn(after, id) !== filing.phase;
  const ends = after.phases.some((phase) => phase.id === filing.phase && phase.filing === filing.id);
  const came = ends ? after.stages.filter(({ id, phase }) => phase === filing.phase && phaseIn(before, id) !== filing.phase).map(({ id }) => id) : [];
  const frozen = new Set([...filing.freezes.filter((id) => !left(id)), ...came]);
  const freezes = after.stages.map(({ id }) => id).filter((id) => frozen.has(id));
  // What it names and nothing has is for a person: it is kept, to be found.
  const strangers = filing.freezes.filter((id) => frozen.has(id) && !freezes.includes(id));
  const last = lastStage(after, filing.phase);
  const wasLast = lastStages(before, filing.phase).includes(filing.after) && !lastStages(after, filing.phase).includes(filing.after);
  return {
    ...filing,
    freezes: freezes.length + strangers.length === 0 ? filing.freezes : sameMembers(filing.freezes, [...freezes, ...strangers]) ? filing.freezes : [...freezes, ...strangers],
    after: last !== undefined && (left(filing.after) || wasLast) ? last : filing.after,
  };
}

const sameMembers = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((each) => other.includes(each));

function lastStages({ stages }: Procedure, phase: string): readonly string[] {
  const lane = stages.filter((stage) => stage.phase === phase);
  return lane.filter(({ id }) => !lane.some(({ after }) => after.includes(id))).map(({ id }) => id);
}

const lastStage = (procedure: Procedure, phase: string): string | undefined => lastStages(procedure, phase).at(-1);
