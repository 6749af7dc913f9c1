import type { FormData } from '../../../engine/index.ts';

/** What can be done with a row. */
export type RowAct = 'insert-above' | 'insert-below' | 'up' | 'down' | 'delete';

/** Rows with an empty one put in at a place. */
export const insertRow = (rows: readonly FormData[], at: number, row: FormData = {}): readonly FormData[] => rows.toSpliced(at, 0, row);

/** Rows without the one at a place. */
export const deleteRow = (rows: readonly FormData[], at: number): readonly FormData[] => rows.toSpliced(at, 1);

/** Rows with one moved to another place; a place outside moves nothing. */
export function moveRow<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  return row === undefined || to < 0 || to >= rows.length ? rows : rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

/** Rows with one value changed; unknown leaves the row. */
export function setCell(rows: readonly FormData[], at: number, column: string, value: unknown): readonly FormData[] {
  const { [column]: _old, ...others } = rows[at] ?? {};
  return rows.with(at, value === undefined ? others : { ...others, [column]: value });
}

/** Whether nothing has been entered in the row. */
export const isEmptyRow = (row: FormData | undefined): boolean =>
  row === undefined || Object.values(row).every((value) => value === undefined || value === null || value === '');

/** Whether two rows hold the same values; rjsf makes new row objects for every edit anywhere in the form. */
export function sameRow(a: FormData, b: FormData): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => sameValue(a[key], b[key]));
}

const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, index) => sameValue(each, b[index])));
