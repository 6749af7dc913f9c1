import { describe, expect, it } from 'vitest';

import { type Small, smallProblems, smallRelease, smallRule } from '../../test/support/small-release.ts';
import type { Condition } from './definitions/conditions.ts';
import type { FactDefinition } from './definitions/fact.ts';

const matter = {
  count: { type: 'integer', title: 'Count' },
  day: { type: 'string', format: 'date', title: 'Day' },
  colour: { type: 'string', 'x-code': 'colours', title: 'Colour' },
} as const;
const codes = [{ id: 'colours', title: 'Colours', codes: [{ code: 'red', title: 'Red' }] }];

const found = (small: Small): readonly string[] => smallProblems({ matter, codes, ...small }).map((problem) => problem.code);

function inRule(condition: Condition, more: Small = {}): readonly string[] {
  return found({ rules: [smallRule({ all: [condition] }, { scope: 'matter' })], ...more });
}

function fact(id: string, on: string): FactDefinition {
  return { id, scope: 'matter', type: 'integer', title: id, derive: 'add', args: { of: [{ fact: on }, 1] } };
}

const count = { fact: 'loan.count', operator: 'equal', value: 1 } as const;

describe('a release', () => {
  it('compiles when all is right', () => expect(inRule(count)).toEqual([]));

  it('X2 has its rules by name, in plain order of code units', () => {
    const names = ['b', 'a-b', 'a', 'aB', 'ab'];
    const release = smallRelease({ matter, codes, rules: names.map((name) => smallRule({ all: [count] }, { scope: 'matter' }, name)) });
    expect(release.rules.map((rule) => rule.definition.name)).toEqual(['a', 'a-b', 'aB', 'ab', 'b']);
    expect(release.rule('aB')?.definition.name).toBe('aB');
  });

  it.each<[string, Condition, string]>([
    ['an unknown fact', { ...count, fact: 'loan.weight' }, 'unknown-fact'],
    ['an unknown fact on the right', { ...count, value: { fact: 'parameter.limit' } }, 'unknown-fact'],
    ['an unknown operator', { ...count, operator: 'greaterThen' }, 'unknown-operator'],
    ['an operator of another type', { ...count, operator: 'before' }, 'type-mismatch'],
    ['a right side of another type', { ...count, value: '1' }, 'type-mismatch'],
    ['a fact of another type on the right', { ...count, value: { fact: 'loan.day' } }, 'type-mismatch'],
    ['a date that is none', { fact: 'loan.day', operator: 'before', value: '2026-9-17' }, 'type-mismatch'],
    ['an unknown code', { fact: 'loan.colour', operator: 'equal', value: 'mauve' }, 'unknown-code'],
    ['an unknown code in a list', { fact: 'loan.colour', operator: 'in', value: ['red', 'mauve'] }, 'unknown-code'],
    ['an empty all', { all: [] }, 'schema'],
    ['an empty any', { any: [] }, 'schema'],
    ['an unknown named condition', { condition: 'toString' }, 'unknown-condition'],
    ['a fact of a subject in a rule of the matter', { fact: 'item.name', operator: 'equal', value: 'x' }, 'type-mismatch'],
  ])('R3 refuses %s', (_, condition, code) => expect(inRule(condition)).toEqual([code]));

  it('R3 refuses paths and parameters that slipped past the schema', () => {
    const path: Condition = Object.assign({ ...count }, { path: '$..*' });
    const params: Condition = Object.assign({ ...count }, { params: {} });
    expect([inRule(path), inRule(params)]).toEqual([['schema'], ['schema']]);
  });

  it('R3 strips priorities: every condition is compared', async () => {
    const hasty: Condition = Object.assign({ ...count }, { priority: 99 });
    const release = smallRelease({ matter, codes, rules: [smallRule({ all: [hasty, { ...count, value: 2 }] }, { scope: 'matter' })] });
    expect(JSON.stringify(release.rules[0]?.library.conditions)).not.toContain('99');
  });

  it('threat 13: named conditions that go round, or down too far, or grow too fast, do not compile', () => {
    const rules = [smallRule({ all: [{ condition: 'a' }] }, { scope: 'matter' })];
    expect(found({ rules, conditions: { a: { all: [{ condition: 'b' }] }, b: { not: { condition: 'a' } } } })).toEqual(['condition-cycle']);
    let deep: Condition = count;
    for (let i = 0; i < 40; i += 1) deep = { not: deep };
    expect(found({ rules, conditions: { a: { all: [deep] } } })).toEqual(['condition-too-deep']);
    const bomb = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i === 0 ? 'a' : `x${String(i)}`, { all: [{ condition: `x${String(i + 1)}` }, { condition: `x${String(i + 1)}` }] }]));
    expect(found({ rules, conditions: { ...bomb, x20: { all: [count] } } })).toContain('condition-too-deep');
  });

  it('R1 a reference keeps its own name when it is expanded', () => {
    const release = smallRelease({ matter, codes, conditions: { one: { any: [count] } }, rules: [smallRule({ all: [{ condition: 'one', name: 'applies' }, { not: count }] }, { scope: 'matter' })] });
    expect(release.rules[0]?.breach).toMatchObject({ kind: 'all', children: [{ kind: 'any', name: 'applies' }, { kind: 'not' }] });
  });

  it('R3 a rule or named condition that is a bare comparison would not run in json-rules-engine', () => {
    expect(found({ rules: [smallRule(count, { scope: 'matter' })] })).toEqual(['schema']);
    expect(found({ conditions: { one: count } })).toEqual(['schema']);
  });

  it('F2 facts that go round do not compile', () => {
    expect(found({ facts: [fact('a.one', 'b.two'), fact('b.two', 'a.one')] })).toEqual(['fact-cycle']);
    expect(found({ facts: [fact('a.one', 'a.one')] })).toEqual(['fact-cycle']);
  });

  it('F2 derived ids do not collide with fields, parameters or each other; forms do not hide provided facts', () => {
    expect(found({ facts: [fact('loan.count', 'loan.count')] })).toContain('duplicate-id');
    expect(found({ facts: [fact('a.one', 'loan.count'), fact('a.one', 'loan.count')] })).toEqual(['duplicate-id']);
    expect(found({ facts: [fact('at.date', 'loan.count')] })).toContain('duplicate-id');
  });

  it('F2 a derived fact has a scope; a fact of the matter reads none of a subject', () => {
    const { scope: _, ...homeless } = fact('a.one', 'loan.count');
    expect(found({ facts: [homeless] })).toEqual(['schema']);
    const nosy: FactDefinition = { id: 'a.one', scope: 'matter', type: 'boolean', title: 'Nosy', derive: 'isRecorded', args: { fact: { fact: 'item.name' } } };
    expect(found({ facts: [nosy] })).toEqual(['type-mismatch']);
  });

  it.each<[string, Parameters<typeof smallRule>[1], string]>([
    ['stage', { stage: 'attic' }, 'unknown-stage'],
    ['due', { due: 'someday' }, 'unknown-stage'],
    ['basis', { basis: [{ policy: 'rumour', article: '1' }] }, 'unknown-policy'],
    ['message', { message: 'x {{loan.weight}}' }, 'unknown-fact'],
    ['remedy', { remedy: { fact: 'loan.weight' } }, 'unknown-field'],
    ['remedy that is no field', { remedy: { fact: 'at.date' } }, 'unknown-field'],
    ['exception', { exception: { fact: 'loan.weight', light: 'yellow' } }, 'unknown-fact'],
    ['exception that is no boolean', { exception: { fact: 'loan.count', light: 'yellow' } }, 'type-mismatch'],
  ])('refuses a rule with a wrong %s', (_, more, code) => {
    expect(found({ rules: [smallRule({ all: [count] }, { scope: 'matter', ...more })] })).toEqual([code]);
  });

  it('D2 due may name a filing as well as a stage', () => {
    expect(found({ rules: [smallRule({ all: [count] }, { scope: 'matter', due: 'return-slip' })] })).toEqual([]);
  });

  it('refuses two rules of one name, unknown code lists and a stage that follows nothing', () => {
    const rule = smallRule({ all: [count] }, { scope: 'matter' });
    expect(found({ rules: [rule, rule] })).toEqual(['duplicate-id']);
    expect(found({ codes: [] })).toEqual(['unknown-code-list']);
    expect(found({ procedure: { phases: [{ id: 'out', title: 'Out', filing: 'none' }] } })).toEqual(['unknown-filing']);
  });

  it('names in each problem what people look for', () => {
    expect(smallProblems({ matter, codes, rules: [smallRule({ all: [{ ...count, fact: 'loan.weight' }] }, { scope: 'matter' })] })).toEqual([
      expect.objectContaining({ code: 'unknown-fact', path: '/ruleset/rules/0/conditions/all/0/fact', title: 'loan.weight' }),
    ]);
  });
});
