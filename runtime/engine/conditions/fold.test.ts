import { describe, expect, it } from 'vitest';

import { known, malformed, type Value, unknown } from '../values/value.ts';
import { fold, reasons } from './fold.ts';
import type { ComparisonNode, ConditionNode } from './node.ts';
import { operators } from './operators.ts';
import { allOf, anyOf, notOf, type Truth } from './truth.ts';

const truths: readonly Truth[] = ['true', 'false', 'unknown'];

describe('Kleene’s truths', () => {
  it('false dominates all, true dominates any, whatever is unknown', () => {
    for (const other of truths) {
      expect(allOf(['false', other])).toBe('false');
      expect(anyOf(['true', other])).toBe('true');
    }
    expect(allOf(['true', 'unknown'])).toBe('unknown');
    expect(anyOf(['false', 'unknown'])).toBe('unknown');
    expect([allOf(['true', 'true']), anyOf(['false', 'false'])]).toEqual(['true', 'false']);
  });

  it('De Morgan holds, and not unknown is unknown', () => {
    for (const a of truths) for (const b of truths) expect(notOf(allOf([a, b]))).toBe(anyOf([notOf(a), notOf(b)]));
    expect(notOf('unknown')).toBe('unknown');
  });
});

function isTrue(fact: string): ComparisonNode {
  return { kind: 'comparison', fact, title: fact, operator: 'equal', spec: operators.equal, right: { kind: 'literal', value: known(true), raw: true } };
}

const place = { form: 'f', field: 'x', title: 'X' };
const values: Readonly<Record<string, Value>> = {
  yes: known(true),
  no: known(false),
  open: unknown([place]),
  wrong: malformed({ kind: 'problem', code: 'malformed-value', path: '/x' }),
  number: known(3),
};
const read = (fact: string): Value => values[fact] ?? unknown();

function all(...facts: string[]): ConditionNode {
  return { kind: 'all', children: facts.map(isTrue) };
}

describe('the fold', () => {
  it('unknown is not false: an all with an open part stays open, with a false part it is false', () => {
    expect(fold(all('yes', 'open'), read).truth).toBe('unknown');
    expect(fold(all('no', 'open'), read).truth).toBe('false');
    expect(fold({ kind: 'not', children: [isTrue('open')] }, read).truth).toBe('unknown');
    expect(fold({ kind: 'any', children: [isTrue('open'), isTrue('yes')] }, read).truth).toBe('true');
  });

  it('F1 malformed is neither true nor false, and named among the reasons', () => {
    const branch = fold(all('yes', 'wrong'), read);
    expect(branch.truth).toBe('unknown');
    expect(reasons(branch)).toEqual([values['wrong']]);
  });

  it('F1 sides that cannot be compared are malformed, never false', () => {
    const branch = fold(all('number'), read);
    expect(branch.truth).toBe('unknown');
    expect(reasons(branch)).toEqual([expect.objectContaining({ kind: 'malformed', problems: [expect.objectContaining({ code: 'type-mismatch' })] })]);
  });

  it('gives only the reasons that matter: nothing below a decided part', () => {
    const node: ConditionNode = { kind: 'all', children: [{ kind: 'any', children: [isTrue('yes'), isTrue('wrong')] }, isTrue('open')] };
    expect(reasons(fold(node, read))).toEqual([values['open']]);
  });
});
