import type { Matter, SubjectRecord } from '../definitions/matter.ts';
import type { At } from './verdict.ts';

interface Dated {
  readonly on: string;
  readonly time?: string | undefined;
}

/** Whether an entry had been made at the moment; without times the day decides. */
function made(entry: Dated, at: At): boolean {
  if (entry.on !== at.date) return entry.on < at.date;
  return entry.time === undefined || at.time === undefined || entry.time <= at.time;
}

function subjectAsOf(subject: SubjectRecord, at: At): SubjectRecord {
  if (!subject.changes) return subject;
  const changes = subject.changes.filter((change) => made(change, at));
  return { ...subject, changes, state: changes.at(-1)?.to ?? 'active' };
}

/** The matter with only the ledger's entries up to a moment (D2); form values carry no date and stay. */
export function asOf(matter: Matter, at: At): Matter {
  const { ledger } = matter;
  const stages = Object.fromEntries(
    Object.entries(ledger.stages).map(([id, stage]) => {
      const { begunOn, begunTime, closedOn, signatures, ...rest } = stage;
      return [
        id,
        {
          ...rest,
          ...(begunOn !== undefined && made({ on: begunOn, time: begunTime }, at) ? { begunOn, begunTime } : {}),
          ...(closedOn !== undefined && closedOn <= at.date ? { closedOn } : {}),
          ...(signatures ? { signatures: signatures.filter((signature) => made(signature, at)) } : {}),
        },
      ];
    }),
  );
  return {
    ...matter,
    subjects: matter.subjects.map((subject) => subjectAsOf(subject, at)),
    ledger: {
      ...ledger,
      stages,
      filings: ledger.filings
        .filter((filing) => made(filing, at))
        .map((filing) => ({
          ...filing,
          outcomes: Object.fromEntries(Object.entries(filing.outcomes).filter(([, outcome]) => made(outcome, at))),
        })),
      breaches: (ledger.breaches ?? []).filter((breach) => breach.on <= at.date),
      reschedules: (ledger.reschedules ?? []).filter((move) => move.on <= at.date),
      attachments: (ledger.attachments ?? []).filter((attachment) => attachment.on <= at.date),
    },
  };
}
