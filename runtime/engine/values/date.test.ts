import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  addMonths,
  addYears,
  completeMonths,
  completeYears,
  daysBetween,
  fromMonthOrdinal,
  fromOrdinal,
  isCivilDate,
  isCivilMonth,
  isLocalTime,
  monthOrdinal,
  toOrdinal,
  weekday,
} from './date.ts';

const anyDay = fc.integer({ min: toOrdinal('0001-01-01'), max: toOrdinal('9000-12-31') });

describe('civil dates', () => {
  it.each(['2024-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])('%s is a date', (text) => expect(isCivilDate(text)).toBe(true));
  it.each(['2026-9-17', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31', ' 2026-04-30', '2026-04-30T00:00', ''])(
    'F1 %j is no date',
    (text) => expect(isCivilDate(text)).toBe(false),
  );
  it('F1 months and times have one form each', () => {
    expect([isCivilMonth('1980-12'), isCivilMonth('1980-13'), isCivilMonth('198012')]).toEqual([true, false, false]);
    expect([isLocalTime('00:00'), isLocalTime('23:59'), isLocalTime('24:00'), isLocalTime('9:30')]).toEqual([true, true, false, false]);
  });

  it('counts days from 1970-01-01, a Thursday (ISO 8601)', () => {
    expect(toOrdinal('1970-01-01')).toBe(0);
    expect(toOrdinal('2000-03-01')).toBe(11_017);
    expect(weekday('1970-01-01')).toBe(4);
    expect(weekday('2026-09-20')).toBe(0);
  });

  it('turns every day into its number and back, one day at a time', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromOrdinal(day);
        expect(isCivilDate(date)).toBe(true);
        expect(toOrdinal(date)).toBe(day);
        expect(addDays(date, 1) > date).toBe(true);
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
      }),
    );
  });

  it('agrees with the platform’s own calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fromOrdinal(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('C2 29 February answers to 28 February', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it.each([
    ['2024-09-17', '2026-09-16', 1],
    ['2024-09-17', '2026-09-17', 2],
    ['2024-09-17', '2026-09-18', 2],
    ['2024-02-29', '2025-02-27', 0],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2028-02-28', 3],
    ['2026-09-17', '2024-09-17', -2],
    ['2026-09-17', '2024-09-18', -1],
  ])('C2 years are complete on the anniversary: %s to %s is %i', (from, to, years) => expect(completeYears(from, to)).toBe(years));

  it.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-05-20', '2027-05-19', 11],
    ['2026-05-20', '2027-05-20', 12],
  ])('C2 months are complete on the day: %s to %s is %i', (from, to, months) => expect(completeMonths(from, to)).toBe(months));

  it('C2 so many months later so many months are complete, and not a day before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (day, months) => {
        const from = fromOrdinal(day);
        const to = addMonths(from, months);
        expect(completeMonths(from, to)).toBe(months);
        expect(completeMonths(from, addDays(to, -1))).toBe(months - 1);
      }),
    );
  });

  it('counts days and months both ways', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    expect(fromMonthOrdinal(monthOrdinal('2026-12') + 1)).toBe('2027-01');
  });
});
