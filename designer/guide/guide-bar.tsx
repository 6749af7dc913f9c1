import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';

import { useSession } from '../../runtime/ui/index.ts';
import { useDesk } from '../draft/desk-context.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { addressIn } from './addresses.ts';
import { useGuideMemory } from './memory.ts';
import { done, steps } from './steps.ts';
import { guideTexts } from './texts.ts';

/** The guide at the foot of a draft's navigation: which step comes next, from whichever room. */
export function GuideBar(): ReactNode {
  const t = useRoomTexts(guideTexts);
  const { acts } = useSession();
  const { id, log } = useDraft();
  const { summary } = useDesk();
  const { pathname } = useLocation();
  const { dismissed, dismiss, seen, see } = useGuideMemory();
  const edited = log.length > 0;
  const page = pathname.split('/')[3] ?? '';
  useEffect(() => {
    if (edited && (page === '' || page === 'check')) see(id, page === '' ? 'look' : 'check');
  }, [edited, page, id, see]);
  // The overview shows all the steps itself; they are those of changing a release.
  if (summary.kind !== 'release' || page === '' || dismissed || !acts.includes('edit-drafts')) return null;
  const finished = done({ draft: { ...summary, edits: log.length }, seen: seen[id] ?? [], approved: summary.published !== undefined });
  const next = steps.find((step) => !finished.has(step));
  if (next === undefined) return null;
  const to = addressIn(id, next);
  return (
    <aside className="guide-bar no-print" aria-label={t('title')}>
      <p>{t('step', { number: steps.indexOf(next) + 1, step: t(next) })}</p>
      <p className="quiet">{t(`${next}Help`)}</p>
      <p className="row">
        {to !== undefined && <Link to={to}>{t('go')} →</Link>}
        <button type="button" className="link quiet" onClick={() => dismiss(true)}>{t('hide')}</button>
      </p>
    </aside>
  );
}
