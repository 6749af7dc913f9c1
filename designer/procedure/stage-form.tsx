import type { ReactNode } from 'react';

import type { StageDefinition } from '../../runtime/engine/index.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { FactField } from '../fields/FactField.tsx';
import { FieldGroup } from '../fields/Field.tsx';
import { IdField } from '../fields/IdField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { TickList } from '../fields/TickList.tsx';
import { fieldTexts } from '../fields/texts.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { AttachmentKinds } from './attachment-kinds.tsx';
import { withFilings } from './filings.ts';
import { mayFollow, movedToEnd } from './order.ts';
import { StageForms } from './stage-forms.tsx';
import { type Selection, useEdits, useRoles, useSay } from './use-procedure.ts';

/** A stage as a form: everything about it, one undoable step a field. */
export function StageForm({ stage, onSelect }: { readonly stage: StageDefinition; readonly onSelect: (next: Selection) => void }): ReactNode {
  const { draft, content, t, translate, stage: put } = useEdits();
  const shared = useRoomTexts(fieldTexts);
  const say = useSay('stage', stage.title);
  const roles = useRoles(content);
  const { procedure } = content;
  const fixed = draft.readOnly;
  const options = (list: readonly { readonly id: string; readonly title: string }[]) => list.map(({ id, title }) => ({ value: id, label: translate(title) }));
  const needed = (text: string): string | undefined => (text === '' ? shared('needed') : undefined);
  const setDay = (which: 'date' | 'planned', fact: string | undefined): void => {
    const { [which]: _was, ...rest } = stage;
    put(fact === undefined ? say.clear(t(which)) : say.set(t(which), fact), fact === undefined ? rest : { ...rest, [which]: { fact } });
  };
  const setRole = (which: 'leader' | 'handler', role: string | undefined): void => {
    if (role !== undefined) put(say.set(t(which), roles.find(({ value }) => value === role)?.label ?? role), { ...stage, responsible: { ...stage.responsible, [which]: role } });
  };
  const setDocuments = (documents: readonly string[], changed: { readonly value: string; readonly label: string }): void => {
    const added = documents.includes(changed.value);
    const template = content.templates.find(({ id }) => id === changed.value);
    // A document belongs to one stage: taken here, it is given up there.
    const elsewhere = added ? procedure.stages.filter(({ id, documents: theirs }) => id !== stage.id && theirs.includes(changed.value)) : [];
    void draft.change(added ? say.add(t('documents'), changed.label) : say.drop(t('documents'), changed.label), [
      ...elsewhere.map((other) => ({ put: { kind: 'stage' as const, id: other.id, value: { ...other, documents: other.documents.filter((id) => id !== changed.value) } } })),
      ...(added && template !== undefined ? [{ put: { kind: 'template' as const, id: template.id, value: { ...template, stage: stage.id } } }] : []),
      { put: { kind: 'stage', id: stage.id, value: { ...stage, documents: [...documents] } } },
    ]);
  };
  return (
    <div className="editor-grid">
      <TextField label={t('title')} value={stage.title} check={needed} disabled={fixed} onCommit={(title) => put(say.set(t('title'), title), { ...stage, title })} />
      <IdField target={{ kind: 'stage', id: stage.id }} title={stage.title} taken={procedure.stages.map(({ id }) => id)} onRenamed={(id) => onSelect({ kind: 'stage', id })} />
      <div className="editor-grid__wide">
        <TextField
          label={t('description')} help={t('descriptionHelp')} lines={2} value={stage.description ?? ''} disabled={fixed}
          onCommit={(text) => {
            const { description: _was, ...rest } = stage;
            put(say.set(t('description'), text), text === '' ? rest : { ...rest, description: text });
          }}
        />
      </div>
      <SelectField
        label={t('phaseOf')} value={stage.phase} options={options(procedure.phases)} disabled={fixed}
        onChange={(phase) => {
          if (phase !== undefined) void draft.change(say.set(t('phaseOf'), translate(procedure.phases.find(({ id }) => id === phase)?.title ?? phase)), withFilings(content, movedToEnd(procedure.stages, stage.id, phase)));
        }}
      />
      <TickList
        label={t('after')} help={t('afterHelp')} empty={t('afterNone')} options={options(mayFollow(procedure.stages, stage.id))} chosen={stage.after} disabled={fixed}
        onChange={(after, { value, label }) => put(after.includes(value) ? t('done.connect', { title: translate(stage.title), to: label }) : t('done.disconnect', { title: translate(stage.title), to: label }), { ...stage, after: [...after] })}
      />
      <FactField label={t('date')} help={t('dateHelp')} content={content} accept={({ type, kind }) => type.type === 'date' && (kind === 'field' || kind === 'derived')} value={stage.date?.fact} none={t('noDate')} disabled={fixed} onChange={(fact) => setDay('date', fact)} />
      <FactField label={t('planned')} help={t('plannedHelp')} content={content} accept={({ type, kind }) => type.type === 'date' && (kind === 'field' || kind === 'derived')} value={stage.planned?.fact} none={t('noDate')} disabled={fixed} onChange={(fact) => setDay('planned', fact)} />
      <div className="editor-grid__wide"><StageForms stage={stage} /></div>
      <SelectField label={t('leader')} help={t('leaderHelp')} value={stage.responsible.leader} options={roles} disabled={fixed} onChange={(role) => setRole('leader', role)} />
      <SelectField label={t('handler')} help={t('handlerHelp')} value={stage.responsible.handler} options={roles} disabled={fixed} onChange={(role) => setRole('handler', role)} />
      <div className="editor-grid__wide">
        <TickList label={t('documents')} empty={t('documentsNone')} options={options(content.templates)} chosen={stage.documents} disabled={fixed} onChange={setDocuments} />
      </div>
      <div className="editor-grid__wide">
        <FieldGroup label={t('attachments')}><AttachmentKinds stage={stage} /></FieldGroup>
      </div>
    </div>
  );
}
