import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { type FormDefinition, type PartChange, removed, usesOf } from '../../runtime/engine/index.ts';
import { Button, type Column, DataTable, Dialog, Empty, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { partAddress } from '../parts/address.ts';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { clausesOf } from './conditions.ts';
import { editedFields, freeId } from './fields.ts';
import { NewFormDialog } from './NewFormDialog.tsx';
import { attached, detached, stageOfForm } from './stage.ts';
import { texts } from './texts.ts';

/** The forms of a draft, in the order of their stages. */
export function FormList(): ReactNode {
  const draft = useDraft();
  const { content, readOnly } = draft;
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<FormDefinition | undefined>(undefined);
  const stages = content.procedure.stages.map((stage) => stage.id);
  const order = (form: FormDefinition): number => {
    const place = stageOfForm(content, form.id);
    return place === undefined ? stages.length : stages.indexOf(place.stage.id);
  };
  const rows = content.forms.toSorted((a, b) => order(a) - order(b));
  const open = (form: string): string => partAddress(draft.id, { kind: 'form', id: form });

  const duplicate = (form: FormDefinition): void => {
    const id = freeId(form.id, new Set([...content.forms, ...draft.baseParts].map((each) => each.id)));
    const copy: FormDefinition = { ...form, id, title: t('list.copyOf', { title: form.title }) };
    const place = stageOfForm(content, form.id);
    const puts: readonly PartChange[] = [{ put: { kind: 'form', id, value: copy } }, ...(place === undefined ? [] : (attached(content, id, place.stage.id, place.scope) ?? []))];
    void draft.change(t('did.duplicateForm', { title: translate(form.title) }), puts);
  };

  const columns: readonly Column<FormDefinition>[] = [
    { id: 'title', title: t('form.title'), cell: (form) => <Link to={open(form.id)}>{translate(form.title)}</Link>, width: 'wide' },
    { id: 'id', title: t('field.id'), cell: (form) => <code>{form.id}</code> },
    {
      id: 'stage', title: t('form.stage'), sort: order,
      cell: (form) => {
        const place = stageOfForm(content, form.id);
        return place === undefined ? <span className="quiet">{t('form.noStage')}</span> : <Link to={partAddress(draft.id, { kind: 'stage', id: place.stage.id })}>{translate(place.stage.title)}</Link>;
      },
    },
    {
      id: 'scope', title: t('scope'),
      cell: (form) => {
        const place = stageOfForm(content, form.id);
        return place === undefined ? '—' : place.scope === 'matter' ? t('scope.matter') : t('scope.subjectShort', { subject: translate(content.procedure.subject.title) });
      },
    },
    { id: 'fields', title: t('list.fields'), align: 'end', width: 'narrow', sort: (form) => editedFields(form).size, cell: (form) => editedFields(form).size },
    { id: 'conditions', title: t('form.conditions'), align: 'end', width: 'narrow', cell: (form) => clausesOf(form).length },
    {
      id: 'acts', title: <span className="visually-hidden">{t('list.acts')}</span>, label: t('list.acts'), width: 'narrow',
      cell: (form) => (
        <span className="row-acts">
          <Button size="small" look="quiet" disabled={readOnly} onClick={() => duplicate(form)} aria-label={t('list.duplicate', { title: translate(form.title) })}>{t('bar.copy')}</Button>
          <Button size="small" look="quiet" disabled={readOnly} onClick={() => setRemoving(form)} aria-label={t('list.remove', { title: translate(form.title) })}>{t('bar.remove')}</Button>
        </span>
      ),
    },
  ];
  return (
    <div className="room-page">
      <header className="room-page__head">
        <div><h1>{t('list.title')}</h1><p className="quiet">{t('list.help')}</p></div>
        <Button look="primary" disabled={readOnly} onClick={() => setMaking(true)}>{t('list.new')}</Button>
      </header>
      <DataTable
        columns={columns} rows={rows} rowKey={(form) => form.id} caption={t('list.title')} onOpen={(form) => void navigate(open(form.id))}
        empty={<Empty title={t('list.empty')} action={<Button disabled={readOnly} onClick={() => setMaking(true)}>{t('list.new')}</Button>}>{t('list.emptyHelp')}</Empty>}
      />
      {making && <NewFormDialog onClose={() => setMaking(false)} onMade={(id) => void navigate(open(id))} />}
      {removing !== undefined && <RemoveForm form={removing} onClose={() => setRemoving(undefined)} />}
    </div>
  );
}

/** Asks about taking a form out: who uses it, and what would be taken along. */
function RemoveForm({ form, onClose }: { readonly form: FormDefinition; readonly onClose: () => void }): ReactNode {
  const { id, content, parts, change } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const title = translate(form.title);
  const target = { kind: 'form', id: form.id } as const;
  const place = stageOfForm(content, form.id);
  const uses = usesOf(content, target).filter(({ part }) => part.kind !== 'form' || part.id !== form.id);
  const plan = removed(content, target);
  const out = detached(content, form.id);
  const isSubject = content.procedure.subject.form === form.id;
  const remove = (): void => {
    // What the refactoring already settles of the stage stands; where it leaves the stage alone, the form is taken out of it here.
    const stages = plan.changes.some((each) => 'put' in each && each.put.kind === 'stage') ? [] : (out ?? []);
    const rest = plan.changes.filter((each) => !('remove' in each && each.remove.kind === 'form' && each.remove.id === form.id));
    void change(t('did.removeForm', { title }), [...stages, ...rest, { remove: { kind: 'form', id: form.id } }]);
    onClose();
  };
  const blocked = isSubject ? t('remove.formOfSubject', { subject: translate(content.procedure.subject.title) }) : out === undefined ? t('remove.lastOfStage', { stage: translate(place?.stage.title ?? '') }) : undefined;
  return (
    <Dialog open title={t('remove.form', { title })} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="danger" disabled={blocked !== undefined} onClick={remove}>{t('remove.formDo')}</Button></>}>
      {blocked !== undefined && <p className="editor-field__error">{blocked}</p>}
      {uses.length === 0 ? <p>{t('remove.formUnused')}</p> : <><p>{t('remove.formUsedBy')}</p><UseList draft={id} parts={parts} uses={uses} /></>}
      {plan.left.length > 0 && <><p>{t('remove.left')}</p><UseList draft={id} parts={parts} uses={plan.left} /></>}
    </Dialog>
  );
}
