import { closedOn, latestFiling, type Matter, type ProcedureDefinition, signatureOf, type StageDefinition, type Verdict } from '../../engine/index.ts';
import type { Shown, StageMark } from '../../ui/index.ts';

const worst: readonly Shown[] = ['problem', 'red', 'yellow', 'grey', 'green'];

/** The worst light of a stage among the rows that count. */
export function stageLight(verdict: Verdict, stage: string): Shown {
  const lights = new Set<Shown>(
    verdict.rows.filter((row) => row.stage === stage && row.uncounted !== true).map((row) => (row.outcome === 'problem' ? 'problem' : row.light)),
  );
  return worst.find((light) => lights.has(light)) ?? 'none';
}

/** The worst light of a subject in a stage; suspended and withdrawn subjects show theirs as well. */
export function subjectLight(verdict: Verdict, stage: string, subject: string): Shown {
  const lights = new Set<Shown>(
    verdict.rows.filter((row) => row.stage === stage && row.subject === subject).map((row) => (row.outcome === 'problem' ? 'problem' : row.light)),
  );
  return worst.find((light) => lights.has(light)) ?? 'none';
}

/** Where a stage stands: closed once its leader's signature stands or a filing froze it; a later change opens it again. */
export function stageState(procedure: ProcedureDefinition, matter: Matter, stage: StageDefinition): StageMark['state'] {
  if (matter.ledger.stages[stage.id]?.begunOn === undefined) return 'not-begun';
  if (closedOn(procedure, matter, stage.id, null) === undefined) return 'begun';
  const signature = signatureOf(procedure, matter, stage.id, null);
  return isFrozen(procedure, matter, stage.id) || signature === null || signature.stands ? 'closed' : 'begun';
}

/** The stage a person most likely came for: the last one under way, else the first not closed, else the first. */
export function likelyStage(procedure: ProcedureDefinition, matter: Matter): StageDefinition | undefined {
  const state = (stage: StageDefinition) => stageState(procedure, matter, stage);
  return procedure.stages.findLast((stage) => state(stage) === 'begun') ?? procedure.stages.find((stage) => state(stage) !== 'closed') ?? procedure.stages[0];
}

function isFrozen(procedure: ProcedureDefinition, matter: Matter, stage: string): boolean {
  return procedure.filings.some((filing) => filing.freezes.includes(stage) && latestFiling(matter, filing.id, null) !== undefined);
}
