import type { ReactNode } from 'react';

import { Button } from '../../runtime/ui/index.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { useFormActs } from './acts.ts';
import { useFormEditing } from './editing.ts';
import { useRemoval } from './removal-context.ts';
import { texts } from './texts.ts';

/** What can be done with what is selected, as buttons: all that the keys do. */
export function CanvasBar(): ReactNode {
  const { readOnly, selected, select } = useFormEditing();
  const acts = useFormActs();
  const askRemoval = useRemoval();
  const t = useRoomTexts(texts);
  const id = selected?.kind === 'field' ? selected.id : undefined;
  const section = selected?.kind === 'section' ? selected.index : undefined;
  const onField = (act: (field: string) => void) => () => { if (id !== undefined) act(id); };
  const step = (by: -1 | 1) => () => {
    if (id !== undefined) acts.step(id, by);
    else if (section !== undefined) acts.moveSection(section, by);
  };
  const none = selected === undefined || readOnly;
  const noField = id === undefined || readOnly;
  return (
    <div className="canvas-bar" role="toolbar" aria-label={t('bar.label')}>
      <Button size="small" look="quiet" disabled={none} title="Alt+←" onClick={step(-1)}>{t('bar.earlier')}</Button>
      <Button size="small" look="quiet" disabled={none} title="Alt+→" onClick={step(1)}>{t('bar.later')}</Button>
      <span className="canvas-bar__gap" />
      <Button size="small" look="quiet" disabled={noField} title="Shift+←" onClick={onField((field) => acts.widen(field, -1))}>{t('bar.narrower')}</Button>
      <Button size="small" look="quiet" disabled={noField} title="Shift+→" onClick={onField((field) => acts.widen(field, 1))}>{t('bar.wider')}</Button>
      <span className="canvas-bar__gap" />
      <Button size="small" look="quiet" disabled={noField} title="Ctrl+D" onClick={onField(acts.duplicate)}>{t('bar.duplicate')}</Button>
      <Button size="small" look="quiet" disabled={id === undefined} title="Ctrl+C" onClick={onField(acts.copy)}>{t('bar.copy')}</Button>
      <Button size="small" look="quiet" disabled={readOnly} title="Ctrl+V" onClick={acts.paste}>{t('bar.paste')}</Button>
      <Button size="small" look="quiet" disabled={none} title="Delete" onClick={askRemoval}>{t('bar.remove')}</Button>
      <span className="canvas-bar__end" />
      <Button size="small" look="quiet" disabled={selected === undefined} onClick={() => select(undefined)}>{t('bar.form')}</Button>
    </div>
  );
}
