import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { amendedTripContent } from '../../../test/support/amended-trip.ts';
import { compiled } from '../../../test/support/field-trip.ts';
import { canonicalText } from '../record/canonical.ts';
import { affectedSubjects, bearsOn, contentChanges, formChanges } from './changes.ts';
import { known, sameValue } from './values.ts';

const release = compiled(amendedTripContent());
const buses = (before: unknown, after: unknown) => affectedSubjects(release, { form: 'plan', field: 'buses', before, after });
const [a, b] = [
  { class: 'a', seats: 45 },
  { class: 'b', seats: 40 },
];

describe('whom a change bears on', () => {
  it('a value of a subject: that one', () => {
    expect(affectedSubjects(release, { form: 'class', field: 'pupils', subject: 'a', before: 1, after: 2 })).toEqual(['a']);
  });

  it('a value of the matter: all', () => {
    const change = { form: 'plan', field: 'place', before: 'x', after: 'y' };
    expect(affectedSubjects(release, change)).toBeNull();
    expect(bearsOn(release, change, 'anybody')).toBe(true);
  });

  it.each([
    ['a changed row', [a, b], [a, { class: 'b', seats: 41 }], ['b']],
    ['a new row', [a], [a, b], ['b']],
    ['a row gone', [a, b], [b], ['a']],
    ['a row that passes to another', [a], [{ class: 'b', seats: 45 }], ['a', 'b']],
    ['rows in another order', [a, b], [b, a], []],
    ['a second row of one', [a, b], [a, b, { class: 'a', seats: 9 }], ['a']],
    ['from nothing', null, [a], ['a']],
    ['an empty row', [a], [a, {}], []],
  ])('of a table about subjects, %s: those whose rows differ', (_name, before, after, affected) => {
    expect(buses(before, after)).toEqual(affected);
  });

  it('a row that names nobody: all', () => {
    expect(buses([a], [a, { seats: 9 }])).toBeNull();
    expect(buses([{ seats: 9 }, a], [{ class: '', seats: 10 }, a])).toBeNull();
  });
});

describe('what changed', () => {
  it('F1: unknowns in any dress are no change; false and zero are values', () => {
    const content = (place: unknown, insured: unknown) => ({ forms: { plan: { place }, safety: { insured } }, subjects: {} });
    expect(contentChanges(content('', undefined), content(null, null))).toEqual([]);
    expect(contentChanges(content(null, false), content(null, null))).toMatchObject([
      { form: 'safety', field: 'insured', before: false, after: null },
    ]);
  });

  it('subjects on one side only have nothing to compare', () => {
    const one = (id: string) => ({ forms: {}, subjects: { [id]: { class: { pupils: 1 } } } });
    expect(contentChanges(one('a'), one('b'))).toEqual([]);
  });

  it('names stage and title, in the procedure’s order of forms', () => {
    const content = (place: string, insured: boolean, pupils: number) => ({
      forms: { safety: { insured }, plan: { place } },
      subjects: { a: { class: { pupils } } },
    });
    expect(formChanges(release, content('x', true, 1), content('y', false, 2))).toMatchObject([
      { stage: 'plan', form: 'plan', place: { title: '地点' }, before: 'x', after: 'y' },
      { stage: 'plan', form: 'class', subject: 'a', place: { title: '学生人数', subject: 'a' } },
      { stage: 'safety', form: 'safety', place: { title: '已投保' } },
    ]);
  });

  it('two values are the same exactly if what is known of them has the same bytes', () => {
    const leaf = fc.constantFrom<unknown>(null, '', 'x', 0, 1, false, true);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('k', 'l', 'constructor'), tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(
        value,
        value,
        (left, right) => sameValue(left, right) === (canonicalText(known({ v: left })) === canonicalText(known({ v: right }))),
      ),
      { numRuns: 1000 },
    );
  });
});
