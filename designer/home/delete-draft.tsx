import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { DraftSummary } from '../../runtime/api/designer.ts';
import { Button, Dialog, Failure, useToast } from '../../runtime/ui/index.ts';
import { draftKeys, removeDraft } from '../draft/wire.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { homeTexts } from './texts.ts';

/** Asks before a draft is thrown away, and says what goes with it. */
export function DeleteDraft({ draft, onClose }: { readonly draft: DraftSummary; readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(homeTexts);
  const client = useQueryClient();
  const toast = useToast();
  const { id, title, edits, proposal } = draft;
  const removing = useMutation({
    mutationFn: () => removeDraft(id),
    networkMode: 'always',
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: draftKeys.drafts });
      toast({ text: t('deleted', { title }) });
      onClose();
    },
  });
  return (
    <Dialog
      open size="small" title={t('deleteTitle', { title })} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="danger" busy={removing.isPending} disabled={proposal !== undefined} onClick={() => removing.mutate()}>{t('deleteDo')}</Button></>}
    >
      <p>{proposal !== undefined ? t('deleteProposed') : edits === 0 ? t('deleteEmpty') : t('deleteText', { count: edits })}</p>
      {removing.error !== null && <Failure error={removing.error} />}
    </Dialog>
  );
}
