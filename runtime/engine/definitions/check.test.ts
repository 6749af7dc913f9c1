import { describe, expect, it } from 'vitest';

import { smallContent, smallRule } from '../../../test/support/small-release.ts';
import { checkDefinition } from './check.ts';

const rule = smallRule({ all: [{ fact: 'loan.count', operator: 'equal', value: 1 }] });
const ruleset = smallContent({ rules: [rule], conditions: { named: { not: { condition: 'other' } } } }).ruleset;

function form(field: Record<string, unknown>): unknown {
  return { id: 'loan', title: 'Loan', ui: {}, schema: { type: 'object', properties: { field } } };
}

function withConditions(conditions: unknown): unknown {
  return { ...ruleset, rules: [{ ...rule, conditions }] };
}

describe('definitions against their schemas', () => {
  it('take what is right, however deep', () => {
    expect(checkDefinition('ruleset', ruleset)).toEqual([]);
    expect(checkDefinition('release', smallContent({ rules: [rule] }))).toEqual([]);
    expect(checkDefinition('command', { kind: 'close-matter' })).toEqual([]);
  });

  it('name the place with a JSON pointer', () => {
    const { title: _, ...untitled } = ruleset;
    expect(checkDefinition('ruleset', untitled)).toEqual([expect.objectContaining({ code: 'schema', path: '/title' })]);
    expect(checkDefinition('ruleset', { ...ruleset, extra: 1 })).toEqual([expect.objectContaining({ code: 'schema', path: '/extra' })]);
  });

  it('R3 refuse empty all and any, paths, parameters and priorities in conditions', () => {
    const good = { fact: 'loan.count', operator: 'equal', value: 1 };
    expect(checkDefinition('ruleset', withConditions({ all: [{ any: [good] }, { not: good }] }))).toEqual([]);
    for (const bad of [
      { all: [] },
      { all: [{ any: [] }] },
      { all: [{ ...good, path: '$.x' }] },
      { all: [{ ...good, params: {} }] },
      { all: [{ ...good, priority: 2 }] },
      { not: { ...good, value: 1.5 } },
    ]) {
      expect(checkDefinition('ruleset', withConditions(bad)).length).toBeGreaterThan(0);
    }
  });

  it('complain about a condition where it is wrong, not about every branch it is not', () => {
    const paths = checkDefinition(
      'ruleset',
      withConditions({ all: [{ any: [{ fact: 'loan.count', operator: 'equal', value: null }] }] }),
    ).map((problem) => problem.path);
    expect(paths).toEqual(['/rules/0/conditions/all/0/any/0/value']);
  });

  it('hold a command against the schema of its own kind', () => {
    expect(checkDefinition('command', { kind: 'begin-stage' })).toEqual([expect.objectContaining({ path: '/stage' })]);
    expect(checkDefinition('command', { kind: 'begin-stage', stage: 'desk', light: 'green' })).toEqual([
      expect.objectContaining({ path: '/light' }),
    ]);
    expect(checkDefinition('command', { kind: 'drop-tables' }).length).toBeGreaterThan(0);
    expect(checkDefinition('command', null).length).toBeGreaterThan(0);
  });

  it.each([
    ['an ordinary pattern', { type: 'string', pattern: '^[1-9][0-9]{16}[0-9X]$' }, true],
    ['a choice', { type: 'string', pattern: '^(a|b)$' }, true],
    ['a repeated group', { type: 'string', pattern: '^(a+)+$' }, false],
    ['a counted group', { type: 'string', pattern: '^(a*){9}$' }, false],
    ['a back reference', { type: 'string', pattern: '^(a)\\1$' }, false],
    ['a reference', { $ref: 'http://example.com/schema' }, false],
    ['a reference to data', { type: 'integer', minimum: { $data: '1/other' } }, false],
    ['a float', { type: 'number' }, false],
    [
      'a column with a repeated group',
      { type: 'array', items: { type: 'object', properties: { a: { type: 'string', pattern: '(a|aa)+' } } } },
      false,
    ],
  ])('threat 14: %s', (_, field, accepted) => expect(checkDefinition('form', form(field)).length === 0).toBe(accepted));

  it('a field may not be called __proto__', () => {
    const schema: unknown = JSON.parse(
      '{"id":"loan","title":"Loan","ui":{},"schema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}',
    );
    expect(checkDefinition('form', schema).length).toBeGreaterThan(0);
  });
});
