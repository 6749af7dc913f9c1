import type { ReactNode } from 'react';

import type { DraftCheck } from '../../runtime/api/designer.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { blockingOf, isClear } from './blocking.ts';
import { CaseResults } from './case-results.tsx';
import { FindingsList, type FindingsListProps } from './findings-list.tsx';
import { checkTexts } from './texts.ts';

export interface CheckResultProps extends Omit<FindingsListProps, 'findings'> {
  readonly check: DraftCheck;
  /** Where nothing blocks: what can be done next. */
  readonly next?: ReactNode;
}

/** A check: what blocks a proposal first, then what to look at, then the cases. */
export function CheckResult({ check, next, ...list }: CheckResultProps): ReactNode {
  const t = useRoomTexts(checkTexts);
  const blocking = blockingOf(check);
  const errors = check.findings.filter(({ severity }) => severity === 'error');
  const warnings = check.findings.filter(({ severity }) => severity === 'warning');
  const counted = [
    ...(blocking.errors > 0 ? [t('blockErrors', { count: blocking.errors })] : []),
    ...(blocking.failed > 0 ? [t('blockFailed', { count: blocking.failed })] : []),
    ...(blocking.uncovered > 0 ? [t('blockUncovered', { count: blocking.uncovered })] : []),
  ];
  return (
    <div className="check-result">
      {isClear(blocking) ? (
        <div className="notice notice--good"><strong>{t('blocksNone')}</strong><span>{t('blocksNoneHelp')}</span><span className="spring" />{next}</div>
      ) : (
        <div className="notice notice--bad"><strong>{t('blocks')}</strong><span>{counted.join(t('comma'))}</span></div>
      )}
      {errors.length > 0 && <section><h3>{t('errors')} <span className="quiet tabular">{errors.length}</span></h3><FindingsList {...list} findings={errors} /></section>}
      <section><h3>{t('cases')}</h3><CaseResults cases={check.cases} {...(list.address === undefined ? {} : { address: list.address })} /></section>
      <section>
        <h3>{t('warnings')} <span className="quiet tabular">{warnings.length}</span></h3>
        {warnings.length === 0 ? <p className="quiet">{t('noWarnings')}</p> : <><p className="quiet">{t('warningsHelp')}</p><FindingsList {...list} findings={warnings} /></>}
      </section>
      <p className="quiet check-result__hash">{t('hash')} <code>{check.hash}</code></p>
    </div>
  );
}
