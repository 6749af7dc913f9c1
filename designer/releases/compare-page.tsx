import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { Button, Empty, Failure, Skeleton, useLanguage } from '../../runtime/ui/index.ts';
import { DifferenceList } from '../differences/difference-list.tsx';
import { useTitle } from '../shell/title.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { StateTag, useForceWords } from './entry.tsx';
import { releaseTexts } from './texts.ts';
import { historyQuery, partsQuery } from './wire.ts';

/** Two releases, and what changed from the one to the other. */
export function Component(): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const navigate = useNavigate();
  const { a = '', b = '' } = useParams();
  const history = useQuery(historyQuery);
  const [before, after] = [useQuery(partsQuery(a)), useQuery(partsQuery(b))];
  const error = before.error ?? after.error;
  useTitle(t('compareTitle'));
  const entries = history.data ?? [];
  const own = entries.find(({ hash }) => hash === a);
  const alike = entries.filter(({ kind, subject }) => kind === own?.kind && subject === own.subject);
  const go = (one: string, other: string): void => void navigate(`/compare/${one}/${other}`);
  return (
    <div className="page compare">
      <header className="page__head">
        <h1 tabIndex={-1}>{t('compareTitle')}</h1>
        <span className="spring" />
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </header>
      <div className="compare__sides">
        <Side label={t('older')} hash={a} entries={alike} onPick={(hash) => go(hash, b)} />
        <Button onClick={() => go(b, a)} aria-label={t('swap')} title={t('swap')}>⇄</Button>
        <Side label={t('newer')} hash={b} entries={alike} onPick={(hash) => go(a, hash)} />
      </div>
      {error !== null && <Failure error={error} onRetry={() => { void before.refetch(); void after.refetch(); }} />}
      {error === null && (before.data === undefined || after.data === undefined) && <Skeleton shape="lines" rows={8} />}
      {a === b ? <Empty title={t('sameRelease')} /> : before.data !== undefined && after.data !== undefined && <DifferenceList before={before.data.parts} after={after.data.parts} />}
    </div>
  );
}

function Side({ label, hash, entries, onPick }: { readonly label: string; readonly hash: string; readonly entries: readonly ReleaseEntry[]; readonly onPick: (hash: string) => void }): ReactNode {
  const { translate } = useLanguage();
  const t = useRoomTexts(releaseTexts);
  const force = useForceWords();
  const entry = entries.find((each) => each.hash === hash);
  return (
    <div className="panel panel--padded compare__side">
      <label className="labelled">
        <span>{label}</span>
        <select className="select" value={hash} onChange={(event) => onPick(event.target.value)}>
          {entry === undefined && <option value={hash}>{hash.slice(0, 12)}</option>}
          {entries.map((each) => <option key={each.hash} value={each.hash}>{each.id} {translate(each.title)}</option>)}
        </select>
      </label>
      {entry !== undefined && <p className="row quiet"><StateTag state={entry.state} />{force(entry)}<Link to={`/releases/${hash}`}>{t('read')}</Link></p>}
    </div>
  );
}
