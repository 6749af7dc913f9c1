import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { PartOf } from '../../runtime/engine/index.ts';
import { Button, Dialog } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { sampleTexts } from './texts.ts';

interface SampleDialogProps {
  readonly sample: PartOf<'sample'>;
  readonly onClose: () => void;
}

/** Gives a sample another name. */
export function RenameSample({ sample, onClose }: SampleDialogProps): ReactNode {
  const t = useRoomTexts(sampleTexts);
  const { change } = useDraft();
  const form = useId();
  const [title, setTitle] = useState(sample.value.title);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = title.trim();
    if (name !== sample.value.title) void change(t('labelRename', { title: name }), [{ put: { ...sample, value: { ...sample.value, title: name } } }]);
    onClose();
  };
  return (
    <Dialog open size="small" title={t('renameTitle')} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" type="submit" form={form} disabled={title.trim() === ''}>{t('save')}</Button></>}>
      <form id={form} onSubmit={submit}>
        <label className="labelled"><span>{t('name')}</span><input className="input" required maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} /></label>
      </form>
    </Dialog>
  );
}

/** Asks before a sample is taken out. */
export function RemoveSample({ sample, onClose }: SampleDialogProps): ReactNode {
  const t = useRoomTexts(sampleTexts);
  const { change } = useDraft();
  const { title } = sample.value;
  const remove = (): void => {
    void change(t('labelRemove', { title }), [{ remove: { kind: 'sample', id: sample.id } }]);
    onClose();
  };
  return (
    <Dialog open size="small" title={t('removeTitle', { title })} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="danger" onClick={remove}>{t('removeDo')}</Button></>}>
      <p>{t('removeText')}</p>
    </Dialog>
  );
}
