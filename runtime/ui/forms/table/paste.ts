import type { FormData } from '../../../engine/index.ts';
import { readBoolean, readDate, readInteger, readMonth, readTime } from '../entry.ts';
import type { Option } from '../search.ts';
import type { Column } from './columns.ts';

/** The cells of a copied range, as spreadsheets write it: tabs, line ends, quotes round cells that hold either. */
export function parseCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)?.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '') break;
    if (match[3] !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' && rows.length > 1 ? rows.slice(0, -1) : rows;
}

/** Whether a pasted text is a range of cells rather than a text for one. */
export const isRange = (text: string): boolean => text.includes('\t') || /[\r\n]+[^\r\n]/.test(text);

export interface Pasted {
  readonly rows: readonly FormData[];
  readonly cells: number;
  /** Cells whose text is no value of their column; they are left as they were. */
  readonly skipped: number;
}

/** Lays copied cells over a table from one cell on, adding rows as needed. Empty cells change nothing. */
export function pasteCells(
  rows: readonly FormData[],
  columns: readonly Column[],
  at: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
  optionsOf: (column: Column) => readonly Option[],
): Pasted {
  const next = [...rows];
  let [taken, skipped] = [0, 0];
  cells.forEach((line, down) => {
    const row: Record<string, unknown> = { ...next[at.row + down] };
    line.forEach((text, right) => {
      const column = columns[at.column + right];
      if (text === '') return;
      const value = column === undefined ? undefined : readCell(text, column, optionsOf);
      if (column === undefined || value === undefined) skipped += 1;
      else {
        row[column.name] = value;
        taken += 1;
      }
    });
    next[at.row + down] = row;
  });
  return { rows: next, cells: taken, skipped };
}

function readCell(text: string, column: Column, optionsOf: (column: Column) => readonly Option[]): unknown {
  const option = (label: string): string | undefined => optionsOf(column).find((each) => each.label === label || each.value === label)?.value;
  switch (column.kind) {
    case 'integer': return readInteger(text);
    case 'date': return readDate(text);
    case 'month': return readMonth(text);
    case 'time': return readTime(text);
    case 'boolean': return readBoolean(text);
    case 'choice': return option(text);
    case 'choices': {
      const values = text.split(/[、,，;；]/).map((part) => option(part.trim()));
      return values.every((value) => value !== undefined) ? values : undefined;
    }
    case 'lines': return text.split('\n');
    case 'text':
    case 'long-text': return text;
  }
}
