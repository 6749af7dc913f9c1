import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { type CodeListDefinition, isPartValue } from '../../runtime/engine/index.ts';
import { attributeFits, rowsOf, withRows } from './rows.ts';

const list: CodeListDefinition = {
  id: 'weights', title: 'Weights',
  codes: [
    { code: 'a', title: 'A', attributes: { kilos: 1, heavy: false, note: null } },
    { code: 'b', title: 'B', attributes: { kilos: 20, heavy: true }, active: false },
    { code: 'c', title: 'C' },
  ],
};

describe('a code list as a table', () => {
  const folder = new URL('../../config/codes/', import.meta.url);
  it.each(readdirSync(folder))('%s goes into the table and comes back unchanged', (file) => {
    const shipped: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    if (!isPartValue('code-list', shipped)) throw new Error(file);
    expect(withRows(shipped, rowsOf(shipped))).toEqual(shipped);
  });

  it('shows attributes as text and takes them as what they are', () => {
    expect(rowsOf(list)).toEqual([['a', 'A', 'true', '1', 'false', ''], ['b', 'B', 'false', '20', 'true', ''], ['c', 'C', 'true', '', '', '']]);
    const edited = withRows(list, [['a', 'A', 'true', '2', 'true', 'x'], ['b', 'B', 'true', '', 'true', ''], ['d', 'D', 'true', '5', '', '']]);
    expect(edited.codes).toEqual([
      { code: 'a', title: 'A', attributes: { kilos: 2, heavy: true, note: 'x' } },
      { code: 'b', title: 'B', attributes: { heavy: true } },
      { code: 'd', title: 'D', attributes: { kilos: 5 } },
    ]);
  });

  it('a cell that is none of the attribute’s kind does not fit', () => {
    expect(['7', '', '-1'].map((text) => attributeFits(list, 'kilos', text))).toEqual([true, true, true]);
    expect(['x', '1.5', 'true'].map((text) => attributeFits(list, 'kilos', text))).toEqual([false, false, false]);
    expect(['true', 'yes'].map((text) => attributeFits(list, 'heavy', text))).toEqual([true, false]);
  });
});
