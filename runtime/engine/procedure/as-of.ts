import type { Matter, MatterLedger, StageLedger, SubjectRecord } from '../definitions/matter.ts';
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

function stageAsOf(stage: StageLedger, at: At): StageLedger {
  const { begunOn, begunTime, closedOn, signatures, ...rest } = stage;
  return {
    ...rest,
    ...(begunOn !== undefined && made({ on: begunOn, time: begunTime }, at)
      ? { begunOn, ...(begunTime === undefined ? {} : { begunTime }) }
      : {}),
    ...(closedOn !== undefined && closedOn <= at.date ? { closedOn } : {}),
    ...(signatures ? { signatures: signatures.filter((signature) => made(signature, at)) } : {}),
  };
}

/** An entry without what was added to it after the moment. */
function without<T extends { readonly [key in K]?: Dated | undefined }, K extends 'settled' | 'withdrawn'>(
  entry: T,
  later: K,
  at: At,
): T | Omit<T, K> {
  const added = entry[later];
  if (!added || made(added, at)) return entry;
  const { [later]: _, ...rest } = entry;
  return rest;
}

function ledgerAsOf(ledger: MatterLedger, at: At): MatterLedger {
  const upTo = <T extends Dated>(entries: readonly T[] | undefined): T[] => (entries ?? []).filter((entry) => made(entry, at));
  return {
    ...ledger,
    stages: Object.fromEntries(Object.entries(ledger.stages).map(([id, stage]) => [id, stageAsOf(stage, at)])),
    filings: upTo(ledger.filings).map((filing) => ({
      ...filing,
      outcomes: Object.fromEntries(Object.entries(filing.outcomes).filter(([, outcome]) => made(outcome, at))),
    })),
    explanations: upTo(ledger.explanations),
    breaches: upTo(ledger.breaches).map((breach) => without(breach, 'settled', at)),
    reschedules: upTo(ledger.reschedules),
    attachments: upTo(ledger.attachments).map((attachment) => without(attachment, 'withdrawn', at)),
    documents: upTo(ledger.documents),
  };
}

/** The matter with only the ledger's entries up to a moment (D2); form values carry no date and stay. */
export function asOf(matter: Matter, at: At): Matter {
  return { ...matter, subjects: matter.subjects.map((subject) => subjectAsOf(subject, at)), ledger: ledgerAsOf(matter.ledger, at) };
}
