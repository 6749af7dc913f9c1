import type { ReactNode } from 'react';

import { useRoomTexts } from '../texts/texts.ts';
import type { Dragging } from './dragging.ts';
import { useFormEditing } from './editing.ts';
import { hasPlace, itemKey, palette, type PaletteItem } from './palette-items.ts';
import { texts } from './texts.ts';

const signs: Readonly<Record<ReturnType<typeof itemKey>, string>> = {
  text: '文', 'long-text': '¶', integer: '1', boolean: '✓', date: '日', month: '月', time: '时', choice: '▾', choices: '☰', subject: '◆', table: '▦', lines: '≡',
  section: '▬', condition: '若', file: '附', signature: '签',
};

/** What can be added: pressed it goes behind what is selected, dragged it goes where it is dropped. */
export function Palette({ dragging, onPick }: { readonly dragging: Dragging; readonly onPick: (item: PaletteItem) => void }): ReactNode {
  const { readOnly } = useFormEditing();
  const t = useRoomTexts(texts);
  return (
    <nav className="palette" aria-label={t('palette.label')}>
      {palette.map(({ id, items }) => (
        <section key={id} className="palette__group">
          <h3 className="palette__title">{t(`palette.${id}`)}</h3>
          <div className="palette__items">
            {items.map((item) => {
              const key = itemKey(item);
              return (
                <button
                  key={key} type="button" className="palette__item" disabled={readOnly} title={t(`help.${key}`)} data-item={key}
                  onClick={() => onPick(item)}
                  onPointerDown={(event) => { if (hasPlace(item) && !readOnly) dragging.begin(event, { kind: 'new', item }, t(`item.${key}`)); }}
                >
                  <span className="palette__sign" aria-hidden="true">{signs[key]}</span>{t(`item.${key}`)}
                </button>
              );
            })}
          </div>
        </section>
      ))}
      <p className="palette__help">{t('palette.help')}</p>
    </nav>
  );
}
