import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePopup } from '../popup.ts';
import type { RowAct } from './rows.ts';

export interface RowMenuProps {
  readonly row: number;
  readonly last: boolean;
  readonly onAct: (row: number, act: RowAct) => void;
}

/** The acts on a row: a button that opens a menu. Off the Tab path, on the arrows' path: Tab goes from cell to cell. */
export function RowMenu({ row, last, onAct }: RowMenuProps): ReactNode {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  usePopup(open, button, menu);
  const items: readonly (readonly [RowAct, string, boolean])[] = [
    ['insert-above', t('table.insertAbove'), true],
    ['insert-below', t('table.insertBelow'), true],
    ['up', t('table.up'), row > 0],
    ['down', t('table.down'), !last],
    ['delete', t('table.delete'), true],
  ];
  const act = (which: RowAct): void => {
    setOpen(false);
    onAct(row, which);
  };
  return (
    <span
      className="row-menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button} type="button" tabIndex={-1} className="row-menu__button" aria-haspopup="menu" aria-expanded={open}
        aria-label={t('table.actions', { row: row + 1 })} onClick={() => setOpen(!open)}
      >⋯</button>
      {open && (
        <div ref={menu} popover="manual" role="menu" className="popup menu" onKeyDown={(event) => menuKey(event, () => {
          setOpen(false);
          button.current?.focus();
        })}>
          {items.filter(([, , possible]) => possible).map(([which, label], index) => (
            <button key={which} type="button" role="menuitem" autoFocus={index === 0} className="menu__item" onClick={() => act(which)}>{label}</button>
          ))}
        </div>
      )}
    </span>
  );
}

function menuKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item === document.activeElement);
  if (event.key === 'Escape') close();
  else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items[(at + items.length - 1) % items.length]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
