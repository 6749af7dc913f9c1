import type { ReactNode } from 'react';

import { useLanguage } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormEditing } from './editing.ts';
import { type EditedField, editedFields, freeId, takenIds, withSchema } from './fields.ts';
import { layoutOf, withLayout } from './layout.ts';
import { texts } from './texts.ts';

/** Whether a table has a box that says "there are none" (semantics F4). */
export function NoneBox({ field }: { readonly field: EditedField }): ReactNode {
  const { form, base, put, readOnly } = useFormEditing();
  const t = useRoomTexts(texts);
  const { translate } = useLanguage();
  const none = field.schema['x-none'];
  const title = translate(field.schema.title ?? field.id);
  // A box that is in the base stays: its field may hold values.
  const settled = none !== undefined && base !== undefined && editedFields(base).has(none);
  const turn = (on: boolean): void => {
    const { 'x-none': box, ...bare } = field.schema;
    const sections = layoutOf(form);
    if (!on) {
      const without = withSchema(form, field.id, field.home, bare, field.required);
      put(t('did.noNone', { title }), withLayout(box === undefined ? without : withSchema(without, box, field.home, undefined, false), sections));
      return;
    }
    const id = freeId(`no${field.id.charAt(0).toUpperCase()}${field.id.slice(1)}`, takenIds(form, base));
    const boxed = withSchema(form, id, field.home, { type: 'boolean', title: t('new.none', { title: field.schema.title ?? '' }) }, false);
    put(t('did.none', { title }), withLayout(withSchema(boxed, field.id, field.home, { ...bare, 'x-none': id }, field.required), sections));
  };
  return (
    <label className="ticks__choice">
      <input type="checkbox" checked={none !== undefined} disabled={readOnly || settled} onChange={(event) => turn(event.target.checked)} />
      <span>{t('field.none')}{settled && <span className="quiet"> · {t('field.settled')}</span>}</span>
    </label>
  );
}
