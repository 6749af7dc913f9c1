import { compareFractions } from '../values/fraction.ts';
import { isFraction, isTexts, type Plain } from '../values/value.ts';
import type { FactType } from '../values/value-type.ts';

/** Compares two plain values; undefined where the sides cannot be compared. */
export type Compare = (left: Plain, right: Plain) => boolean | undefined;

/** An operator: the types its left side may have, what its right side must be, and the comparison. */
export interface OperatorSpec {
  readonly types: readonly FactType[];
  /** `same`: of the left side's type; `list`: a list of texts; `item`: one text. */
  readonly right: 'same' | 'list' | 'item';
  readonly compare: Compare;
}

const equality: readonly FactType[] = ['boolean', 'integer', 'text', 'code', 'date', 'month', 'time'];
const moments: readonly FactType[] = ['date', 'month', 'time'];

const same: Compare = (left, right) =>
  typeof left === typeof right && typeof left !== 'object' ? left === right : undefined;

function numbers(holds: (left: number, right: number) => boolean): OperatorSpec {
  return {
    types: ['integer'],
    right: 'same',
    compare: (left, right) => (typeof left === 'number' && typeof right === 'number' ? holds(left, right) : undefined),
  };
}

// Dates, months and times are written so that their order is the order of their text.
function order(holds: (left: string, right: string) => boolean): OperatorSpec {
  return {
    types: moments,
    right: 'same',
    compare: (left, right) => (typeof left === 'string' && typeof right === 'string' ? holds(left, right) : undefined),
  };
}

function fractions(holds: (order: number) => boolean): OperatorSpec {
  return {
    types: ['fraction'],
    right: 'same',
    compare: (left, right) => (isFraction(left) && isFraction(right) ? holds(compareFractions(left, right)) : undefined),
  };
}

const isIn: Compare = (left, right) => (typeof left === 'string' && isTexts(right) ? right.includes(left) : undefined);
const holds: Compare = (left, right) => (typeof right === 'string' && isTexts(left) ? left.includes(right) : undefined);

function opposite(compare: Compare): Compare {
  return (left, right) => {
    const result = compare(left, right);
    return result === undefined ? undefined : !result;
  };
}

/** The operators of conditions, by the names json-rules-engine knows or has added. */
export const operators = {
  equal: { types: equality, right: 'same', compare: same },
  notEqual: { types: equality, right: 'same', compare: opposite(same) },
  lessThan: numbers((left, right) => left < right),
  lessThanInclusive: numbers((left, right) => left <= right),
  greaterThan: numbers((left, right) => left > right),
  greaterThanInclusive: numbers((left, right) => left >= right),
  in: { types: ['text', 'code'], right: 'list', compare: isIn },
  notIn: { types: ['text', 'code'], right: 'list', compare: opposite(isIn) },
  contains: { types: ['codes'], right: 'item', compare: holds },
  doesNotContain: { types: ['codes'], right: 'item', compare: opposite(holds) },
  before: order((left, right) => left < right),
  after: order((left, right) => left > right),
  onOrBefore: order((left, right) => left <= right),
  onOrAfter: order((left, right) => left >= right),
  fractionAtLeast: fractions((order) => order >= 0),
  fractionMoreThan: fractions((order) => order > 0),
  fractionLessThan: fractions((order) => order < 0),
  fractionAtMost: fractions((order) => order <= 0),
} as const satisfies Record<string, OperatorSpec>;

export type OperatorName = keyof typeof operators;

const byName: ReadonlyMap<string, OperatorSpec> = new Map(Object.entries(operators));

/** The operator of that name, if there is one. */
export function operatorNamed(name: string): OperatorSpec | undefined {
  return byName.get(name);
}
