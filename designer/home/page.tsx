import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Empty, Failure, Skeleton, useSession } from '../../runtime/ui/index.ts';
import { draftsQuery } from '../draft/wire.ts';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { homeTexts } from './texts.ts';

/** What is law now, and what is being changed? */
export function Component(): ReactNode {
  const t = useRoomTexts(homeTexts);
  const { acts } = useSession();
  const { data, error, refetch } = useQuery({ ...draftsQuery, enabled: acts.includes('read-drafts') });
  useTitle('');
  return (
    <div className="page">
      <h1 tabIndex={-1}>{t('title')}</h1>
      <p className="quiet">{t('help')}</p>
      <h2>{t('drafts')}</h2>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton shape="table" rows={4} />}
      {data?.length === 0 && <Empty title={t('noDrafts')} />}
      <ul className="plain-list">
        {data?.map(({ id, title }) => <li key={id}><Link to={`/drafts/${id}`}>{title}</Link></li>)}
      </ul>
    </div>
  );
}
