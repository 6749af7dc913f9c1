import type { CommandOf } from '../../definitions/command.ts';
import type { SubjectRecord } from '../../definitions/matter.ts';
import { checkForm } from '../../facts/check-matter.ts';
import type { Refusal } from '../../problems.ts';
import { isCivilDate } from '../../values/date.ts';
import { plannedDate } from '../checklist.ts';
import { gateState } from '../gates.ts';
import { situationOf } from '../situation.ts';
import { known } from '../values.ts';
import { accept, type ActContext, type Decision, malformed, refuse } from './decision.ts';

/** Adds a subject to the batch; not once the decision has begun, for its records would have no filing. */
export function addSubject(context: ActContext, command: CommandOf<'add-subject'>): Decision {
  const { matter, procedure, opening, stamp } = context;
  if (matter.subjects.some((one) => one.id === command.subject)) return malformed('duplicate-id', '/subject', { id: command.subject });
  const { max, title, form } = procedure.subject;
  if (max !== undefined && matter.subjects.length >= max) return refuse('subject-count', { params: { title, max } });
  const gated = procedure.filings.find((filing) => filing.gate && matter.ledger.stages[filing.gate.opens]?.begunOn !== undefined);
  if (gated?.gate) return refuse('stage-frozen', { params: { act: gated.gate.title } });
  const problems = checkForm(opening, form, command.form, command.subject);
  if (problems.length > 0) return { kind: 'malformed', problems };
  const stage = opening.stageOfForm(form);
  const begun = stage === undefined || matter.ledger.stages[stage]?.begunOn !== undefined;
  return accept(...(begun ? [] : [{ kind: 'stage-begun' as const, stage, ...stamp }]), {
    kind: 'subject-added',
    subject: command.subject,
    form,
    data: known(command.form),
    ...stamp,
  });
}

/**
 * Suspends, withdraws or takes back a subject with date, reason and person; every record stays (O3). One that missed the
 * meeting is not taken back: it moves to a matter of its own (G6).
 */
export async function changeSubject(context: ActContext, command: CommandOf<'change-subject'>): Promise<Decision> {
  const { matter, situation, stamp } = context;
  const subject = matter.subjects.find((one) => one.id === command.subject);
  if (!subject) return malformed('unknown-subject', '/subject', { id: command.subject });
  if (subject.state === command.to || subject.state === 'withdrawn') return refuse('subject-state', { params: { state: subject.state } });
  if (!isCivilDate(command.on)) return malformed('malformed-value', '/on', { value: command.on });
  if (command.on > situation.at.date) return refuse('date-in-future', { params: { date: command.on } });
  const missed = command.to === 'active' ? await missedRefusal(context, subject) : null;
  if (missed) return missed;
  return accept({
    kind: 'subject-changed',
    subject: command.subject,
    to: command.to,
    effective: command.on,
    reason: command.reason,
    decidedBy: command.decidedBy,
    ...stamp,
  });
}

/** Why a subject cannot come back into a matter whose gated act is convened: it was absent when that was held, or would not be let in now. */
async function missedRefusal(context: ActContext, subject: SubjectRecord): Promise<Refusal | null> {
  const { matter, procedure, situation } = context;
  for (const filing of procedure.filings) {
    if (!filing.gate || matter.ledger.stages[filing.gate.opens]?.begunOn === undefined) continue;
    const held = plannedDate(situation, filing.gate.held.fact);
    const absent = held !== undefined && (subject.changes ?? []).findLast((change) => change.on <= held)?.to === 'suspended';
    const back = matter.subjects.map((one): SubjectRecord => (one.id === subject.id ? { ...one, state: 'active', changes: [] } : one));
    const returned = situationOf(situation.releases, situation.calendar, { ...matter, subjects: back }, situation.at);
    const letIn =
      held !== undefined ||
      (await gateState(returned, filing, filing.gate)).subjects.find((one) => one.subject === subject.id)?.open === true;
    if (absent || !letIn)
      return refuse('subject-state', {
        params: { state: subject.state },
        helps: { code: 'missed-act', params: { act: filing.gate.title } },
      });
  }
  return null;
}
