import fc from 'fast-check';
import { expect, it } from 'vitest';

import { fold } from '../../conditions/fold.ts';
import type { ConditionNode } from '../../conditions/node.ts';
import { prepareCondition, type Vocabulary } from '../../conditions/prepare.ts';
import type { Condition } from '../../definitions/conditions.ts';
import { known, type Plain } from '../../values/value.ts';
import type { ValueType } from '../../values/value-type.ts';
import { type KnownOf, satisfiable } from './solve.ts';
import { formulaOf, type Meaning } from './translate.ts';

const types: Readonly<Record<string, ValueType>> = {
  'n.a': { type: 'integer' }, 'n.b': { type: 'integer' }, 'd.a': { type: 'date' }, 'd.b': { type: 'date' }, 'c.a': { type: 'code', code: 'l' }, 'c.b': { type: 'code', code: 'l' }, 'b.a': { type: 'boolean' },
};
const days = ['2026-02-28', '2026-03-01', '2026-03-02'];
const codes = ['x', 'y', 'z'];
const domain: Readonly<Record<string, readonly Plain[]>> = { 'n.a': [0, 1, 2], 'n.b': [0, 1, 2], 'd.a': days, 'd.b': days, 'c.a': codes, 'c.b': codes, 'b.a': [true, false] };

const vocabulary: Vocabulary = { conditions: {}, factTitle: (fact) => fact, hasCode: (_, code) => codes.includes(code), factType: (fact) => types[fact] ?? 'unknown-fact' };
const meaning: Meaning = { typeOf: (fact) => types[fact], constant: () => undefined };
// Days have no bounds of their own: those of the domain are given as conditions.
const knownOf: KnownOf = (fact) => (fact.startsWith('n.') ? { lowest: 0, highest: 2 } : fact.startsWith('c.') ? { values: new Set(codes) } : fact === 'b.a' ? { values: new Set(['true', 'false']) } : {});
const within: Condition[] = ['d.a', 'd.b'].flatMap((fact) => [{ fact, operator: 'onOrAfter', value: '2026-02-28' }, { fact, operator: 'onOrBefore', value: '2026-03-02' }]);

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom('n.a', 'n.b'), operator: fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'), value: fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom({ fact: 'n.a' }, { fact: 'n.b' })) }),
  fc.record({ fact: fc.constantFrom('d.a', 'd.b'), operator: fc.constantFrom('equal', 'notEqual', 'before', 'after', 'onOrBefore', 'onOrAfter'), value: fc.oneof(fc.constantFrom(...days), fc.constantFrom({ fact: 'd.a' }, { fact: 'd.b' })) }),
  fc.record({ fact: fc.constantFrom('c.a', 'c.b'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.oneof(fc.constantFrom(...codes), fc.constantFrom({ fact: 'c.a' }, { fact: 'c.b' })) }),
  fc.record({ fact: fc.constantFrom('c.a', 'c.b'), operator: fc.constantFrom('in', 'notIn'), value: fc.subarray(codes, { minLength: 1 }) }),
  fc.record({ fact: fc.constant('b.a'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
);

const tree: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    comparison,
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node;

function everyWay(): Record<string, Plain>[] {
  return Object.entries(domain).reduce<Record<string, Plain>[]>((ways, [fact, values]) => ways.flatMap((way) => values.map((value) => ({ ...way, [fact]: value }))), [{}]);
}
const ways = everyWay();

function prepared(condition: Condition): ConditionNode {
  const node = prepareCondition(condition, vocabulary, '', []);
  if (!node) throw new Error('not prepared');
  return node;
}

it('agrees with trying every value, for a condition and for its opposite', () => {
  fc.assert(
    fc.property(tree, fc.boolean(), (condition, holds) => {
      const node = prepared({ all: [holds ? condition : { not: condition }, ...within] });
      const found = ways.some((way) => fold(node, (fact) => known(way[fact] ?? 0)).truth === 'true');
      expect(satisfiable(formulaOf(node, meaning), knownOf)).toBe(found);
    }),
    { numRuns: 400 },
  );
});

it('a share between two limits', () => {
  const share = (operator: string, value: string): Condition => ({ fact: 's.a', operator, value });
  const node = (...all: Condition[]): ConditionNode => {
    const made = prepareCondition({ all }, { ...vocabulary, factType: () => ({ type: 'fraction' }) }, '', []);
    if (!made) throw new Error('not prepared');
    return made;
  };
  const can = (...all: Condition[]): boolean => satisfiable(formulaOf(node(...all), { typeOf: () => ({ type: 'fraction' }), constant: () => undefined }), () => ({}));
  expect(can(share('fractionAtLeast', '1/2'), share('fractionAtMost', '2/4'))).toBe(true);
  expect(can(share('fractionMoreThan', '1/2'), share('fractionAtMost', '2/4'))).toBe(false);
  expect(can(share('fractionAtLeast', '2/3'), share('fractionLessThan', '3/5'))).toBe(false);
});

it('a list holds a code or lacks it', () => {
  const holds = (operator: string): Condition => ({ fact: 'm.a', operator, value: 'x' });
  const node = prepareCondition({ all: [holds('contains'), holds('doesNotContain')] }, { ...vocabulary, factType: () => ({ type: 'codes' }) }, '', []);
  expect(node && satisfiable(formulaOf(node, { typeOf: () => ({ type: 'codes' }), constant: () => undefined }), () => ({}))).toBe(false);
});
