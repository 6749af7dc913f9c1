import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';

import type { ProposalView } from '../../runtime/api/designer.ts';
import { Empty, ExchangeFailure, Failure, Skeleton, Tabs, useLanguage } from '../../runtime/ui/index.ts';
import { CheckResult } from '../checks/check-result.tsx';
import { DifferenceList } from '../differences/difference-list.tsx';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { Effect } from './effect.tsx';
import { EditLog } from './log.tsx';
import { DecisionPanel, ProposalHead } from './proposal-head.tsx';
import { proposalTexts } from './texts.ts';
import { proposalQuery } from './wire.ts';

const tabs = ['differences', 'check', 'effect', 'log'] as const;
type Tab = (typeof tabs)[number];

/** A proposal as the person who decides on it reads it: what changes, whether it holds, whom it touches, and the decision. */
export function Component(): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { proposal: id = '' } = useParams();
  const { data, error, refetch } = useQuery(proposalQuery(id));
  useTitle(data === undefined ? t('title') : t('pageTitle', { title: data.title, version: data.version }));
  if (error instanceof ExchangeFailure && error.kind === 'not-found') return <Empty title={t('gone')} action={<Link to="/">{t('back')}</Link>}>{t('goneHelp')}</Empty>;
  if (data === undefined) return error === null ? <Skeleton shape="lines" rows={10} /> : <Failure error={error} onRetry={() => void refetch()} />;
  return <Loaded proposal={data} />;
}

function Loaded({ proposal }: { readonly proposal: ProposalView }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { translate } = useLanguage();
  const [tab, setTab] = useState<Tab>('differences');
  const { title, version, state, base } = proposal;
  return (
    <div className="page proposal">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('pageTitle', { title: translate(title), version })}</h1>
        <span className={`tag tag--${state === 'proposed' ? 'missing' : 'strong'}`}>{t(`state.${state}`)}</span>
        <span className="quiet">{base === undefined ? t('againstNothing') : t('against', { base: base.id })}</span>
      </header>
      <div className="propose-page__columns">
        <Tabs label={t('tabs')} current={tab} onSelect={(id) => setTab(tabs.find((each) => each === id) ?? 'differences')} tabs={tabs.map((id) => ({ id, label: t(`tab.${id}`) }))}>
          {tab === 'differences' && <DifferenceList before={proposal.baseParts} after={proposal.parts} />}
          {tab === 'check' && <CheckResult check={proposal.check} parts={proposal.parts} />}
          {tab === 'effect' && <Effect draft={proposal.draft} />}
          {tab === 'log' && <EditLog log={proposal.log} />}
        </Tabs>
        <div className="propose-page__side"><DecisionPanel proposal={proposal} /><ProposalHead proposal={proposal} /></div>
      </div>
    </div>
  );
}
