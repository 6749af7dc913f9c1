import { describe, expect, it } from 'vitest';

import type { Condition, RuleDefinition } from '../../engine/index.ts';
import type { Definitions } from './definitions.ts';
import { fractionText } from './facts.ts';
import { ruleSentence } from './rule-sentence.ts';

const definitions: Definitions = {
  procedure: {
    id: 'p', title: '程序', timeZone: 'Asia/Shanghai', calendar: 'cn', subject: { title: '对象', min: 1, form: 'f', label: 'f.name', identity: ['f.name'] },
    phases: [{ id: 'one', title: '第一阶段', filing: 'first' }],
    stages: [{ id: 's', phase: 'one', title: '商议', after: [], forms: [{ form: 'f', scope: 'matter' }], responsible: { leader: 'l', handler: 'h' }, documents: [], attachments: [] }],
    filings: [{ id: 'first', title: '初报', phase: 'one', after: 's', freezes: ['s'], review: null, redAtFiling: 'refuse', signatures: true }],
  },
  ruleset: { procedure: 'p', version: '1', title: '规则集', inForce: { from: '2019-01-01' }, governs: { whom: '全部', why: '试' }, basis: [], rules: [], conditions: { held: { all: [{ fact: 'f.held', operator: 'equal', value: true }] } } },
  parameters: {
    quorum: { type: 'fraction', title: '最低比例', values: [{ value: '2/3', source: { policy: 'x', article: '1' } }] },
    days: { type: 'integer', unit: 'working-day', title: '最少天数', values: [{ until: '2019-12-31', value: 7, source: { policy: 'x', article: '2' } }, { from: '2020-01-01', value: 5, source: { policy: 'x', article: '2' } }] },
  },
  facts: [
    { id: 'f.share', scope: 'matter', type: 'fraction', title: '到会比例', derive: 'fraction', args: {} },
    { id: 'f.days', scope: 'matter', type: 'integer', unit: 'working-day', title: '公告天数', derive: 'x', args: {} },
  ],
  forms: [{ id: 'f', title: '表', ui: {}, schema: { type: 'object', properties: {
    held: { type: 'boolean', title: '已开会' }, kind: { type: 'string', 'x-code': 'kinds', title: '类别' }, on: { type: 'string', format: 'date', title: '日期' }, count: { type: 'integer', title: '人数', 'x-unit': '人' },
    waived: { type: 'boolean', title: '已获同意' },
  } } }],
  codes: [{ id: 'kinds', title: '类别', codes: [{ code: 'a', title: '甲类' }, { code: 'b', title: '乙类' }] }],
  policies: [],
};

const english: Readonly<Record<string, string>> = { 到会比例: 'share present', 最低比例: 'quorum', 已开会: 'the meeting was held', 已获同意: 'consent was given' };
const zh = { language: 'zh-CN', translate: (text: string) => text } as const;
const en = { language: 'en', translate: (text: string) => english[text] ?? text } as const;

function rule(conditions: Condition, exception: RuleDefinition['event']['params']['exception'] = null): RuleDefinition {
  return { name: 'r', conditions, event: { type: 'alarm', params: { light: 'red', stage: 's', scope: 'matter', title: '规则', basis: [{ policy: 'x', article: '1' }], message: 'm', remedy: null, exception } } };
}
const requires = (condition: Condition): RuleDefinition => rule({ all: [{ not: { name: 'requires', ...condition } }] });
const must = (condition: Condition): string => ruleSentence(requires(condition), definitions, zh).must;

describe('a rule as a sentence', () => {
  it('R1 says when it applies, what it requires, and what follows, in Chinese', () => {
    const reading = ruleSentence(rule({ all: [
      { name: 'applies', condition: 'held' },
      { not: { name: 'requires', fact: 'f.share', operator: 'fractionAtLeast', value: { fact: 'parameter.quorum' } } },
    ] }, { fact: 'f.waived', light: 'yellow' }), definitions, zh);
    expect(reading.text).toBe('适用：已开会。要求：到会比例不低于三分之二（最低比例）。否则亮红灯。例外：已获同意的，改亮黄灯。');
  });

  it('says the same in English', () => {
    const reading = ruleSentence(rule({ all: [
      { name: 'applies', condition: 'held' },
      { not: { name: 'requires', fact: 'f.share', operator: 'fractionAtLeast', value: { fact: 'parameter.quorum' } } },
    ] }), definitions, en);
    expect(reading.text).toBe('Applies when “the meeting was held” is yes. Required: share present is at least 2/3 (quorum). Otherwise a red light. No exception.');
  });

  it('has no “applies” part where it always applies', () => {
    expect(ruleSentence(requires({ fact: 'f.held', operator: 'equal', value: true }), definitions, zh).when).toBe('');
  });

  it('reads a breach that names no requirement as forbidden', () => {
    const reading = ruleSentence(rule({ all: [{ fact: 'f.count', operator: 'greaterThan', value: 3 }] }), definitions, zh);
    expect([reading.forbids, reading.must]).toEqual([true, '人数多于 3 人']);
  });

  it('reads parameters for the day: the value then in force, the last one without a day', () => {
    const days = requires({ fact: 'f.days', operator: 'greaterThanInclusive', value: { fact: 'parameter.days' } });
    const on = (day?: string): string => ruleSentence(days, definitions, { ...zh, ...(day === undefined ? {} : { on: day }) }).must;
    expect([on('2019-12-31'), on('2020-01-01'), on()]).toEqual([
      '公告天数不少于 7 个工作日（最少天数）', '公告天数不少于 5 个工作日（最少天数）', '公告天数不少于 5 个工作日（最少天数）',
    ]);
  });
});

describe('conditions in words', () => {
  it('codes by their titles, lists joined', () => {
    expect(must({ fact: 'f.kind', operator: 'in', value: ['a', 'b'] })).toBe('类别为“甲类”、“乙类”之一');
    expect(must({ fact: 'f.kind', operator: 'equal', value: 'a' })).toBe('类别为“甲类”');
  });
  it('yes by the title alone, no by saying so', () => {
    expect(must({ fact: 'f.held', operator: 'equal', value: true })).toBe('已开会');
    expect(must({ fact: 'f.held', operator: 'equal', value: false })).toBe('“已开会”为否');
    expect(must({ fact: 'f.held', operator: 'notEqual', value: true })).toBe('“已开会”为否');
  });
  it('lists within lists in brackets', () => {
    const one = { fact: 'f.held', operator: 'equal', value: true } as const;
    const two = { fact: 'f.waived', operator: 'equal', value: true } as const;
    expect(must({ all: [one, { any: [one, two] }] })).toBe('已开会，并且（已开会，或者已获同意）');
  });
  it('a negation by the opposite word, through named conditions', () => {
    expect(must({ not: { fact: 'f.on', operator: 'before', value: '2026-09-17' } })).toBe('日期不早于 2026-09-17 周四');
    expect(must({ not: { condition: 'held' } })).toBe('“已开会”为否');
  });
  it('what the ledger knows of stages and filings', () => {
    expect(must({ fact: 'filing.first.sent', operator: 'equal', value: false })).toBe('“初报”尚未报送');
    expect(must({ fact: 'stage.s.begun', operator: 'equal', value: true })).toBe('“商议”已开始');
    expect(must({ fact: 'filing.first.workingDays', operator: 'greaterThanInclusive', value: { fact: 'parameter.days' } })).toBe('“初报”提前的工作日数不少于 5 个工作日（最少天数）');
  });
  it('a fact nobody knows by its id, rather than not at all', () => {
    expect(must({ fact: 'x.y', operator: 'equal', value: 1 })).toBe('x.y为 1');
  });
});

it('fractions read as people say them where both numbers are small', () => {
  expect([fractionText('2/3', 'zh-CN'), fractionText('2/3', 'en'), fractionText('11/12', 'zh-CN')]).toEqual(['三分之二', '2/3', '11/12']);
});
