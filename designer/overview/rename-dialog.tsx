import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import { Button, Dialog, Failure } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { draftKeys, sendTitle } from '../draft/wire.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { overviewTexts } from './texts.ts';

/** Gives the draft another name. */
export function RenameDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(overviewTexts);
  const client = useQueryClient();
  const draft = useDraft();
  const form = useId();
  const [title, setTitle] = useState(draft.title);
  const naming = useMutation({
    mutationFn: () => sendTitle(draft.id, title.trim()),
    networkMode: 'always',
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: draftKeys.drafts });
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    naming.mutate();
  };
  return (
    <Dialog
      open size="small" title={t('renameTitle')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" type="submit" form={form} busy={naming.isPending} disabled={title.trim() === ''}>{t('save')}</Button></>}
    >
      <form id={form} className="act-form" onSubmit={submit}>
        <label className="labelled">
          <span>{t('name')}</span>
          <input className="input" required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
          <span className="hint">{t('nameHelp')}</span>
        </label>
        {naming.error !== null && <Failure error={naming.error} kept />}
      </form>
    </Dialog>
  );
}
