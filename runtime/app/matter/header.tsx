import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';

import type { GateState } from '../../engine/index.ts';
import { Light, Tabs, useLanguage } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { matterAddress } from './addresses.ts';
import { procedureOf, useMatter } from './context.ts';
import { SavedState } from './saved-state.tsx';

const tabs = ['form', 'documents', 'filings', 'trace'] as const;

/** Title, organisation, the dates the law allows, what is saved; and the matter's tabs. */
export function MatterHeader(): ReactNode {
  const t = useTexts();
  const { translate, date } = useLanguage();
  const scene = useMatter();
  const { view, judgement } = scene;
  const { filings } = procedureOf(scene);
  const { matter } = view;
  return (
    <header className="matter__head">
      <div className="matter__top">
        <div className="matter__name">
          <h1 tabIndex={-1}>{matter.title ?? view.id}</h1>
          <p className="matter__about">
            {translate(view.organisationTitle)} · <span className="nowrap">{t('matter.openedOn', { date: date(matter.openedOn) })}</span>
            {matter.continues !== undefined && <> · {t('matter.continues')} <Link to={matterAddress(matter.continues)}>{view.linked[matter.continues] ?? matter.continues}</Link></>}
            {matter.state === 'closed' && <span className="tag">{t('matter.closed')}</span>}
          </p>
        </div>
        <Light light={judgement.verdict.overall} />
        {judgement.gates.map((gate) => <GateDates key={gate.filing} gate={gate} filing={filings.find(({ id }) => id === gate.filing)?.title ?? gate.filing} />)}
        <SavedState />
      </div>
      <MatterTabs />
    </header>
  );
}

function MatterTabs(): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { view } = useMatter();
  const base = matterAddress(view.id);
  const part = pathname.slice(base.length).split('/')[1] ?? '';
  const current = tabs.find((tab) => tab === part) ?? 'form';
  return (
    <Tabs
      label={t('matter.tabs')}
      current={current}
      onSelect={(tab) => void navigate(tab === 'form' ? base : `${base}/${tab}`)}
      tabs={tabs.map((tab) => ({ id: tab, label: t(`matter.tab.${tab}`) }))}
    />
  );
}

/** The last lawful filing date and the earliest lawful date of the gated act, all the time. */
function GateDates({ gate, filing }: { readonly gate: GateState; readonly filing: string }): ReactNode {
  const t = useTexts();
  const { translate, date } = useLanguage();
  const act = translate(gate.title);
  const due = gate.held === undefined && gate.lastFiling !== undefined;
  const waiting = gate.subjects.filter(({ state }) => state !== 'suspended' && state !== 'withdrawn');
  const sent = waiting.length > 0 && waiting.every(({ state }) => state === 'filed' || state === 'approved');
  const earliest = gate.earliest ?? gate.earliestIfFiledNow;
  return (
    <dl className="gate-dates">
      {gate.held === undefined ? (
        <div>
          <dt>{t('matter.planned')}</dt>
          <dd>{gate.planned === undefined ? t('matter.notPlanned') : date(gate.planned)}</dd>
        </div>
      ) : (
        <div>
          <dt>{t('matter.held')}</dt>
          <dd>{date(gate.held)}</dd>
        </div>
      )}
      {due && (
        <div className={sent ? undefined : `gate-dates__due--${urgency(gate.workingDaysLeft)}`}>
          <dt>{t('matter.lastFiling', { filing: translate(filing) })}</dt>
          <dd>
            {gate.lastFilingBy === undefined ? date(gate.lastFiling ?? '') : t('matter.lastFilingBy', { date: date(gate.lastFiling ?? ''), time: gate.lastFilingBy })}
            {!sent && gate.workingDaysLeft !== undefined && <span className="gate-dates__left">{leftText(gate.workingDaysLeft, t)}</span>}
          </dd>
        </div>
      )}
      {earliest !== undefined && gate.held === undefined && (
        <div>
          <dt>{gate.earliest === undefined ? t('matter.earliestIfFiledNow', { act }) : t('matter.earliest', { act })}</dt>
          <dd>{date(earliest)}</dd>
        </div>
      )}
      {gate.calendarUnpublished === true && <div><dt>{act}</dt><dd>{t('matter.calendarUnpublished')}</dd></div>}
    </dl>
  );
}

function urgency(left: number | undefined): 'past' | 'near' | 'far' {
  if (left === undefined || left > 2) return 'far';
  return left < 0 ? 'past' : 'near';
}

function leftText(left: number, t: ReturnType<typeof useTexts>): string {
  if (left === 0) return t('due.today');
  return left > 0 ? t('due.left', { count: left }) : t('due.past', { count: -left });
}
