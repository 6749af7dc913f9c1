import { type ReactNode, useState } from 'react';

import type { TemplateSource } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { putTemplate } from './template-changes.ts';
import { texts } from './texts.ts';

/** A new document template: its title, id, stage and scope; it begins as a text. */
export function NewTemplate({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (id: string) => void }): ReactNode {
  const draft = useDraft();
  const { content, baseParts, change } = draft;
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const taken = new Set([...content.templates.map((each) => each.id), ...baseParts.filter((part) => part.kind === 'template').map((part) => part.id)]);
  const [title, setTitle] = useState('');
  const [id, setId] = useState(() => [...Array(999).keys()].map((number) => `paper-${String(number + 1)}`).find((each) => !taken.has(each)) ?? '');
  const [stage, setStage] = useState(content.procedure.stages[0]?.id ?? '');
  const [scope, setScope] = useState<'matter' | 'subject'>('matter');
  const error = !/^[a-z][A-Za-z0-9-]{0,79}$/.test(id) ? t('check.id') : taken.has(id) ? t('check.idTaken') : undefined;
  const make = async (): Promise<void> => {
    const made: TemplateSource = { id, title: title.trim(), scope, stage, html: true, docx: false, behindGate: false, source: `<h1>${title.trim()}</h1>\n<p></p>\n` };
    if (await change(t('did.add', { title: made.title }), putTemplate(content, made))) onMade(id);
  };
  return (
    <Dialog open title={t('list.new')} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={title.trim() === '' || error !== undefined} onClick={() => void make()}>{t('list.make')}</Button></>}>
      <div className="form-panel__fields">
        <Field label={t('title')}>{(control) => <input {...control} className="input" value={title} onChange={(event) => setTitle(event.target.value)} />}</Field>
        <Field label={t('id')} help={t('idHelp')} error={error}>{(control) => <input {...control} className="input input--mono" value={id} onChange={(event) => setId(event.target.value.trim())} />}</Field>
        <Field label={t('stage')} help={t('stageHelp')}>{(control) => <select {...control} className="select" value={stage} onChange={(event) => setStage(event.target.value)}>{content.procedure.stages.map((each) => <option key={each.id} value={each.id}>{translate(each.title)}</option>)}</select>}</Field>
        <Field label={t('scope')} help={t('scopeHelp')}>
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
