import { describe, expect, it } from 'vitest';

import { readBoolean, readDate, readInteger, readMonth, readTime } from './entry.ts';

describe('what people type', () => {
  it.each([
    ['2026-09-17', '2026-09-17'], ['20260917', '2026-09-17'], ['2026.9.17', '2026-09-17'], ['2026/9/7', '2026-09-07'], ['2026年9月17日', '2026-09-17'], ['２０２６－０９－１７', '2026-09-17'],
    ['2026-02-30', undefined], ['2026-09', undefined], ['9-17', undefined], ['', undefined],
  ])('%j is the date %j', (text, date) => expect(readDate(text)).toBe(date));

  it.each([['2026-09', '2026-09'], ['202609', '2026-09'], ['1996.9', '1996-09'], ['1996年9月', '1996-09'], ['1996-13', undefined], ['1996', undefined]])(
    '%j is the month %j', (text, month) => expect(readMonth(text)).toBe(month));

  it.each([['9:30', '09:30'], ['0930', '09:30'], ['９：３０', '09:30'], ['9时30分', '09:30'], ['24:00', undefined], ['23:60', undefined]])(
    '%j is the time %j', (text, time) => expect(readTime(text)).toBe(time));

  it.each([['12', 12], ['１２', 12], ['-3', -3], ['1,234', 1234], ['1,23', undefined], ['1.5', undefined], ['12人', undefined], ['9007199254740993', undefined], ['', undefined]])(
    '%j is the whole number %j', (text, value) => expect(readInteger(text)).toBe(value));

  it.each([['是', true], ['√', true], ['Yes', true], ['否', false], ['×', false], ['没有', false], ['也许', undefined], ['', undefined]])(
    '%j is the answer %j', (text, value) => expect(readBoolean(text)).toBe(value));
});
