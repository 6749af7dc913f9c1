import { describe, expect, it } from 'vitest';

import type { FormDefinition } from '../../engine/index.ts';
import { complaints } from './complaints.ts';
import { unknownCodes } from './unknown-codes.ts';

const form: FormDefinition = {
  id: 'f', title: '表', ui: {},
  schema: {
    type: 'object',
    properties: {
      present: { type: 'integer', title: '实到' }, heldOn: { type: 'string', format: 'date', title: '日期' }, kind: { type: 'string', 'x-code': 'kinds', title: '类别' },
      votes: { type: 'array', title: '计数', items: { type: 'object', properties: { yes: { type: 'integer', title: '赞成' }, kind: { type: 'string', 'x-code': 'kinds', title: '类别' } } } },
    },
  },
};

describe('complaints of a form', () => {
  it('name the title of the field and the limit', () => {
    expect(complaints([{ path: ['present'], keyword: 'minimum', params: { limit: 0 } }], form)).toEqual([{ key: 'present', title: '实到', code: 'minimum', limit: 0 }]);
  });
  it('name a cell by its column and row', () => {
    expect(complaints([{ path: ['votes', 2, 'yes'], keyword: 'type', params: { type: 'integer' } }], form)).toEqual([{ key: 'votes.yes@2', title: '赞成', code: 'integer' }]);
  });
  it('F1 are silent about what is missing and about `if`', () => {
    expect(complaints([{ path: [], keyword: 'required', params: { missingProperty: 'present' } }, { path: [], keyword: 'if', params: {} }], form)).toEqual([]);
  });
  it('come one per place, the first', () => {
    const errors = [{ path: ['heldOn'], keyword: 'format', params: { format: 'date' } }, { path: ['heldOn'], keyword: 'maxLength', params: { limit: 3 } }];
    expect(complaints(errors, form).map(({ code }) => code)).toEqual(['date']);
  });
});

describe('codes', () => {
  const codes = [{ id: 'kinds', title: '类别', codes: [{ code: 'a', title: '甲' }, { code: 'old', title: '旧', active: false }] }];
  it('outside their list are complained about, in fields and cells', () => {
    const errors = unknownCodes(form, { kind: 'x', votes: [{ kind: 'a' }, { kind: 'y' }] }, codes);
    expect(errors.map(({ path }) => path)).toEqual([['kind'], ['votes', 1, 'kind']]);
  });
  it('kept for old values are right, and unknown is no code', () => {
    expect(unknownCodes(form, { kind: 'old' }, codes)).toEqual([]);
    expect(unknownCodes(form, {}, codes)).toEqual([]);
  });
});
