import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeForms, settle } from './merge.ts';
import { same } from './same.ts';

describe('merging a form two people changed', () => {
  test('a field only I changed stays mine', () => {
    expect(mergeForms({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 1 })).toEqual({ merged: { a: 2, b: 1 }, conflicts: [], taken: [] });
  });

  test('a field only the others changed is taken and named', () => {
    expect(mergeForms({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3 })).toEqual({ merged: { a: 2, b: 3 }, conflicts: [], taken: ['b'] });
  });

  test('a field both changed differently is a conflict that keeps mine until somebody chooses', () => {
    const merge = mergeForms({ a: 1 }, { a: 2 }, { a: 3 });
    expect(merge).toEqual({ merged: { a: 2 }, conflicts: [{ field: 'a', base: 1, mine: 2, theirs: 3 }], taken: [] });
    expect(settle(merge, {})).toEqual({ a: 2 });
    expect(settle(merge, { a: 'mine' })).toEqual({ a: 2 });
    expect(settle(merge, { a: 'theirs' })).toEqual({ a: 3 });
  });

  test('the same change by both is none', () => {
    expect(mergeForms({ a: 1 }, { a: 2 }, { a: 2 })).toEqual({ merged: { a: 2 }, conflicts: [], taken: [] });
  });

  test('what they emptied and I changed is a conflict; choosing theirs empties it', () => {
    const merge = mergeForms({ a: 1 }, { a: 2 }, {});
    expect(merge.conflicts).toEqual([{ field: 'a', base: 1, mine: 2, theirs: undefined }]);
    expect(settle(merge, { a: 'theirs' })).toEqual({});
  });

  test('without a base every difference is a conflict, for nobody knows whose it is', () => {
    expect(mergeForms(undefined, { a: 1, b: 1 }, { a: 2, b: 1 }).conflicts.map(({ field }) => field)).toEqual(['a']);
  });

  test('F1 absent, null and the empty text are one unknown, so they are never a conflict', () => {
    expect(mergeForms({ a: '' }, { a: null }, {}).conflicts).toEqual([]);
    expect(same({ a: null }, {})).toBe(true);
    expect(same({ a: false }, {})).toBe(false);
    expect(same({ a: 0 }, {})).toBe(false);
  });

  const form = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(1, 2, 3, 'x', false));
  test('nothing is lost: every field holds its own side’s change, and conflicts are exactly the fields both changed differently', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        const { merged, conflicts, taken } = mergeForms(base, mine, theirs);
        for (const field of ['a', 'b', 'c', 'd']) {
          const [b, m, t] = [base[field], mine[field], theirs[field]];
          const both = !same(m, b) && !same(t, b) && !same(m, t);
          expect(conflicts.some((conflict) => conflict.field === field)).toBe(both);
          expect(merged[field]).toEqual(!same(m, b) || both ? m : t);
          expect(taken.includes(field)).toBe(same(m, b) && !same(t, b));
        }
      }),
    );
  });
});
