import { describe, expect, it } from 'vitest';

import type { Plain } from '../values/value.ts';
import { operatorNamed, type OperatorName, operators } from './operators.ts';

const two = { numerator: 2, denominator: 3 };

// Below, at and above the limit, for every operator that orders.
const ordered: readonly (readonly [OperatorName, Plain, Plain, Plain, Plain, readonly [boolean, boolean, boolean]])[] = [
  ['lessThan', 2, 3, 4, 3, [true, false, false]],
  ['lessThanInclusive', 2, 3, 4, 3, [true, true, false]],
  ['greaterThan', 2, 3, 4, 3, [false, false, true]],
  ['greaterThanInclusive', 2, 3, 4, 3, [false, true, true]],
  ['before', '2026-09-16', '2026-09-17', '2026-09-18', '2026-09-17', [true, false, false]],
  ['onOrBefore', '2026-09-16', '2026-09-17', '2026-09-18', '2026-09-17', [true, true, false]],
  ['after', '2026-09-16', '2026-09-17', '2026-09-18', '2026-09-17', [false, false, true]],
  ['onOrAfter', '2026-09-16', '2026-09-17', '2026-09-18', '2026-09-17', [false, true, true]],
  ['fractionLessThan', { numerator: 5, denominator: 9 }, { numerator: 6, denominator: 9 }, { numerator: 7, denominator: 9 }, two, [true, false, false]],
  ['fractionAtMost', { numerator: 5, denominator: 9 }, { numerator: 6, denominator: 9 }, { numerator: 7, denominator: 9 }, two, [true, true, false]],
  ['fractionMoreThan', { numerator: 5, denominator: 9 }, { numerator: 6, denominator: 9 }, { numerator: 7, denominator: 9 }, two, [false, false, true]],
  ['fractionAtLeast', { numerator: 5, denominator: 9 }, { numerator: 6, denominator: 9 }, { numerator: 7, denominator: 9 }, two, [false, true, true]],
];

describe('operators', () => {
  it.each(ordered)('%s below, at and above', (name, below, at, above, limit, expected) => {
    expect([below, at, above].map((left) => operators[name].compare(left, limit))).toEqual(expected);
  });

  it('equality and membership', () => {
    expect(operators.equal.compare('a', 'a')).toBe(true);
    expect(operators.notEqual.compare(true, false)).toBe(true);
    expect(operators.in.compare('a', ['a', 'b'])).toBe(true);
    expect(operators.notIn.compare('c', ['a', 'b'])).toBe(true);
    expect(operators.contains.compare(['a', 'b'], 'b')).toBe(true);
    expect(operators.doesNotContain.compare(['a', 'b'], 'b')).toBe(false);
  });

  it('R3 check both sides: unlike sides cannot be compared, which is not false', () => {
    const odd: readonly (readonly [OperatorName, Plain, Plain])[] = [
      ['equal', 1, '1'],
      ['notEqual', 1, '1'],
      ['lessThan', '2', 3],
      ['lessThan', 2, '3'],
      ['before', '2026-01-01', 20_260_101],
      ['in', 'a', 'abc'],
      ['notIn', 'a', 'abc'],
      ['contains', 'abc', 'a'],
      ['fractionAtLeast', '2/3', two],
      ['equal', ['a'], ['a']],
    ];
    for (const [name, left, right] of odd) expect(operators[name].compare(left, right)).toBeUndefined();
  });

  it('are a closed set', () => {
    expect(operatorNamed('toString')).toBeUndefined();
    expect(operatorNamed('constructor')).toBeUndefined();
    expect(Object.keys(operators)).toHaveLength(18);
  });
});
