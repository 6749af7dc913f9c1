import { describe, expect, it } from 'vitest';

import { smallProblems, smallReader, smallRelease } from '../../../test/support/small-release.ts';
import type { CodeListDefinition } from '../definitions/code-list.ts';
import type { FactDefinition } from '../definitions/fact.ts';
import type { FieldSchema } from '../definitions/form.ts';
import { shown, type Value } from '../values/value.ts';
import { catalogue } from './catalogue.ts';

const ranks: CodeListDefinition = {
  id: 'ranks',
  title: 'Ranks',
  codes: [
    { code: 'junior', title: 'Junior', attributes: { step: 1, months: 6, from: '2020-01-01', bars: false } },
    { code: 'senior', title: 'Senior', attributes: { step: 3, months: 12, from: '2021-01-01', bars: true } },
    { code: 'guest', title: 'Guest', attributes: { step: null } },
  ],
};

const date = (title: string): FieldSchema => ({ type: 'string', format: 'date', title });
const fields: Readonly<Record<string, FieldSchema>> = {
  a: date('A'),
  b: date('B'),
  c: date('C'),
  d: date('D'),
  month: { type: 'string', format: 'month', title: 'Month' },
  m: { type: 'integer', title: 'M' },
  n: { type: 'integer', title: 'N' },
  p: { type: 'boolean', title: 'P' },
  q: { type: 'boolean', title: 'Q' },
  rank: { type: 'string', 'x-code': 'ranks', title: 'Rank' },
  next: { type: 'string', 'x-code': 'ranks', title: 'Next' },
  none: { type: 'boolean', title: 'None' },
  rows: {
    type: 'array',
    title: 'Rows',
    'x-none': 'none',
    items: {
      type: 'object',
      properties: {
        from: date('From'),
        to: date('To'),
        n: { type: 'integer', title: 'Number' },
        ok: { type: 'boolean', title: 'Ok' },
        rank: { type: 'string', 'x-code': 'ranks', title: 'Rank' },
      },
    },
  },
  votes: {
    type: 'array',
    title: 'Votes',
    items: { type: 'object', properties: { item: { type: 'string', 'x-subject': true, title: 'Item' }, yes: { type: 'integer', title: 'Yes' } } },
  },
};

type Args = FactDefinition['args'];

function fact(type: FactDefinition['type'], derive: string, args: Args): FactDefinition {
  return { id: 'derived.fact', scope: 'subject', type, title: 'Derived', derive, args };
}

function derive(type: FactDefinition['type'], name: string, args: Args, loan: Record<string, unknown>, more: readonly FactDefinition[] = []): Value {
  const release = smallRelease({ matter: fields, codes: [ranks], facts: [fact(type, name, args), ...more] });
  return smallReader(release, loan, { s1: { name: 'One' }, s2: { name: 'Two' } }).read('derived.fact', 's1');
}

/** What a derivation gives: its value, or why there is none. */
function gives(...args: Parameters<typeof derive>): unknown {
  const value = derive(...args);
  return value.kind === 'known' ? shown(value) : value.kind;
}

const f = (id: string): { fact: string } => ({ fact: `loan.${id}` });

describe('derivations about dates', () => {
  const fromTo = { from: f('a'), to: f('b') };
  it.each([
    ['yearsBetween', 2],
    ['monthsBetween', 24],
    ['daysBetween', 730],
  ])('C2 %s counts from one to the other', (name, expected) => {
    expect(gives('integer', name, fromTo, { a: '2024-09-17', b: '2026-09-17' })).toBe(expected);
    expect(gives('integer', name, fromTo, { a: '2024-09-17' })).toBe('unknown');
    expect(gives('integer', name, fromTo, { a: '2024-09-17', b: '2026-9-17' })).toBe('malformed');
  });

  it('C3 workingDaysBetween says when the calendar is not published', () => {
    const args = { ...fromTo, counting: { from: 'exclusive', to: 'inclusive' } };
    expect(gives('integer', 'workingDaysBetween', args, { a: '2026-01-01', b: '2026-01-05' })).toBe(2);
    expect(derive('integer', 'workingDaysBetween', args, { a: '2026-01-01', b: '2027-01-05' })).toEqual({ kind: 'unpublished', date: '2027-01-05' });
    expect(gives('integer', 'workingDaysBetween', args, { a: '2026-01-01' })).toBe('unknown');
  });

  it('C1 addWorkingDays passes days off and takes make-up days', () => {
    const args = { date: f('a'), days: f('n') };
    expect(gives('date', 'addWorkingDays', args, { a: '2026-01-01', n: 1 })).toBe('2026-01-04');
    expect(gives('date', 'addWorkingDays', args, { a: '2026-12-31', n: 1 })).toBe('unpublished');
  });

  it.each([
    ['addDays', 'days', 3, '2026-03-03'],
    ['addMonths', 'months', 1, '2026-03-28'],
    ['addYears', 'years', -2, '2024-02-28'],
  ])('%s', (name, unit, amount, expected) => {
    expect(gives('date', name, { date: f('a'), [unit]: amount }, { a: '2026-02-28' })).toBe(expected);
    expect(gives('date', name, { date: f('a'), [unit]: f('n') }, { a: '2026-02-28', n: 900_000_000 })).toBe('malformed');
    expect(gives('date', name, { date: f('a'), [unit]: f('n') }, { n: 1 })).toBe('unknown');
  });

  it('C2 ageOn counts a birth month from its first day', () => {
    expect(gives('integer', 'ageOn', { birth: f('month'), on: f('a') }, { month: '1986-03', a: '2026-02-28' })).toBe(39);
    expect(gives('integer', 'ageOn', { birth: f('month'), on: f('a') }, { month: '1986-03', a: '2026-03-01' })).toBe(40);
    expect(gives('integer', 'ageOn', { birth: f('b'), on: f('a') }, { b: '1986-03-02', a: '2026-03-01' })).toBe(39);
  });

  it('monthStart and overlap', () => {
    expect(gives('date', 'monthStart', { month: f('month') }, { month: '2026-02' })).toBe('2026-02-01');
    const periods = { from: f('a'), to: f('b'), from2: f('c'), to2: f('d') };
    expect(gives('integer', 'overlap', periods, { a: '2026-01-01', b: '2026-01-31', c: '2026-01-31', d: '2026-03-01' })).toBe(1);
    expect(gives('integer', 'overlap', periods, { a: '2026-01-01', b: '2026-01-30', c: '2026-01-31', d: '2026-03-01' })).toBe(0);
    expect(gives('integer', 'overlap', periods, { a: '2026-01-01', b: '2026-01-30', c: '2026-01-31' })).toBe('unknown');
  });
});

describe('derivations about numbers and codes', () => {
  it('a fraction is exact, and malformed without a positive denominator', () => {
    const args = { of: f('m'), to: f('n') };
    expect(gives('fraction', 'fraction', args, { m: 6, n: 9 })).toBe('6/9');
    expect(gives('fraction', 'fraction', args, { m: 0, n: 0 })).toBe('malformed');
    expect(gives('fraction', 'fraction', args, { m: 6 })).toBe('unknown');
  });

  it('add and subtract stay integers', () => {
    expect(gives('integer', 'add', { of: [f('m'), f('n'), 2] }, { m: 6, n: -9 })).toBe(-1);
    expect(gives('integer', 'subtract', { from: f('m'), less: f('n') }, { m: 6, n: 9 })).toBe(-3);
    expect(gives('integer', 'add', { of: [f('m'), f('n')] }, { m: Number.MAX_SAFE_INTEGER, n: 1 })).toBe('malformed');
  });

  it('lookup gives an attribute in the type the fact asks for; nothing where the list says nothing', () => {
    const args = (attribute: string): Args => ({ list: 'ranks', attribute, code: f('rank') });
    expect(gives('integer', 'lookup', args('months'), { rank: 'senior' })).toBe(12);
    expect(gives('date', 'lookup', args('from'), { rank: 'senior' })).toBe('2021-01-01');
    expect(gives('boolean', 'lookup', args('bars'), { rank: 'junior' })).toBe(false);
    expect(gives('integer', 'lookup', args('months'), { rank: 'guest' })).toBe('unknown');
    expect(gives('integer', 'lookup', args('months'), { rank: 'captain' })).toBe('malformed');
    expect(gives('integer', 'lookup', args('months'), {})).toBe('unknown');
  });

  it('step is the difference of an attribute', () => {
    const args = { list: 'ranks', attribute: 'step', from: f('rank'), to: f('next') };
    expect(gives('integer', 'step', args, { rank: 'junior', next: 'senior' })).toBe(2);
    expect(gives('integer', 'step', args, { rank: 'senior', next: 'junior' })).toBe(-2);
    expect(gives('integer', 'step', args, { rank: 'junior', next: 'guest' })).toBe('unknown');
    expect(gives('integer', 'step', args, { rank: 'junior' })).toBe('unknown');
  });

  it('firstKnown passes over what is unknown, not over what is malformed', () => {
    const args = { of: [f('a'), f('b')] };
    expect(gives('date', 'firstKnown', args, { b: '2026-01-01' })).toBe('2026-01-01');
    expect(gives('date', 'firstKnown', args, { a: '2026-01-02', b: '2026-01-01' })).toBe('2026-01-02');
    expect(gives('date', 'firstKnown', args, { a: '2026-1-2', b: '2026-01-01' })).toBe('malformed');
    expect(derive('date', 'firstKnown', args, {})).toEqual({ kind: 'unknown', missing: [expect.objectContaining({ field: 'a' }), expect.objectContaining({ field: 'b' })] });
  });

  it('when is unknown while its condition is, unless both ways lead to the same', () => {
    const args = { is: f('p'), then: f('m'), otherwise: 5 };
    expect(gives('integer', 'when', args, { p: true, m: 2 })).toBe(2);
    expect(gives('integer', 'when', args, { p: false })).toBe(5);
    expect(gives('integer', 'when', args, { m: 2 })).toBe('unknown');
    expect(gives('integer', 'when', args, { m: 5 })).toBe(5);
  });

  it('F6 isRecorded is never unknown', () => {
    expect(gives('boolean', 'isRecorded', { fact: f('a') }, {})).toBe(false);
    expect(gives('boolean', 'isRecorded', { fact: f('a') }, { a: '2026-01-01' })).toBe(true);
    expect(gives('boolean', 'isRecorded', { fact: f('a') }, { a: 'soon' })).toBe('malformed');
  });

  it('oneOf, allOf and anyOf keep three truths', () => {
    expect(gives('boolean', 'oneOf', { code: f('rank'), codes: ['junior', 'guest'] }, { rank: 'guest' })).toBe(true);
    expect(gives('boolean', 'oneOf', { code: f('rank'), codes: ['junior', 'guest'] }, {})).toBe('unknown');
    expect(gives('boolean', 'allOf', { of: [f('p'), f('q')] }, { p: false })).toBe(false);
    expect(gives('boolean', 'allOf', { of: [f('p'), f('q')] }, { p: true })).toBe('unknown');
    expect(gives('boolean', 'anyOf', { of: [f('p'), f('q')] }, { p: true })).toBe(true);
    expect(gives('boolean', 'anyOf', { of: [f('p'), f('q')] }, { p: false })).toBe('unknown');
  });
});

describe('derivations over rows', () => {
  const rows = { rows: f('rows') };
  const ok = { fact: 'row.ok', operator: 'equal', value: true };

  it('F4 an empty table is unknown until it is ticked as none', () => {
    expect(gives('integer', 'countRows', rows, { rows: [] })).toBe('unknown');
    expect(gives('integer', 'countRows', rows, { none: true })).toBe(0);
    expect(gives('integer', 'countRows', rows, { rows: [{ n: 1 }], none: true })).toBe('malformed');
    expect(gives('integer', 'countRows', rows, { rows: [{}, {}] })).toBe(2);
  });

  it('F5 anyRow and allRows are decided by one row, whatever others leave open, and name it', () => {
    const args = { ...rows, where: ok };
    expect(derive('boolean', 'anyRow', args, { rows: [{}, { ok: true }] })).toEqual({ kind: 'known', value: true, row: 1 });
    expect(gives('boolean', 'anyRow', args, { rows: [{}, { ok: false }] })).toBe('unknown');
    expect(gives('boolean', 'anyRow', args, { rows: [{ ok: false }] })).toBe(false);
    expect(gives('boolean', 'anyRow', args, { none: true })).toBe(false);
    expect(derive('boolean', 'allRows', args, { rows: [{}, { ok: false }] })).toEqual({ kind: 'known', value: false, row: 1 });
    expect(gives('boolean', 'allRows', args, { rows: [{}, { ok: true }] })).toBe('unknown');
    expect(gives('boolean', 'allRows', args, { none: true })).toBe(true);
  });

  it('F5 countWhere is unknown while any row is, rowsAtLeast only while it matters', () => {
    const twoOkOneBlank = { rows: [{ ok: true }, { ok: true }, {}] };
    expect(gives('integer', 'countWhere', { ...rows, where: ok }, twoOkOneBlank)).toBe('unknown');
    const atLeast = (n: number): Args => ({ ...rows, where: ok, atLeast: n });
    expect(gives('boolean', 'rowsAtLeast', atLeast(2), twoOkOneBlank)).toBe(true);
    expect(gives('boolean', 'rowsAtLeast', atLeast(3), twoOkOneBlank)).toBe('unknown');
    expect(gives('boolean', 'rowsAtLeast', atLeast(4), twoOkOneBlank)).toBe(false);
  });

  it('F1 an unknown cell is named with its row', () => {
    expect(derive('integer', 'sum', { ...rows, column: 'n' }, { rows: [{ n: 1 }, {}] })).toEqual({
      kind: 'unknown',
      missing: [{ form: 'loan', field: 'rows.n', row: 1, stage: 'desk', title: 'Number' }],
    });
  });

  it('F1 a malformed cell spoils what reads it, and nothing else', () => {
    const broken = { rows: [{ n: 'two', ok: true }] };
    expect(gives('integer', 'sum', { ...rows, column: 'n' }, broken)).toBe('malformed');
    expect(gives('boolean', 'anyRow', { ...rows, where: ok }, broken)).toBe(true);
  });

  it('sum adds a column or an expression of the row', () => {
    expect(gives('integer', 'sum', { ...rows, column: 'n' }, { rows: [{ n: 1 }, { n: 2 }] })).toBe(3);
    expect(gives('integer', 'sum', { ...rows, column: 'n' }, { none: true })).toBe(0);
    const days = { derive: 'daysBetween', args: { from: { row: 'from' }, to: { row: 'to' } } };
    expect(gives('integer', 'sum', { ...rows, value: days }, { rows: [{ from: '2026-01-01', to: '2026-01-03' }] })).toBe(2);
    expect(gives('integer', 'sum', { ...rows, column: 'n', where: ok }, { rows: [{ n: 1, ok: true }, { ok: false }] })).toBe(1);
  });

  it('latest and earliest give the value with its row, or another column of that row', () => {
    const data = { rows: [{ to: '2026-01-01', n: 1 }, { to: '2026-03-01', n: 2 }, { to: '2026-02-01', n: 3 }] };
    expect(derive('date', 'latest', { ...rows, column: 'to' }, data)).toEqual({ kind: 'known', value: '2026-03-01', row: 1 });
    expect(gives('date', 'earliest', { ...rows, column: 'to' }, data)).toBe('2026-01-01');
    expect(gives('integer', 'latest', { ...rows, column: 'to', give: 'n' }, data)).toBe(2);
    expect(gives('date', 'latest', { ...rows, column: 'to' }, { none: true })).toBe('unknown');
    expect(gives('date', 'latest', { ...rows, column: 'to' }, { rows: [{ to: '2026-01-01' }, {}] })).toBe('unknown');
  });

  it('monthsCovered counts overlaps once and cuts open periods', () => {
    const args = { ...rows, from: 'from', to: 'to', openEnd: f('a') };
    const data = { a: '2026-07-01', rows: [{ from: '2025-01-01', to: '2025-12-31' }, { from: '2025-06-01', to: '2026-01-01' }, { from: '2026-01-02' }] };
    expect(gives('integer', 'monthsCovered', args, data)).toBe(18);
    expect(gives('integer', 'monthsCovered', args, { rows: data.rows })).toBe('unknown');
    expect(gives('integer', 'monthsCovered', args, { ...data, rows: [{ from: '2026-01-01', to: '2025-01-01' }] })).toBe('malformed');
  });

  it('C2 a period short of its anniversary by a day is a month short', () => {
    const args = { ...rows, from: 'from', to: 'to' };
    expect(gives('integer', 'monthsCovered', args, { rows: [{ from: '2024-03-01', to: '2026-02-28' }] })).toBe(23);
    expect(gives('integer', 'monthsCovered', args, { rows: [{ from: '2024-03-01', to: '2026-03-01' }] })).toBe(24);
  });

  it('ownRow gives the subject’s cell: unknown without a row, malformed with two', () => {
    const args = { rows: f('votes'), column: 'yes' };
    expect(gives('integer', 'ownRow', args, { votes: [{ item: 's2', yes: 3 }, { item: 's1', yes: 7 }] })).toBe(7);
    expect(derive('integer', 'ownRow', args, { votes: [{ item: 's2', yes: 3 }] })).toEqual({ kind: 'unknown', missing: [expect.objectContaining({ field: 'votes' })] });
    expect(gives('integer', 'ownRow', args, { votes: [{ item: 's1', yes: 3 }, { item: 's1', yes: 7 }] })).toBe('malformed');
  });

  it('F3 a derived column is read row by row, nested derivations included', () => {
    const ends: FactDefinition = {
      id: 'loan.rows.endsOn',
      type: 'date',
      title: 'Ends on',
      derive: 'addMonths',
      args: { date: { row: 'from' }, months: { derive: 'lookup', args: { list: 'ranks', attribute: 'months', code: { row: 'rank' } } } },
    };
    const where = { fact: 'row.endsOn', operator: 'after', value: f('a') };
    const at = (a: string): unknown => gives('boolean', 'anyRow', { ...rows, where }, { a, rows: [{ from: '2026-01-15', rank: 'junior' }] }, [ends]);
    expect(at('2026-07-14')).toBe(true);
    expect(at('2026-07-15')).toBe(false);
  });

  it('F5 active subjects are rows for facts of the matter', () => {
    const count: FactDefinition = {
      id: 'batch.named',
      scope: 'matter',
      type: 'integer',
      title: 'Named',
      derive: 'countWhere',
      args: { rows: { fact: 'matter.subjects' }, where: { fact: 'row.item.name', operator: 'notEqual', value: 'Nobody' } },
    };
    const release = smallRelease({ facts: [count] });
    const read = (items: Parameters<typeof smallReader>[2]): unknown => shown(smallReader(release, {}, items).read('batch.named', null));
    expect(read({ s1: { name: 'One' }, s2: { name: 'Nobody' }, s3: { name: 'Three', state: 'suspended' } })).toBe(1);
    expect(read({ s1: { name: 'One' }, s2: {} })).toBeNull();
  });
});

describe('what a definition may say', () => {
  const codes = (definition: FactDefinition): readonly string[] => smallProblems({ matter: fields, codes: [ranks], facts: [definition] }).map((problem) => problem.code);

  it.each([
    ['an unknown derivation', fact('integer', 'guess', {}), 'unknown-derivation'],
    ['an unknown fact', fact('integer', 'daysBetween', { from: f('a'), to: f('zz') }), 'unknown-fact'],
    ['an argument of the wrong type', fact('integer', 'daysBetween', { from: f('a'), to: f('m') }), 'type-mismatch'],
    ['a missing argument', fact('integer', 'daysBetween', { from: f('a') }), 'schema'],
    ['an argument too many', fact('integer', 'daysBetween', { from: f('a'), to: f('b'), counting: 1 }), 'schema'],
    ['a result of another type', fact('date', 'daysBetween', { from: f('a'), to: f('b') }), 'type-mismatch'],
    ['an unknown code list', fact('integer', 'lookup', { list: 'grades', attribute: 'months', code: f('rank') }), 'unknown-code-list'],
    ['an unknown attribute', fact('integer', 'lookup', { list: 'ranks', attribute: 'weight', code: f('rank') }), 'unknown-field'],
    ['an unknown code', fact('boolean', 'oneOf', { code: f('rank'), codes: ['captain'] }), 'unknown-code'],
    ['an unknown column', fact('integer', 'sum', { rows: f('rows'), column: 'weight' }), 'unknown-field'],
    ['a column outside rows', fact('integer', 'add', { of: [{ row: 'n' }] }), 'unknown-field'],
    ['a condition on an unknown column', fact('boolean', 'anyRow', { rows: f('rows'), where: { fact: 'row.zz', operator: 'equal', value: 1 } }), 'unknown-field'],
    ['an operator of another type', fact('boolean', 'anyRow', { rows: f('rows'), where: { fact: 'row.n', operator: 'before', value: 1 } }), 'type-mismatch'],
  ])('F3 refuses %s', (_, definition, code) => expect(codes(definition)).toContain(code));

  it.each([null, 5, [], { all: [5] }, { not: null }, { fact: 'row.n', operator: 'equal', value: null }, { fact: 'row.n', operator: 'equal', value: { row: 'n' } }])(
    'F3 refuses %j as a condition',
    (where) => expect(codes(fact('boolean', 'anyRow', { rows: f('rows'), where }))).toEqual(['schema']),
  );

  it('every derivation says what it does', () => {
    for (const derivation of Object.values(catalogue)) expect(derivation.summary).toMatch(/Argument/);
  });
});
