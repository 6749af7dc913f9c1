import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';

import type { LightHistory, TraceEntry } from '../../api/index.ts';
import { Chip, type Column, DataTable, Empty, Failure, Light, Skeleton, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { subjectName, useMatter } from '../matter/context.ts';
import { EpisodeEnd } from '../matter/finding-detail.tsx';
import { lightsQuery, traceQuery } from '../wire/queries.ts';
import { byDay } from './days.ts';
import { TraceSentence } from './sentence.tsx';

/** What happened? Acts by day in plain words, and every light that was ever lit. */
export function Component(): ReactNode {
  const t = useTexts();
  const [shown, setShown] = useState<'timeline' | 'lights'>('timeline');
  return (
    <div className="trace">
      <div className="row no-print" role="group" aria-label={t('trace.title')}>
        <Chip pressed={shown === 'timeline'} onPress={() => setShown('timeline')}>{t('trace.timeline')}</Chip>
        <Chip pressed={shown === 'lights'} onPress={() => setShown('lights')}>{t('trace.lights')}</Chip>
      </div>
      {shown === 'timeline' ? <Timeline /> : <Lights />}
    </div>
  );
}

function Timeline(): ReactNode {
  const t = useTexts();
  const { view } = useMatter();
  const { date, instant } = useLanguage();
  const { data, error, refetch } = useQuery(traceQuery(view.id));
  const days = useMemo(() => byDay(data ?? [], instant), [data, instant]);
  if (error !== null && data === undefined) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton shape="lines" rows={8} />;
  if (data.length === 0) return <Empty title={t('trace.none')} />;
  return (
    <ol className="timeline">
      {days.map(({ day, entries }) => (
        <li key={day} className="timeline__day">
          <h2 className="timeline__date">{date(day)}</h2>
          <ol>
            {entries.map(({ entry, time }) => <Entry key={`${entry.sequence} ${entry.kind} ${entry.hash}`} entry={entry} time={time} />)}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, time }: { readonly entry: TraceEntry; readonly time: string }): ReactNode {
  const t = useTexts();
  const { translate } = useLanguage();
  return (
    <li className="timeline__entry">
      <time className="timeline__time" dateTime={entry.at}>{time}</time>
      <div className="timeline__what">
        <p><TraceSentence entry={entry} /></p>
        <p className="quiet">{t('trace.by', { name: entry.actorName, role: translate(entry.roleTitle), organisation: translate(entry.organisationTitle) })}</p>
      </div>
      {entry.verdict !== undefined && <span className="timeline__light"><Light light={entry.verdict} /></span>}
      <code className="timeline__hash" title={entry.hash}>{t('trace.hash', { sequence: entry.sequence, hash: entry.hash.slice(0, 8) })}</code>
    </li>
  );
}

function Lights(): ReactNode {
  const t = useTexts();
  const { view, subjects } = useMatter();
  const { translate, instant } = useLanguage();
  const { data, error, refetch } = useQuery(lightsQuery(view.id));
  const columns = useMemo<readonly Column<LightHistory>[]>(
    () => [
      { id: 'light', title: t('trace.column.light'), width: 'narrow', cell: ({ light, outcome }) => <Light light={light} outcome={outcome} />, sort: ({ light }) => light },
      { id: 'rule', title: t('trace.column.rule'), width: 'wide', cell: ({ title, message }) => <><strong>{translate(title)}</strong><br /><span className="quiet">{message}</span></>, sort: ({ title }) => title },
      { id: 'subject', title: t('trace.column.subject'), cell: ({ subject }) => (subject === undefined ? t('trace.matterWide') : subjectName(subjects, subject)), sort: ({ subject }) => subject },
      { id: 'lit', title: t('trace.column.lit'), cell: ({ litAt }) => <span className="tabular nowrap">{instant(litAt)}</span>, sort: ({ litAt }) => litAt },
      { id: 'out', title: t('trace.column.out'), cell: (episode) => <EpisodeEnd episode={episode} />, sort: ({ outAt }) => outAt },
    ],
    [t, translate, instant, subjects],
  );
  if (error !== null && data === undefined) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton shape="table" rows={6} />;
  return (
    <DataTable
      columns={columns}
      rows={data}
      rowKey={(row) => `${row.rule} ${row.subject ?? ''} ${row.litAt} ${row.light}`}
      caption={t('trace.lights')}
      initialSort={{ column: 'lit', descending: true }}
      empty={<Empty title={t('trace.noLights')} />}
    />
  );
}
