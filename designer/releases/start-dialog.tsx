import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useNavigate } from 'react-router';

import type { DraftRequest, ReleaseEntry } from '../../runtime/api/designer.ts';
import { Button, Dialog, Failure, useLanguage } from '../../runtime/ui/index.ts';
import { draftKeys, startDraft } from '../draft/wire.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { releaseTexts } from './texts.ts';

function requestOf(entry: ReleaseEntry, title: string): DraftRequest {
  if (entry.kind === 'release') return { title, from: { release: entry.hash } };
  return entry.kind === 'calendar' ? { title, from: { calendar: entry.subject } } : { title, from: { messages: true } };
}

/** Starts a draft from a release and opens it. */
export function StartDialog({ entry, onClose }: { readonly entry: ReleaseEntry; readonly onClose: () => void }): ReactNode {
  const t = useRoomTexts(releaseTexts);
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const id = useId();
  const [title, setTitle] = useState(t('startDefault', { title: translate(entry.subjectTitle) }));
  const start = useMutation({
    mutationFn: () => startDraft(requestOf(entry, title.trim())),
    networkMode: 'always',
    onSuccess: async (draft) => {
      void client.invalidateQueries({ queryKey: draftKeys.drafts });
      await navigate(`/drafts/${encodeURIComponent(draft.id)}`);
    },
  });
  return (
    <Dialog
      open title={t('startTitle', { title: `${translate(entry.subjectTitle)} ${entry.id}` })} onClose={onClose} size="small"
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" type="submit" form={id} busy={start.isPending} disabled={title.trim() === ''}>{t('startDo')}</Button></>}
    >
      <form id={id} className="act-form" onSubmit={(event: FormEvent) => { event.preventDefault(); start.mutate(); }}>
        <label className="labelled">
          <span>{t('startName')}</span>
          <input className="input" required maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
          <span className="hint">{t('startNameHelp')}</span>
        </label>
        {start.error !== null && <Failure error={start.error} />}
      </form>
    </Dialog>
  );
}
