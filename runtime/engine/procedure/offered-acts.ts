import type { Calendar } from '../calendar/calendar.ts';
import type { CommandKind } from '../definitions/command.ts';
import type { Matter } from '../definitions/matter.ts';
import type { FilingDefinition } from '../definitions/procedure.ts';
import type { Refusal } from '../problems.ts';
import { type ActContext, type Actor, refuse } from './acts/decision.ts';
import { ownWork } from './acts/filing.ts';
import { beforeRefusal, gateRefusal } from './acts/gate.ts';
import { moveRefusal } from './acts/move.ts';
import { closeMatter, issueRefusal } from './acts/papers.ts';
import { entryRefusal, frozenRefusal, signRefusal } from './acts/stages.ts';
import { checklistOf, eligibleSubjects, plannedDate, sendRefusals } from './checklist.ts';
import { actContext } from './decide.ts';
import { latestFiling } from './filings.ts';
import { signatureOf } from './fingerprints.ts';
import type { ReleaseSet } from './releases.ts';
import type { At } from './verdict.ts';

/** An act as a person sees it: possible now, or shut with the reason. */
export interface OfferedAct {
  readonly act: CommandKind;
  readonly stage?: string;
  readonly filing?: string;
  readonly subject?: string;
  readonly document?: string;
  readonly attachment?: string;
  readonly possible: boolean;
  readonly refusal?: Refusal;
}

/** Every act of a matter with whether this person can do it now, and if not, why: a shut button says why. */
export async function offeredActs(releases: ReleaseSet, calendar: Calendar, matter: Matter, actor: Actor, at: At): Promise<OfferedAct[]> {
  const context = actContext(releases, calendar, matter, actor, at);
  const offered: OfferedAct[] = [];
  const offer = (act: CommandKind, place: Omit<OfferedAct, 'act' | 'possible' | 'refusal'>, shut: Refusal | null): void => {
    const refusal = !actor.acts.includes(act) ? refuse('role') : matter.state === 'closed' ? refuse('matter-closed') : shut;
    offered.push({ act, ...place, possible: refusal === null, ...(refusal ? { refusal } : {}) });
  };
  offer('add-subject', {}, null);
  offer('self-check', {}, null);
  offer('explain-light', {}, null);
  for (const stage of context.procedure.stages) {
    const shut = entryRefusal(context, stage);
    const place = { stage: stage.id };
    offer('assign-stage', place, null);
    offer('save-stage', place, shut ?? frozenRefusal(context, stage, null));
    for (const subject of context.matter.subjects)
      offer('save-stage', { ...place, subject: subject.id }, shut ?? frozenRefusal(context, stage, subject.id));
    offer('sign-stage', place, shut ?? signShut(context, stage.id));
    offer('attach', place, shut ?? frozenRefusal(context, stage, null));
  }
  for (const subject of context.matter.subjects) {
    const move = moveRefusal(context, [subject.id]);
    offer('move-subjects', { subject: subject.id }, move?.kind === 'refusal' ? move : null);
  }
  const papers = new Map<string, Refusal | null>();
  for (const template of context.opening.content.templates) {
    const key = template.behindGate ? template.stage : '';
    if (!papers.has(key)) papers.set(key, actor.acts.includes('issue-document') ? await issueRefusal(context, template) : null);
    offer('issue-document', { stage: template.stage, document: template.id }, papers.get(key) ?? null);
  }
  for (const attachment of context.matter.ledger.attachments ?? []) {
    if (attachment.withdrawn) continue;
    const stage = context.procedure.stages.find((one) => one.id === attachment.stage);
    offer('withdraw-attachment', { stage: attachment.stage, attachment: attachment.id }, stage ? frozenRefusal(context, stage, attachment.subject ?? null) : null);
  }
  for (const subject of context.matter.subjects)
    offer(
      'change-subject',
      { subject: subject.id },
      subject.state === 'withdrawn' ? refuse('subject-state', { params: { state: subject.state } }) : null,
    );
  for (const filing of context.procedure.filings) {
    const place = { filing: filing.id };
    offer('file', place, actor.acts.includes('file') ? await filingShut(context, filing) : null);
    if (filing.review) offer('review', place, reviewShut(context, filing.id, filing.title));
    if (!filing.gate) continue;
    const { gate } = filing;
    const held = plannedDate(context.situation, gate.held.fact) !== undefined;
    const begun = context.matter.ledger.stages[gate.opens]?.begunOn !== undefined;
    const shut = begun ? null : await gateRefusal(context, filing, gate);
    const breach = (context.matter.ledger.breaches ?? []).find((one) => one.gate === filing.id);
    const done = refuse('already-done', { params: { act: gate.title } });
    offer('begin-stage', { ...place, stage: gate.opens }, begun ? done : (beforeRefusal(context, gate.opens) ?? shut));
    offer(
      'reschedule',
      place,
      held ? done : latestFiling(context.matter, filing.id, null) ? null : refuse('not-filed', { params: { filing: filing.title } }),
    );
    offer('record-breach', place, breach ? done : begun || shut ? null : refuse('no-breach', { params: { act: gate.title } }));
    offer('settle-breach', place, breach ? (breach.settled ? done : null) : refuse('no-breach', { params: { act: gate.title } }));
  }
  const closing = closeMatter(context);
  offer('close-matter', {}, closing.kind === 'refusal' ? closing : null);
  return offered;
}

/** The first reason a filing of every subject that can be in it is refused. Judging is dear: asked only of those who may file. */
async function filingShut(context: ActContext, filing: FilingDefinition): Promise<Refusal | null> {
  const eligible = eligibleSubjects(context.situation, filing);
  const [early] = sendRefusals(context.situation, filing, eligible, eligible);
  return early ?? (await checklistOf(context.situation, filing, eligible)).refusals[0] ?? null;
}

function signShut(context: ActContext, id: string): Refusal | null {
  const stage = context.procedure.stages.find((one) => one.id === id);
  if (!stage) return null;
  const subjects = context.matter.subjects.filter((one) => one.state === 'active').map((one) => one.id);
  const signed = [null, ...subjects].every((subject) => signatureOf(context.procedure, context.matter, id, subject)?.stands === true);
  return signRefusal(context, stage, subjects) ?? (signed ? refuse('already-done', { params: { act: stage.title } }) : null);
}

function reviewShut(context: ActContext, filing: string, title: string): Refusal | null {
  const pending = context.matter.ledger.filings.filter(
    (record) =>
      record.filing === filing &&
      record.subjects.some((subject) => record.outcomes[subject] === undefined && latestFiling(context.matter, filing, subject) === record),
  );
  const [first] = pending;
  if (!first) return refuse(latestFiling(context.matter, filing, null) ? 'already-reviewed' : 'not-filed', { params: { filing: title } });
  return ownWork(context, first);
}
