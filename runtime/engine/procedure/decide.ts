import type { Calendar } from '../calendar/calendar.ts';
import type { Command } from '../definitions/command.ts';
import type { Matter } from '../definitions/matter.ts';
import { Bug } from '../problems.ts';
import { accept, type ActContext, type Actor, type Decision, malformed, refuse } from './acts/decision.ts';
import { explainLight, file, review, selfCheck } from './acts/filing.ts';
import { beginStage, recordBreach, reschedule, settleBreach } from './acts/gate.ts';
import { attach, closeMatter, issueDocument, withdrawAttachment } from './acts/papers.ts';
import { moveSubjects } from './acts/move.ts';
import { assignStage, saveStage, signStage } from './acts/stages.ts';
import { addSubject, changeSubject } from './acts/subjects.ts';
import type { ReleaseSet } from './releases.ts';
import { situationOf } from './situation.ts';
import type { At } from './verdict.ts';

/** Builds what acts are decided from. */
export function actContext(releases: ReleaseSet, calendar: Calendar, matter: Matter, actor: Actor, at: At): ActContext {
  const situation = situationOf(releases, calendar, matter, at);
  return {
    situation,
    matter: situation.matter,
    opening: situation.opening,
    procedure: situation.opening.content.procedure,
    actor,
    stamp: { on: at.date, ...(at.time === undefined ? {} : { time: at.time }), by: actor.person },
  };
}

/**
 * Decides a command on a matter at a moment: events, or a refusal with code, article and what would help, or the
 * problems of the input. Pure; the caller folds the events and appends them. `matterId` names a matter to be
 * opened, by `open-matter` or beside another by `move-subjects`.
 */
export async function decide(
  releases: ReleaseSet,
  calendar: Calendar,
  matter: Matter | null,
  command: Command,
  actor: Actor,
  at: At,
  matterId = '',
): Promise<Decision> {
  if (!actor.acts.includes(command.kind)) return refuse('role');
  if (command.kind === 'open-matter') {
    if (matter) throw new Bug('open-matter on an open matter');
    if (releases.list[0]?.content.procedure.id !== command.procedure)
      return malformed('unknown-procedure', '/procedure', { id: command.procedure });
    return accept({
      kind: 'matter-opened',
      matter: matterId,
      procedure: command.procedure,
      organisation: actor.organisation,
      title: command.title,
      on: at.date,
      ...(at.time === undefined ? {} : { time: at.time }),
      by: actor.person,
    });
  }
  if (!matter) throw new Bug(`${command.kind} without a matter`);
  if (matter.state === 'closed') return refuse('matter-closed');
  return decideOpen(actContext(releases, calendar, matter, actor, at), command, matterId);
}

async function decideOpen(context: ActContext, command: Exclude<Command, { kind: 'open-matter' }>, matterId: string): Promise<Decision> {
  switch (command.kind) {
    case 'add-subject':
      return addSubject(context, command);
    case 'change-subject':
      return changeSubject(context, command);
    case 'move-subjects':
      return moveSubjects(context, command, matterId);
    case 'assign-stage':
      return assignStage(context, command);
    case 'save-stage':
      return saveStage(context, command);
    case 'sign-stage':
      return signStage(context, command);
    case 'explain-light':
      return explainLight(context, command);
    case 'self-check':
      return selfCheck(context);
    case 'file':
      return file(context, command);
    case 'review':
      return review(context, command);
    case 'reschedule':
      return reschedule(context, command);
    case 'begin-stage':
      return beginStage(context, command);
    case 'record-breach':
      return recordBreach(context, command);
    case 'settle-breach':
      return settleBreach(context, command);
    case 'issue-document':
      return issueDocument(context, command);
    case 'attach':
      return attach(context, command);
    case 'withdraw-attachment':
      return withdrawAttachment(context, command);
    case 'close-matter':
      return closeMatter(context);
  }
}
