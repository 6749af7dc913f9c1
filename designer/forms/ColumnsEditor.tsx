import { type ReactNode, useState } from 'react';

import { usesOf } from '../../runtime/engine/index.ts';
import { Button, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { SelectField } from '../fields/ChoiceField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { columnsOfTable, type EditedColumn, withColumns } from './columns.ts';
import { useFormEditing } from './editing.ts';
import { changedNode, type EditedField, editedFields, freeId } from './fields.ts';
import { columnKinds, idStem, kindOf, newField, retyped } from './kinds.ts';
import { Properties } from './Properties.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { texts } from './texts.ts';

/** The columns of a table: add, order, and what each takes. */
export function ColumnsEditor({ field }: { readonly field: EditedField }): ReactNode {
  const { form, base, put, readOnly } = useFormEditing();
  const { content } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const columns = columnsOfTable(form, field.id);
  const table = translate(field.schema.title ?? field.id);
  const known = new Set([...Object.keys(field.schema.items?.properties ?? {}), ...Object.keys((base === undefined ? undefined : editedFields(base).get(field.id))?.schema.items?.properties ?? {})]);
  const settled = (id: string): boolean => Object.hasOwn((base === undefined ? undefined : editedFields(base).get(field.id))?.schema.items?.properties ?? {}, id);
  const write = (next: readonly EditedColumn[]): void => put(t('did.columns', { title: table }), withColumns(form, field.id, next));
  const add = (): void => {
    const id = freeId(idStem.text, known);
    const made = newField('text', { title: t('new.column'), column: t('new.column') });
    write([...columns, { id, schema: made.schema, ui: made.ui, required: false, share: undefined }]);
    setOpen(id);
  };
  const swap = (at: number, to: number): void => {
    const [one, other] = [columns[at], columns[to]];
    if (one !== undefined && other !== undefined) write(columns.with(at, other).with(to, one));
  };
  const retype = (at: number, column: EditedColumn, to: string | undefined): void => {
    const kind = columnKinds.find((each) => each === to);
    const list = content.codes[0]?.id;
    if (kind === undefined) return;
    const made = retyped(column.schema, kind, { title: column.schema.title ?? column.id, column: t('new.column'), ...(list === undefined ? {} : { list }) });
    write(columns.with(at, { ...column, schema: made.schema, ui: made.ui }));
  };
  return (
    <>
      <h3 className="form-panel__head">{t('columns.title')}</h3>
      <ol className="columns">
        {columns.map((column, at) => {
          const title = translate(column.schema.title ?? column.id);
          return (
            <li key={column.id} className="columns__column">
              <div className="columns__head">
                <button type="button" className="columns__name" aria-expanded={open === column.id} onClick={() => setOpen(open === column.id ? undefined : column.id)}>
                  {title}{column.required && <span className="field__due" aria-hidden="true">*</span>} <span className="quiet">{t(`item.${kindOf(column.schema, column.ui)}`)}</span>
                </button>
                <Button size="small" look="quiet" disabled={readOnly || at === 0} aria-label={t('columns.up', { title })} onClick={() => swap(at, at - 1)}>↑</Button>
                <Button size="small" look="quiet" disabled={readOnly || at === columns.length - 1} aria-label={t('columns.down', { title })} onClick={() => swap(at, at + 1)}>↓</Button>
              </div>
              {open === column.id && (
                <ColumnDetails
                  table={field.id} column={column} settled={settled(column.id)} only={columns.length === 1}
                  onChange={(next) => write(columns.with(at, next))} onRetype={(kind) => retype(at, column, kind)} onRemove={() => write(columns.toSpliced(at, 1))}
                />
              )}
            </li>
          );
        })}
      </ol>
      <Button size="small" disabled={readOnly} onClick={add}>{t('columns.add')}</Button>
    </>
  );
}

interface ColumnDetailsProps {
  readonly table: string;
  readonly column: EditedColumn;
  readonly settled: boolean;
  readonly only: boolean;
  readonly onChange: (column: EditedColumn) => void;
  readonly onRetype: (kind: string | undefined) => void;
  readonly onRemove: () => void;
}

function ColumnDetails({ table, column, settled, only, onChange, onRetype, onRemove }: ColumnDetailsProps): ReactNode {
  const { form, readOnly } = useFormEditing();
  const { id: draft, content, parts } = useDraft();
  const t = useRoomTexts(texts);
  const [renaming, setRenaming] = useState(false);
  const { id, schema, ui, required, share } = column;
  const kind = kindOf(schema, ui);
  const uses = usesOf(content, { kind: 'field', form: form.id, field: table, column: id }).filter(({ part }) => part.kind !== 'form' || part.id !== form.id);
  return (
    <div className="form-panel__fields columns__details">
      <TextField label={t('field.title')} value={schema.title ?? ''} disabled={readOnly} check={(text) => (text === '' ? t('check.title') : undefined)} onCommit={(title) => onChange({ ...column, schema: { ...schema, title } })} />
      <p className="form-panel__line"><span className="quiet">{t('field.id')}</span> <code>{id}</code>{' '}{!readOnly && <button type="button" className="link" onClick={() => setRenaming(true)}>{t('field.rename')}</button>}</p>
      <SelectField label={t('field.kind')} help={settled ? t('field.kindFixed') : undefined} value={kind} disabled={readOnly || settled} options={columnKinds.map((each) => ({ value: each, label: t(`item.${each}`) }))} onChange={onRetype} />
      <label className="ticks__choice"><input type="checkbox" checked={required} disabled={readOnly} onChange={(event) => onChange({ ...column, required: event.target.checked })} />{t('field.required')}</label>
      <Properties
        schema={schema} ui={ui} kind={kind} readOnly={readOnly}
        onChange={(change) => onChange({ ...column, schema: changedNode(schema, change) })}
        onUi={(change) => onChange({ ...column, ui: Object.fromEntries(Object.entries({ ...ui, ...change }).filter(([, value]) => value !== undefined)) })}
      />
      <TextField
        label={t('columns.share')} help={t('columns.shareHelp')} value={share === undefined ? '' : String(share)} disabled={readOnly}
        check={(text) => (text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 24) ? undefined : t('check.share'))}
        onCommit={(text) => onChange({ ...column, share: text === '' ? undefined : Number(text) })}
      />
      {uses.length > 0 && <><p className="quiet">{t('field.usedBy', { count: uses.length })}</p><UseList draft={draft} parts={parts} uses={uses} /></>}
      <div className="form-panel__acts"><Button size="small" look="danger" disabled={readOnly || only} onClick={onRemove}>{t('columns.remove')}</Button></div>
      {renaming && <RenameDialog field={table} column={id} onClose={() => setRenaming(false)} />}
    </div>
  );
}
