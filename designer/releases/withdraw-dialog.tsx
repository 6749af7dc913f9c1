import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { Button, Dialog, Failure, useLanguage, useToast } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';
import { releaseKeys, withdraw } from './wire.ts';

/** Withdraws a release, with the consequence named and a reason that stays on record. */
export function WithdrawDialog({ entry, onClose }: { readonly entry: ReleaseEntry; readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate } = useLanguage();
  const client = useQueryClient();
  const toast = useToast();
  const id = useId();
  const [reason, setReason] = useState('');
  const title = `${translate(entry.subjectTitle)} ${entry.id}`;
  const act = useMutation({
    mutationFn: () => withdraw(entry.hash, reason.trim()),
    networkMode: 'always',
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: releaseKeys.history });
      toast({ text: t('withdrew', { title }), tone: 'good' });
      onClose();
    },
  });
  return (
    <Dialog
      open title={t('withdrawTitle', { title })} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="danger" type="submit" form={id} busy={act.isPending} disabled={reason.trim() === ''}>{t('withdrawDo')}</Button></>}
    >
      <form id={id} className="act-form" onSubmit={(event: FormEvent) => { event.preventDefault(); act.mutate(); }}>
        <p>{entry.state === 'to-come' ? t('withdrawComing') : t('withdrawForce', { count: entry.verdicts })}</p>
        <p>{t('withdrawForever')}</p>
        <label className="labelled">
          <span>{t('withdrawReason')}</span>
          <textarea className="input" rows={3} required maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
          <span className="hint">{t('withdrawReasonHelp')}</span>
        </label>
        {act.error !== null && <Failure error={act.error} />}
      </form>
    </Dialog>
  );
}
