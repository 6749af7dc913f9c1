import type { FilingRecord, Matter } from '../definitions/matter.ts';
import type { FilingDefinition } from '../definitions/procedure.ts';
import type { CompiledRelease } from '../release.ts';
import { bearsOn, contentChanges } from './changes.ts';
import { contentOf, fieldOf } from './values.ts';

export type SubjectFilingState = 'not-filed' | 'filed' | 'approved' | 'returned' | 'changed-since';

/** The latest version of a filing that includes the subject (for null: the latest of all). */
export function latestFiling(matter: Matter, filing: string, subject: string | null): FilingRecord | undefined {
  return matter.ledger.filings
    .filter((record) => record.filing === filing && (subject === null || record.subjects.includes(subject)))
    .reduce<FilingRecord | undefined>((latest, record) => (latest && latest.version > record.version ? latest : record), undefined);
}

/**
 * Where a subject stands in a filing. An approval covers the content it was given for: once a value that bears on the
 * subject changes, it is `changed-since` until filed again. The planned date is not content here; G5 judges it.
 */
export function filingState(release: CompiledRelease, matter: Matter, filing: FilingDefinition, subject: string): SubjectFilingState {
  const record = latestFiling(matter, filing.id, subject);
  if (!record) return 'not-filed';
  const outcome = record.outcomes[subject];
  if (outcome?.outcome === 'returned') return 'returned';
  if (hasChangedSince(release, matter, filing, record, subject)) return 'changed-since';
  return outcome ? 'approved' : 'filed';
}

function hasChangedSince(release: CompiledRelease, matter: Matter, filing: FilingDefinition, record: FilingRecord, subject: string): boolean {
  if (!record.frozen) return false;
  const now = contentOf(release.content.procedure, matter, filing.freezes, [subject]);
  const planned = filing.gate ? fieldOf(filing.gate.planned.fact) : null;
  return contentChanges(record.frozen, now).some(
    (change) => !(planned && change.form === planned.form && change.field === planned.field) && bearsOn(release, change, subject),
  );
}
