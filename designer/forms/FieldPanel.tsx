import { type ReactNode, useMemo, useState } from 'react';

import { usesOf } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormActs, usualWidth } from './acts.ts';
import { ColumnsEditor } from './ColumnsEditor.tsx';
import type { ConditionAsked } from './condition-edits.ts';
import { useConditionWords } from './condition-words.ts';
import { clausesOf } from './conditions.ts';
import { useFormEditing } from './editing.ts';
import { widthOf, withUi, withWidth } from './edits.ts';
import { changedNode, type EditedField, editedFields, withRequired, withSchema } from './fields.ts';
import { fieldKinds, kindOf, retyped, uiOf } from './kinds.ts';
import { NoneBox } from './NoneBox.tsx';
import { Properties } from './Properties.tsx';
import { useRemoval } from './removal-context.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { texts } from './texts.ts';

/** Everything about the selected field, and what uses it. */
export function FieldPanel({ field, onCondition }: { readonly field: EditedField; readonly onCondition: (asked: ConditionAsked) => void }): ReactNode {
  const { form, base, put, readOnly } = useFormEditing();
  const { id: draft, content, parts } = useDraft();
  const acts = useFormActs();
  const askRemoval = useRemoval();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const [renaming, setRenaming] = useState(false);
  const { id, schema } = field;
  const ui = uiOf(form.ui, id);
  const kind = kindOf(schema, ui);
  const title = translate(schema.title ?? id);
  const settled = base !== undefined && editedFields(base).has(id);
  const set = (change: Readonly<Record<string, unknown>>): void => put(t('did.change', { title }), withSchema(form, id, field.home, changedNode(schema, change), field.required));
  const setUi = (change: Readonly<Record<string, unknown>>): void => put(t('did.change', { title }), withUi(form, id, change));
  const retype = (to: string | undefined): void => {
    const next = fieldKinds.find((each) => each === to);
    if (next === undefined || next === kind) return;
    const list = content.codes[0]?.id;
    const made = retyped(schema, next, { title, column: t('new.column'), ...(list === undefined ? {} : { list }) });
    const cleared = withUi(form, id, Object.fromEntries(Object.keys(ui).map((key) => [key, undefined])));
    put(t('did.retype', { title, kind: t(`item.${next}`) }), withUi(withSchema(cleared, id, field.home, made.schema, field.required), id, made.ui));
  };
  const width = widthOf(form, id);
  const uses = useMemo(() => usesOf(content, { kind: 'field', form: form.id, field: id }).filter(({ part }) => part.kind !== 'form' || part.id !== form.id), [content, form.id, id]);
  return (
    <>
      <h2 className="form-panel__title">{t(`item.${kind}`)}</h2>
      <div className="form-panel__fields">
        <TextField label={t('field.title')} value={schema.title ?? ''} disabled={readOnly} check={(text) => (text === '' ? t('check.title') : undefined)} onCommit={(text) => put(t('did.renameField', { before: title, title: text }), withSchema(form, id, field.home, { ...schema, title: text }, field.required))} />
        <p className="form-panel__line">
          <span className="quiet">{t('field.id')}</span> <code>{form.id}.{id}</code>{' '}
          {!readOnly && <button type="button" className="link" onClick={() => setRenaming(true)}>{t('field.rename')}</button>}
        </p>
        <TextField label={t('field.help')} help={t('field.helpHelp')} lines={2} value={typeof ui['ui:help'] === 'string' ? ui['ui:help'] : (schema.description ?? '')} disabled={readOnly} onCommit={(text) => (schema.description !== undefined && ui['ui:help'] === undefined ? set({ description: text === '' ? undefined : text }) : setUi({ 'ui:help': text === '' ? undefined : text }))} />
        <SelectField
          label={t('field.kind')} help={settled ? t('field.kindFixed') : undefined} value={kind} disabled={readOnly || settled}
          options={fieldKinds.map((each) => ({ value: each, label: t(`item.${each}`) }))} onChange={retype}
        />
        <label className="ticks__choice"><input type="checkbox" checked={field.required} disabled={readOnly} onChange={(event) => put(t(event.target.checked ? 'did.require' : 'did.optional', { title }), withRequired(form, id, event.target.checked))} />{field.home === 'own' ? t('field.required') : t('field.requiredShown')}</label>
        <Properties schema={schema} ui={ui} kind={kind} readOnly={readOnly} onChange={set} onUi={setUi} />
        {kind === 'table' && <NoneBox field={field} />}
        <SelectField
          label={t('field.width')} value={width === undefined ? undefined : String(width)} none={t('field.widthUsual', { width: usualWidth[kind] })} disabled={readOnly}
          options={Array.from({ length: 12 }, (_each, at) => ({ value: String(at + 1), label: t('field.widthOf', { width: at + 1 }) }))}
          onChange={(next) => put(t('did.width', { title }), withWidth(form, id, next === undefined ? undefined : Number(next)))}
        />
      </div>
      {kind === 'table' && <ColumnsEditor field={field} />}
      <FieldConditions field={field} onCondition={onCondition} />
      <h3 className="form-panel__head">{t('field.usedBy', { count: uses.length })}</h3>
      {uses.length === 0 ? <p className="quiet">{t('field.unused')}</p> : <UseList draft={draft} parts={parts} uses={uses} />}
      <div className="form-panel__acts">
        <Button size="small" disabled={readOnly} onClick={() => acts.duplicate(id)}>{t('bar.duplicate')}</Button>
        <Button size="small" look="danger" disabled={readOnly} onClick={askRemoval}>{t('remove.do')}</Button>
      </div>
      {renaming && <RenameDialog field={id} onClose={() => setRenaming(false)} />}
    </>
  );
}

/** The conditions that show a field or make it due. */
function FieldConditions({ field, onCondition }: { readonly field: EditedField; readonly onCondition: (asked: ConditionAsked) => void }): ReactNode {
  const { form, readOnly } = useFormEditing();
  const t = useRoomTexts(texts);
  const words = useConditionWords(form);
  const rows = clausesOf(form).flatMap(({ place, clause }) => {
    if (clause === undefined) return [];
    return ([['when', clause.then], ['unless', clause.otherwise]] as const).flatMap(([mode, branch]) => {
      const shows = branch.show[field.id] !== undefined;
      return shows || branch.require.includes(field.id) ? [{ place, text: t(shows ? `shown.${mode}` : `due.${mode}`, { condition: words.when(clause.when) }) }] : [];
    });
  });
  return (
    <>
      <h3 className="form-panel__head">{t('field.conditions')}</h3>
      {rows.length === 0 && <p className="quiet">{t('field.noConditions')}</p>}
      <ul className="clauses">
        {rows.map(({ place, text }) => (
          <li key={`${String(place)} ${text}`} className="clauses__clause"><p>{text}</p><button type="button" className="link" onClick={() => onCondition({ place })}>{t('edit')}</button></li>
        ))}
      </ul>
      <Button size="small" disabled={readOnly} onClick={() => onCondition({ show: [field.id] })}>{t('field.showWhen')}</Button>
    </>
  );
}
