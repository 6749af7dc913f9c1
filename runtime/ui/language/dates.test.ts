import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dateText, instantText, isCivilDate, numberText, weekday, weekdayText } from './dates.ts';

describe('civil dates', () => {
  it('exist or not by the Gregorian calendar', () => {
    expect(['2026-09-17', '2024-02-29', '2000-02-29'].every(isCivilDate)).toBe(true);
    expect(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-9-17', '20260917', ''].some(isCivilDate)).toBe(false);
  });

  it('have the weekday that the platform’s own calendar gives', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
      expect(weekday(date.toISOString().slice(0, 10))).toBe(date.getUTCDay());
    }));
  });

  it('read with their weekday in both languages', () => {
    expect(dateText('2026-09-17', 'zh-CN')).toBe('2026-09-17 周四');
    expect(dateText('2026-09-17', 'en')).toBe('2026-09-17 Thu');
    expect(weekdayText('2026-09-20', 'zh-CN')).toBe('周日');
  });

  it('are given back untouched where they are none', () => {
    expect(dateText('2026-02-30', 'zh-CN')).toBe('2026-02-30');
    expect(weekdayText('下周', 'zh-CN')).toBe('');
  });
});

it('an instant reads as the local time of the procedure’s zone, whatever the reader’s', () => {
  expect(instantText('2026-09-16T18:05:00Z', 'zh-CN')).toBe('2026-09-17 周四 02:05');
  expect(instantText('nonsense', 'zh-CN')).toBe('nonsense');
});

it('numbers are grouped from five digits up', () => {
  expect([999, 1234, 12345, -1234567].map(numberText)).toEqual(['999', '1234', '12\u2009345', '-1\u2009234\u2009567']);
});
