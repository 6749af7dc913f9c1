import { useCallback, useLayoutEffect, useRef, useState } from 'react';

import type { FormData } from '../../../engine/index.ts';
import { deleteRow, insertRow, moveRow, type RowAct, setCell } from './rows.ts';

/** What can be taken back: a deleted row at its place, or everything before a paste. */
export type Undo =
  | { readonly kind: 'deleted'; readonly row: FormData; readonly at: number }
  | { readonly kind: 'pasted'; readonly before: readonly FormData[]; readonly text: string };

export interface Rows {
  /** A lasting key for each row, so that inputs stay with their rows when rows move. */
  readonly keys: readonly number[];
  readonly undo: Undo | undefined;
  readonly onCell: (row: number, column: string, value: unknown) => void;
  readonly onAct: (row: number, act: RowAct) => void;
  readonly add: () => void;
  readonly paste: (rows: readonly FormData[], text: string) => void;
  readonly takeBack: () => void;
}

/** The editing of a table's rows. Its callbacks never change, so rows that did not change are not drawn again. */
export function useRows(rows: readonly FormData[], onChange: (rows: readonly FormData[] | undefined) => void): Rows {
  const [undo, setUndo] = useState<Undo | undefined>(undefined);
  const [keys, setKeys] = useState<readonly number[]>(() => rows.map((_, index) => index));
  const next = useRef(rows.length);
  const latest = useRef({ rows, onChange });
  useLayoutEffect(() => {
    latest.current = { rows, onChange };
  });
  const fresh = useCallback((): number => next.current++, []);
  const set = useCallback((changed: readonly FormData[]): void => {
    // Edits may come before the next drawing (paste, then a key): each builds on the one before.
    latest.current = { ...latest.current, rows: changed };
    latest.current.onChange(changed.length === 0 ? undefined : changed);
  }, []);
  const put = useCallback((at: number, row?: FormData): void => {
    setKeys((all) => all.toSpliced(at, 0, fresh()));
    set(insertRow(latest.current.rows, at, row));
  }, [set, fresh]);

  const onCell = useCallback((row: number, column: string, value: unknown): void => {
    setUndo((last) => (last?.kind === 'pasted' ? undefined : last));
    set(setCell(latest.current.rows, row, column, value));
  }, [set]);
  const onAct = useCallback((row: number, act: RowAct): void => {
    const current = latest.current.rows;
    setUndo(act === 'delete' ? { kind: 'deleted', row: current[row] ?? {}, at: row } : undefined);
    if (act === 'insert-above') put(row);
    else if (act === 'insert-below') put(row + 1);
    else if (act === 'delete') {
      setKeys((all) => all.toSpliced(row, 1));
      set(deleteRow(current, row));
    } else {
      const to = act === 'up' ? row - 1 : row + 1;
      setKeys((all) => moveRow(all, row, to));
      set(moveRow(current, row, to));
    }
  }, [put, set]);
  const paste = useCallback((pasted: readonly FormData[], text: string): void => {
    setUndo({ kind: 'pasted', before: latest.current.rows, text });
    set(pasted);
  }, [set]);
  const takeBack = useCallback((): void => {
    if (undo?.kind === 'deleted') put(Math.min(undo.at, latest.current.rows.length), undo.row);
    if (undo?.kind === 'pasted') set(undo.before);
    setUndo(undefined);
  }, [undo, put, set]);
  const add = useCallback((): void => put(latest.current.rows.length), [put]);

  // Rows may also come and go from outside (loaded, undone in the app): keys follow their number.
  const fitting = keys.length === rows.length ? keys : rows.map((_, index) => keys[index] ?? -1 - index);
  return { keys: fitting, undo, onCell, onAct, add, paste, takeBack };
}
