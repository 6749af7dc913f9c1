import type { ReactNode } from 'react';

import { Button } from '../../runtime/ui/index.ts';
import { TextField } from '../fields/TextField.tsx';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormActs } from './acts.ts';
import { useFormEditing } from './editing.ts';
import { layoutOf, withLayout } from './layout.ts';
import { useRemoval } from './removal-context.ts';
import { texts } from './texts.ts';

/** The selected section: its heading, its place, its removal. */
export function SectionPanel({ index }: { readonly index: number }): ReactNode {
  const { form, put, readOnly } = useFormEditing();
  const acts = useFormActs();
  const askRemoval = useRemoval();
  const t = useRoomTexts(texts);
  const sections = layoutOf(form);
  const section = sections[index];
  if (section === undefined || section.title === null) return null;
  return (
    <>
      <h2 className="form-panel__title">{t('item.section')}</h2>
      <div className="form-panel__fields">
        <TextField
          label={t('field.title')} value={section.title} disabled={readOnly} check={(text) => (text === '' ? t('check.title') : undefined)}
          onCommit={(title) => put(t('did.renameSection', { title }), withLayout(form, sections.with(index, { ...section, title })), { kind: 'section', index })}
        />
        <p className="quiet">{t('section.help')}</p>
        <div className="form-panel__acts">
          <Button size="small" disabled={readOnly || index === 0} onClick={() => acts.moveSection(index, -1)}>{t('bar.earlier')}</Button>
          <Button size="small" disabled={readOnly || sections[index + 1]?.title === null} onClick={() => acts.moveSection(index, 1)}>{t('bar.later')}</Button>
          <Button size="small" disabled={readOnly} onClick={askRemoval}>{t('remove.sectionDo')}</Button>
        </div>
      </div>
    </>
  );
}
