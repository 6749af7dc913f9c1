import { type ReactNode, useState } from 'react';

import type { FormDefinition } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { attached, stageOfForm } from './stage.ts';
import { texts } from './texts.ts';

/** Gives a form to a stage, and says whether it is filled once or for each subject. */
export function StageDialog({ form, onClose }: { readonly form: FormDefinition; readonly onClose: () => void }): ReactNode {
  const { content, change } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const now = stageOfForm(content, form.id);
  const [stage, setStage] = useState(now?.stage.id ?? content.procedure.stages[0]?.id ?? '');
  const [scope, setScope] = useState(now?.scope ?? 'matter');
  const changes = attached(content, form.id, stage, scope);
  const title = translate(content.procedure.stages.find((each) => each.id === stage)?.title ?? stage);
  const save = (): void => {
    if (changes !== undefined) void change(t('did.attach', { form: translate(form.title), stage: title }), changes);
    onClose();
  };
  return (
    <Dialog open size="small" title={t('form.attach')} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={changes === undefined} onClick={save}>{t('save')}</Button></>}>
      <div className="form-panel__fields">
        <Field label={t('form.stage')} error={changes === undefined ? t('form.lastOfStage') : undefined}>
          {(control) => (
            <select {...control} className="select" value={stage} onChange={(event) => setStage(event.target.value)}>
              {content.procedure.stages.map((each) => <option key={each.id} value={each.id}>{translate(each.title)}</option>)}
            </select>
          )}
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
