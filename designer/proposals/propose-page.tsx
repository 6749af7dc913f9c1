import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';

import { partOfKind } from '../../runtime/engine/index.ts';
import { Failure, Skeleton, Tabs } from '../../runtime/ui/index.ts';
import { blockingOf } from '../checks/blocking.ts';
import { CheckResult } from '../checks/check-result.tsx';
import { checkQuery, newestEdit } from '../checks/wire.ts';
import { DifferenceList } from '../differences/difference-list.tsx';
import { useDesk } from '../draft/desk-context.ts';
import { type Draft, useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { Effect } from './effect.tsx';
import { HeadForm } from './head-form.tsx';
import { EditLog } from './log.tsx';
import { ProposePanel } from './propose-panel.tsx';
import { proposalTexts } from './texts.ts';

const tabs = ['head', 'differences', 'check', 'effect', 'log'] as const;
type Tab = (typeof tabs)[number];

/** Whether the draft still goes by the version of its base: naming it comes first then. */
function unnamed({ parts, baseParts }: Draft): boolean {
  const base = partOfKind(baseParts, 'ruleset', 'ruleset')?.value.version;
  return base !== undefined && partOfKind(parts, 'ruleset', 'ruleset')?.value.version === base;
}

/** What the draft would change, whether it can be proposed, and the act of proposing it. */
export function Component(): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const draft = useDraft();
  const { view } = useDesk().state;
  const [search] = useSearchParams();
  const [tab, setTab] = useState<Tab>(() => (search.get('part') === 'ruleset/ruleset' || unnamed(draft) ? 'head' : 'differences'));
  const check = useQuery(checkQuery(draft.id, newestEdit(draft.log)));
  useTitle(t('title'));
  const shown = view.kind === 'release' ? tabs : tabs.filter((id) => id !== 'head');
  const blocking = check.data === undefined ? undefined : blockingOf(check.data);
  const blocked = blocking === undefined ? 0 : blocking.errors + blocking.failed + blocking.uncovered;
  const marks: Readonly<Partial<Record<Tab, ReactNode>>> = { check: blocked > 0 ? <span className="finding-mark finding-mark--error">✕ {blocked}</span> : undefined, log: draft.log.length };
  return (
    <div className="page propose-page">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('title')}</h1>
        <span className="quiet">{view.base === undefined ? t('againstNothing') : t('against', { base: view.base.id })}</span>
      </header>
      {view.proposal !== undefined && <p className="notice">{t('locked')} <Link to={`/proposals/${encodeURIComponent(view.proposal)}`}>{t('toProposal')}</Link></p>}
      <div className="propose-page__columns">
        <Tabs label={t('tabs')} current={tab} onSelect={(id) => setTab(tabs.find((each) => each === id) ?? 'differences')} tabs={shown.map((id) => ({ id, label: t(`tab.${id}`), mark: marks[id] }))}>
          {tab === 'head' && <div className="panel panel--padded"><HeadForm /></div>}
          {tab === 'differences' && <DifferenceList before={draft.baseParts} after={draft.parts} />}
          {tab === 'check' && check.data !== undefined && <CheckResult check={check.data} parts={draft.parts} address={(part, path) => partAddress(draft.id, part, path)} />}
          {tab === 'check' && check.data === undefined && (check.error === null ? <Skeleton shape="lines" /> : <Failure error={check.error} onRetry={() => void check.refetch()} />)}
          {tab === 'effect' && <Effect draft={draft.id} />}
          {tab === 'log' && <EditLog log={draft.log} />}
        </Tabs>
        <div className="propose-page__side">
          <ProposePanel check={check.data} current={!check.isPlaceholderData && !check.isFetching} />
        </div>
      </div>
    </div>
  );
}
