import { type ReactNode, useState } from 'react';

import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormEditing } from './editing.ts';
import { freeId } from './fields.ts';
import { stageOfForm } from './stage.ts';
import { texts } from './texts.ts';

/** Files belong to the stage: adds a kind of file that the form's stage collects. */
export function AttachmentDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { form, change, readOnly } = useFormEditing();
  const { content, part } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const place = stageOfForm(content, form.id);
  const [title, setTitle] = useState('');
  const [required, setRequired] = useState(false);
  const [scope, setScope] = useState(place?.scope ?? 'matter');
  if (place === undefined) return <Dialog open size="small" title={t('file.title')} onClose={onClose}><p>{t('file.noStage')}</p></Dialog>;
  const add = (): void => {
    const stage = part('stage', place.stage.id)?.value;
    if (stage === undefined || title.trim() === '') return;
    const id = freeId('file', new Set(stage.attachments.map((each) => each.id)));
    change(t('did.addFile', { title: title.trim() }), [{ put: { kind: 'stage', id: stage.id, value: { ...stage, attachments: [...stage.attachments, { id, title: title.trim(), required, scope }] } } }]);
    onClose();
  };
  return (
    <Dialog
      open title={t('file.title')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={title.trim() === '' || readOnly} onClick={add}>{t('file.add')}</Button></>}
    >
      <div className="form-panel__fields">
        <p className="quiet">{t('file.help', { stage: translate(place.stage.title) })}</p>
        <Field label={t('file.name')} help={t('file.nameHelp')}>{(control) => <input {...control} className="input" value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t('scope')}>
          {(control) => (
            <select {...control} className="select" value={scope} onChange={(event) => setScope(event.target.value === 'subject' ? 'subject' : 'matter')}>
              <option value="matter">{t('scope.matter')}</option>
              <option value="subject">{t('scope.subject', { subject: translate(content.procedure.subject.title) })}</option>
            </select>
          )}
        </Field>
        <label className="ticks__choice"><input type="checkbox" checked={required} onChange={(event) => setRequired(event.target.checked)} />{t('file.required')}</label>
        {place.stage.attachments.length > 0 && <p className="quiet">{t('file.have')}{place.stage.attachments.map((each) => translate(each.title)).join(t('comma'))}</p>}
      </div>
    </Dialog>
  );
}
