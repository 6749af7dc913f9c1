import type { Due } from '../../runtime/api/index.ts';
import { type FilingDefinition, type FilingRecord, latestFiling, type Matter } from '../../runtime/engine/index.ts';
import { dueOn } from './due.ts';
import type { Judged } from './judging.ts';

/** A filing that waits for its review, with the subjects nobody has answered yet. */
export interface Pending {
  readonly definition: FilingDefinition;
  readonly record: FilingRecord;
  readonly subjects: readonly string[];
}

/** The filings of a matter that wait for a review: their latest version for each subject, without an outcome. */
export function pendingReviews(judged: Judged, matter: Matter): readonly Pending[] {
  return judged.opening.content.procedure.filings.flatMap((definition) => {
    if (definition.review === null) return [];
    const records = matter.ledger.filings.filter((record) => record.filing === definition.id);
    return records.flatMap((record) => {
      const subjects = record.subjects.filter((id) => isPending(matter, record, id));
      return subjects.length === 0 ? [] : [{ definition, record, subjects }];
    });
  });
}

function isPending(matter: Matter, record: FilingRecord, subject: string): boolean {
  const active = matter.subjects.find((one) => one.id === subject)?.state === 'active';
  return active && record.outcomes[subject] === undefined && latestFiling(matter, record.filing, subject)?.version === record.version;
}

/** Whether the person filed or signed the matter, and so may not review it (filer ≠ reviewer, by person). */
export function isOwnWork(matter: Matter, record: FilingRecord, person: string): boolean {
  const signed = Object.values(matter.ledger.stages).some((stage) => (stage.signatures ?? []).some((one) => one.by === person));
  return signed || record.by === person;
}

/** Days left to the gated act and to the review limit. */
export function reviewDues(judged: Judged, { definition, record }: Pick<Pending, 'definition' | 'record'>): { readonly toMeeting?: Due; readonly toLimit?: Due } {
  const gate = judged.gates.find((one) => one.filing === definition.id);
  const planned = gate?.planned ?? record.plannedFor;
  const limit = definition.review === null ? undefined : limitOf(judged, definition.review.withinWorkingDays.fact, record.on);
  return {
    ...(planned === undefined ? {} : { toMeeting: dueOn(judged.calendar, judged.at.date, planned) }),
    ...(limit === undefined ? {} : { toLimit: dueOn(judged.calendar, judged.at.date, limit) }),
  };
}

/** The last day of the review: that many working days after the filing's day. The limit is a parameter on that day. */
function limitOf(judged: Judged, fact: string, filedOn: string): string | undefined {
  const parameter = judged.opening.content.parameters[fact.replace(/^parameter\./, '')];
  const value = parameter?.values.find((one) => (one.from ?? '') <= filedOn && (one.until === undefined || filedOn <= one.until))?.value;
  if (typeof value !== 'number') return undefined;
  const day = judged.calendar.addWorkingDays(filedOn, value);
  return day === 'unpublished' ? undefined : day;
}
