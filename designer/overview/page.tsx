import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';

import { Button, useLanguage, useSession } from '../../runtime/ui/index.ts';
import { DifferenceList } from '../differences/difference-list.tsx';
import { useDesk } from '../draft/desk-context.ts';
import { useDraft } from '../draft/draft.ts';
import { addressIn } from '../guide/addresses.ts';
import { Guide } from '../guide/guide.tsx';
import { useGuideMemory } from '../guide/memory.ts';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { Log } from './log.tsx';
import { RebaseDialog } from './rebase-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { overviewTexts } from './texts.ts';

/** What does this draft change, and what is missing before it can be proposed? */
export function Component(): ReactNode {
  const t = useRoomTexts(overviewTexts);
  const { instant } = useLanguage();
  const { acts } = useSession();
  const { id, title, parts, baseParts, log, readOnly } = useDraft();
  const { state: { view }, summary } = useDesk();
  const { seen } = useGuideMemory();
  const [naming, setNaming] = useState(false);
  const [rebasing, setRebasing] = useState(false);
  const { base, newer, proposal, recovered } = summary;
  useTitle(title);
  return (
    <div className="page overview">
      <div>
        <div className="row">
          <h1 tabIndex={-1}>{title}</h1>
          {!readOnly && <button type="button" className="link no-print" onClick={() => setNaming(true)}>{t('rename')}</button>}
        </div>
        <p className="quiet">{t('help')}</p>
      </div>
      <div className="notices">
        {recovered === true && <p className="notice notice--other" role="status">{t('recovered')}</p>}
        {proposal !== undefined && <p className="notice" role="status">{t('proposed')}<Link to={`/proposals/${encodeURIComponent(proposal)}`}>{t('toProposal')}</Link></p>}
        {newer !== undefined && (
          <p className="notice notice--other" role="status">
            {t('newer', { id: newer.id })}
            {!readOnly && <Button size="small" onClick={() => setRebasing(true)}>{t('rebase')}</Button>}
          </p>
        )}
      </div>
      <dl className="facts">
        <div><dt>{t('base')}</dt><dd>{base === undefined ? t('nothing') : <Link to={`/releases/${base.hash}`}>{base.id}</Link>}</dd></div>
        <div><dt>{t('by')}</dt><dd>{view.createdByName}</dd></div>
        <div><dt>{t('changed')}</dt><dd className="tabular">{instant(log.at(-1)?.at ?? view.changedAt)}</dd></div>
        <div><dt>{t('edits')}</dt><dd>{t('editsCount', { count: log.length })}</dd></div>
      </dl>
      {summary.kind === 'release' && (!readOnly || summary.proposal !== undefined || summary.published !== undefined) && acts.includes('edit-drafts') && <Guide progress={{ draft: { ...summary, edits: log.length }, seen: seen[id] ?? [], approved: summary.published !== undefined }} address={(step) => addressIn(id, step)} />}
      {log.length > 0 && (
        <section className="page" aria-labelledby="differences-title">
          <h2 id="differences-title">{t(baseParts.length === 0 ? 'differencesNew' : 'differences')}</h2>
          <DifferenceList before={baseParts} after={parts} />
        </section>
      )}
      <section className="page" aria-labelledby="log-title">
        <h2 id="log-title">{t('log')}</h2>
        <Log />
      </section>
      {naming && <RenameDialog onClose={() => setNaming(false)} />}
      {rebasing && newer !== undefined && <RebaseDialog onClose={() => setRebasing(false)} />}
    </div>
  );
}
