import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import { usePopup } from '../../../runtime/ui/index.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';
import type { TreePath } from '../tree/edits.ts';
import { acted, actOfKey, type NodeAct, nodeActs } from './acts.ts';
import { useTreeEditing } from './editing.ts';

const roles: readonly NodeAct[] = ['applies', 'requires', 'noRole'];

/** The grip of a node: it opens the acts, takes their keys, and is what the node is dragged by. */
export function NodeHandle({ path, dragType }: { readonly path: TreePath; readonly dragType: string }): ReactNode {
  const t = useRoomTexts(ruleTexts);
  const { root, apply, sections } = useTreeEditing();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  usePopup(open, button, menu);
  const run = (act: NodeAct): void => {
    setOpen(false);
    const made = acted(root, path, act);
    if (made !== undefined) apply(made.root, made.focus);
  };
  const offered = open ? nodeActs.filter((act) => !(sections && roles.includes(act)) && acted(root, path, act) !== undefined) : [];
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actOfKey(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run(act);
  };
  return (
    <span
      className="node__grip"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button} type="button" className="node__handle" aria-haspopup="menu" aria-expanded={open} aria-label={t('acts')} title={t('acts')} draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, path.join('.'));
          event.dataTransfer.effectAllowed = 'move';
        }}
        onClick={() => setOpen(!open)} onKeyDown={onKeyDown}
      >
        <svg viewBox="0 0 10 16" width="8" height="13" aria-hidden="true" focusable="false" fill="currentColor"><circle cx="3" cy="3" r="1.3" /><circle cx="7" cy="3" r="1.3" /><circle cx="3" cy="8" r="1.3" /><circle cx="7" cy="8" r="1.3" /><circle cx="3" cy="13" r="1.3" /><circle cx="7" cy="13" r="1.3" /></svg>
      </button>
      {open && (
        <div
          ref={menu} popover="manual" className="popup menu" role="menu"
          onKeyDown={(event) => {
            const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
            const at = items.findIndex((item) => item === document.activeElement);
            const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined;
            if (to !== undefined) items.at(to % items.length)?.focus();
            if (event.key === 'Escape') {
              setOpen(false);
              button.current?.focus();
            }
            if (to === undefined && event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {offered.map((act, index) => (
            <button key={act} type="button" role="menuitem" className="menu__item" autoFocus={index === 0} onClick={() => run(act)}>{t(`act.${act}`)}</button>
          ))}
        </div>
      )}
    </span>
  );
}
