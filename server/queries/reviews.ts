import type { ReviewItem } from '../../runtime/api/index.ts';
import type { Access } from '../auth/access.ts';
import type { StoredMatter } from '../store/records.ts';
import type { Judged } from './judging.ts';
import { pendingReviews, reviewDues } from './pending.ts';
import { filingTitle, matterTitle, subjectLabel } from './titles.ts';

/** The filings of a matter that wait for a review, as lines of the superior's queue. */
export function reviewItems(stored: StoredMatter, judged: Judged, access: Access): readonly ReviewItem[] {
  const { matter } = stored;
  return pendingReviews(judged, matter).map((pending) => {
    const { record } = pending;
    const planned = judged.gates.find((gate) => gate.filing === record.filing)?.planned ?? record.plannedFor;
    return {
      matter: stored.id,
      matterTitle: matterTitle(matter),
      organisationTitle: access.organisationTitle(stored.organisation),
      filing: record.filing,
      filingTitle: filingTitle(judged.opening, record.filing),
      version: record.version,
      subjects: record.subjects.map((id) => ({ id, label: subjectLabel(judged.opening, matter, id), pending: pending.subjects.includes(id) })),
      filedOn: record.on,
      ...(planned === undefined ? {} : { planned }),
      ...reviewDues(judged, pending),
      light: judged.verdict.overall,
    };
  });
}
