import type { TraceEntry } from '../../runtime/api/index.ts';
import type { CompiledRelease, Matter, MatterEvent } from '../../runtime/engine/index.ts';
import type { Access } from '../auth/access.ts';
import type { StoredAct } from '../store/records.ts';
import { codeTitle, documentTitle, filingTitle, formTitle, ruleTitle, stageTitle, subjectLabel } from './titles.ts';

/** What the sentences of a trace need besides the acts: the matter as it stands and everybody's names. */
export interface TraceSetting {
  readonly release: CompiledRelease;
  readonly matter: Matter;
  readonly access: Access;
  readonly name: (person: string) => string;
}

interface Line {
  /** The sentence is `trace.<kind>` of the messages. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** An act as lines of the trace: its events in words, those of one kind joined. */
export function traceOf(act: StoredAct, setting: TraceSetting): readonly TraceEntry[] {
  const joined = new Map<string, Line>();
  for (const event of act.events) {
    const line = lineOf(event, setting);
    const before = joined.get(line.kind);
    joined.set(line.kind, before === undefined ? line : { kind: line.kind, params: join(before.params, line.params) });
  }
  return [...joined.values()].map(({ kind, params }) => ({
    sequence: act.sequence,
    at: new Date(act.at).toISOString(),
    actor: act.actor,
    actorName: setting.name(act.actor),
    roleTitle: setting.access.roleTitle(act.role),
    organisationTitle: setting.access.organisationTitle(act.actorOrganisation),
    kind,
    params,
    hash: act.hash,
    verdict: act.overall,
  }));
}

function join(one: Line['params'], other: Line['params']): Line['params'] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => {
      const values = [one[name], other[name]].filter((value) => value !== undefined);
      const parts = [...new Set(values.flatMap((value) => String(value).split('、')))];
      return [name, parts.length === 1 && typeof values[0] === 'number' ? values[0] : parts.join('、')];
    }),
  );
}

/** One event in words; a subject is named where the event is about one. */
function lineOf(event: MatterEvent, { release, matter, name }: TraceSetting): Line {
  const subject = (id: string): string => subjectLabel(release, matter, id);
  const about = (kind: string, id: string | undefined, params: Line['params']): Line =>
    id === undefined ? { kind, params } : { kind: `${kind}-subject`, params: { ...params, subject: subject(id) } };
  switch (event.kind) {
    case 'matter-opened':
      return { kind: event.continues === undefined ? event.kind : 'matter-opened-continuing', params: { title: event.title } };
    case 'records-carried':
      return { kind: event.kind, params: { subjects: event.subjects.map(({ id }) => subject(id)).join('、'), stages: release.content.procedure.stages.filter(({ id }) => event.stages[id] !== undefined).map(({ title }) => title).join('、') } };
    case 'subject-added':
      return { kind: event.kind, params: { subject: subject(event.subject) } };
    case 'subject-changed':
      return {
        kind: event.movedTo === undefined ? `${event.kind}-${event.to}` : 'subject-changed-moved',
        params: { subject: subject(event.subject), date: event.effective, reason: event.reason, decidedBy: event.decidedBy },
      };
    case 'stage-assigned':
      return { kind: event.kind, params: { stage: stageTitle(release, event.stage), leader: name(event.leader), handler: name(event.handler) } };
    case 'stage-begun':
      return { kind: event.kind, params: { stage: stageTitle(release, event.stage) } };
    case 'form-saved':
      return about(event.kind, event.subject, { stage: stageTitle(release, event.stage), form: formTitle(release, event.form), version: event.version });
    case 'stage-signed':
      return { kind: event.kind, params: { stage: stageTitle(release, event.stage) } };
    case 'light-explained':
      return about(event.kind, event.subject, { rule: ruleTitle(release, event.rule), reason: event.reason, responsible: event.responsible });
    case 'self-checked':
      return { kind: `${event.kind}-${event.overall}`, params: {} };
    case 'filed': {
      const params = { filing: filingTitle(release, event.filing), version: event.version, subjects: event.subjects.map(subject).join('、') };
      return event.plannedFor === undefined ? { kind: event.kind, params } : { kind: 'filed-planned', params: { ...params, date: event.plannedFor } };
    }
    case 'reviewed':
      return reviewedLine(event, release, subject(event.subject));
    case 'rescheduled':
      return { kind: event.kind, params: { filing: filingTitle(release, event.filing), date: event.to, reason: event.reason } };
    case 'breach-recorded':
      return { kind: event.kind, params: { filing: filingTitle(release, event.filing), date: event.heldOn, reason: event.reason } };
    case 'breach-settled':
      return { kind: event.kind, params: { filing: filingTitle(release, event.filing), note: event.note } };
    case 'document-issued':
      return about(event.kind, event.subject, { document: documentTitle(release, event.document) });
    case 'attached':
      return { kind: event.kind, params: { stage: stageTitle(release, event.stage), name: event.name } };
    case 'attachment-withdrawn': {
      const attachment = (matter.ledger.attachments ?? []).find((one) => one.id === event.attachment);
      return { kind: event.kind, params: { name: attachment?.name ?? event.attachment, reason: event.reason } };
    }
    case 'matter-closed':
      return { kind: event.kind, params: {} };
  }
}

function reviewedLine(event: Extract<MatterEvent, { kind: 'reviewed' }>, release: CompiledRelease, subject: string): Line {
  const params = { subject, filing: filingTitle(release, event.filing), version: event.version };
  if (event.outcome === 'approved') return { kind: 'reviewed-approved', params };
  const list = release.content.procedure.filings.find((one) => one.id === event.filing)?.review?.returnReasons ?? '';
  const reasons = event.reasons.map((reason) => codeTitle(release, list, reason.code)).join('、');
  return { kind: 'reviewed-returned', params: { ...params, reasons } };
}
