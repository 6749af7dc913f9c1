import { describe, expect, it } from 'vitest';

import { arabicDate, chineseNumber, monthText, percentText, wordedDate, yearsOld } from './chinese.ts';

describe('Chinese figures', () => {
  it.each([
    ['2026-09-17', '二〇二六年九月十七日'],
    ['2000-10-01', '二〇〇〇年十月一日'],
    ['1999-12-31', '一九九九年十二月三十一日'],
    ['2026-11-20', '二〇二六年十一月二十日'],
  ])('%s in words is %s', (date, words) => expect(wordedDate(date)).toBe(words));

  it.each([
    [0, '零'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [10000, '10000'],
    [-1, '-1'],
  ])('%d is %s', (value, words) => expect(chineseNumber(value)).toBe(words));

  it('writes dates and months without leading noughts, and months of forms with a dot', () => {
    expect(arabicDate('2026-09-07')).toBe('2026年9月7日');
    expect(monthText('1980-05-12', 'chinese')).toBe('1980年5月');
    expect(monthText('1980-05', 'dot')).toBe('1980.05');
    expect(arabicDate('soon')).toBeUndefined();
    expect(monthText('1980', 'dot')).toBeUndefined();
  });
});

describe('age (C2)', () => {
  it.each([
    ['1980-09-17', '2026-09-16', 45],
    ['1980-09-17', '2026-09-17', 46],
    ['1992-02-29', '2026-02-27', 33],
    ['1992-02-29', '2026-02-28', 34],
    ['1992-02-29', '2024-02-28', 31],
    ['1992-02-29', '2024-02-29', 32],
    ['1980-09', '2026-08-31', 45],
    ['1980-09', '2026-09-01', 46],
    ['2026-09-18', '2026-09-17', undefined],
    ['unknown', '2026-09-17', undefined],
  ])('C2 born %s is on %s %s', (birth, on, age) => expect(yearsOld(birth, on)).toBe(age));
});

describe('percent', () => {
  it.each([
    [10, 11, 1, '90.9%'],
    [2, 3, 2, '66.67%'],
    [1, 8, 1, '12.5%'],
    [1, 16, 1, '6.3%'],
    [1, 2, 0, '50%'],
    [3, 3, 1, '100.0%'],
    [1, 200, 0, '1%'],
    [0, 9, 1, '0.0%'],
    [1, 0, 1, undefined],
  ])('%d of %d with %d digits is %s', (part, whole, digits, text) => expect(percentText(part, whole, digits)).toBe(text));
});
