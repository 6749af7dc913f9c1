import type { CommandOf } from '../../definitions/command.ts';
import type { TemplateDefinition } from '../../definitions/template.ts';
import type { Refusal } from '../../problems.ts';
import { filingState } from '../filings.ts';
import { gateInto, stageOf } from '../stages.ts';
import { accept, type ActContext, type Decision, malformed, refuse } from './decision.ts';
import { gateRefusal } from './gate.ts';
import { entryRefusal, frozenRefusal } from './stages.ts';

/** Why a paper cannot be issued now: one of a gated act waits for the gate. */
export async function issueRefusal(context: ActContext, template: Pick<TemplateDefinition, 'stage' | 'behindGate'>): Promise<Refusal | null> {
  const filing = template.behindGate ? gateInto(context.procedure, template.stage) : undefined;
  if (!filing || context.matter.ledger.stages[template.stage]?.begunOn !== undefined) return null;
  return gateRefusal(context, filing, filing.gate);
}

/** Issues a paper: its hash goes on record. A paper of a gated act waits for the gate. */
export async function issueDocument(context: ActContext, command: CommandOf<'issue-document'>): Promise<Decision> {
  const { opening, matter, stamp } = context;
  const template = opening.content.templates.find((one) => one.id === command.document);
  if (!template) return malformed('unknown-template', '/document', { id: command.document });
  if (
    (template.scope === 'subject') !== (command.subject !== undefined) ||
    (command.subject !== undefined && !matter.subjects.some((one) => one.id === command.subject))
  )
    return malformed('unknown-subject', '/subject', { id: command.subject ?? '' });
  const shut = await issueRefusal(context, template);
  if (shut) return shut;
  return accept({
    kind: 'document-issued',
    document: command.document,
    ...(command.subject === undefined ? {} : { subject: command.subject }),
    sha256: command.sha256,
    ...stamp,
  });
}

/** Attaches a stored file to a stage. */
export function attach(context: ActContext, command: CommandOf<'attach'>): Decision {
  const { matter, procedure, stamp } = context;
  const stage = stageOf(procedure, command.stage);
  if (!stage) return malformed('unknown-stage', '/stage', { id: command.stage });
  const kind = stage.attachments.find((one) => one.id === command.attachmentKind);
  if (command.attachmentKind !== undefined && !kind) return malformed('unknown-field', '/attachmentKind', { id: command.attachmentKind });
  if (command.subject !== undefined && !matter.subjects.some((one) => one.id === command.subject))
    return malformed('unknown-subject', '/subject', { id: command.subject });
  if ((matter.ledger.attachments ?? []).some((one) => one.id === command.attachment))
    return malformed('duplicate-id', '/attachment', { id: command.attachment });
  const shut = entryRefusal(context, stage) ?? frozenRefusal(context, stage, command.subject ?? null);
  if (shut) return shut;
  return accept({
    kind: 'attached',
    stage: stage.id,
    ...(command.attachmentKind === undefined ? {} : { attachmentKind: command.attachmentKind }),
    ...(command.subject === undefined ? {} : { subject: command.subject }),
    attachment: command.attachment,
    name: command.name,
    mediaType: command.mediaType,
    bytes: command.bytes,
    sha256: command.sha256,
    ...stamp,
  });
}

/** Withdraws an attachment with a reason; the file and its entry stay. */
export function withdrawAttachment(context: ActContext, command: CommandOf<'withdraw-attachment'>): Decision {
  const { matter, procedure, stamp } = context;
  const attachment = (matter.ledger.attachments ?? []).find((one) => one.id === command.attachment);
  if (!attachment) return malformed('unknown-field', '/attachment', { id: command.attachment });
  if (attachment.withdrawn) return refuse('already-done');
  const stage = stageOf(procedure, attachment.stage);
  const frozen = stage && frozenRefusal(context, stage, attachment.subject ?? null);
  return frozen ?? accept({ kind: 'attachment-withdrawn', attachment: command.attachment, reason: command.reason, ...stamp });
}

/** Closes a matter whose filings are all sent and answered. */
export function closeMatter(context: ActContext): Decision {
  const { matter, procedure, opening, stamp } = context;
  if ((matter.ledger.breaches ?? []).some((breach) => !breach.settled)) return refuse('breach-unsettled');
  const active = matter.subjects.filter((one) => one.state === 'active');
  for (const filing of procedure.filings) {
    const open = active.find((one) => filingState(opening, matter, filing, one.id) !== (filing.review ? 'approved' : 'filed'));
    if (open) return refuse('not-finished', { params: { filing: filing.title, subject: open.id } });
  }
  return accept({ kind: 'matter-closed', ...stamp });
}
