import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnsOf } from './columns.ts';
import { isRange, parseCells, pasteCells } from './paste.ts';
import { deleteRow, insertRow, isEmptyRow, moveRow, sameRow, setCell } from './rows.ts';

const schema = {
  type: 'array', items: { type: 'object', required: ['who'], properties: {
    who: { type: 'string', title: '姓名' }, on: { type: 'string', format: 'date', title: '日期' }, votes: { type: 'integer', title: '票' }, there: { type: 'boolean', title: '到会' },
    kind: { type: 'string', 'x-code': 'kinds', title: '类别' },
  } },
} as const;
const columns = columnsOf(schema, {});
const options = (): readonly { readonly value: string; readonly label: string }[] => [{ value: 'a', label: '甲类' }];
const paste = (rows: readonly Readonly<Record<string, unknown>>[], at: { readonly row: number; readonly column: number }, text: string) => pasteCells(rows, columns, at, parseCells(text), options);

describe('copied cells', () => {
  it('are read as spreadsheets write them: tabs, line ends, quotes round line breaks and doubled quotes', () => {
    expect(parseCells('a\tb\r\nc\t"d ""e""\nf"\n')).toEqual([['a', 'b'], ['c', 'd "e"\nf']]);
  });
  it('keep empty cells in the middle and at the end', () => {
    expect(parseCells('a\t\tb\n\tc\t')).toEqual([['a', '', 'b'], ['', 'c', '']]);
  });
  it('come back from any table of plain texts', () => {
    const text = fc.stringMatching(/^[^\t\r\n" ]{1,6}$/);
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (cells) => {
      expect(parseCells(cells.map((line) => line.join('\t')).join('\r\n'))).toEqual(cells);
    }));
  });
  it('are a range only when there are several: one text with a line end at its end goes into one cell', () => {
    expect(isRange('abc\n')).toBe(false);
    expect(isRange('abc\ndef')).toBe(true);
    expect(isRange('a\tb')).toBe(true);
  });
});

describe('pasting', () => {
  it('reads each cell as a value of its column', () => {
    expect(paste([], { row: 0, column: 0 }, '钱一\t2026.9.17\t１２\t是\t甲类').rows).toEqual([{ who: '钱一', on: '2026-09-17', votes: 12, there: true, kind: 'a' }]);
  });
  it('starts at the cell, adds rows, and leaves other columns and empty cells as they were', () => {
    const { rows } = paste([{ who: '甲', votes: 1 }], { row: 0, column: 2 }, '5\n\n7');
    expect(rows).toEqual([{ who: '甲', votes: 5 }, {}, { votes: 7 }]);
  });
  it('counts what is no value of its column, or falls outside, and does not take it', () => {
    const { rows, cells, skipped } = paste([{ kind: 'a' }], { row: 0, column: 3 }, '也许\t丙类\t多余');
    expect([rows, cells, skipped]).toEqual([[{ kind: 'a' }], 0, 3]);
  });
});

describe('rows', () => {
  it('lose a value that becomes unknown', () => expect(setCell([{ a: 1, b: 2 }], 0, 'a', undefined)).toEqual([{ b: 2 }]));
  it('come back by undo: inserting what was deleted at its place', () => {
    fc.assert(fc.property(fc.array(fc.record({ a: fc.nat() }), { minLength: 1 }), fc.nat(), (rows, place) => {
      const at = place % rows.length;
      expect(insertRow(deleteRow(rows, at), at, rows[at])).toEqual(rows);
    }));
  });
  it('move within the table and not out of it', () => {
    expect(moveRow(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moveRow(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moveRow(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
  it('are empty while nothing is entered; no is an entry', () => {
    expect([isEmptyRow(undefined), isEmptyRow({ a: '' }), isEmptyRow({ a: false })]).toEqual([true, true, false]);
  });
  it('are the same by their values, lists included', () => {
    expect(sameRow({ a: 1, b: ['x'] }, { b: ['x'], a: 1 })).toBe(true);
    expect(sameRow({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameRow({ b: ['x'] }, { b: ['y'] })).toBe(false);
  });
});

describe('columns', () => {
  it('stand in the order and with the widths the ui asks for, scaled to the whole', () => {
    const ordered = columnsOf(schema, { items: { 'ui:order': ['votes', '*'], 'ui:grid': { votes: 12, who: 12, on: 12, there: 6, kind: 6 } } });
    expect(ordered.map(({ name }) => name)).toEqual(['votes', 'who', 'on', 'there', 'kind']);
    expect(ordered.map(({ width }) => width)).toEqual([6, 6, 6, 3, 3]);
  });
  it('know their kind and whether they are due', () => {
    expect(columns.map(({ kind, required }) => [kind, required])).toEqual([['text', true], ['date', false], ['integer', false], ['boolean', false], ['choice', false]]);
  });
});
