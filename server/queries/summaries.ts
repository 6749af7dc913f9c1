import type { Due, MatterSummary, StageDot } from '../../runtime/api/index.ts';
import {
  closedOn, type CompiledRelease, latestFiling, type LightColour, type Matter, type Overall, signatureOf, type StageDefinition, type VerdictRow,
} from '../../runtime/engine/index.ts';
import type { Access } from '../auth/access.ts';
import type { StoredMatter } from '../store/records.ts';
import { dueOn } from './due.ts';
import type { Judged } from './judging.ts';
import { matterTitle, subjectLabel } from './titles.ts';

/** Worse lights come first (semantics O2). */
const worst = ['problem', 'red', 'yellow', 'grey', 'green'] as const satisfies readonly Overall[];

/** The worst light of rows that count; `none` where no rule applies. */
export function worstOf(rows: readonly VerdictRow[]): Overall | 'none' {
  const counted = rows.filter((row) => row.uncounted !== true);
  const lights = new Set<LightColour | 'problem'>(counted.map((row) => (row.outcome === 'problem' ? 'problem' : row.light)));
  return worst.find((light) => lights.has(light)) ?? 'none';
}

/** Where a stage stands: closed once its leader's signature stands or a filing froze it; a later change opens it again. */
export function stageState(release: CompiledRelease, matter: Matter, stage: StageDefinition): StageDot['state'] {
  const { procedure } = release.content;
  if (matter.ledger.stages[stage.id]?.begunOn === undefined) return 'not-begun';
  if (closedOn(procedure, matter, stage.id, null) === undefined) return 'begun';
  const signature = signatureOf(procedure, matter, stage.id, null);
  const frozen = procedure.filings.some((filing) => filing.freezes.includes(stage.id) && latestFiling(matter, filing.id, null) !== undefined);
  return frozen || signature === null || signature.stands ? 'closed' : 'begun';
}

/** A stage's dot on the rail: where it stands, and its worst light. */
export function stageDots(judged: Judged, matter: Matter): readonly StageDot[] {
  return judged.opening.content.procedure.stages.map((stage) => ({
    stage: stage.id,
    title: stage.title,
    state: stageState(judged.opening, matter, stage),
    light: worstOf(judged.verdict.rows.filter((row) => row.stage === stage.id)),
  }));
}

/** The last lawful day of a filing that has not been sent for everyone yet. */
export function filingDeadline(judged: Judged): { readonly filing: string; readonly due: Due } | undefined {
  for (const gate of judged.gates) {
    const unsent = gate.subjects.some((one) => one.state === 'not-filed' || one.state === 'returned' || one.state === 'changed-since');
    if (gate.lastFiling !== undefined && unsent && gate.held === undefined)
      return { filing: gate.filing, due: dueOn(judged.calendar, judged.at.date, gate.lastFiling) };
  }
  return undefined;
}

/** A matter as one line of the list. */
export function summaryOf(stored: StoredMatter, judged: Judged, access: Access): MatterSummary {
  const { matter } = stored;
  const planned = judged.gates.map((gate) => gate.held ?? gate.planned).find((date) => date !== undefined);
  const deadline = matter.state === 'closed' ? undefined : filingDeadline(judged);
  return {
    id: stored.id,
    title: matterTitle(matter),
    procedure: stored.procedure,
    organisation: stored.organisation,
    organisationTitle: access.organisationTitle(stored.organisation),
    openedOn: matter.openedOn,
    state: matter.state ?? 'open',
    subjects: matter.subjects.map((one) => ({ id: one.id, label: subjectLabel(judged.opening, matter, one.id), state: one.state })),
    stages: stageDots(judged, matter),
    overall: judged.verdict.overall,
    ...(planned === undefined ? {} : { planned }),
    ...(deadline === undefined ? {} : { lastFiling: deadline.due }),
    updatedAt: new Date(stored.updatedAt).toISOString(),
  };
}
