import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { Button, Dialog, Failure, newCommandId, Skeleton, useToast } from '../../runtime/ui/index.ts';
import { useDesk } from '../draft/desk-context.ts';
import { DisputeCard } from '../draft/dispute-card.tsx';
import { useDraft } from '../draft/draft.ts';
import { type Choice, refKey } from '../draft/waiting.ts';
import { draftKeys } from '../draft/wire.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { overviewTexts } from './texts.ts';
import { rebase, rebaseQuery } from './wire.ts';

/** Puts the draft onto a newer version: what comes from where, and a choice for what both changed. */
export function RebaseDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(overviewTexts);
  const client = useQueryClient();
  const toast = useToast();
  const { id } = useDraft();
  const { desk, state } = useDesk();
  const { number } = state.view;
  const { data, error } = useQuery(rebaseQuery(id, number));
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const going = useMutation({
    mutationFn: (onto: { readonly id: string; readonly hash: string }) => rebase(id, {
      commandId: newCommandId(), base: number, onto: onto.hash, label: t('rebaseLabel', { id: onto.id }),
      choices: (data?.conflicts ?? []).map(({ ref }) => ({ ref, take: choices[refKey(ref)] ?? 'theirs' })),
    }),
    networkMode: 'always',
    onSuccess: async (_answer, onto) => {
      await desk.refresh();
      void client.invalidateQueries({ queryKey: draftKeys.drafts });
      toast({ tone: 'good', text: t('rebased', { id: onto.id }) });
      onClose();
    },
  });
  const open = data?.conflicts.some(({ ref }) => choices[refKey(ref)] === undefined) ?? true;
  const onto = data?.onto;
  return (
    <Dialog
      open size="large" title={t('rebaseTitle', { id: onto?.id ?? '' })} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" busy={going.isPending} disabled={open || state.waiting > 0} onClick={() => onto !== undefined && going.mutate(onto)}>{t('rebaseDo')}</Button></>}
    >
      {error !== null && <Failure error={error} />}
      {data === undefined && error === null && <Skeleton shape="lines" rows={4} />}
      {data !== undefined && (
        <>
          <p>{t('rebaseHelp', { id: data.onto.id })}</p>
          <ul className="bullets">
            <li>{t('rebaseTakes', { count: data.takes.length })}</li>
            <li>{t('rebaseMerges', { count: data.merges.length })}</li>
            <li>{data.conflicts.length === 0 ? t('rebaseNone') : t('rebaseConflicts', { count: data.conflicts.length })}</li>
          </ul>
          {data.conflicts.map((conflict) => (
            <DisputeCard
              key={refKey(conflict.ref)}
              dispute={{ ...conflict, was: conflict.base }}
              theirs={t('theirs')}
              take={{ theirs: t('takeTheirs'), mine: t('takeMine') }}
              choice={choices[refKey(conflict.ref)]}
              onChoose={(choice) => setChoices((all) => ({ ...all, [refKey(conflict.ref)]: choice }))}
            />
          ))}
        </>
      )}
      {going.error !== null && <Failure error={going.error} />}
    </Dialog>
  );
}
