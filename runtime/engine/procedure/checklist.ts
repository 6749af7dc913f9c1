import type { Calendar } from '../calendar/calendar.ts';
import type { Matter } from '../definitions/matter.ts';
import type { FilingDefinition, ProcedureDefinition } from '../definitions/procedure.ts';
import { missingValues } from '../facts/check-matter.ts';
import type { FieldRef, Problem, Refusal } from '../problems.ts';
import { problemsBearingOn, verdictOf } from './evaluate.ts';
import { explanationOf } from './explanations.ts';
import { filingState, latestFiling } from './filings.ts';
import { signatureOf } from './fingerprints.ts';
import { gateState } from './gates.ts';
import type { ReleaseSet } from './releases.ts';
import { type Situation, situationOf } from './situation.ts';
import { closedOn, filingOf, stageOf } from './stages.ts';
import { contentOf, stagesOf } from './values.ts';
import type { At, VerdictRow } from './verdict.ts';

/** Everything a person must know before sending a filing, and whether it can be sent. */
export interface FilingChecklist {
  readonly filing: string;
  readonly subjects: readonly string[];
  /** The subjects that can be in this version, and those that must be: approved ones a changed value reopens. */
  readonly eligible: readonly string[];
  readonly reopened: readonly string[];
  /** The stages whose content the filing freezes. */
  readonly freezes: readonly { readonly stage: string; readonly title: string }[];
  readonly missing: readonly FieldRef[];
  readonly problems: readonly Problem[];
  readonly reds: readonly VerdictRow[];
  /** Yellow lights (and reds that may be explained), with the explanation on record. */
  readonly yellows: readonly { readonly row: VerdictRow; readonly reason?: string; readonly responsible?: string }[];
  readonly signatures: readonly {
    readonly stage: string;
    readonly title: string;
    readonly state: 'signed' | 'voided' | 'missing';
    readonly by?: string;
    readonly on?: string;
  }[];
  readonly attachments: readonly {
    readonly stage: string;
    readonly kind: string;
    readonly title: string;
    readonly subject?: string;
    readonly present: boolean;
  }[];
  readonly planned?: string;
  /** The earliest day of the gated act, were this filing sent now. */
  readonly allows?: string;
  readonly refusals: readonly Refusal[];
  readonly possible: boolean;
}

/** The checklist of a filing for the subjects named, at a moment. */
export async function checklist(
  releases: ReleaseSet,
  calendar: Calendar,
  matter: Matter,
  filing: string,
  subjects: readonly string[],
  at: At,
): Promise<FilingChecklist | null> {
  const situation = situationOf(releases, calendar, matter, at);
  const definition = filingOf(situation.opening.content.procedure, filing);
  return definition ? checklistOf(situation, definition, subjects) : null;
}

/** The checklist in a situation already built. */
export async function checklistOf(situation: Situation, filing: FilingDefinition, subjects: readonly string[]): Promise<FilingChecklist> {
  const { opening, matter } = situation;
  const { procedure } = opening.content;
  const eligible = eligibleSubjects(situation, filing);
  const reopened = reopenedSubjects(situation, filing, eligible);
  const stages = stagesOf(procedure, filing.freezes);

  const { rows, problems } = await judgeAsFiled(situation, filing, subjects);
  const missing = stages.flatMap((stage) =>
    stage.forms.flatMap(({ form, scope }) =>
      scope === 'matter'
        ? missingValues(opening, form, matter.forms[form] ?? {})
        : matter.subjects
            .filter((one) => subjects.includes(one.id))
            .flatMap((one) => missingValues(opening, form, one.forms[form] ?? {}, one.id)),
    ),
  );
  const reds = rows.filter((row) => row.light === 'red' && !wantsReason(filing, row));
  const yellows = rows
    .filter((row) => wantsReason(filing, row))
    .map((row) => {
      const found = explanationOf(matter, row);
      return { row, ...(found ? { reason: found.reason, responsible: found.responsible } : {}) };
    });
  const signatures = stages.map((stage) => {
    const found = [null, ...subjects].map((subject) => signatureOf(procedure, matter, stage.id, subject));
    const latest = found.findLast((one) => one !== null);
    const state = found.every((one) => one?.stands === true) ? ('signed' as const) : latest ? ('voided' as const) : ('missing' as const);
    return { stage: stage.id, title: stage.title, state, ...(latest ? { by: latest.signature.by, on: latest.signature.on } : {}) };
  });
  const attachments = stages.flatMap((stage) =>
    stage.attachments
      .filter((kind) => kind.required)
      .flatMap((kind) =>
        (kind.scope === 'matter' ? [undefined] : subjects).map((subject) => ({
          stage: stage.id,
          kind: kind.id,
          title: kind.title,
          ...(subject === undefined ? {} : { subject }),
          present: (matter.ledger.attachments ?? []).some(
            (one) =>
              one.stage === stage.id &&
              one.kind === kind.id &&
              !one.withdrawn &&
              (subject === undefined || one.subject === undefined || one.subject === subject),
          ),
        })),
      ),
  );
  const gate = filing.gate && (await gateState(situation, filing, filing.gate));
  // The planned date is part of the filing (G1), required by its form or not; once the act was held it plans nothing.
  const unplanned =
    filing.gate && gate?.planned === undefined && gate?.held === undefined ? opening.fieldRef(filing.gate.planned.fact) : undefined;
  if (unplanned && !missing.some(({ form, field }) => form === unplanned.form && field === unplanned.field)) missing.push(unplanned);
  const allows = gate?.earliestIfFiledNow;

  const refusals: Refusal[] = [...sendRefusals(situation, filing, subjects, eligible)];
  const refuse = (code: Refusal['code'], rest: Partial<Refusal> = {}): number => refusals.push({ kind: 'refusal', code, ...rest });
  if (problems.length > 0) refuse('values-malformed');
  if (missing.length > 0) refuse('values-missing', { missing });
  if (reds.length > 0) refuse('red-light', { rules: reds.map(named), basis: reds.flatMap((row) => row.basis) });
  const unexplained = yellows.filter((one) => one.reason === undefined).map(({ row }) => row);
  if (unexplained.length > 0) refuse('unexplained-yellow', { rules: unexplained.map(named) });
  const unsigned = filing.signatures ? signatures.filter((one) => one.state !== 'signed') : [];
  if (unsigned.length > 0) refuse('signature-missing', { params: { stages: unsigned.map((one) => one.title).join('、') } });
  const absent = attachments.filter((one) => !one.present);
  if (absent.length > 0) refuse('attachment-missing', { params: { attachments: absent.map((one) => one.title).join('、') } });
  if (gate?.planned !== undefined && allows !== undefined && gate.held === undefined && gate.planned < allows)
    refuse('plan-too-early', {
      params: { planned: gate.planned, act: gate.title },
      basis: gateBasis(situation, filing),
      helps: { code: 'earliest-date', date: allows },
    });

  return {
    filing: filing.id,
    subjects,
    eligible,
    reopened,
    freezes: stages.map((stage) => ({ stage: stage.id, title: stage.title })),
    missing,
    problems,
    reds,
    yellows,
    signatures,
    attachments,
    ...(gate?.planned === undefined ? {} : { planned: gate.planned }),
    ...(allows === undefined ? {} : { allows }),
    refusals,
    possible: refusals.length === 0,
  };
}

/** Why a filing cannot be sent whatever its lights say: its time has not come, or these are not the subjects to send. */
export function sendRefusals(
  situation: Situation,
  filing: FilingDefinition,
  subjects: readonly string[],
  eligible: readonly string[],
): readonly Refusal[] {
  const { opening, matter } = situation;
  const { procedure } = opening.content;
  const refusals: Refusal[] = [];
  const after = stageOf(procedure, filing.after);
  if (after && matter.ledger.stages[after.id]?.begunOn === undefined && closedOn(procedure, matter, after.id, null) === undefined)
    refusals.push({ kind: 'refusal', code: 'stage-not-open', params: { stage: after.title } });
  if ((matter.ledger.breaches ?? []).some((breach) => !breach.settled)) refusals.push({ kind: 'refusal', code: 'breach-unsettled' });
  if (subjects.length === 0 || subjects.some((subject) => !eligible.includes(subject)))
    refusals.push({ kind: 'refusal', code: 'nothing-to-file' });
  const leftOut = reopenedSubjects(situation, filing, eligible).filter((subject) => !subjects.includes(subject));
  if (leftOut.length > 0)
    refusals.push({
      kind: 'refusal',
      code: 'subjects-left-out',
      params: { subjects: leftOut.map((id) => nameOf(procedure, matter, id)).join('、') },
    });
  return refusals;
}

/** The name a subject goes by; its id while it has none. */
function nameOf({ subject: { form, label } }: ProcedureDefinition, matter: Matter, id: string): string {
  const name = matter.subjects.find((subject) => subject.id === id)?.forms[form]?.[label.slice(label.indexOf('.') + 1)];
  return typeof name === 'string' && name !== '' ? name : id;
}

/**
 * The rows a filing has to answer for, judged as if it were sent, so that what it makes due shows as not recorded (D1, D2),
 * with the problems that bear on it.
 */
export async function judgeAsFiled(
  situation: Situation,
  filing: FilingDefinition,
  subjects: readonly string[],
): Promise<{ readonly rows: readonly VerdictRow[]; readonly problems: readonly Problem[] }> {
  const filed = situationOf(situation.releases, situation.calendar, withFiling(situation, filing, subjects), situation.at);
  const verdict = await verdictOf(filed, undefined, filing.freezes);
  const rows = verdict.rows.filter((row) => !row.uncounted && (row.subject === undefined || subjects.includes(row.subject)));
  return { rows, problems: [...problemsBearingOn(situation.matter, verdict.problems, subjects), ...rows.flatMap((row) => row.problems)] };
}

/** Whether a light is one that a filing takes with a reason: yellow, or red where it can no longer be mended (G4). */
export function wantsReason(filing: FilingDefinition, row: VerdictRow): boolean {
  return row.light === 'yellow' || (row.light === 'red' && filing.redAtFiling === 'explain');
}

/** The subjects once filed whose content has changed since: they must be in the next version. */
function reopenedSubjects(situation: Situation, filing: FilingDefinition, eligible: readonly string[]): readonly string[] {
  return eligible.filter((id) => filingState(situation.opening, situation.matter, filing, id) === 'changed-since');
}

/** The active subjects that can be in the next version of a filing: neither under review nor approved as they stand. */
export function eligibleSubjects(situation: Situation, filing: FilingDefinition): readonly string[] {
  const { opening, matter } = situation;
  return matter.subjects
    .filter((one) => one.state === 'active' && !['filed', 'approved'].includes(filingState(opening, matter, filing, one.id)))
    .map((one) => one.id);
}

/** A verdict row as a refusal names it. */
export function named(row: VerdictRow): NonNullable<Refusal['rules']>[number] {
  return { rule: row.rule, title: row.title, message: row.message, ...(row.subject === undefined ? {} : { subject: row.subject }) };
}

/** The articles of the rules that hold a filing's gate. */
export function gateBasis(
  situation: Situation,
  filing: FilingDefinition,
): readonly { readonly policy: string; readonly article: string }[] {
  return (filing.gate?.rules ?? []).flatMap(
    (rule) => situation.opening.rule(rule)?.definition.event.params.basis.map(({ policy, article }) => ({ policy, article })) ?? [],
  );
}

/** The matter as it would stand with the filing sent now. */
function withFiling(situation: Situation, filing: FilingDefinition, subjects: readonly string[]): Matter {
  const { matter, opening, at } = situation;
  const version = (latestFiling(matter, filing.id, null)?.version ?? 0) + 1;
  const plannedFor = filing.gate && plannedDate(situation, filing.gate.planned.fact);
  const record = {
    filing: filing.id,
    version,
    on: at.date,
    ...(at.time === undefined ? {} : { time: at.time }),
    ...(plannedFor === undefined ? {} : { plannedFor }),
    subjects: [...subjects],
    frozen: contentOf(opening.content.procedure, matter, filing.freezes, subjects),
    outcomes: {},
  };
  return { ...matter, ledger: { ...matter.ledger, filings: [...matter.ledger.filings, record] } };
}

/** The planned date of a gated act, if one is entered. */
export function plannedDate(situation: Situation, fact: string): string | undefined {
  const value = situation.reader(situation.opening, situation.at.date).read(fact, null);
  return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
}
