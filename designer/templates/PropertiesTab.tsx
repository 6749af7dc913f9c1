import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';

import { renamed, type TemplateSource, usesOf } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { partAddress } from '../parts/address.ts';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { RemoveTemplate } from './RemoveTemplate.tsx';
import { putTemplate } from './template-changes.ts';
import { texts } from './texts.ts';

/** What a template is called and where it belongs. */
export function PropertiesTab({ template }: { readonly template: TemplateSource }): ReactNode {
  const draft = useDraft();
  const { content, readOnly } = draft;
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const target = { kind: 'template', id: template.id } as const;
  const uses = usesOf(content, target);
  const taken = new Set([...content.templates.map((each) => each.id), ...draft.baseParts.filter((part) => part.kind === 'template').map((part) => part.id)]);
  const set = (next: TemplateSource): void => void draft.change(t('did.change', { title: translate(next.title) }), putTemplate(content, next));
  const rename = async (id: string): Promise<void> => {
    const changes = renamed(content, target, id);
    if (changes.length > 0 && await draft.change(t('did.rename', { title: translate(template.title), id }), changes)) void navigate(partAddress(draft.id, { kind: 'template', id }), { replace: true });
  };
  return (
    <div className="template-properties">
      <TextField label={t('title')} value={template.title} disabled={readOnly} check={(text) => (text === '' ? t('check.title') : undefined)} onCommit={(title) => set({ ...template, title })} />
      <TextField
        label={t('id')} help={t('idHelp')} mono value={template.id} disabled={readOnly}
        check={(id) => (!/^[a-z][A-Za-z0-9-]{0,79}$/.test(id) ? t('check.id') : taken.has(id) ? t('check.idTaken') : undefined)} onCommit={(id) => void rename(id)}
      />
      <SelectField label={t('stage')} help={t('stageHelp')} value={template.stage} disabled={readOnly} options={content.procedure.stages.map((stage) => ({ value: stage.id, label: translate(stage.title) }))} onChange={(stage) => { if (stage !== undefined) set({ ...template, stage }); }} />
      <SelectField
        label={t('scope')} help={t('scopeHelp')} value={template.scope} disabled={readOnly}
        options={[{ value: 'matter', label: t('scope.matter') }, { value: 'subject', label: t('scope.subject', { subject: translate(content.procedure.subject.title) }) }]}
        onChange={(scope) => { if (scope !== undefined) set({ ...template, scope: scope === 'subject' ? 'subject' : 'matter' }); }}
      />
      <label className="ticks__choice"><input type="checkbox" checked={template.behindGate} disabled={readOnly} onChange={(event) => set({ ...template, behindGate: event.target.checked })} />{t('behindGate')}</label>
      <p className="quiet">{t('behindGateHelp')}</p>
      <h3>{t('usedBy')}</h3>
      {uses.length === 0 ? <p className="quiet">{t('unused')}</p> : <UseList draft={draft.id} parts={draft.parts} uses={uses} />}
      <div className="form-panel__acts"><Button look="danger" disabled={readOnly} onClick={() => setRemoving(true)}>{t('remove.do')}</Button></div>
      {removing && <RemoveTemplate template={template} onClose={() => setRemoving(false)} />}
    </div>
  );
}
