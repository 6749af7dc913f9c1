import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareFractions, fractionOf, parseFraction, printFraction } from './fraction.ts';

const numerator = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
const denominator = fc.integer({ min: 1, max: 999_999_999_999_999 });

describe('fractions', () => {
  it('are pairs of integers with a positive denominator, else nothing', () => {
    expect(parseFraction('2/3')).toEqual({ numerator: 2, denominator: 3 });
    for (const text of ['2/0', '2/-3', '0.5', '2', '1/2/3', '2 / 3', '', '9999999999999999/1']) expect(parseFraction(text)).toBeUndefined();
    expect(fractionOf(1, 0)).toBeUndefined();
    expect(fractionOf(0.5, 2)).toBeUndefined();
    expect(fractionOf(2 ** 53, 1)).toBeUndefined();
  });

  it('compare exactly below, at and above two thirds, where floats would not', () => {
    const limit = { numerator: 2, denominator: 3 };
    expect(compareFractions({ numerator: 5, denominator: 9 }, limit)).toBe(-1);
    expect(compareFractions({ numerator: 6, denominator: 9 }, limit)).toBe(0);
    expect(compareFractions({ numerator: 7, denominator: 9 }, limit)).toBe(1);
    expect(compareFractions({ numerator: 666_666_666_666_666, denominator: 999_999_999_999_998 }, limit)).toBe(1);
  });

  it('compare as whole numbers of arbitrary size do', () => {
    fc.assert(
      fc.property(numerator, denominator, numerator, denominator, (a, b, c, d) => {
        const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
        const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0;
        expect(compareFractions({ numerator: a, denominator: b }, { numerator: c, denominator: d })).toBe(sign);
      }),
    );
  });

  it('print as they parse', () => {
    fc.assert(
      fc.property(numerator, denominator, (a, b) => {
        const text = `${String(a)}/${String(b)}`;
        const fraction = parseFraction(text);
        expect(fraction && printFraction(fraction)).toBe(text);
      }),
    );
  });
});
