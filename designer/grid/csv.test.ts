import fc from 'fast-check';
import { expect, it } from 'vitest';

import { csvRows, csvText, textOf } from './csv.ts';

const bytes = (values: readonly number[]): ArrayBuffer => new Uint8Array(values).buffer;

it('gives back what it wrote, quotes, line breaks and all', () => {
  const cell = fc.string().map((text) => text.trim()).filter((text) => text !== '' && !text.startsWith('\uFEFF') && !text.startsWith("'") && !text.includes('\r') && !text.includes('\t'));
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
    const width = rows[0]?.length ?? 0;
    const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? 'x'));
    expect(csvRows(csvText(even))).toEqual(even);
  }));
});

it('nothing in it runs as a formula', () => {
  expect(csvText([['=1+1', '+2', '-3', '@x', 'plain']])).toBe('\uFEFF\'=1+1,\'+2,\'-3,\'@x,plain');
});

it('takes cells copied from a spreadsheet and leaves blank rows out', () => {
  expect(csvRows('a\tb,c\r\n\t\r\n"d\ne"\tf\r\n')).toEqual([['a', 'b,c'], ['d\ne', 'f']]);
});

it('reads UTF-8, and GBK where it is none', () => {
  expect(textOf(bytes([0xe6, 0xb1, 0x89]))).toBe('汉');
  expect(textOf(bytes([0xba, 0xba]))).toBe('汉');
});
