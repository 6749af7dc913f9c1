import { hashForSchema } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import type { FormDefinition, VerdictRow } from '../../engine/index.ts';
import { Change } from '../diff/Change.tsx';
import { FormView } from '../forms/FormView.tsx';
import { gridRows } from '../forms/FormGrid.tsx';
import { toRjsf } from '../forms/rjsf.ts';
import { type CompiledCheck, releaseValidators } from '../forms/validators.ts';
import type { LanguageCode } from '../language/dates.ts';
import { LanguageProvider } from '../language/LanguageProvider.tsx';
import { Light } from '../light/Light.tsx';
import { LightSentence } from '../light/LightSentence.tsx';
import { sortRows } from './DataTable.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { StageRail } from './StageRail.tsx';
import { WhyButton } from './WhyButton.tsx';

const sentences = { 'zh-CN': { 'refusal.plan-too-early': '计划日期太早。', 'help.earliest': '最早可定在 {date}。' }, en: { 'refusal.plan-too-early': 'The planned date is too early.', 'help.earliest': 'The earliest lawful date is {date}.' } };
const overlays = { en: { 人数: 'head count', '人数 {{f.n}}': 'count {{f.n}}', 标题: 'title' } };
const draw = (node: ReactNode, language: LanguageCode = 'zh-CN'): string =>
  renderToStaticMarkup(<LanguageProvider language={language} overlays={overlays} sentences={sentences}>{node}</LanguageProvider>);
const words = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();

const row: VerdictRow = {
  rule: 'r', title: '标题', stage: 's', outcome: 'broken', light: 'red', release: '1', judgedOn: '2026-09-17', basis: [{ policy: 'p', article: '38' }], message: '人数 5',
  because: [{ fact: 'f.n', title: '人数', operator: 'greaterThanInclusive', left: 5, right: 6 }], missing: [], problems: [],
  remedy: { fact: 'f.n', field: { form: 'f', field: 'n', title: '人数' }, becomes: 6 },
};

describe('a light', () => {
  it('has a shape and a word of its own for each colour', () => {
    const all = (['green', 'yellow', 'red', 'grey', 'none', 'problem'] as const).map((light) => draw(<Light light={light} />));
    expect(new Set(all.map((markup) => /<svg.*<\/svg>/.exec(markup)?.[0].replace(/class="[^"]*"/, ''))).size).toBe(6);
    expect(all.map(words)).toEqual(['绿灯', '黄灯', '红灯', '未定', '不适用', '数据有误']);
  });
  it('says its outcome where it has one, and keeps the word when compact', () => {
    expect(words(draw(<Light light="red" outcome="not-recorded" />))).toBe('应填未填');
    expect(words(draw(<Light light="yellow" compact />, 'en'))).toBe('Yellow');
  });
});

describe('a lit rule', () => {
  it('says what, by which article, the values against the limit, and what would mend it', () => {
    const text = words(draw(<LightSentence row={row} subject="钱一" />));
    expect(text).toContain('人数 5');
    expect(text).toContain('第38条');
    expect(text).toMatch(/人数 5 ，限值：不少于 6/);
    expect(text).toContain('人数改为 6 即转为绿灯');
    expect(text).toContain('钱一');
  });
  it('names the missing fields instead, where values are missing', () => {
    const text = words(draw(<LightSentence row={{ ...row, outcome: 'not-recorded', missing: [{ form: 'f', field: 'n', title: '人数' }] }} />, 'en'));
    expect(text).toContain('Missing head count');
    expect(text).not.toContain('Turns green');
  });
  it('O3 says that a subject does not count', () => {
    expect(words(draw(<LightSentence row={{ ...row, uncounted: true }} subject="钱一" />))).toContain('不计入');
  });
});

describe('a shut button', () => {
  it('says why, stays in reach of the keyboard, and is tied to its reason', () => {
    const markup = draw(<WhyButton why="还有红灯">签字</WhyButton>);
    const id = /aria-describedby="([^"]+)"/.exec(markup)?.[1];
    expect(markup).toContain('aria-disabled="true"');
    expect(markup).not.toContain(' disabled');
    expect(markup).toContain(`id="${id}"`);
    expect(words(markup)).toContain('还有红灯');
  });
  it('is a plain button once it is open', () => expect(draw(<WhyButton>签字</WhyButton>)).not.toContain('aria-disabled'));
});

it('an error says what, where by the titles of fields, what to do and what is kept', () => {
  const text = words(draw(
    <ErrorNote kept="draft" problem={{ title: '', detail: '', code: 'plan-too-early', refusal: {
      kind: 'refusal', code: 'plan-too-early', missing: [{ form: 'f', field: 'n', title: '人数' }], basis: [{ policy: 'p', article: '3' }], helps: { code: 'earliest', date: '2026-09-17' },
    } }} />, 'en'));
  expect(text).toContain('The planned date is too early.');
  expect(text).toContain('head count');
  expect(text).toContain('p, art. 3');
  expect(text).toContain('The earliest lawful date is 2026-09-17 Thu.');
  expect(text).toContain('draft');
});

it('a change shows old and new in words, and an absent side says so', () => {
  expect(words(draw(<Change before={undefined} after={true} />))).toBe('原为 （空） → 改为 是');
});

it('a stage rail says state and light of each stage in words', () => {
  expect(words(draw(<StageRail look="dots" stages={[{ stage: 's', title: '商议', state: 'begun', light: 'red' }]} />))).toBe('商议：进行中，红灯');
});

it('rows sort by a column either way, those without a value last', () => {
  const rows = [{ n: 2 }, { n: undefined }, { n: 10 }];
  expect([false, true].map((descending) => sortRows(rows, (each) => each.n, descending).map((each) => each.n))).toEqual([[2, 10, undefined], [10, 2, undefined]]);
});

it('fields fill rows of 24 in their order', () => {
  const spans: Readonly<Record<string, number>> = { a: 8, b: 16, c: 12, d: 16, e: 24 };
  expect(gridRows(Object.keys(spans), (name) => spans[name] ?? 24)).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
});

describe('a form', () => {
  const form: FormDefinition = { id: 'f', title: '表', ui: { 'ui:groups': [{ title: '标题', fields: ['n'] }] }, schema: { type: 'object', required: ['n'], properties: {
    n: { type: 'integer', title: '人数' }, there: { type: 'boolean', title: '到会' }, t: { type: 'array', title: '表', 'x-none': 'noT', items: { type: 'object', properties: { a: { type: 'string', title: '甲' } } } }, noT: { type: 'boolean', title: '没有' },
  } } };
  const check: CompiledCheck = Object.assign(
    (): boolean => {
      check.errors = [{ instancePath: '/n', keyword: 'minimum', params: { limit: 1 }, schemaPath: '' }];
      return false;
    },
    { errors: null },
  );
  const validator = releaseValidators(() => ({ f: { [hashForSchema(toRjsf(form.schema))]: check } }), [form]).forms['f'];
  const view = (part: { readonly readOnly?: boolean; readonly data?: Readonly<Record<string, unknown>> }, language: LanguageCode = 'zh-CN'): string =>
    draw(validator && <FormView form={form} codes={[]} data={part.data ?? {}} validator={validator} readOnly={part.readOnly ?? false} missing={[{ form: 'f', field: 'there', title: '到会' }]} />, language);

  it('never answers for anybody: an unanswered question has neither yes nor no', () => {
    expect(view({})).not.toContain('checked');
    expect(view({ data: { there: false } }).match(/checked/g)).toHaveLength(1);
  });
  it('says in the titles’ words what is wrong, and what is due and missing', () => {
    expect(words(view({}))).toContain('人数不能小于 1');
    expect(words(view({}))).toContain('应填未填');
    expect(words(view({}, 'en'))).toContain('head count must be at least 1');
  });
  it('F4 shows the “none” of a table with the table and not as a field of its own', () => {
    expect(words(view({}))).toContain('无（表）');
    expect(words(view({}))).not.toContain('没有');
  });
  it('reads as text, without an input, where it is read only', () => {
    const markup = view({ readOnly: true, data: { n: 3, there: true, t: [{ a: '乙' }] } });
    expect(markup).not.toMatch(/<(input|textarea|select)/);
    expect(words(markup)).toContain('到会 是');
  });
  it('carries no style attribute, for the content policy lets none through', () => {
    expect(view({ data: { t: [{ a: '乙' }] } })).not.toContain('style=');
  });
});
