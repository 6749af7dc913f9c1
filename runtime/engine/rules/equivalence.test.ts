import fc from 'fast-check';
import { Engine, Rule } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';

import { smallReader, smallRelease, smallRule } from '../../../test/support/small-release.ts';
import type { Condition } from '../definitions/conditions.ts';
import type { FieldSchema } from '../definitions/form.ts';
import { isFraction } from '../values/value.ts';
import { judge, judgeSync } from './judge.ts';
import { plainOperators } from './plain-operators.ts';

const colours = { id: 'colours', title: 'Colours', codes: ['red', 'green', 'blue'].map((code) => ({ code, title: code })) };
const fields: Readonly<Record<string, FieldSchema>> = {
  flag: { type: 'boolean', title: 'Flag' },
  count: { type: 'integer', title: 'Count' },
  other: { type: 'integer', title: 'Other' },
  total: { type: 'integer', title: 'Total', minimum: 1 },
  text: { type: 'string', title: 'Text' },
  colour: { type: 'string', title: 'Colour', 'x-code': 'colours' },
  palette: { type: 'array', title: 'Palette', items: { type: 'string', 'x-code': 'colours' } },
  day: { type: 'string', format: 'date', title: 'Day' },
  until: { type: 'string', format: 'date', title: 'Until' },
};

const dates = ['2026-01-31', '2026-02-01', '2026-02-02'] as const;
const small = fc.integer({ min: 0, max: 4 });
const colour = fc.constantFrom('red', 'green', 'blue');

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constant('loan.flag'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
  fc.record({
    fact: fc.constantFrom('loan.count', 'loan.other'),
    operator: fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
    value: fc.oneof(small, fc.constant({ fact: 'loan.count' })),
  }),
  fc.record({ fact: fc.constant('loan.text'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.constantFrom('a', 'b') }),
  fc.record({ fact: fc.constant('loan.colour'), operator: fc.constantFrom('in', 'notIn'), value: fc.oneof(fc.uniqueArray(colour), fc.constant({ fact: 'loan.palette' })) }),
  fc.record({ fact: fc.constant('loan.palette'), operator: fc.constantFrom('contains', 'doesNotContain'), value: fc.oneof(colour, fc.constant({ fact: 'loan.colour' })) }),
  fc.record({
    fact: fc.constant('loan.day'),
    operator: fc.constantFrom('equal', 'notEqual', 'before', 'after', 'onOrBefore', 'onOrAfter'),
    value: fc.oneof(fc.constantFrom(...dates), fc.constant({ fact: 'loan.until' })),
  }),
  fc.record({
    fact: fc.constant('loan.share'),
    operator: fc.constantFrom('fractionAtLeast', 'fractionMoreThan', 'fractionLessThan', 'fractionAtMost'),
    value: fc.oneof(fc.constantFrom('1/2', '2/3'), fc.constant({ fact: 'parameter.quorum' })),
  }),
);

const name = fc.constantFrom({}, {}, { name: 'applies' }, { name: 'requires' });
const { tree } = fc.letrec<{ tree: Condition; node: Condition }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, depthIdentifier: 'tree' }, comparison, tie('tree'), fc.constant({ condition: 'named' })),
  tree: fc
    .tuple(name, fc.oneof(
      fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
      fc.record({ not: tie('node') }),
    ))
    .map(([named, node]) => ({ ...node, ...named })),
}));

const complete = fc.record({
  flag: fc.boolean(),
  count: small,
  other: small,
  total: fc.integer({ min: 1, max: 4 }),
  text: fc.constantFrom('a', 'b', 'c'),
  colour,
  palette: fc.uniqueArray(colour),
  day: fc.constantFrom(...dates),
  until: fc.constantFrom(...dates),
});

const conditions: Readonly<Record<string, Condition>> = { named: { any: [{ fact: 'loan.flag', operator: 'equal', value: true }, { fact: 'loan.count', operator: 'lessThan', value: 2 }] } };

function releaseOf(breach: Condition): ReturnType<typeof smallRelease> {
  return smallRelease({
    matter: fields,
    codes: [colours],
    conditions,
    parameters: { quorum: { type: 'fraction', title: 'Quorum', values: [{ value: '2/3', source: { policy: 'house-rules', article: '1' } }] } },
    facts: [{ id: 'loan.share', scope: 'matter', type: 'fraction', title: 'Share', derive: 'fraction', args: { of: { fact: 'loan.count' }, to: { fact: 'loan.total' } } }],
    rules: [smallRule(breach, { scope: 'matter' })],
  }, 'quick');
}

/** The rule as its file has it, untouched by our preparation. */
function asWritten(breach: Condition): Rule {
  return new Rule(JSON.stringify(smallRule(breach)));
}

describe('with complete facts', () => {
  it('R3 a plain json-rules-engine with the same facts and operators fires exactly when the rule is broken', async () => {
    await fc.assert(
      fc.asyncProperty(tree, complete, async (breach, loan) => {
        const release = releaseOf(breach);
        const reader = smallReader(release, loan);
        const engine = new Engine([asWritten(breach)]);
        for (const operator of plainOperators()) engine.addOperator(operator);
        for (const [id, condition] of Object.entries(conditions)) engine.setCondition(id, asWritten(condition).conditions);
        const facts: Record<string, unknown> = {};
        for (const fact of ['loan.share', 'parameter.quorum', ...Object.keys(fields).map((id) => `loan.${id}`)]) {
          const value = reader.read(fact, null);
          const plain = value.kind === 'known' ? value.value : undefined;
          facts[fact] = plain !== undefined && isFraction(plain) ? `${String(plain.numerator)}/${String(plain.denominator)}` : plain;
        }
        const fired = (await engine.run(facts)).events.length === 1;
        const judged = await judge(release.rules[0]!, reader, null);
        // A false guard wins over anything the tree around it says; the library knows no guards.
        if (judged.outcome !== 'not-applicable') expect(judged.outcome).toBe(fired ? 'broken' : 'kept');
        else expect(judged.tree.truth).toBe(fired ? 'true' : 'false');
      }),
      { numRuns: 300 },
    );
  });
});

describe('with anything missing or malformed', () => {
  it('R2 the fold over the library’s result tree and the fold over the prepared tree are the same', async () => {
    const partial = fc.tuple(complete, fc.subarray(Object.keys(fields)), fc.subarray(['count', 'day', 'colour'])).map(([loan, gone, wrong]) => ({
      ...loan,
      ...Object.fromEntries(gone.map((id) => [id, id.length % 2 === 0 ? null : ''])),
      ...Object.fromEntries(wrong.map((id) => [id, '?'])),
    }));
    await fc.assert(
      fc.asyncProperty(tree, partial, async (breach, loan) => {
        const release = releaseOf(breach);
        const reader = smallReader(release, loan);
        const rule = release.rules[0]!;
        expect(judgeSync(rule, reader, null)).toEqual(await judge(rule, reader, null));
      }),
      { numRuns: 300 },
    );
  });

  it('an answer that is certain stays the same whatever the missing values turn out to be', async () => {
    const gaps = fc.subarray(Object.keys(fields));
    await fc.assert(
      fc.asyncProperty(tree, complete, gaps, async (breach, loan, gone) => {
        const release = releaseOf(breach);
        const rule = release.rules[0]!;
        const partial = { ...loan, ...Object.fromEntries(gone.map((id) => [id, null])) };
        const early = judgeSync(rule, smallReader(release, partial), null).outcome;
        const late = judgeSync(rule, smallReader(release, loan), null).outcome;
        expect(late).not.toBe('undetermined');
        if (early === 'broken') expect(late).not.toBe('kept');
        if (early === 'kept') expect(late).not.toBe('broken');
        if (early === 'not-applicable') expect(late).toBe('not-applicable');
      }),
      { numRuns: 300 },
    );
  });
});
