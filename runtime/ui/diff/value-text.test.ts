import { expect, it } from 'vitest';

import type { FormDefinition } from '../../engine/index.ts';
import { createLanguage } from '../language/LanguageProvider.tsx';
import { valueText } from './value-text.ts';

const form: FormDefinition = { id: 'f', title: '表', ui: {}, schema: { type: 'object', properties: {
  kind: { type: 'string', 'x-code': 'kinds' }, kinds: { type: 'array', items: { type: 'string', 'x-code': 'kinds' } }, who: { type: 'string', 'x-subject': true }, on: { type: 'string', format: 'date' },
  count: { type: 'integer', 'x-unit': '人' }, there: { type: 'boolean' }, rows: { type: 'array', items: { type: 'object', properties: { who: { type: 'string', 'x-subject': true }, n: { type: 'integer' } } } },
} } };
const lookups = { codes: [{ id: 'kinds', title: '类别', codes: [{ code: 'a', title: '甲' }, { code: 'b', title: '乙' }] }], subjects: [{ id: 's1', label: '钱一' }] };
const text = (value: unknown, field: string, language = createLanguage('zh-CN', {}, {})): string => valueText(value, { form, field, lookups, language, texts: { yes: '是', no: '否' } });

it('codes, subjects, dates, units and answers read as words', () => {
  expect([text('a', 'kind'), text(['a', 'b'], 'kinds'), text('s1', 'who'), text('2026-09-17', 'on'), text(3, 'count'), text(false, 'there')]).toEqual(['甲', '甲；乙', '钱一', '2026-09-17 周四', '3 人', '否']);
});

it('codes read in the language of the reader', () => {
  expect(text('a', 'kind', createLanguage('en', { en: { 甲: 'A' } }, {}))).toBe('A');
});

it('a column is read by its own schema, a whole table row by row', () => {
  expect(text('s1', 'rows.who')).toBe('钱一');
  expect(text([{ who: 's1', n: 2 }, { n: 3 }], 'rows')).toBe('钱一，2；3');
});

it('F1 null, "" and absent read as nothing; what is in no list reads as it stands', () => {
  expect([text(null, 'kind'), text('', 'kind'), text(undefined, 'kind'), text('zz', 'kind'), text('s9', 'who')]).toEqual(['', '', '', 'zz', 's9']);
});
