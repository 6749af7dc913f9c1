/** An exact fraction of integers with a positive denominator; never a float. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const pattern = /^(-?\d{1,15})\/(\d{1,15})$/;

/** The fraction of two integers; undefined without a positive denominator or where one is no safe integer. */
export function fractionOf(numerator: number, denominator: number): Fraction | undefined {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) return undefined;
  return { numerator, denominator };
}

/** Reads `"2/3"`; undefined where the text is no fraction with a positive denominator. */
export function parseFraction(text: string): Fraction | undefined {
  const match = pattern.exec(text);
  return match ? fractionOf(Number(match[1]), Number(match[2])) : undefined;
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`; exact, by cross multiplication. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The fraction as people read it, unreduced: `4/9`. */
export function printFraction(fraction: Fraction): string {
  return `${fraction.numerator}/${fraction.denominator}`;
}
