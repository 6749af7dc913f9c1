import type { ComparisonNode, ConditionNode } from '../../conditions/node.ts';
import { monthOrdinal, toOrdinal } from '../../values/date.ts';
import { isFraction, isTexts, type Plain } from '../../values/value.ts';
import type { FactType, ValueType } from '../../values/value-type.ts';
import { both, either, type Formula, no, said, yes } from './formula.ts';

/** What a translation needs to know of facts. */
export interface Meaning {
  typeOf(fact: string): ValueType | undefined;
  /** The value of a fact that has only one: a parameter on the day at hand. */
  constant(fact: string): Plain | undefined;
  /** Whether a fact cannot be known: what is said of it is neither true nor false. */
  readonly lacks?: (fact: string) => boolean;
}

/** What a tree says, or that it does not hold; both sides known. Comparisons the solver cannot follow say nothing. */
export function formulaOf(node: ConditionNode, meaning: Meaning, holds = true): Formula {
  if (node.kind === 'comparison') return comparison(node, meaning, holds);
  if (node.kind === 'not') return node.children[0] ? formulaOf(node.children[0], meaning, !holds) : yes;
  const parts = node.children.map((child) => formulaOf(child, meaning, holds));
  return (node.kind === 'all') === holds ? both(...parts) : either(...parts);
}

/** What the guards of a breach say (R1), or that they do not hold: the parts named `applies`, joined as the tree joins them. */
export function guardOf(node: ConditionNode, meaning: Meaning, holds = true): Formula {
  if (node.name === 'applies') return formulaOf(node, meaning, holds);
  if (node.name === 'requires' || node.kind === 'comparison') return holds ? yes : no;
  const parts = node.children.map((child) => guardOf(child, meaning, holds));
  return (node.kind === 'any') === holds ? either(...parts) : both(...parts);
}

const opposite: Readonly<Record<string, string>> = {
  equal: 'notEqual', notEqual: 'equal', in: 'notIn', notIn: 'in', contains: 'doesNotContain', doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive', greaterThanInclusive: 'lessThan', greaterThan: 'lessThanInclusive', lessThanInclusive: 'greaterThan',
  before: 'onOrAfter', onOrAfter: 'before', after: 'onOrBefore', onOrBefore: 'after',
  fractionAtLeast: 'fractionLessThan', fractionLessThan: 'fractionAtLeast', fractionMoreThan: 'fractionAtMost', fractionAtMost: 'fractionMoreThan',
};
const mirrored: Readonly<Record<string, string>> = {
  lessThan: 'greaterThan', greaterThan: 'lessThan', lessThanInclusive: 'greaterThanInclusive', greaterThanInclusive: 'lessThanInclusive',
  before: 'after', after: 'before', onOrBefore: 'onOrAfter', onOrAfter: 'onOrBefore',
  fractionAtLeast: 'fractionAtMost', fractionAtMost: 'fractionAtLeast', fractionMoreThan: 'fractionLessThan', fractionLessThan: 'fractionMoreThan',
};

function comparison(node: ComparisonNode, meaning: Meaning, holds: boolean): Formula {
  const operator = holds ? node.operator : (opposite[node.operator] ?? '');
  const type = meaning.typeOf(node.fact)?.type;
  if (meaning.lacks?.(node.fact) === true || (node.right.kind === 'fact' && meaning.lacks?.(node.right.fact) === true)) return no;
  if (type === undefined || operator === '') return yes;
  const left = meaning.constant(node.fact);
  const right = node.right.kind === 'fact' ? meaning.constant(node.right.fact) : node.right.value.kind === 'known' ? node.right.value.value : undefined;
  if (left !== undefined && right !== undefined) return decided(node.spec.compare(left, right), holds);
  if (right !== undefined) return withValue(node.fact, operator, right, type);
  if (node.right.kind !== 'fact') return yes;
  if (left !== undefined) return mirrored[operator] === undefined && operator !== 'equal' && operator !== 'notEqual' ? yes : withValue(node.right.fact, mirrored[operator] ?? operator, left, type);
  return withFact(node.fact, operator, node.right.fact, type);
}

function decided(result: boolean | undefined, holds: boolean): Formula {
  return result === undefined || result === holds ? yes : no;
}

/** Where a value stands among others of its type: days, months, minutes, whole numbers. */
export function ordinalOf(value: Plain, type: FactType): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  if (type === 'date') return toOrdinal(value);
  if (type === 'month') return monthOrdinal(value);
  return type === 'time' ? Number(value.slice(0, 2)) * 60 + Number(value.slice(3)) : undefined;
}

const most = (left: string, right: string, limit: number): Formula => said({ kind: 'gap', left, right, limit });

function ordered(left: string, operator: string, right: string, by: number): Formula | undefined {
  switch (operator) {
    case 'equal':
      return both(most(left, right, by), most(right, left, -by));
    case 'notEqual':
      return either(most(left, right, by - 1), most(right, left, -by - 1));
    case 'lessThan':
    case 'before':
      return most(left, right, by - 1);
    case 'lessThanInclusive':
    case 'onOrBefore':
      return most(left, right, by);
    case 'greaterThan':
    case 'after':
      return most(right, left, -by - 1);
    case 'greaterThanInclusive':
    case 'onOrAfter':
      return most(right, left, -by);
    default:
      return undefined;
  }
}

const bounds: Readonly<Record<string, 'least' | 'more' | 'most' | 'less'>> = {
  fractionAtLeast: 'least', fractionMoreThan: 'more', fractionAtMost: 'most', fractionLessThan: 'less',
};

function withValue(fact: string, operator: string, value: Plain, type: FactType): Formula {
  const bound = bounds[operator];
  if (bound !== undefined) return typeof value === 'object' && isFraction(value) ? said({ kind: 'share', of: fact, bound, limit: value }) : yes;
  const ordinal = ordinalOf(value, type);
  if (ordinal !== undefined) return ordered(fact, operator, '', ordinal) ?? yes;
  const values = new Set(typeof value === 'object' && isTexts(value) ? value : [String(value)]);
  switch (operator) {
    case 'equal':
    case 'in':
      return said({ kind: 'in', of: fact, values });
    case 'notEqual':
    case 'notIn':
      return said({ kind: 'out', of: fact, values });
    case 'contains':
      return said({ kind: 'has', of: fact, code: String(value) });
    case 'doesNotContain':
      return said({ kind: 'lacks', of: fact, code: String(value) });
    default:
      return yes;
  }
}

function withFact(left: string, operator: string, right: string, type: FactType): Formula {
  if (type === 'integer' || type === 'date' || type === 'month' || type === 'time') return ordered(left, operator, right, 0) ?? yes;
  if (operator === 'equal') return said({ kind: 'same', left, right });
  return operator === 'notEqual' ? said({ kind: 'differ', left, right }) : yes;
}
