import type { KeyboardEvent } from 'react';

import { useFormActs } from './acts.ts';
import { useFormEditing } from './editing.ts';
import { layoutOf, spotOf } from './layout.ts';
import { useRemoval } from './removal-context.ts';

/**
 * The keys of the canvas: arrows move the selection, Alt with arrows the field, Shift with left and right its width;
 * Delete, Ctrl+D, Ctrl+C, Ctrl+V. `near` says which field lies above or below another.
 */
export function useKeys(near: (id: string, down: boolean) => string | undefined): (event: KeyboardEvent) => void {
  const { form, selected, select } = useFormEditing();
  const acts = useFormActs();
  const askRemoval = useRemoval();
  return (event) => {
    const sections = layoutOf(form);
    const order = sections.flatMap((section) => section.fields);
    const command = event.ctrlKey || event.metaKey;
    const done = (): void => event.preventDefault();
    if (command && event.key.toLowerCase() === 'v') {
      acts.paste();
      done();
      return;
    }
    if (selected?.kind === 'section') {
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) acts.moveSection(selected.index, event.key === 'ArrowUp' ? -1 : 1);
      else if (event.key === 'Delete') askRemoval();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') selectField(sections[selected.index]?.fields[0]);
      else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') selectField(sections[selected.index - 1]?.fields.at(-1));
      else if (event.key === 'Home' || event.key === 'End') selectField(event.key === 'Home' ? order[0] : order.at(-1));
      else if (event.key === 'Escape') select(undefined);
      else return;
      done();
      return;
    }
    if (selected === undefined) {
      if (!['ArrowDown', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
      selectField(event.key === 'End' ? order.at(-1) : order[0]);
      done();
      return;
    }
    const { id } = selected;
    const back = event.key === 'ArrowLeft' || event.key === 'ArrowUp';
    const vertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    const arrow = vertical || event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (arrow && event.altKey) {
      const other = vertical ? near(id, !back) : undefined;
      const spot = other === undefined ? undefined : spotOf(sections, other);
      if (spot === undefined) acts.step(id, back ? -1 : 1);
      else acts.move(id, back ? spot : { ...spot, index: spot.index + 1 });
    } else if (arrow && event.shiftKey && !vertical) acts.widen(id, back ? -1 : 1);
    else if (arrow) selectField(vertical ? near(id, !back) : order[order.indexOf(id) + (back ? -1 : 1)]);
    else if (event.key === 'Home' || event.key === 'End') selectField(event.key === 'Home' ? order[0] : order.at(-1));
    else if (event.key === 'Delete' || event.key === 'Backspace') askRemoval();
    else if (command && event.key.toLowerCase() === 'd') acts.duplicate(id);
    else if (command && event.key.toLowerCase() === 'c') acts.copy(id);
    else if (event.key === 'Escape') select(undefined);
    else return;
    done();
  };

  function selectField(id: string | undefined): void {
    if (id !== undefined) select({ kind: 'field', id });
  }
}
