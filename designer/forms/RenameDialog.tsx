import { type ReactNode, useMemo, useState } from 'react';

import { renamed, usesOf } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { Field } from '../fields/Field.tsx';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormEditing } from './editing.ts';
import { editedFields, takenIds } from './fields.ts';
import { texts } from './texts.ts';

/** Gives a field or a column another id, everywhere it is named, as one step. */
export function RenameDialog({ field, column, onClose }: { readonly field: string; readonly column?: string; readonly onClose: () => void }): ReactNode {
  const { form, base, change, select } = useFormEditing();
  const { id: draft, content, parts } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const old = column ?? field;
  const [id, setId] = useState(old);
  const target = { kind: 'field', form: form.id, field, ...(column === undefined ? {} : { column }) } as const;
  const schema = editedFields(form).get(field)?.schema;
  const own = column === undefined ? schema : schema?.items?.properties?.[column];
  const baseIds = base === undefined ? new Map() : editedFields(base);
  const taken = column === undefined ? takenIds(form, base) : new Set(Object.keys(schema?.items?.properties ?? {}));
  const uses = useMemo(() => usesOf(content, { kind: 'field', form: form.id, field, ...(column === undefined ? {} : { column }) }), [content, form.id, field, column]);
  // What stands in a Word file is not rewritten: only Word keeps its layout.
  const words = content.templates.filter((each) => each.word !== undefined);
  const error = id === old ? undefined : !/^[a-z][A-Za-z0-9-]{0,79}$/.test(id) ? t('check.id') : taken.has(id) ? t('check.idTaken') : undefined;
  const apply = (): void => {
    change(t('did.renameId', { title: translate(own?.title ?? old), id }), renamed(content, target, id));
    if (column === undefined) select({ kind: 'field', id });
    onClose();
  };
  return (
    <Dialog
      open title={t('rename.title', { title: translate(own?.title ?? old) })} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="primary" disabled={id === old || error !== undefined} onClick={apply}>{t('rename.do', { count: uses.length })}</Button></>}
    >
      <div className="form-panel__fields">
        <Field label={t('field.id')} help={t('id.help')} error={error}>{(control) => <input {...control} className="input input--mono" value={id} onChange={(event) => setId(event.target.value.trim())} />}</Field>
        {baseIds.has(field) && <p className="note note--warning">{t('rename.values')}</p>}
        {words.length > 0 && <p className="quiet">{t('rename.words', { titles: words.map((each) => translate(each.title)).join(t('comma')) })}</p>}
        {uses.length === 0 ? <p className="quiet">{t('rename.unused')}</p> : <><p>{t('rename.uses', { count: uses.length })}</p><UseList draft={draft} parts={parts} uses={uses} /></>}
      </div>
    </Dialog>
  );
}
