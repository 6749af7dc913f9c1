import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';
import { packageAddress } from './wire.ts';

/** The days a release is in force, in words. */
export function useForceWords(): (entry: Pick<ReleaseEntry, 'from' | 'until'>) => string {
  const t = useRoomTexts(releaseTexts);
  const { date } = useLanguage();
  return ({ from, until }) => (from === undefined ? '' : until === undefined ? t('from', { date: date(from) }) : t('span', { from: date(from), until: date(until) }));
}

/** A state as a word with its mark. */
export function StateTag({ state }: { readonly state: ReleaseEntry['state'] }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  return <span className={`release-state release-state--${state}`}>{t(state)}</span>;
}

export interface EntryProps {
  readonly entry: ReleaseEntry;
  readonly picked: boolean;
  readonly onPick: (() => void) | undefined;
  readonly onStart: (() => void) | undefined;
  readonly onWithdraw: (() => void) | undefined;
}

/** One release on the timeline: when it is in force, who made it so, why, and what can be done with it. */
export function Entry({ entry, picked, onPick, onStart, onWithdraw }: EntryProps): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate, instant } = useLanguage();
  const force = useForceWords();
  const { proposedByName, approvedByName } = entry;
  return (
    <li className={`release-entry release-entry--${entry.state}`} data-release={entry.id}>
      <div className="release-entry__when">
        <StateTag state={entry.state} />
        <span className="release-entry__force">{force(entry)}</span>
      </div>
      <div className="release-entry__what">
        <p className="release-entry__title"><Link to={`/releases/${entry.hash}`}>{entry.id}</Link> <span>{translate(entry.title)}</span></p>
        <p className="quiet">
          {proposedByName === undefined || approvedByName === undefined ? t('shipped') : t('by', { proposed: proposedByName, approved: approvedByName })}
          {' · '}{t('published', { at: instant(entry.publishedAt) })}{' · '}{t('verdicts', { count: entry.verdicts })}
        </p>
        {entry.reason !== undefined && <p>{t('reason')}{translate(entry.reason)}</p>}
        {entry.withdrawnByName !== undefined && <p className="release-entry__withdrawn">{t('withdrawnBy', { name: entry.withdrawnByName, at: instant(entry.withdrawnAt ?? ''), reason: entry.withdrawalReason ?? '' })}</p>}
      </div>
      <div className="release-entry__acts no-print">
        {onStart !== undefined && <Button size="small" onClick={onStart}>{t('start')}</Button>}
        {onPick !== undefined && <Button size="small" look="quiet" aria-pressed={picked} onClick={onPick}>{t('pick')}</Button>}
        <a className="button button--quiet button--small" href={packageAddress(entry.hash)} download>{t('export')}</a>
        {onWithdraw !== undefined && <Button size="small" look="quiet" onClick={onWithdraw}>{t('withdraw')}</Button>}
      </div>
    </li>
  );
}
