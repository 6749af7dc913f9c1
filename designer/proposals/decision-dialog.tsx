import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { ProposalView } from '../../runtime/api/designer.ts';
import { Button, Dialog, Failure, useLanguage, useSession, useToast } from '../../runtime/ui/index.ts';
import { draftKeys } from '../draft/wire.ts';
import { releaseKeys } from '../releases/wire.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { proposalTexts } from './texts.ts';
import { decideOn, proposalKeys } from './wire.ts';

export type Decision = 'approval' | 'return' | 'withdrawal';

const words = {
  approval: { title: 'approveTitle', act: 'doApprove', done: 'approved' },
  return: { title: 'returnTitle', act: 'doReturn', done: 'returned' },
  withdrawal: { title: 'withdrawTitle', act: 'doWithdraw', done: 'withdrew' },
} as const;

/** Asks for what a decision needs: for an approval that its hash was seen, for the others the reason. */
export function DecisionDialog({ proposal, decision, onClose }: { readonly proposal: ProposalView; readonly decision: Decision; readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(proposalTexts);
  const { date } = useLanguage();
  const { today } = useSession();
  const client = useQueryClient();
  const toast = useToast();
  const id = useId();
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState(false);
  const { title, version, hash, from } = proposal;
  const act = useMutation({
    mutationFn: () => decideOn(proposal.id, decision, decision === 'approval' ? { hash } : { reason: reason.trim() }),
    networkMode: 'always',
    onSuccess: () => {
      for (const queryKey of [proposalKeys.proposal(proposal.id), proposalKeys.proposals, releaseKeys.history, draftKeys.drafts, draftKeys.draft(proposal.draft)]) void client.invalidateQueries({ queryKey });
      toast({ text: t(words[decision].done, { title }), tone: 'good' });
      onClose();
    },
  });
  const shut = decision === 'approval' ? !seen : reason.trim() === '';
  return (
    <Dialog
      open title={t(words[decision].title, { title, version })} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('no')}</Button><Button look={decision === 'approval' ? 'primary' : 'danger'} type="submit" form={id} busy={act.isPending} disabled={shut}>{t(words[decision].act)}</Button></>}
    >
      <form id={id} className="act-form" onSubmit={(event: FormEvent) => { event.preventDefault(); act.mutate(); }}>
        {decision === 'approval' ? (
          <>
            <p>{t('approveText', { from: date(from ?? today) })}</p>
            <p><code className="proposal__hash">{hash}</code></p>
            {from !== undefined && from <= today && <p className="notice notice--other">{t('approveLate', { from: date(from) })}</p>}
            <label className="tick"><input type="checkbox" checked={seen} onChange={(event) => setSeen(event.target.checked)} />{t('approveConfirm')}</label>
          </>
        ) : (
          <>
            <p>{t(decision === 'return' ? 'returnText' : 'withdrawText')}</p>
            <label className="labelled">
              <span>{t(decision === 'return' ? 'returnReason' : 'withdrawReason')}</span>
              <textarea className="input" rows={3} required maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
            </label>
          </>
        )}
        {act.error !== null && <Failure error={act.error} />}
      </form>
    </Dialog>
  );
}
