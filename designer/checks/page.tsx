import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Button, Failure, Skeleton } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { CheckResult } from './check-result.tsx';
import { checkTexts } from './texts.ts';
import { checkQuery, newestEdit } from './wire.ts';

/** Everything the server would refuse a proposal for, with the place and the fix; checked again after every edit. */
export function Component(): ReactNode {
  const t = useRoomTexts(checkTexts);
  const draft = useDraft();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(checkQuery(draft.id, newestEdit(draft.log)));
  return (
    <div className="page checks">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('title')}</h1>
        <span className="quiet" role="status">{isFetching ? t(isPlaceholderData ? 'stale' : 'running') : data === undefined ? '' : t('checkedAt', { number: data.number })}</span>
        <span className="spring" />
        <Button busy={isFetching} onClick={() => void refetch()}>{t('run')}</Button>
      </header>
      <p className="quiet">{t('lead')}</p>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton shape="lines" rows={6} />}
      {data !== undefined && (
        <CheckResult
          check={data} parts={draft.parts} address={(part, path) => partAddress(draft.id, part, path)}
          next={<Link className="button button--primary" to={`/drafts/${encodeURIComponent(draft.id)}/proposal`}>{t('toProposal')}</Link>}
          onFix={draft.readOnly ? undefined : (label, { fix }) => void (fix === undefined ? undefined : draft.change(label, fix.changes))}
        />
      )}
    </div>
  );
}
