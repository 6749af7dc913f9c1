import type { KeyboardEvent } from 'react';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The place of the cell an element lies in. */
export function placeOf(element: EventTarget | null): Place | undefined {
  const cell = element instanceof Element ? element.closest('[data-cell]')?.getAttribute('data-cell') : undefined;
  const [row, column] = (cell ?? '').split(':').map(Number);
  return cell === undefined || cell === null || row === undefined || column === undefined ? undefined : { row, column };
}

/** Puts the cursor into a cell and selects what it holds; false where there is no such cell. */
export function focusCell(table: Element | null, { row, column }: Place): boolean {
  const cell = table?.querySelector(`[data-cell="${row}:${column}"]`);
  const target = cell?.querySelector<HTMLElement>('input:not([type="date"]), textarea, button');
  if (target === null || target === undefined) return false;
  target.focus();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select();
  return true;
}

/** Where the cursor stands in a text: at its start, its end, or both (all of it selected, or no text). */
function edges(target: EventTarget): { readonly start: boolean; readonly end: boolean } {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return { start: true, end: true };
  const { selectionStart, selectionEnd, value } = target;
  const all = selectionStart === 0 && selectionEnd === value.length;
  return { start: all || (selectionStart === 0 && selectionEnd === 0), end: all || (selectionStart === value.length && selectionEnd === value.length) };
}

/** Whether a text stands on several lines, so that up and down first move within it. */
function hasManyLines(target: HTMLTextAreaElement): boolean {
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(target);
  return target.scrollHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom) > 1.5 * Number.parseFloat(lineHeight);
}

/** Where a key leads from a cell, as in a spreadsheet; undefined where the cell keeps the key for itself. */
export function leadsTo(event: KeyboardEvent, from: Place): Place | undefined {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return undefined;
  const { start, end } = edges(event.target);
  const manyLines = event.target instanceof HTMLTextAreaElement && hasManyLines(event.target);
  const step = (down: number, right: number): Place => ({ row: from.row + down, column: from.column + right });
  switch (event.key) {
    case 'Enter': return event.target instanceof HTMLButtonElement ? undefined : step(event.shiftKey ? -1 : 1, 0);
    case 'ArrowDown': return manyLines && !end ? undefined : step(1, 0);
    case 'ArrowUp': return manyLines && !start ? undefined : step(-1, 0);
    case 'ArrowLeft': return start && !event.shiftKey ? step(0, -1) : undefined;
    case 'ArrowRight': return end && !event.shiftKey ? step(0, 1) : undefined;
    default: return undefined;
  }
}
