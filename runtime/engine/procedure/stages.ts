import type { Matter } from '../definitions/matter.ts';
import type { FilingDefinition, ProcedureDefinition, StageDefinition } from '../definitions/procedure.ts';
import { Bug } from '../problems.ts';

/** A stage of the procedure by id. */
export function stageOf(procedure: ProcedureDefinition, id: string): StageDefinition | undefined {
  return procedure.stages.find((stage) => stage.id === id);
}

/** A filing of the procedure by id. */
export function filingOf(procedure: ProcedureDefinition, id: string): FilingDefinition | undefined {
  return procedure.filings.find((filing) => filing.id === id);
}

/** The filing whose gate opens a stage, if one does. */
export function gateInto(
  procedure: ProcedureDefinition,
  stage: string,
): (FilingDefinition & { gate: NonNullable<FilingDefinition['gate']> }) | undefined {
  for (const filing of procedure.filings) if (filing.gate?.opens === stage) return { ...filing, gate: filing.gate };
  return undefined;
}

/** The stages that come before a stage, directly or through others. */
export function ancestors(procedure: ProcedureDefinition, id: string): Set<string> {
  const found = new Set<string>();
  const visit = (stage: string): void => {
    for (const before of stageOf(procedure, stage)?.after ?? []) {
      if (found.has(before)) continue;
      found.add(before);
      visit(before);
    }
  };
  visit(id);
  return found;
}

const later = new WeakMap<ProcedureDefinition, Map<string, readonly StageDefinition[]>>();

/** The stages that come after a stage, directly or through others. */
function descendants(procedure: ProcedureDefinition, id: string): readonly StageDefinition[] {
  let known = later.get(procedure);
  if (!known) later.set(procedure, (known = new Map()));
  let found = known.get(id);
  if (!found) known.set(id, (found = procedure.stages.filter((stage) => ancestors(procedure, stage.id).has(id))));
  return found;
}

/** The day a stage was begun: its first save, or the convening of a gated one. */
export function begunOn(matter: Matter, stage: string): string | undefined {
  return matter.ledger.stages[stage]?.begunOn;
}

/**
 * The day a stage closed for a subject (D1): when its leader signed it for the subject or a filing froze it with the
 * subject in it. For null, the first day it closed for anyone.
 */
export function closedOn(procedure: ProcedureDefinition, matter: Matter, stage: string, subject: string | null): string | undefined {
  const days: string[] = [];
  const ledger = matter.ledger.stages[stage];
  if (ledger?.closedOn !== undefined) days.push(ledger.closedOn);
  for (const signature of ledger?.signatures ?? [])
    if (subject === null || Object.hasOwn(signature.subjects, subject)) days.push(signature.on);
  for (const record of matter.ledger.filings)
    if (filingOf(procedure, record.filing)?.freezes.includes(stage) && (subject === null || record.subjects.includes(subject)))
      days.push(record.on);
  return days.sort()[0];
}

/**
 * Whether the values of a stage or filing are due for a subject (D2): the stage closed, the filing sent, or a stage that
 * comes after it begun. What was due stays due (D3).
 */
export function isDue(procedure: ProcedureDefinition, matter: Matter, due: string, subject: string | null): boolean {
  if (filingOf(procedure, due))
    return matter.ledger.filings.some((record) => record.filing === due && (subject === null || record.subjects.includes(subject)));
  if (!stageOf(procedure, due)) throw new Bug(`due names neither stage nor filing: ${due}`);
  if (closedOn(procedure, matter, due, subject) !== undefined) return true;
  return descendants(procedure, due).some((stage) => begunOn(matter, stage.id) !== undefined);
}
