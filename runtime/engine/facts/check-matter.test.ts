import { describe, expect, it } from 'vitest';

import { smallRelease } from '../../../test/support/small-release.ts';
import type { FieldSchema } from '../definitions/form.ts';
import { checkForm, checkMatter, missingValues } from './check-matter.ts';

const matterSchema: FieldSchema = {
  type: 'object',
  required: ['heldOn', 'rows', 'present'],
  additionalProperties: false,
  properties: {
    heldOn: { type: 'string', format: 'date', title: 'Held on' },
    present: { type: 'integer', title: 'Present', minimum: 1 },
    colour: { type: 'string', title: 'Colour', 'x-code': 'colours' },
    none: { type: 'boolean', title: 'None' },
    rows: {
      type: 'array',
      title: 'Rows',
      'x-none': 'none',
      items: { type: 'object', required: ['n'], properties: { n: { type: 'integer', title: 'Number' }, item: { type: 'string', title: 'Item', 'x-subject': true } } },
    },
  },
  allOf: [{ if: { properties: { colour: { const: 'red' } }, required: ['colour'] }, then: { required: ['reason'], properties: { reason: { type: 'string', title: 'Reason', minLength: 2 } } } }],
};
const release = smallRelease({ matterSchema, codes: [{ id: 'colours', title: 'Colours', codes: [{ code: 'red', title: 'Red' }, { code: 'old', title: 'Old', active: false }] }] });
const complete = { heldOn: '2026-03-02', present: 3, rows: [{ n: 1 }] };

const places = (data: Record<string, unknown>): unknown[] => checkForm(release, 'loan', data).map((problem) => [problem.code, problem.path, problem.title]);
const missing = (data: Record<string, unknown>): unknown[] => missingValues(release, 'loan', data).map((ref) => [ref.field, ref.title, ref.row]);

describe('what is malformed in a form', () => {
  it('F1 required is never a problem, and if is only its messenger', () => {
    expect(places({})).toEqual([]);
    expect(places({ ...complete, colour: 'red' })).toEqual([]);
    expect(places({ ...complete, colour: 'red', reason: 'x' })).toEqual([['malformed-value', '/reason', 'Reason']]);
  });

  it('F1 a value of the wrong type or form is one problem with its title', () => {
    expect(places({ ...complete, heldOn: '2026-02-30' })).toEqual([['malformed-value', '/heldOn', 'Held on']]);
    expect(places({ ...complete, present: 0 })).toEqual([['malformed-value', '/present', 'Present']]);
    expect(places({ ...complete, rows: [{ n: 'one' }] })).toEqual([['malformed-value', '/rows/0/n', 'Number']]);
  });

  it('F1 unknown fields and codes are named; a code no longer offered still counts', () => {
    expect(places({ ...complete, weight: 1 })).toEqual([['unknown-field', '/weight', 'weight']]);
    expect(places({ ...complete, colour: 'mauve' })).toEqual([['unknown-code', '/colour', 'Colour']]);
    expect(places({ ...complete, colour: 'old' })).toEqual([]);
  });

  it('F4 none with rows is malformed', () => {
    expect(places({ ...complete, none: true })).toEqual([['none-with-rows', '/rows', 'Rows']]);
    expect(places({ ...complete, none: true, rows: [] })).toEqual([]);
  });

  it('an unknown form is one problem', () => expect(checkForm(release, 'mystery', {})).toMatchObject([{ code: 'unknown-form', title: 'mystery' }]));
});

describe('what is missing in a form', () => {
  it('F1 is what required names, after null and "" are dropped', () => {
    expect(missing(complete)).toEqual([]);
    expect(missing({ ...complete, heldOn: '', present: null })).toEqual([['heldOn', 'Held on', undefined], ['present', 'Present', undefined]]);
    expect(missing({ ...complete, colour: 'red' })).toEqual([['reason', 'Reason', undefined]]);
  });

  it('F1 a cell is named with its row', () => expect(missing({ ...complete, rows: [{ n: 1 }, { item: 's1' }] })).toEqual([['rows.n', 'Number', 1]]));

  it('F4 a table is answered by rows or by none; empty and unticked it is missing', () => {
    expect(missing({ ...complete, rows: [] })).toEqual([['rows', 'Rows', undefined]]);
    expect(missing({ heldOn: '2026-03-02', present: 3 })).toEqual([['rows', 'Rows', undefined]]);
    expect(missing({ heldOn: '2026-03-02', present: 3, none: true })).toEqual([]);
  });
});

describe('what is malformed in a matter', () => {
  const check = (forms: Record<string, Record<string, unknown>>, subjects: readonly { id: string; forms: Record<string, Record<string, unknown>> }[]): unknown[] =>
    checkMatter(release, { matter: { forms, subjects: subjects.map((subject) => ({ ...subject, state: 'active' as const })) } }).map((problem) => [problem.code, problem.path]);

  it('points into the matter, forms and subjects alike', () => {
    expect(check({ loan: { present: 'two' } }, [{ id: 's1', forms: { item: { name: 3 } } }])).toEqual([
      ['malformed-value', '/forms/loan/present'],
      ['malformed-value', '/subjects/0/forms/item/name'],
    ]);
  });

  it('F2 a form belongs to one scope', () => {
    expect(check({ item: {} }, [{ id: 's1', forms: { loan: {}, mystery: {} } }])).toEqual([
      ['unknown-form', '/forms/item'],
      ['unknown-form', '/subjects/0/forms/loan'],
      ['unknown-form', '/subjects/0/forms/mystery'],
    ]);
  });

  it('rows about nobody, and one id for two subjects, are problems', () => {
    const subject = { id: 's1', forms: {} };
    expect(check({ loan: { rows: [{ n: 1, item: 's1' }, { n: 1, item: 's9' }] } }, [subject])).toEqual([['unknown-subject', '/forms/loan/rows/1/item']]);
    expect(check({}, [subject, subject])).toEqual([['duplicate-id', '/subjects/1/id']]);
  });
});
