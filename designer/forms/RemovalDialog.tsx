import type { ReactNode } from 'react';

import { type PartChange, removed, usesOf, withChange } from '../../runtime/engine/index.ts';
import { Button, Dialog, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { UseList } from '../parts/use-list.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormEditing } from './editing.ts';
import { withoutField } from './edits.ts';
import { editedFields } from './fields.ts';
import { layoutOf, withoutHeading, withLayout } from './layout.ts';
import { texts } from './texts.ts';

/** Asks about taking out what is selected: what uses it, what goes with it, what stays for the person to mend. */
export function RemovalDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { form, selected, put, change, select } = useFormEditing();
  const { id: draft, content, parts } = useDraft();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  if (selected === undefined) return null;
  if (selected.kind === 'section') {
    const title = translate(layoutOf(form)[selected.index]?.title ?? '');
    const remove = (): void => {
      put(t('did.removeSection', { title }), withLayout(form, withoutHeading(layoutOf(form), selected.index)));
      select(undefined);
      onClose();
    };
    return (
      <Dialog open size="small" title={t('remove.section', { title })} onClose={onClose} actions={<><Button onClick={onClose}>{t('cancel')}</Button><Button look="danger" onClick={remove}>{t('remove.sectionDo')}</Button></>}>
        <p>{t('remove.sectionHelp')}</p>
      </Dialog>
    );
  }
  const { id } = selected;
  const target = { kind: 'field', form: form.id, field: id } as const;
  const title = translate(editedFields(form).get(id)?.schema.title ?? id);
  const own = (path: { readonly kind: string; readonly id: string }): boolean => path.kind === 'form' && path.id === form.id;
  const uses = usesOf(content, target).filter((use) => !own(use.part));
  const plan = removed(content, target);
  const left = plan.left.filter((use) => !own(use.part));
  const only: PartChange = { put: { kind: 'form', id: form.id, value: withoutField(form, id) } };
  const finish = (changes: readonly PartChange[]): void => {
    change(t('did.remove', { title }), changes);
    select(undefined);
    onClose();
  };
  // The form itself is taken apart here, the refactoring does the rest of the procedure.
  const everywhere = (): readonly PartChange[] => {
    const elsewhere = plan.changes.filter((each) => !('put' in each && each.put.kind === 'form' && each.put.id === form.id));
    return [only, ...elsewhere];
  };
  const after = elsewhereCount(plan.changes, parts);
  return (
    <Dialog
      open title={t('remove.field', { title })} onClose={onClose}
      actions={(
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {uses.length > 0 && after > 0 && <Button look="danger" onClick={() => finish([only])}>{t('remove.only')}</Button>}
          <Button look="danger" onClick={() => finish(everywhere())}>{uses.length > 0 && after > 0 ? t('remove.everywhere') : t('remove.do')}</Button>
        </>
      )}
    >
      {uses.length === 0 ? <p>{t('remove.unused')}</p> : (
        <>
          <p>{t('remove.usedBy', { count: uses.length })}</p>
          <UseList draft={draft} parts={parts} uses={uses} />
          {left.length > 0 && <><p>{t('remove.left')}</p><UseList draft={draft} parts={parts} uses={left} /></>}
        </>
      )}
      <p className="quiet">{t('remove.values')}</p>
    </Dialog>
  );
}

/** How many parts beside forms a plan would change. */
function elsewhereCount(changes: readonly PartChange[], parts: Parameters<typeof withChange>[0]): number {
  return changes.filter((each) => !('put' in each && each.put.kind === 'form') && withChange(parts, each) !== parts).length;
}
