import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { Button, Empty, Failure, Skeleton, useSession } from '../../runtime/ui/index.ts';
import { draftsQuery } from '../draft/wire.ts';
import { addressIn } from '../guide/addresses.ts';
import { Guide } from '../guide/guide.tsx';
import { useGuideMemory } from '../guide/memory.ts';
import { WaitingProposals } from '../proposals/proposal-list.tsx';
import { Timeline } from '../releases/timeline.tsx';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { DraftsTable } from './drafts-table.tsx';
import { NewDraft } from './new-draft.tsx';
import { homeTexts } from './texts.ts';

/** What is law now, and what is being changed? */
export function Component(): ReactNode {
  const t = useRoomTexts(homeTexts);
  const { acts } = useSession();
  const readsDrafts = acts.includes('read-drafts');
  useTitle('');
  return (
    <div className="page">
      <div>
        <h1 tabIndex={-1}>{t(readsDrafts ? 'title' : 'titleReader')}</h1>
        <p className="quiet">{t(readsDrafts ? 'help' : 'helpReader')}</p>
      </div>
      {readsDrafts && <WaitingProposals />}
      {readsDrafts && <Drafts mayEdit={acts.includes('edit-drafts')} />}
      <section className="page" aria-labelledby="releases-title">
        <h2 id="releases-title">{t('releases')}</h2>
        <Timeline />
      </section>
    </div>
  );
}

function Drafts({ mayEdit }: { readonly mayEdit: boolean }): ReactNode {
  const t = useRoomTexts(homeTexts);
  const { person } = useSession();
  const { seen } = useGuideMemory();
  const { data, error, refetch } = useQuery(draftsQuery);
  const [starting, setStarting] = useState(false);
  const mine = data?.find(({ kind, createdBy }) => kind === 'release' && createdBy === person.id) ?? data?.find(({ kind }) => kind === 'release');
  return (
    <>
      {mayEdit && data !== undefined && (
        <Guide
          progress={{ draft: mine, seen: mine === undefined ? [] : (seen[mine.id] ?? []), approved: mine?.published !== undefined }}
          address={(step) => (mine === undefined ? undefined : addressIn(mine.id, step))}
          onStart={() => setStarting(true)}
        />
      )}
      <section className="page" aria-labelledby="drafts-title">
        <div className="page__head">
          <h2 id="drafts-title">{t('drafts')}</h2>
          <span className="spring" />
          {mayEdit && <Button look="primary" onClick={() => setStarting(true)}>{t('new')}</Button>}
        </div>
        {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Skeleton shape="table" rows={3} />}
        {data?.length === 0 && <Empty title={t('noDrafts')}>{t('noDraftsHelp')}</Empty>}
        {data !== undefined && data.length > 0 && <DraftsTable drafts={data} mayEdit={mayEdit} />}
      </section>
      {starting && <NewDraft onClose={() => setStarting(false)} />}
    </>
  );
}
