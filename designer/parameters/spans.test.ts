import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../runtime/engine/index.ts';
import { type DatedValue, type ValueEntry, withChangedValue, withoutValue, withValue } from './spans.ts';

const source = { policy: 'p', article: '1' };
const entry = (value: number, from?: string): ValueEntry => ({ value, source, ...(from === undefined ? {} : { from }) });
const spans = (values: readonly DatedValue[] | string) => (typeof values === 'string' ? values : values.map(({ value, from, until }) => [value, from, until]));
const always: readonly DatedValue[] = [{ value: 5, source }];
const two: readonly DatedValue[] = [{ value: 5, source, until: '2023-10-14' }, { value: 6, source, from: '2023-10-15' }];

describe('dated values of a parameter', () => {
  it('a value from a day ends the one before it the day before', () => {
    expect(spans(withValue(always, entry(6, '2014-01-15')))).toEqual([[5, undefined, '2014-01-14'], [6, '2014-01-15', undefined]]);
  });
  it('a value between two splits the span it falls into and leaves the other', () => {
    expect(spans(withValue(two, entry(7, '2020-03-01')))).toEqual([[5, undefined, '2020-02-29'], [7, '2020-03-01', '2023-10-14'], [6, '2023-10-15', undefined]]);
  });
  it('says why a value cannot stand', () => {
    expect([withValue(two, entry(7, '2023-10-15')), withValue(two, entry(7)), withValue(two, entry(7, '2023-02-30')), withValue([{ value: 1, source, until: '2020-12-31' }], entry(2, '2021-01-01'))])
      .toEqual(['taken', 'no-date', 'no-date', 'after-end']);
  });
  it('a moved beginning moves the end before it', () => {
    expect(spans(withChangedValue(two, 1, entry(6, '2024-01-01')))).toEqual([[5, undefined, '2023-12-31'], [6, '2024-01-01', undefined]]);
  });
  it('what is taken out is held by its neighbour', () => {
    expect([spans(withoutValue(two, 1)), spans(withoutValue(two, 0))]).toEqual([[[5, undefined, undefined]], [[6, undefined, undefined]]]);
  });
  it('no run of edits leaves a gap or an overlap, and the whole span stays', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days));
    const act = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), from: day, at: fc.nat(9) }),
      fc.record({ kind: fc.constant('move' as const), from: day, at: fc.nat(9) }),
      fc.record({ kind: fc.constant('remove' as const), from: day, at: fc.nat(9) }),
    );
    fc.assert(fc.property(fc.option(day, { nil: undefined }), fc.array(act, { maxLength: 30 }), (end, acts) => {
      let values: readonly DatedValue[] = [{ value: 0, source, ...(end === undefined ? {} : { until: end }) }];
      for (const [number, { kind, from, at }] of acts.entries()) {
        const index = at % values.length;
        const next = kind === 'add' ? withValue(values, entry(number, from))
          : kind === 'move' ? withChangedValue(values, index, entry(number, index === 0 ? undefined : from))
          : values.length > 1 ? withoutValue(values, index) : values;
        if (typeof next !== 'string') values = next;
        expect(values[0]?.from).toBeUndefined();
        expect(values.at(-1)?.until).toBe(end);
        for (const [i, value] of values.entries()) {
          const follower = values[i + 1];
          if (follower !== undefined) expect(value.until).toBe(addDays(follower.from ?? '', -1));
        }
      }
    }));
  });
});
