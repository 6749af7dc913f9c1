import type { Calendar } from '../calendar/calendar.ts';
import type { Matter } from '../definitions/matter.ts';
import type { FilingDefinition } from '../definitions/procedure.ts';
import { missingValues } from '../facts/check-matter.ts';
import type { FieldRef, Problem, Refusal } from '../problems.ts';
import { verdictOf } from './evaluate.ts';
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
  readonly signatures: readonly { readonly stage: string; readonly title: string; readonly state: 'signed' | 'voided' | 'missing'; readonly by?: string; readonly on?: string }[];
  readonly attachments: readonly { readonly stage: string; readonly kind: string; readonly title: string; readonly subject?: string; readonly present: boolean }[];
  readonly planned?: string;
  /** The earliest day of the gated act, were this filing sent now. */
  readonly allows?: string;
  readonly refusals: readonly Refusal[];
  readonly possible: boolean;
}

/** The checklist of a filing for the subjects named, at a moment. */
export async function checklist(releases: ReleaseSet, calendar: Calendar, matter: Matter, filing: string, subjects: readonly string[], at: At): Promise<FilingChecklist | null> {
  const situation = situationOf(releases, calendar, matter, at);
  const definition = filingOf(situation.opening.content.procedure, filing);
  return definition ? checklistOf(situation, definition, subjects) : null;
}

/** The checklist in a situation already built. */
export async function checklistOf(situation: Situation, filing: FilingDefinition, subjects: readonly string[]): Promise<FilingChecklist> {
  const { opening, matter, at } = situation;
  const { procedure } = opening.content;
  const eligible = eligibleSubjects(situation, filing);
  const reopened = eligible.filter((id) => filingState(opening, matter, filing, id) === 'changed-since');
  const stages = stagesOf(procedure, filing.freezes);

  // Judged as if sent, so that what the filing makes due shows as not recorded (D1, D2).
  const filed = situationOf(situation.releases, situation.calendar, withFiling(situation, filing, subjects), at);
  const verdict = await verdictOf(filed);
  const bears = (row: VerdictRow): boolean => row.subject === undefined || subjects.includes(row.subject);
  const rows = verdict.rows.filter((row) => bears(row) && !row.uncounted && filing.freezes.includes(row.stage));
  const problems = [...verdict.problems, ...rows.flatMap((row) => row.problems)];
  const missing = stages.flatMap((stage) =>
    stage.forms.flatMap(({ form, scope }) =>
      scope === 'matter'
        ? missingValues(opening, form, matter.forms[form] ?? {})
        : matter.subjects.filter((one) => subjects.includes(one.id)).flatMap((one) => missingValues(opening, form, one.forms[form] ?? {}, one.id)),
    ),
  );
  const explain = filing.redAtFiling === 'explain';
  const reds = explain ? [] : rows.filter((row) => row.light === 'red');
  const explanations = matter.ledger.explanations ?? [];
  const yellows = rows
    .filter((row) => row.light === 'yellow' || (explain && row.light === 'red'))
    .map((row) => {
      const found = explanations.findLast((one) => one.rule === row.rule && one.subject === row.subject);
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
          present: (matter.ledger.attachments ?? []).some((one) => one.stage === stage.id && one.kind === kind.id && !one.withdrawn && (subject === undefined || one.subject === subject)),
        })),
      ),
  );
  const gate = filing.gate && (await gateState(situation, filing, filing.gate));
  const allows = gate?.earliestIfFiledNow;

  const refusals: Refusal[] = [];
  const refuse = (code: Refusal['code'], rest: Partial<Refusal> = {}): number => refusals.push({ kind: 'refusal', code, ...rest });
  const after = stageOf(procedure, filing.after);
  if (after && matter.ledger.stages[after.id]?.begunOn === undefined && closedOn(procedure, matter, after.id, null) === undefined) refuse('stage-not-open', { params: { stage: after.title } });
  if ((matter.ledger.breaches ?? []).some((breach) => !breach.settled)) refuse('breach-unsettled');
  if (subjects.length === 0 || subjects.some((subject) => !eligible.includes(subject))) refuse('nothing-to-file');
  const leftOut = reopened.filter((subject) => !subjects.includes(subject));
  if (leftOut.length > 0) refuse('subjects-left-out', { params: { subjects: leftOut.join('、') } });
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
    refuse('plan-too-early', { params: { planned: gate.planned, act: gate.title }, basis: gateBasis(situation, filing), helps: { code: 'earliest-date', date: allows } });

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
export function gateBasis(situation: Situation, filing: FilingDefinition): readonly { readonly policy: string; readonly article: string }[] {
  return (filing.gate?.rules ?? []).flatMap((rule) => situation.opening.rule(rule)?.definition.event.params.basis.map(({ policy, article }) => ({ policy, article })) ?? []);
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

