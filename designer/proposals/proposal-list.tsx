import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Failure, Skeleton, useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { proposalTexts } from './texts.ts';
import { proposalsQuery } from './wire.ts';

/** The proposals that wait for somebody's approval; nothing where none do. */
export function WaitingProposals(): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { translate, instant, date } = useLanguage();
  const { data, error, refetch } = useQuery(proposalsQuery);
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton shape="lines" rows={1} />;
  const waiting = data.filter(({ state }) => state === 'proposed');
  if (waiting.length === 0) return null;
  return (
    <section className="panel waiting-proposals" aria-label={t('listTitle')}>
      <header className="panel__head"><h2>{t('listTitle')}</h2></header>
      <ul>
        {waiting.map(({ id, title, version, proposedByName, proposedAt, reason, from }) => (
          <li key={id}>
            <p><Link to={`/proposals/${encodeURIComponent(id)}`}>{translate(title)} {version}</Link>{from !== undefined && <span className="quiet"> {t('inForce')} {date(from)}</span>}</p>
            <p className="quiet">{t('proposedBy', { name: proposedByName, at: instant(proposedAt) })} · {t('reasonGiven')}{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
