import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';

import type { MatterSummary } from '../../api/index.ts';
import { Button, type Column, DataTable, Empty, Failure, Light, Skeleton, StageRail, useLanguage, useSession } from '../../ui/index.ts';
import { DueText } from '../shell/due-text.tsx';
import { useTitle } from '../shell/title.ts';
import { useJoints } from '../texts/joints.ts';
import { type Texts, useTexts } from '../texts/use-texts.ts';
import { mattersQuery } from '../wire/queries.ts';
import { FilterBar } from './filter-bar.tsx';
import { fromSearch, noFilters, passes, toSearch } from './filters.ts';
import { NewMatter } from './new-matter.tsx';
import { Views } from './views.tsx';

/** Where does everything stand? All matters the person may see, narrowed by filters that live in the address. */
export function Component(): ReactNode {
  const t = useTexts();
  const session = useSession();
  const { translate } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const { data, error, refetch } = useQuery(mattersQuery);
  useTitle(t('matters.title'));
  const filters = useMemo(() => fromSearch(search), [search]);
  const all = useMemo(() => data?.matters ?? [], [data]);
  const shown = useMemo(() => all.filter((matter) => passes(matter, filters, translate)), [all, filters, translate]);
  const mayOpen = session.acts.includes('open-matter');
  const newButton = mayOpen ? <Button look="primary" onClick={() => setOpening(true)}>{t('matters.new')}</Button> : undefined;
  return (
    <div className="page matters">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('matters.title')}</h1>
        {data !== undefined && (
          <span className="quiet tabular">{shown.length === all.length ? t('matters.count', { count: all.length }) : t('matters.countOf', { count: shown.length, all: all.length })}</span>
        )}
        <Views search={search.toString()} onOpen={(view) => setSearch(view)} />
        <span className="spring" />
        {newButton}
      </header>
      {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton shape="table" rows={8} />}
      {data !== undefined && all.length === 0 && (
        <Empty title={t('matters.none')} action={newButton}>{mayOpen ? t('matters.noneHelp') : t('matters.noneReadOnly')}</Empty>
      )}
      {all.length > 0 && (
        <>
          <FilterBar matters={all} filters={filters} onChange={(next) => setSearch(toSearch(next), { replace: true })} />
          {shown.length === 0 ? (
            <Empty title={t('matters.noMatch')} action={<Button onClick={() => setSearch(toSearch(noFilters))}>{t('matters.clear')}</Button>} />
          ) : (
            <MatterTable matters={shown} />
          )}
        </>
      )}
      {mayOpen && <NewMatter open={opening} onClose={() => setOpening(false)} />}
    </div>
  );
}

function MatterTable({ matters }: { readonly matters: readonly MatterSummary[] }): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const language = useLanguage();
  const columns = useMemo(() => columnsOf(t, language.translate, language.date, language.instant), [t, language]);
  return (
    <DataTable
      columns={columns}
      rows={matters}
      rowKey={({ id }) => id}
      caption={t('matters.title')}
      initialSort={{ column: 'left' }}
      onOpen={({ id }) => void navigate(`/matters/${encodeURIComponent(id)}`)}
    />
  );
}

type Words = (text: string) => string;

function columnsOf(t: Texts, translate: Words, date: Words, instant: Words): readonly Column<MatterSummary>[] {
  return [
    { id: 'light', title: t('matters.column.light'), width: 'narrow', cell: ({ overall }) => <Light light={overall} compact />, sort: ({ overall }) => rank[overall] },
    {
      id: 'title', title: t('matters.column.title'), width: 'wide', sort: ({ title }) => title,
      cell: ({ id, title, state }) => (
        <>
          <Link to={`/matters/${encodeURIComponent(id)}`}>{title}</Link>
          {state === 'closed' && <span className="tag">{t('matters.state.closed')}</span>}
        </>
      ),
    },
    { id: 'organisation', title: t('matters.column.organisation'), cell: ({ organisationTitle }) => translate(organisationTitle), sort: ({ organisationTitle }) => organisationTitle },
    { id: 'subjects', title: t('matters.column.subjects'), cell: (matter) => <Subjects matter={matter} t={t} />, sort: ({ subjects }) => subjects.length },
    { id: 'stages', title: t('matters.column.stages'), cell: ({ stages }) => <StageRail look="dots" stages={stages} />, sort: ({ stages }) => stages.filter(({ state }) => state === 'closed').length },
    { id: 'planned', title: t('matters.column.planned'), cell: ({ planned }) => (planned === undefined ? <span className="quiet">—</span> : <span className="tabular nowrap">{date(planned)}</span>), sort: ({ planned }) => planned },
    { id: 'left', title: t('matters.column.left'), cell: ({ lastFiling }) => <DueText due={lastFiling} />, sort: ({ lastFiling }) => lastFiling?.workingDays ?? lastFiling?.date },
    { id: 'updated', title: t('matters.column.updated'), cell: ({ updatedAt }) => <span className="quiet tabular nowrap">{instant(updatedAt)}</span>, sort: ({ updatedAt }) => updatedAt },
  ];
}

const rank = { problem: 0, red: 1, yellow: 2, grey: 3, green: 4 } as const;

function Subjects({ matter, t }: { readonly matter: MatterSummary; readonly t: Texts }): ReactNode {
  const join = useJoints();
  const names = matter.subjects.map(({ label, state }) => join.aside(label, state === 'active' ? undefined : t(`subject.${state}`)));
  return <span className="subjects-cell"><span className="tabular">{matter.subjects.length}</span> <span className="quiet">{join.list(names)}</span></span>;
}
