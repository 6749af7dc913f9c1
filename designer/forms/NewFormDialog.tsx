import { type ReactNode, useState } from 'react';

import type { FormDefinition } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { freeId } from './fields.ts';
import { attached } from './stage.ts';
import { texts } from './texts.ts';

/** A new form: its title, its id, and the stage that has it. */
export function NewFormDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (id: string) => void }): ReactNode {
  const { content, baseParts, change } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const taken = new Set([...content.forms, ...baseParts.filter((part) => part.kind === 'form')].map((each) => each.id));
  const [title, setTitle] = useState('');
  const [id, setId] = useState(freeId('form', taken));
  const [stage, setStage] = useState(content.procedure.stages[0]?.id ?? '');
  const [scope, setScope] = useState<'matter' | 'subject'>('matter');
  const [busy, setBusy] = useState(false);
  const error = !/^[a-z][A-Za-z0-9-]{0,79}$/.test(id) ? t('check.id') : taken.has(id) ? t('check.idTaken') : undefined;
  const make = async (): Promise<void> => {
    const value: FormDefinition = { id, title: title.trim(), schema: { type: 'object', additionalProperties: false, properties: {} }, ui: { 'ui:order': [] } };
    setBusy(true);
    const done = await change(t('did.addForm', { title: value.title }), [{ put: { kind: 'form', id, value } }, ...(attached(content, id, stage, scope) ?? [])]);
    setBusy(false);
    if (done) onMade(id);
  };
  return (
    <Dialog
      open title={t('list.new')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" busy={busy} disabled={title.trim() === '' || error !== undefined} onClick={() => void make()}>{t('list.make')}</Button></>}
    >
      <div className="form-panel__fields">
        <Field label={t('form.title')}>{(control) => <input {...control} className="input" value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t('field.id')} help={t('id.help')} error={error}>{(control) => <input {...control} className="input input--mono" value={id} onChange={(event) => setId(event.target.value.trim())} />}</Field>
        <Field label={t('form.stage')} help={t('list.stageHelp')}>
          {(control) => <select {...control} className="select" value={stage} onChange={(event) => setStage(event.target.value)}>{content.procedure.stages.map((each) => <option key={each.id} value={each.id}>{translate(each.title)}</option>)}</select>}
        </Field>
        <Field label={t('scope')} help={t('scope.help')}>
          {(control) => (
            <select {...control} className="select" value={scope} onChange={(event) => setScope(event.target.value === 'subject' ? 'subject' : 'matter')}>
              <option value="matter">{t('scope.matter')}</option>
              <option value="subject">{t('scope.subject', { subject: translate(content.procedure.subject.title) })}</option>
            </select>
          )}
        </Field>
      </div>
    </Dialog>
  );
}
