import type { FilingView } from '../../runtime/api/index.ts';
import { type FilingRecord, formChanges, type FrozenContent, type Matter } from '../../runtime/engine/index.ts';
import type { StoredMatter } from '../store/records.ts';
import type { Judging } from './judging.ts';
import { reviewDues } from './pending.ts';

/** One version of a filing as it was sent: its frozen values, the verdict on them then, and what changed since the last. */
export async function filingView(judging: Judging, stored: StoredMatter, filing: string, version: number): Promise<FilingView | undefined> {
  const { matter } = stored;
  const record = matter.ledger.filings.find((one) => one.filing === filing && one.version === version);
  const judged = await judging.lately(stored);
  const definition = judged.opening.content.procedure.filings.find((one) => one.id === filing);
  if (record === undefined || definition === undefined) return undefined;
  const dues = definition.review === null ? {} : reviewDues(judged, { definition, record });
  return {
    record,
    verdict: await judging.verdictAt({ ...stored, matter: asFiled(matter, record) }, { date: record.on, ...(record.time === undefined ? {} : { time: record.time }) }),
    changes: changesSince(matter, record).flatMap(({ before, after }) => formChanges(judged.opening, before, after)),
    ...(dues.toMeeting === undefined ? {} : { dueToMeeting: dues.toMeeting }),
    ...(dues.toLimit === undefined ? {} : { dueToLimit: dues.toLimit }),
  };
}

/** The matter with the values the filing froze in place of later ones. */
function asFiled(matter: Matter, { frozen }: FilingRecord): Matter {
  if (frozen === undefined) return matter;
  return {
    ...matter,
    forms: { ...matter.forms, ...frozen.forms },
    subjects: matter.subjects.map((subject) => ({ ...subject, forms: { ...subject.forms, ...frozen.subjects[subject.id] } })),
  };
}

/**
 * The pairs of contents to compare: for each subject, its last version before this one. Values of the matter are
 * compared once, with the newest of those versions.
 */
function changesSince(matter: Matter, record: FilingRecord): readonly { readonly before: FrozenContent; readonly after: FrozenContent }[] {
  const { frozen } = record;
  if (frozen === undefined) return [];
  const earlier = matter.ledger.filings
    .filter((one) => one.filing === record.filing && one.version < record.version)
    .sort((a, b) => b.version - a.version);
  const newest = earlier.find((one) => one.subjects.some((id) => record.subjects.includes(id)));
  const ofMatter = newest?.frozen === undefined ? [] : [{ before: { forms: newest.frozen.forms, subjects: {} }, after: { forms: frozen.forms, subjects: {} } }];
  const ofSubjects = record.subjects.flatMap((id) => {
    const before = earlier.find((one) => one.subjects.includes(id))?.frozen?.subjects[id];
    const after = frozen.subjects[id];
    return before === undefined || after === undefined ? [] : [{ before: { forms: {}, subjects: { [id]: before } }, after: { forms: {}, subjects: { [id]: after } } }];
  });
  return [...ofMatter, ...ofSubjects];
}
