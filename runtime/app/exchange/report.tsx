import type { ReactNode } from 'react';

import type { ExchangeFile } from '../../api/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Outcome } from './apply.ts';

/** What became of every file: failures first, each with its reason. */
export function Report({ outcomes, faults }: { readonly outcomes: readonly Outcome[]; readonly faults: readonly ExchangeFile[] }): ReactNode {
  const t = useTexts();
  const failed = outcomes.filter(({ result }) => result === 'failed');
  const done = outcomes.filter(({ result }) => result !== 'failed');
  return (
    <div className="exchange__report">
      <p role="status" className="exchange__summary">{t('exchange.report', { done: done.length, failed: failed.length + faults.length })}</p>
      <ul>
        {failed.map(({ file, label, reason }) => <li key={file} className="exchange__fault">{label} {file} · {reason}</li>)}
        {faults.map(({ name, label, fault }, i) => <li key={`${name} ${String(i)}`} className="exchange__fault">{label ?? ''} {name} · {fault === undefined ? '' : t(`exchange.fault.${fault}`)}</li>)}
        {done.map(({ file, label, result, count }) => <li key={file}>{label} · {result === 'added' ? t('exchange.done.added', { count }) : result === 'filled' ? t('exchange.done.filled', { count }) : t('exchange.done.unchanged')}</li>)}
      </ul>
      {done.some(({ result }) => result === 'filled') && <p className="hint">{t('exchange.saveHint')}</p>}
    </div>
  );
}
