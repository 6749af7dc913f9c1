import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { EffectView } from '../../runtime/api/designer.ts';
import { Button, Empty, Failure } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { EffectMatters } from './effect-matters.tsx';
import { proposalTexts } from './texts.ts';
import { cancelEffect, readEffect, startEffect } from './wire.ts';

/** How often a running one is asked about, in milliseconds. */
const pace = 700;

/** What a draft does to the matters that are stored: started by hand, followed, stopped, and read. */
export function Effect({ draft }: { readonly draft: string }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const [id, setId] = useState<string>();
  const start = useMutation({ mutationFn: () => startEffect(draft), networkMode: 'always', onSuccess: (effect) => setId(effect.id) });
  const follow = useQuery({
    queryKey: ['effect', id], enabled: id !== undefined, queryFn: ({ signal }) => readEffect(id ?? '', signal),
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? pace : false), gcTime: 0,
  });
  const stop = useMutation({ mutationFn: () => cancelEffect(id ?? ''), networkMode: 'always', onSettled: () => void follow.refetch() });
  const effect = follow.data;
  const running = start.isPending || (id !== undefined && (effect === undefined || effect.state === 'running'));
  const error = start.error ?? follow.error;
  return (
    <div className="effect">
      <div className="row">
        <p className="quiet">{t('effectLead')}</p>
        <span className="spring" />
        {running
          ? <Button busy={stop.isPending} onClick={() => stop.mutate()}>{t('cancel')}</Button>
          : <Button look={id === undefined ? 'primary' : 'plain'} onClick={() => start.mutate()}>{t(id === undefined ? 'start' : 'again')}</Button>}
      </div>
      {error !== null && <Failure error={error} onRetry={() => (id === undefined ? start.mutate() : void follow.refetch())} />}
      {running && <Progress effect={effect} />}
      {effect !== undefined && effect.state !== 'running' && <Outcome effect={effect} />}
      {effect !== undefined && effect.matters.length > 0 && <EffectMatters effect={effect} />}
    </div>
  );
}

function Progress({ effect }: { readonly effect: EffectView | undefined }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const [done, total] = [effect?.done ?? 0, effect?.total ?? 0];
  return (
    <div className="effect__progress" role="status">
      <progress max={Math.max(1, total)} value={done} aria-label={t('tab.effect')} />
      <span className="tabular">{t('progress', { done, total })}</span>
    </div>
  );
}

function Outcome({ effect }: { readonly effect: EffectView }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  if (effect.state === 'failed') return <p className="notice notice--other" role="alert">{t('effectFailed')}</p>;
  if (effect.state === 'done' && effect.total === 0) return <Empty title={t('noMatters')}>{t('noMattersHelp')}</Empty>;
  return (
    <p className={effect.changed === 0 ? 'notice notice--good' : 'notice'} role="status">
      <strong>{effect.changed === 0 ? t('unchanged') : t('changed', { count: effect.changed })}</strong>
      <span className="tabular">{t('progress', { done: effect.done, total: effect.total })}</span>
      {effect.state === 'cancelled' && <span>{t('cancelled')}</span>}
      {effect.matters.length < effect.changed && <span>{t('listed', { count: effect.matters.length })}</span>}
    </p>
  );
}
