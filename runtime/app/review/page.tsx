import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';

import type { ReviewItem } from '../../api/index.ts';
import { Empty, Failure, Light, Skeleton, useLanguage } from '../../ui/index.ts';
import { DueText } from '../shell/due-text.tsx';
import { useTitle } from '../shell/title.ts';
import { useJoints } from '../texts/joints.ts';
import { useTexts } from '../texts/use-texts.ts';
import { reviewAddress } from '../matter/addresses.ts';
import { reviewsQuery } from '../wire/queries.ts';
import { FilingReview } from './filing-review.tsx';
import { byTimeLeft } from './queue.ts';

/** Was the procedure followed? The queue by time left, and the filing chosen from it. */
export function Component(): ReactNode {
  const t = useTexts();
  const { matter, filing, version } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(reviewsQuery);
  useTitle(t('review.title'));
  const queue = byTimeLeft(data ?? []);
  const wanted = queue.find((item) => item.matter === search.get('matter') && (search.get('filing') === null || item.filing === search.get('filing')));
  const first = wanted ?? queue[0];
  if (matter === undefined && first !== undefined) return <Navigate to={reviewAddress(first.matter, first.filing, first.version)} replace />;
  return (
    <div className="review">
      <section className="review__queue" aria-labelledby="queue">
        <h1 id="queue" tabIndex={-1}>{t('review.title')}</h1>
        <p className="quiet">{t('review.queue')} {data !== undefined && queue.length}</p>
        {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
        {error === null && data === undefined && <Skeleton shape="lines" rows={5} />}
        {data?.length === 0 && <Empty title={t('review.none')}>{t('review.noneHelp')}</Empty>}
        <ol className="queue">
          {queue.map((item) => <QueueItem key={`${item.matter} ${item.filing} ${item.version}`} item={item} current={item.matter === matter && item.filing === filing && String(item.version) === version} />)}
        </ol>
      </section>
      {matter !== undefined && filing !== undefined && <FilingReview key={`${matter} ${filing} ${version ?? ''}`} matter={matter} filing={filing} version={Number(version)} />}
    </div>
  );
}

function QueueItem({ item, current }: { readonly item: ReviewItem; readonly current: boolean }): ReactNode {
  const join = useJoints();
  const t = useTexts();
  const { translate, date } = useLanguage();
  const pending = item.subjects.filter((subject) => subject.pending);
  return (
    <li>
      <Link className="queue__item" to={reviewAddress(item.matter, item.filing, item.version)} aria-current={current ? 'page' : undefined}>
        <span className="queue__head"><Light light={item.light} compact /><strong>{item.matterTitle}</strong></span>
        <span className="quiet">{translate(item.organisationTitle)} · {translate(item.filingTitle)} · {t('review.version', { version: item.version })}</span>
        <span>{join.list(pending.map(({ label }) => label))}</span>
        {item.toLimit !== undefined && <span className="queue__due"><span className="quiet">{t('review.toLimit')}</span> <DueText due={item.toLimit} /></span>}
        {item.toMeeting !== undefined && <span className="queue__due"><span className="quiet">{t('review.toPlanned')}</span> <DueText due={item.toMeeting} /></span>}
        <span className="quiet">{t('review.filedOn', { date: date(item.filedOn) })}</span>
      </Link>
    </li>
  );
}
