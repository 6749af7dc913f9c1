import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { Button, Empty, Failure, Skeleton, useLanguage, useSession } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { Entry } from './entry.tsx';
import { linesOf } from './spans.ts';
import { StartDialog } from './start-dialog.tsx';
import { Strip } from './strip.tsx';
import { releaseTexts } from './texts.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { historyQuery } from './wire.ts';

type Asked = { readonly act: 'start' | 'withdraw'; readonly entry: ReleaseEntry };

/** What is law now and what is coming: every release of every procedure and calendar on its line of time. */
export function Timeline(): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate } = useLanguage();
  const { acts } = useSession();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(historyQuery);
  const [asked, setAsked] = useState<Asked>();
  const [picked, setPicked] = useState<readonly ReleaseEntry[]>([]);
  const lines = useMemo(() => linesOf(data ?? []), [data]);
  const pick = (entry: ReleaseEntry): void => {
    const others = picked.filter(({ hash, kind, subject }) => hash !== entry.hash && kind === entry.kind && subject === entry.subject);
    setPicked(picked.some(({ hash }) => hash === entry.hash) ? others : [...others.slice(-1), entry]);
  };
  const [one, other] = picked.toSorted((a, b) => ((a.from ?? a.publishedAt) < (b.from ?? b.publishedAt) ? -1 : 1));
  if (data === undefined) return error === null ? <Skeleton shape="lines" rows={6} /> : <Failure error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <Empty title={t('none')}>{t('noneHelp')}</Empty>;
  return (
    <div className="timeline">
      {lines.map(({ key, kind, title, entries }) => (
        <section key={key} className="panel timeline__line" aria-label={`${t(kind)} ${translate(title)}`}>
          <header className="panel__head"><span className="quiet">{t(kind)}</span><h3>{translate(title)}</h3></header>
          <Strip entries={entries} />
          <ol className="timeline__entries">
            {entries.map((entry) => (
              <Entry
                key={entry.hash} entry={entry} picked={picked.includes(entry)} onPick={entries.length > 1 ? () => pick(entry) : undefined}
                onStart={acts.includes('edit-drafts') ? () => setAsked({ act: 'start', entry }) : undefined}
                onWithdraw={acts.includes('withdraw-release') && (entry.state === 'in-force' || entry.state === 'to-come') && entries.length > 1 ? () => setAsked({ act: 'withdraw', entry }) : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
      {one !== undefined && (
        <div className="timeline__picked notice" role="status">
          <span>{other === undefined ? t('pickOne', { title: one.id }) : `${one.id} → ${other.id}`}</span>
          <span className="spring" />
          <Button size="small" onClick={() => setPicked([])}>{t('clear')}</Button>
          {other !== undefined && <Button size="small" look="primary" onClick={() => void navigate(`/compare/${one.hash}/${other.hash}`)}>{t('compare')}</Button>}
        </div>
      )}
      {asked?.act === 'start' && <StartDialog entry={asked.entry} onClose={() => setAsked(undefined)} />}
      {asked?.act === 'withdraw' && <WithdrawDialog entry={asked.entry} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
