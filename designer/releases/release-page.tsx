import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { contentOf, type Part, type ReleaseContent } from '../../runtime/engine/index.ts';
import { Button, Empty, ExchangeFailure, Failure, Skeleton, Tabs, useLanguage, useSession } from '../../runtime/ui/index.ts';
import { useRoles } from '../procedure/use-procedure.ts';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { ParametersReading } from './parameters-reading.tsx';
import { ProcedureReading } from './procedure-reading.tsx';
import { ReleaseHead } from './release-head.tsx';
import { RulesReading } from './rules-reading.tsx';
import { StartDialog } from './start-dialog.tsx';
import { TablesReading } from './tables-reading.tsx';
import { releaseTexts } from './texts.ts';
import { Verdicts } from './verdicts.tsx';
import { historyQuery, packageAddress, partsQuery } from './wire.ts';

const tabs = ['rules', 'parameters', 'procedure', 'verdicts'] as const;

/** A release, read only: what it said, since when, by whom, on what basis, and what was judged with it. */
export function Component(): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate } = useLanguage();
  const { acts } = useSession();
  const { hash = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [starting, setStarting] = useState(false);
  const history = useQuery(historyQuery);
  const { data, error, refetch } = useQuery(partsQuery(hash));
  const content = useMemo(() => (data === undefined ? undefined : wholeOf(data.parts)), [data]);
  const entry = history.data?.find((each) => each.hash === hash);
  const name = t('pageTitle', { title: translate(entry?.subjectTitle ?? content?.procedure.title ?? ''), id: entry?.id ?? content?.id ?? '' });
  useTitle(name);
  if (error instanceof ExchangeFailure && error.kind === 'not-found') return <Empty title={t('gone')} action={<Link to="/">{t('back')}</Link>}>{t('goneHelp')}</Empty>;
  if (data === undefined) return error === null ? <Skeleton shape="lines" rows={10} /> : <Failure error={error} onRetry={() => void refetch()} />;
  const tab = tabs.find((each) => each === search.get('tab')) ?? 'rules';
  return (
    <div className="page release-page">
      <header className="page__head">
        <h1 tabIndex={-1}>{name}</h1>
        <span className="spring" />
        <ComparePick entry={entry} history={history.data ?? []} />
        <a className="button no-print" href={packageAddress(hash)} download>{t('export')}</a>
        <Button onClick={() => window.print()}>{t('print')}</Button>
        {entry !== undefined && acts.includes('edit-drafts') && <Button look="primary" onClick={() => setStarting(true)}>{t('start')}</Button>}
      </header>
      <section className="panel panel--padded"><ReleaseHead entry={entry} hash={hash} content={content} policies={content?.policies ?? []} /></section>
      {content === undefined ? <TablesReading parts={data.parts} /> : (
        <Tabs
          label={t('tabs')} current={tab} onSelect={(id) => setSearch({ tab: id }, { replace: true })}
          tabs={tabs.map((id) => ({ id, label: t(`tab.${id}`), ...(id === 'verdicts' ? { mark: entry?.verdicts } : id === 'rules' ? { mark: content.ruleset.rules.length } : id === 'parameters' ? { mark: Object.keys(content.parameters).length } : {}) }))}
        >
          {tab === 'verdicts' ? <Verdicts hash={hash} count={entry?.verdicts ?? 0} /> : <Reading tab={tab} content={content} />}
        </Tabs>
      )}
      {starting && entry !== undefined && <StartDialog entry={entry} onClose={() => setStarting(false)} />}
    </div>
  );
}

const wholeOf = (parts: readonly Part[]): ReleaseContent | undefined => (parts.some(({ kind }) => kind === 'ruleset') ? contentOf(parts) : undefined);

function Reading({ tab, content }: { readonly tab: Exclude<(typeof tabs)[number], 'verdicts'>; readonly content: ReleaseContent }): ReactNode {
  const { today } = useSession();
  const roles = useRoles(content);
  const { from, until } = content.ruleset.inForce;
  const on = today < from ? from : until !== undefined && today > until ? until : today;
  if (tab === 'rules') return <RulesReading content={content} on={on} />;
  if (tab === 'parameters') return <ParametersReading content={content} />;
  return <ProcedureReading content={content} role={(id) => roles.find(({ value }) => value === id)?.label ?? id} />;
}

function ComparePick({ entry, history }: { readonly entry: ReleaseEntry | undefined; readonly history: readonly ReleaseEntry[] }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const others = history.filter((other) => other.kind === entry?.kind && other.subject === entry.subject && other.hash !== entry.hash);
  if (entry === undefined || others.length === 0) return null;
  const older = (other: ReleaseEntry): boolean => (other.from ?? other.publishedAt) <= (entry.from ?? entry.publishedAt);
  return (
    <select
      className="select release-page__compare no-print" aria-label={t('compareWith')} value=""
      onChange={(event) => {
        const other = others.find(({ hash }) => hash === event.target.value);
        if (other !== undefined) void navigate(older(other) ? `/compare/${other.hash}/${entry.hash}` : `/compare/${entry.hash}/${other.hash}`);
      }}
    >
      <option value="">{t('compareWith')}</option>
      {others.map((other) => <option key={other.hash} value={other.hash}>{other.id} {translate(other.title)}</option>)}
    </select>
  );
}
