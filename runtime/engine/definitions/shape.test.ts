import { describe, expect, it } from 'vitest';

import { smallRule } from '../../../test/support/small-release.ts';
import { isPartValue, shapeProblems } from './shape.ts';

const rule = smallRule({ all: [{ not: { name: 'requires', fact: 'loan.held', operator: 'equal', value: true } }] });
const paths = (value: unknown): readonly string[] => shapeProblems('rule', value).map(({ path, params }) => `${path} ${String(params?.['keyword'])}`);

describe('the shape of a part', () => {
  it('takes what the schema takes', () => {
    expect(isPartValue('rule', rule)).toBe(true);
    expect(paths(rule)).toEqual([]);
  });

  it('names the place in a condition, of the branch that comes nearest', () => {
    expect(paths({ ...rule, conditions: { all: [{ fact: 'loan.held', operator: 3, value: true }] } })).toEqual(['/conditions/all/0/operator type']);
    expect(paths({ ...rule, conditions: { all: [{ fact: 'loan.held', operator: 'equal' }] } })).toEqual(['/conditions/all/0/value required']);
  });

  it('names what is missing and what is too much', () => {
    const { name, ...nameless } = rule;
    expect(name).toBe('the-rule');
    expect(paths(nameless)).toContain('/name required');
    expect(paths({ ...rule, colour: 'red' })).toEqual(['/colour additionalProperties']);
  });
});
