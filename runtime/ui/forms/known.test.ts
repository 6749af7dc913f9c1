import { expect, it } from 'vitest';

import { known, rowsOf } from './known.ts';

it('F1 null, "" and absent are the same unknown; false and 0 are values', () => {
  expect(known({ a: null, b: '', c: undefined, d: false, e: 0, f: 'x' })).toEqual({ d: false, e: 0, f: 'x' });
});

it('F1 unknown cells leave their row, and rows keep their places even when empty', () => {
  expect(known({ t: [{ a: '' }, { a: 1, b: null }] })).toEqual({ t: [{}, { a: 1 }] });
});

it('F4 a table without rows is unknown', () => {
  expect(known({ t: [] })).toEqual({});
});

it('what is not a row stands as an empty one, so that positions stay', () => {
  expect(rowsOf([1, { a: 2 }])).toEqual([{}, { a: 2 }]);
  expect(rowsOf('x')).toEqual([]);
});
