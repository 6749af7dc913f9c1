import { describe, expect, it } from 'vitest';

import { fillSentence, translateFilled, translateText } from './translate.ts';

const english: Readonly<Record<string, string>> = {
  应到: 'due', '应到 {{a.due}} 人，实到 {{a.present}} 人': '{{a.present}} of {{a.due}} present', '类别为 {{a.kind}}': 'kind: {{a.kind}}', 加急: 'urgent',
};
const translate = (text: string): string => english[text] ?? text;

describe('texts of definitions', () => {
  it('are translated by the overlay of the language, and stay themselves without one', () => {
    expect(translateText('应到', 'en', { en: english })).toBe('due');
    expect(translateText('实到', 'en', { en: english })).toBe('实到');
    expect(translateText('应到', 'zh-CN', { en: english })).toBe('应到');
  });
});

describe('sentences with parameters', () => {
  it('are filled by name; an unknown name stays visible', () => {
    expect(fillSentence('最早 {date}，还差 {days} 天，{other}', { date: '2026-09-17', days: 2 })).toBe('最早 2026-09-17，还差 2 天，{other}');
  });
});

describe('messages the engine has filled', () => {
  it('are translated by their template, values found back and set into the other order', () => {
    expect(translateFilled('应到 {{a.due}} 人，实到 {{a.present}} 人', '应到 9 人，实到 5 人', translate)).toBe('5 of 9 present');
  });
  it('have their values translated, too', () => {
    expect(translateFilled('类别为 {{a.kind}}', '类别为 加急', translate)).toBe('kind: urgent');
  });
  it('stay as they are without a translation, or when they did not come from the template', () => {
    expect(translateFilled('无译文 {{x.y}}', '无译文 1', translate)).toBe('无译文 1');
    expect(translateFilled('类别为 {{a.kind}}', '别的句子', translate)).toBe('别的句子');
  });
});
