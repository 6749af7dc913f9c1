import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fieldTripContent } from '../../../test/support/field-trip.ts';
import type { Part, PartKind, PartOf } from '../definitions/part.ts';
import { isRecord } from '../values/read-plain.ts';
import { differences } from './differences.ts';
import { below, jsonAt, withJsonAt } from './json.ts';
import { partOfKind, partsOf, withChange } from './parts.ts';

const trip = partsOf(fieldTripContent());

/** The parts after one was changed. */
function changed<K extends PartKind>(kind: K, id: string, change: (value: PartOf<K>['value']) => PartOf<K>['value'], parts: readonly Part[] = trip): readonly Part[] {
  const part = partOfKind(parts, kind, id);
  if (part === undefined) throw new Error(`no ${kind} ${id}`);
  const put = { ...part, value: change(part.value) } as Part;
  return withChange(parts, { put });
}

const said = (before: readonly Part[], after: readonly Part[]): unknown[] =>
  differences(before, after).map(({ part, kind, details }) => [part.kind, part.id, kind, ...details.map(({ code, params }) => [code, params])]);

describe('what changed between two contents', () => {
  it('nothing', () => {
    expect(differences(trip, partsOf(fieldTripContent()))).toEqual([]);
  });

  it('a legal value, from a day on', () => {
    const source = { policy: 'outing-rules', article: '3' };
    const after = changed('parameter', 'approvalDays', (value) => ({ ...value, values: [{ until: '2025-12-31', value: 5, source }, { from: '2026-01-01', value: 7, source }] }));
    expect(said(trip, after)).toEqual([
      ['parameter', 'approvalDays', 'changed', ['parameter-until', { before: '—', after: '2025-12-31', from: '' }], ['parameter-value-added-from', { before: '—', after: '7', from: '2026-01-01' }]],
    ]);
    const later = changed('parameter', 'approvalDays', (value) => ({ ...value, values: value.values.map((one) => (one.from === undefined ? one : { ...one, value: 6 })) }), after);
    expect(said(after, later)).toEqual([['parameter', 'approvalDays', 'changed', ['parameter-value-from', { before: 7, after: 6, from: '2026-01-01' }]]]);
  });

  it('a light, a message and a basis', () => {
    const after = changed('rule', 'insured', (rule) => ({
      ...rule, event: { ...rule.event, params: { ...rule.event.params, light: 'red', message: '没有保险', basis: [{ policy: 'outing-rules', article: '3' }] } },
    }));
    expect(said(trip, after)).toEqual([
      ['rule', 'insured', 'changed', ['light-red', { before: 'yellow', after: 'red' }], ['message', { before: '尚未投保', after: '没有保险', name: 'message' }],
        ['basis-removed', { before: '…', after: '—', policy: '校外活动管理办法（虚构）', article: '6' }], ['basis-added', { before: '—', after: '…', policy: '校外活动管理办法（虚构）', article: '3' }]],
    ]);
  });

  it('a limit deep in the conditions', () => {
    const after = changed('rule', 'enough-adults', (rule) => ({
      ...rule, conditions: { all: [{ not: { name: 'requires', fact: 'class.adultShare', operator: 'fractionAtLeast', value: '1/8' } }] },
    }));
    expect(differences(trip, after)).toEqual([
      {
        part: { kind: 'rule', id: 'enough-adults' }, title: '随行教师不足', kind: 'changed',
        details: [{ code: 'threshold', path: '/conditions/all/0/not', params: { fact: '教师与学生之比', before: '师生比', after: '1/8' }, before: expect.anything() as unknown, after: expect.anything() as unknown }],
      },
    ]);
  });

  it('a guard put in and one taken out', () => {
    const guard = { name: 'applies', fact: 'plan.place', operator: 'notEqual', value: '校内' } as const;
    const after = changed('rule', 'insured', (rule) => ({ ...rule, conditions: { all: [guard, ...('all' in rule.conditions ? rule.conditions.all : [])] } }));
    expect(said(trip, after)).toEqual([['rule', 'insured', 'changed', ['condition-added', { before: '—', after: '…' }]]]);
    expect(said(after, trip)).toEqual([['rule', 'insured', 'changed', ['condition-removed', { before: '…', after: '—' }]]]);
  });

  it('fields: put in, taken out, required, bounded', () => {
    const after = changed('form', 'class', (form) => {
      const { adults, ...others } = form.schema.properties ?? {};
      return { ...form, schema: { ...form.schema, required: [...(form.schema.required ?? []), 'note'], properties: { ...others, adults: { ...adults, maximum: 9 }, note: { type: 'string', title: '备注' } } } };
    });
    const [difference] = differences(trip, after);
    expect(difference?.details.map(({ code, params }) => [code, params['field']])).toEqual([['required', '备注'], ['field-maximum', '随行教师人数'], ['field-added', '备注']]);
    expect(differences(after, trip)[0]?.details.map(({ code, params }) => [code, params['field']])).toEqual([['not-required', '备注'], ['field-maximum', '随行教师人数'], ['field-removed', '备注']]);
  });

  it('stages reordered, parts added and taken out', () => {
    const stages = changed('stage', 'outing', (stage) => ({ ...stage, after: ['plan'] }));
    expect(said(trip, stages)).toEqual([['stage', 'outing', 'changed', ['stage-order', { before: '安全准备', after: '活动计划' }]]]);
    const fewer = withChange(trip, { remove: { kind: 'rule', id: 'insured' } });
    expect(said(trip, fewer)).toEqual([['rule', 'insured', 'removed']]);
    expect(said(fewer, trip)).toEqual([['rule', 'insured', 'added']]);
  });

  it('one rule moved is one rule moved', () => {
    const part = partOfKind(trip, 'rule', 'insured');
    if (!part) throw new Error('no rule');
    expect(said(trip, withChange(trip, { put: part, before: 'approval-days' }))).toEqual([['rule', 'insured', 'moved']]);
  });

  it('cases', () => {
    const after = changed('cases', 'enough-adults', (file) => ({ ...file, cases: file.cases.slice(1).map((one, i) => (i === 0 ? { ...one, light: 'yellow' as const } : one)) }));
    expect(said(trip, after)).toEqual([
      ['cases', 'enough-adults', 'changed', ['case-removed', { before: '…', after: '—', name: 'forty-one pupils with four teachers are below one in ten' }],
        ['case-light-yellow', { before: 'green', after: 'yellow', name: 'forty pupils with four teachers are at the limit' }]],
    ]);
  });

  it('every value that changes anywhere is told, in its part', () => {
    const places = trip.flatMap((part) => pointers(part.value).map((path) => ({ part, path })));
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ part, path }) => {
        const value = jsonAt(part.value, path);
        const other = typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : undefined;
        const put = { ...part, value: withJsonAt(part.value, path, other) } as Part;
        const found = differences(trip, trip.map((one) => (one === part ? put : one)));
        expect(found.map((one) => one.part)).toEqual([{ kind: part.kind, id: part.id }]);
        expect(found[0]?.details.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});

/** The pointers to every value that is no list and no record. */
function pointers(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => pointers(item, below(path, i)));
  return isRecord(value) ? Object.entries(value).flatMap(([key, member]) => pointers(member, below(path, key))) : [path];
}
