import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CalendarYear } from '../definitions/calendar.ts';
import { addDays, weekday } from '../values/date.ts';
import { buildCalendar } from './calendar.ts';

function days(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(from, i));
}

// The notices of the State Council's General Office for 2025 and 2026, the autumn of both.
const years: readonly CalendarYear[] = [
  { calendar: 'cn', year: 2026, source: { title: 'notice' }, off: [...days('2026-01-01', 3), ...days('2026-09-25', 3), ...days('2026-10-01', 7)], makeUp: ['2026-01-04', '2026-09-20', '2026-10-10'] },
  { calendar: 'cn', year: 2025, source: { title: 'notice' }, off: ['2025-01-01', ...days('2025-10-01', 8)], makeUp: ['2025-09-28', '2025-10-11'] },
];
const calendar = buildCalendar(years);
const after = { from: 'exclusive', to: 'inclusive' } as const;
const both = { from: 'inclusive', to: 'inclusive' } as const;

function isWorked(date: string): boolean {
  const off = years.some((year) => year.off.includes(date));
  const makeUp = years.some((year) => year.makeUp.includes(date));
  return makeUp || (!off && weekday(date) !== 0 && weekday(date) !== 6);
}

const anyDay = fc.integer({ min: 0, max: 729 }).map((i) => addDays('2025-01-01', i));

describe('a calendar of working days', () => {
  it('C3 knows the years it was given and no others', () => {
    expect([calendar.id, calendar.from, calendar.until]).toEqual(['cn', '2025-01-01', '2026-12-31']);
    expect(calendar.isWorkingDay('2024-12-31')).toBe('unpublished');
    expect(calendar.isWorkingDay('2027-01-04')).toBe('unpublished');
    expect(calendar.isWorkingDay('2026-12-31')).toBe(true);
    expect(calendar.workingDaysBetween('2026-12-30', '2027-01-05', after)).toBe('unpublished');
    expect(calendar.addWorkingDays('2026-12-30', 1)).toBe('2026-12-31');
    expect(calendar.addWorkingDays('2026-12-30', 2)).toBe('unpublished');
    expect(calendar.addWorkingDays('2025-01-02', -1)).toBe('unpublished');
  });

  it('C3 does not count across a year that is missing between', () => {
    const holed = buildCalendar([...years, { calendar: 'cn', year: 2028, source: { title: 'notice' }, off: [], makeUp: [] }]);
    expect(holed.isWorkingDay('2027-06-01')).toBe('unpublished');
    expect(holed.workingDaysBetween('2026-12-30', '2028-01-05', after)).toBe('unpublished');
    expect(holed.addWorkingDays('2026-12-31', 1)).toBe('unpublished');
    expect(holed.isWorkingDay('2028-01-03')).toBe(true);
  });

  it('C3 without any year knows nothing', () => {
    const none = buildCalendar([]);
    expect(none.isWorkingDay('2026-01-05')).toBe('unpublished');
    expect(none.addWorkingDays('2026-01-05', 1)).toBe('unpublished');
    expect(none.workingDaysBetween('2026-01-05', '2026-01-05', both)).toBe('unpublished');
  });

  it('takes make-up days as worked and days off as not', () => {
    expect(calendar.isWorkingDay('2026-10-10')).toBe(true);
    expect(calendar.isWorkingDay('2026-10-01')).toBe(false);
    expect(calendar.isWorkingDay('2026-10-11')).toBe(false);
  });

  it('C1 a notice counts both ends: four days over National Day, five with the make-up Saturday', () => {
    expect(calendar.workingDaysBetween('2026-09-29', '2026-10-09', both)).toBe(4);
    expect(calendar.workingDaysBetween('2026-09-29', '2026-10-10', both)).toBe(5);
  });

  it('C1 a filing is counted from the next day to the meeting day', () => {
    expect(calendar.workingDaysBetween('2026-09-11', '2026-09-15', after)).toBe(2);
    expect(calendar.workingDaysBetween('2026-09-11', '2026-09-16', after)).toBe(3);
    expect(calendar.workingDaysBetween('2026-09-16', '2026-09-11', { from: 'inclusive', to: 'exclusive' })).toBe(-3);
    expect(calendar.workingDaysBetween('2026-09-11', '2026-09-11', after)).toBe(0);
  });

  it('C3 prefix sums count what counting day by day counts, either way round', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('inclusive' as const, 'exclusive' as const), fc.constantFrom('inclusive' as const, 'exclusive' as const), (a, b, from, to) => {
        const [early, late, first, last] = a <= b ? [a, b, from, to] : [b, a, to, from];
        let count = 0;
        for (let day = early; day <= late; day = addDays(day, 1)) {
          const dropped = (day === early && first === 'exclusive') || (day === late && last === 'exclusive');
          if (!dropped && isWorked(day)) count += 1;
        }
        expect(calendar.workingDaysBetween(a, b, { from, to })).toBe(a <= b || count === 0 ? count : -count);
      }),
    );
  });

  it('the n-th working day after a day is n working days away, and worked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (day, n) => {
        const reached = calendar.addWorkingDays(day, n);
        if (reached === 'unpublished') return;
        expect(calendar.isWorkingDay(reached)).toBe(true);
        if (n > 0) expect(calendar.workingDaysBetween(day, reached, after)).toBe(n);
        if (n < 0) expect(calendar.workingDaysBetween(reached, day, { from: 'inclusive', to: 'exclusive' })).toBe(-n);
        if (n === 0) expect(calendar.workingDaysBetween(day, reached, both)).toBe(1);
      }),
    );
  });

  it('zero working days on is the day itself if worked, else the next that is', () => {
    expect(calendar.addWorkingDays('2026-09-30', 0)).toBe('2026-09-30');
    expect(calendar.addWorkingDays('2026-10-01', 0)).toBe('2026-10-08');
  });
});
