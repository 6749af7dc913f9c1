import type { Matter, StageLedger, SubjectRecord } from '../definitions/matter.ts';
import { Bug } from '../problems.ts';
import type { MatterEvent } from './events.ts';

/** The matter after an event: what a matter is, is the fold of its events. */
export function fold(matter: Matter | null, event: MatterEvent): Matter {
  if (event.kind === 'matter-opened')
    return {
      procedure: event.procedure,
      id: event.matter,
      title: event.title,
      organisation: event.organisation,
      ...(event.continues === undefined ? {} : { continues: event.continues }),
      openedOn: event.openedOn ?? event.on,
      state: 'open',
      forms: {},
      subjects: [],
      ledger: { stages: {}, filings: [], explanations: [], breaches: [], reschedules: [], attachments: [], documents: [] },
    };
  if (!matter) throw new Bug(`${event.kind} before the matter was opened`);
  return foldOpened(matter, event);
}

const when = (event: MatterEvent): { on: string; time?: string; by: string } => ({
  on: event.on,
  ...(event.time === undefined ? {} : { time: event.time }),
  by: event.by,
});

function foldOpened(matter: Matter, event: Exclude<MatterEvent, { kind: 'matter-opened' }>): Matter {
  const { ledger } = matter;
  switch (event.kind) {
    case 'records-carried':
      return {
        ...matter,
        forms: { ...event.forms },
        subjects: [...event.subjects],
        ledger: { ...ledger, stages: { ...event.stages }, explanations: [...event.explanations], attachments: [...event.attachments] },
      };
    case 'subject-added':
      return { ...matter, subjects: [...matter.subjects, { id: event.subject, state: 'active', forms: { [event.form]: event.data } }] };
    case 'subject-changed':
      return withSubject(matter, event.subject, (subject) => ({
        ...subject,
        state: event.to,
        changes: [
          ...(subject.changes ?? []),
          {
            to: event.to,
            on: event.effective,
            reason: event.reason,
            decidedBy: event.decidedBy,
            by: event.by,
            ...(event.movedTo === undefined ? {} : { movedTo: event.movedTo }),
          },
        ],
      }));
    case 'stage-assigned':
      return withStage(matter, event.stage, (stage) => ({ ...stage, leader: event.leader, handler: event.handler }));
    case 'stage-begun':
      return withStage(matter, event.stage, (stage) => ({
        ...stage,
        begunOn: event.on,
        ...(event.time === undefined ? {} : { begunTime: event.time }),
      }));
    case 'form-saved': {
      const key = event.subject === undefined ? event.form : `${event.form}@${event.subject}`;
      const versioned = withStage(matter, event.stage, (stage) => ({ ...stage, versions: { ...stage.versions, [key]: event.version } }));
      return event.subject === undefined
        ? { ...versioned, forms: { ...versioned.forms, [event.form]: event.data } }
        : withSubject(versioned, event.subject, (subject) => ({ ...subject, forms: { ...subject.forms, [event.form]: event.data } }));
    }
    case 'stage-signed':
      return withStage(matter, event.stage, (stage) => ({
        ...stage,
        signatures: [
          ...(stage.signatures ?? []),
          {
            stage: event.stage,
            ...when(event),
            matter: event.matter,
            subjects: { ...event.subjects },
            ...(event.note === undefined ? {} : { note: event.note }),
          },
        ],
      }));
    case 'light-explained':
      return withLedger(matter, {
        explanations: [
          ...(ledger.explanations ?? []),
          {
            rule: event.rule,
            ...(event.subject === undefined ? {} : { subject: event.subject }),
            reason: event.reason,
            responsible: event.responsible,
            values: event.values,
            ...when(event),
          },
        ],
      });
    case 'self-checked':
      return matter;
    case 'filed':
      return withLedger(matter, {
        filings: [
          ...ledger.filings,
          {
            filing: event.filing,
            version: event.version,
            ...when(event),
            ...(event.plannedFor === undefined ? {} : { plannedFor: event.plannedFor }),
            subjects: [...event.subjects],
            frozen: event.frozen,
            outcomes: {},
          },
        ],
      });
    case 'reviewed':
      return withLedger(matter, {
        filings: ledger.filings.map((record) =>
          record.filing === event.filing && record.version === event.version
            ? {
                ...record,
                outcomes: {
                  ...record.outcomes,
                  [event.subject]: {
                    outcome: event.outcome,
                    ...when(event),
                    reasons: [...event.reasons],
                    ...(event.note === undefined ? {} : { note: event.note }),
                  },
                },
              }
            : record,
        ),
      });
    case 'rescheduled': {
      const versioned = withStage(matter, event.stage, (stage) => ({
        ...stage,
        versions: { ...stage.versions, [event.form]: event.version },
      }));
      const moved = withLedger(versioned, {
        reschedules: [
          ...(ledger.reschedules ?? []),
          {
            filing: event.filing,
            ...(event.from === undefined ? {} : { from: event.from }),
            to: event.to,
            on: event.on,
            reason: event.reason,
            by: event.by,
          },
        ],
      });
      return { ...moved, forms: { ...moved.forms, [event.form]: { ...moved.forms[event.form], [event.field]: event.to } } };
    }
    case 'breach-recorded':
      return withLedger(matter, {
        breaches: [
          ...(ledger.breaches ?? []),
          { gate: event.filing, heldOn: event.heldOn, on: event.on, reason: event.reason, by: event.by },
        ],
      });
    case 'breach-settled':
      return withLedger(matter, {
        breaches: (ledger.breaches ?? []).map((breach) =>
          breach.gate === event.filing && !breach.settled
            ? { ...breach, settled: { on: event.on, by: event.by, note: event.note } }
            : breach,
        ),
      });
    case 'document-issued':
      return withLedger(matter, {
        documents: [
          ...(ledger.documents ?? []),
          {
            document: event.document,
            ...(event.subject === undefined ? {} : { subject: event.subject }),
            on: event.on,
            sha256: event.sha256,
            by: event.by,
          },
        ],
      });
    case 'attached':
      return withLedger(matter, {
        attachments: [
          ...(ledger.attachments ?? []),
          {
            id: event.attachment,
            stage: event.stage,
            ...(event.attachmentKind === undefined ? {} : { kind: event.attachmentKind }),
            ...(event.subject === undefined ? {} : { subject: event.subject }),
            name: event.name,
            mediaType: event.mediaType,
            bytes: event.bytes,
            sha256: event.sha256,
            on: event.on,
            by: event.by,
          },
        ],
      });
    case 'attachment-withdrawn':
      return withLedger(matter, {
        attachments: (ledger.attachments ?? []).map((one) =>
          one.id === event.attachment ? { ...one, withdrawn: { on: event.on, reason: event.reason } } : one,
        ),
      });
    case 'matter-closed':
      return { ...matter, state: 'closed' };
  }
}

function withLedger(matter: Matter, part: Partial<Matter['ledger']>): Matter {
  return { ...matter, ledger: { ...matter.ledger, ...part } };
}

function withStage(matter: Matter, id: string, change: (stage: StageLedger) => StageLedger): Matter {
  return withLedger(matter, { stages: { ...matter.ledger.stages, [id]: change(matter.ledger.stages[id] ?? {}) } });
}

function withSubject(matter: Matter, id: string, change: (subject: SubjectRecord) => SubjectRecord): Matter {
  return { ...matter, subjects: matter.subjects.map((subject) => (subject.id === id ? change(subject) : subject)) };
}
