import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mergeForMine, mergeValues } from './merge.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(true, false, 1, 2, 'x', 'y'),
    fc.dictionary(key, tie('value')),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.uniqueArray(fc.record({ id: key, value: tie('value') }), { selector: (item) => item.id, maxLength: 4 }),
    fc.uniqueArray(key),
  ),
})).value;

describe('two people change one value', () => {
  it('whoever changed nothing takes what the other made of it', () => {
    fc.assert(
      fc.property(json, json, (base, changed) => {
        expect(mergeValues(base, base, changed)).toEqual({ merged: changed });
        expect(mergeValues(base, changed, base)).toEqual({ merged: changed });
        expect(mergeValues(base, changed, changed)).toEqual({ merged: changed });
      }),
    );
  });

  it('changes of different members do not depend on who came first', () => {
    const members = fc.dictionary(key, json);
    fc.assert(
      fc.property(members, members, members, (base, one, other) => {
        const theirs = { ...base, ...Object.fromEntries(Object.entries(one).map(([name, value]) => [`t${name}`, value])) };
        const mine = { ...base, ...Object.fromEntries(Object.entries(other).map(([name, value]) => [`m${name}`, value])) };
        const both = { ...theirs, ...mine };
        expect(mergeValues(base, theirs, mine)).toEqual({ merged: both });
        expect(mergeValues(base, mine, theirs)).toEqual({ merged: both });
      }),
    );
  });

  it('a conflict is a conflict from either side, at the same members', () => {
    const members = fc.dictionary(key, fc.dictionary(key, fc.constantFrom(1, 2, 3)));
    fc.assert(
      fc.property(members, members, members, (base, theirs, mine) => {
        const [one, other] = [mergeValues(base, theirs, mine), mergeValues(base, mine, theirs)];
        if ('merged' in one) expect(other).toEqual(one);
        else expect('paths' in other ? [...other.paths].sort() : []).toEqual([...one.paths].sort());
      }),
    );
  });

  it('items are told apart by their id, wherever they stand', () => {
    const base = [{ id: 'a', n: 1 }, { id: 'b', n: 1 }, { id: 'c', n: 1 }];
    const theirs = [{ id: 'b', n: 2 }, { id: 'a', n: 1 }, { id: 'c', n: 1 }];
    const mine = [{ id: 'a', n: 3 }, { id: 'new', n: 1 }, { id: 'c', n: 1 }, { id: 'b', n: 1 }];
    expect(mergeValues(base, theirs, [{ id: 'a', n: 3 }, { id: 'new', n: 1 }, { id: 'b', n: 1 }])).toEqual({
      merged: [{ id: 'b', n: 2 }, { id: 'a', n: 3 }, { id: 'new', n: 1 }],
    });
    expect(mergeValues(base, theirs, mine)).toEqual({ paths: [''] });
  });

  it('two people adding to a list of names both have theirs', () => {
    expect(mergeValues(['name', 'note'], ['name', 'street', 'note'], ['name', 'note', 'phone'])).toEqual({ merged: ['name', 'street', 'note', 'phone'] });
  });

  it('one takes out what the other changes: a conflict at that item', () => {
    const base = { rows: [{ id: 'a', n: 1 }, { id: 'b', n: 1 }] };
    expect(mergeValues(base, { rows: [{ id: 'a', n: 1 }, { id: 'b', n: 2 }] }, { rows: [{ id: 'a', n: 1 }] })).toEqual({ paths: ['/rows/1'] });
    expect(mergeValues(base, { rows: [{ id: 'a', n: 1 }] }, { rows: [{ id: 'a', n: 1 }, { id: 'b', n: 2 }] })).toEqual({ paths: ['/rows'] });
    expect(mergeValues(base, { rows: [{ id: 'a', n: 1 }] }, base)).toEqual({ merged: { rows: [{ id: 'a', n: 1 }] } });
  });

  it('lists without ids are one thing', () => {
    expect(mergeValues([1, 2], [1, 3], [2, 2])).toEqual({ paths: [''] });
    expect(mergeValues({ values: [{ value: 1 }] }, { values: [{ value: 2 }] }, { values: [{ value: 1 }], title: 't' })).toEqual({
      merged: { values: [{ value: 2 }], title: 't' },
    });
  });

  it('the same part made by two people conflicts where they differ; a part taken out by one stays out', () => {
    expect(mergeValues(undefined, { id: 'x', a: 1 }, { id: 'x', b: 2 })).toEqual({ merged: { id: 'x', a: 1, b: 2 } });
    expect(mergeValues(undefined, { id: 'x', a: 1 }, { id: 'x', a: 2 })).toEqual({ paths: ['/a'] });
    expect(mergeValues({ id: 'x' }, undefined, { id: 'x' })).toEqual({ merged: undefined });
    expect(mergeValues({ id: 'x' }, undefined, { id: 'x', a: 1 })).toEqual({ paths: [''] });
  });

  it('a person who was shown the places and chose their own keeps what only the other changed', () => {
    expect(mergeForMine({ title: 'a', n: 1 }, { title: 'b', n: 2 }, { title: 'c', n: 1 })).toEqual({ title: 'c', n: 2 });
    expect(mergeForMine({ rows: [1] }, { rows: [2], note: 'x' }, { rows: [3] })).toEqual({ rows: [3], note: 'x' });
  });
});
