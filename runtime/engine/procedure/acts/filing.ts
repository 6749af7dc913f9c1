import type { CommandOf } from '../../definitions/command.ts';
import type { FilingRecord } from '../../definitions/matter.ts';
import type { FilingDefinition } from '../../definitions/procedure.ts';
import type { Refusal } from '../../problems.ts';
import { checklistOf, eligibleSubjects, judgeAsFiled, plannedDate, wantsReason } from '../checklist.ts';
import { verdictOf } from '../evaluate.ts';
import type { MatterEvent } from '../events.ts';
import { lightFingerprint } from '../explanations.ts';
import { hasChangedSince, latestFiling } from '../filings.ts';
import { filingOf, stageOf } from '../stages.ts';
import { contentOf } from '../values.ts';
import type { VerdictRow } from '../verdict.ts';
import { accept, type ActContext, type Decision, malformed, refuse } from './decision.ts';

/** Gives the reason a yellow light stands and who answers for it; without it nothing can be filed. */
export async function explainLight(context: ActContext, command: CommandOf<'explain-light'>): Promise<Decision> {
  const { procedure, situation, stamp } = context;
  const is = (one: VerdictRow): boolean => one.rule === command.rule && one.subject === command.subject;
  const row = (await verdictOf(situation)).rows.find(is);
  if (!row) return malformed('unknown-rule', '/rule', { id: command.rule });
  // A light is explained as the next filing will show it: some only light once the filing makes their values due.
  let lit = row.light === 'yellow' ? row : undefined;
  for (const filing of procedure.filings.filter((one) => one.freezes.includes(row.stage))) {
    if (wantsReason(filing, row)) lit ??= row;
    const subjects = eligibleSubjects(situation, filing).filter((id) => command.subject === undefined || id === command.subject);
    const asFiled = subjects.length === 0 ? undefined : (await judgeAsFiled(situation, filing, subjects)).rows.find(is);
    if (asFiled && wantsReason(filing, asFiled)) lit = asFiled;
  }
  if (!lit) return refuse('not-yellow', { params: { rule: row.title } });
  return accept({
    kind: 'light-explained',
    rule: command.rule,
    ...(command.subject === undefined ? {} : { subject: command.subject }),
    reason: command.reason,
    responsible: command.responsible,
    values: lightFingerprint(lit),
    ...stamp,
  });
}

/** The self-check as an act of its own: its result is on record. */
export async function selfCheck(context: ActContext): Promise<Decision> {
  const verdict = await verdictOf(context.situation);
  return accept({ kind: 'self-checked', overall: verdict.overall, ...context.stamp });
}

/** Sends a filing: freezes its stages for the named subjects and passes them to the superior. */
export async function file(context: ActContext, command: CommandOf<'file'>): Promise<Decision> {
  const { matter, procedure, situation, stamp } = context;
  const filing = filingOf(procedure, command.filing);
  if (!filing) return malformed('unknown-filing', '/filing', { id: command.filing });
  const unknown = command.subjects.find((id) => !matter.subjects.some((one) => one.id === id));
  if (unknown !== undefined) return malformed('unknown-subject', '/subjects', { id: unknown });
  const list = await checklistOf(situation, filing, command.subjects);
  const [first, ...others] = list.refusals;
  if (first)
    return others.length === 0
      ? first
      : { ...first, missing: list.refusals.flatMap((one) => one.missing ?? []), rules: list.refusals.flatMap((one) => one.rules ?? []) };
  const planned = filing.gate && plannedDate(situation, filing.gate.planned.fact);
  return accept({
    kind: 'filed',
    filing: filing.id,
    version: (latestFiling(matter, filing.id, null)?.version ?? 0) + 1,
    subjects: matter.subjects.map(({ id }) => id).filter((id) => command.subjects.includes(id)),
    ...(planned === undefined ? {} : { plannedFor: planned }),
    frozen: contentOf(procedure, matter, filing.freezes, command.subjects),
    ...stamp,
  });
}

/** The version of a filing still under review for a subject, if any. */
function pending(context: ActContext, filing: FilingDefinition, version: number, subject: string): FilingRecord | undefined {
  const latest = latestFiling(context.matter, filing.id, subject);
  return latest?.version === version && latest.outcomes[subject] === undefined ? latest : undefined;
}

/** Whoever filed or signed cannot review the same matter. */
export function ownWork(context: ActContext, record: FilingRecord): Refusal | null {
  const { actor, matter } = context;
  const signed = Object.values(matter.ledger.stages).some((stage) => (stage.signatures ?? []).some((one) => one.by === actor.person));
  return record.by === actor.person || signed ? refuse('own-work') : null;
}

/** Approves or returns subjects of a filing; a return names its reasons, each pinned to a stage or a rule. */
export function review(context: ActContext, command: CommandOf<'review'>): Decision {
  const { matter, procedure, opening, stamp } = context;
  const filing = filingOf(procedure, command.filing);
  if (!filing?.review) return malformed('unknown-filing', '/filing', { id: command.filing });
  const record = matter.ledger.filings.find((one) => one.filing === filing.id && one.version === command.version);
  if (!record) return refuse('not-filed', { params: { filing: filing.title } });
  const own = ownWork(context, record);
  if (own) return own;
  const events: MatterEvent[] = [];
  for (const [index, outcome] of command.outcomes.entries()) {
    if (
      !record.subjects.includes(outcome.subject) ||
      events.some((event) => event.kind === 'reviewed' && event.subject === outcome.subject)
    )
      return malformed('unknown-subject', `/outcomes/${index}/subject`, { id: outcome.subject });
    if (!pending(context, filing, command.version, outcome.subject))
      return refuse('already-reviewed', { params: { subject: outcome.subject } });
    // An approval covers the content it is given for; a version overtaken by changes can only be returned.
    if (outcome.outcome === 'approved' && hasChangedSince(opening, matter, filing, record, outcome.subject))
      return refuse('values-changed', { params: { stage: filing.title, subject: outcome.subject }, helps: { code: 'return-overtaken' } });
    if (outcome.outcome === 'returned') {
      if (outcome.reasons.length === 0) return refuse('reason-missing', { params: { subject: outcome.subject } });
      for (const [at, reason] of outcome.reasons.entries()) {
        if (!opening.code(filing.review.returnReasons, reason.code))
          return malformed('unknown-code', `/outcomes/${index}/reasons/${at}/code`, { code: reason.code });
        const pinned =
          (reason.stage !== undefined && stageOf(procedure, reason.stage)) || (reason.rule !== undefined && opening.rule(reason.rule));
        if (!pinned) return refuse('reason-unpinned', { params: { subject: outcome.subject } });
      }
    }
    events.push({
      kind: 'reviewed',
      filing: filing.id,
      version: command.version,
      subject: outcome.subject,
      outcome: outcome.outcome,
      reasons: outcome.outcome === 'returned' ? outcome.reasons : [],
      ...(outcome.note === undefined ? {} : { note: outcome.note }),
      ...stamp,
    });
  }
  return accept(...events);
}
