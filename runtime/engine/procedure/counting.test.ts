import { describe, expect, it } from 'vitest';

import { buildCalendar } from '../calendar/calendar.ts';
import { countedOn, earliestAct, lastFilingDay } from './counting.ts';

// The State Council's notice for 2026: National Day 1–7 October off, Saturday 10 October and Sunday 20 September worked,
// Mid-Autumn 25–27 September off.
const calendar = buildCalendar([
  {
    calendar: 'cn',
    year: 2026,
    source: { title: '国务院办公厅关于2026年部分节假日安排的通知' },
    off: [
      '2026-09-25',
      '2026-09-26',
      '2026-09-27',
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ],
    makeUp: ['2026-09-20', '2026-10-10'],
  },
]);
const article = { from: 'exclusive', to: 'inclusive' } as const;
const strict = { from: 'exclusive', to: 'exclusive' } as const;

describe('C1: the day a filing counts from', () => {
  it.each([
    ['a working day before the cut-off', '2026-09-28', '17:30', '2026-09-28'],
    ['a working day one minute after the cut-off', '2026-09-28', '17:31', '2026-09-29'],
    ['the last working day before a holiday, too late', '2026-09-30', '18:00', '2026-10-08'],
    ['a day off', '2026-10-03', '09:00', '2026-10-08'],
    ['a make-up Saturday is a working day', '2026-10-10', '09:00', '2026-10-10'],
    ['an ordinary Sunday', '2026-10-11', '09:00', '2026-10-12'],
  ])('%s', (_name, on, time, counted) => {
    expect(countedOn(calendar, on, time, '17:30')).toBe(counted);
  });

  it('counts an unknown time as before the cut-off', () => {
    expect(countedOn(calendar, '2026-09-28', undefined, '17:30')).toBe('2026-09-28');
  });

  it('C3: says so beyond the published years', () => {
    expect(countedOn(calendar, '2027-01-04', '09:00', '17:30')).toBe('unpublished');
    expect(countedOn(calendar, '2026-12-31', '18:00', '17:30')).toBe('unpublished');
  });
});

describe('C1: working days in (filing day, meeting day]', () => {
  it('filed on Monday 28 September, the third working day is 8 October', () => {
    expect(earliestAct(calendar, '2026-09-28', 3, article)).toBe('2026-10-08');
  });

  it('the strict variant leaves the meeting day out: one day later', () => {
    expect(earliestAct(calendar, '2026-09-28', 3, strict)).toBe('2026-10-09');
  });

  it('for a meeting on Monday 12 October the last day is 8 October, for the make-up Saturday counts', () => {
    expect(lastFilingDay(calendar, '2026-10-12', 3, article)).toBe('2026-10-08');
  });

  it('for a meeting on 9 October the last day lies before the holiday', () => {
    expect(lastFilingDay(calendar, '2026-10-09', 3, article)).toBe('2026-09-29');
  });

  it('C3: a meeting in an unpublished year has no last filing day', () => {
    expect(lastFilingDay(calendar, '2027-01-05', 3, article)).toBe('unpublished');
  });
});
