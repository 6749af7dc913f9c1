import type { Static } from '@sinclair/typebox';

import type { CalendarYear } from '../definitions/calendar.ts';
import type { Counting as CountingSchema } from '../definitions/primitives.ts';
import { fromOrdinal, isCivilDate, toOrdinal, weekdayOfOrdinal } from '../values/date.ts';

/** Whether the first and the last day of a span are counted. */
export type Counting = Static<typeof CountingSchema>;

/**
 * Working days as official notices lay them down. Outside the published years every answer is `unpublished`, never a
 * Monday-to-Friday guess (semantics C3).
 */
export interface Calendar {
  readonly id: string;
  /** The first and last published day; empty for a calendar without years. */
  readonly from: string;
  readonly until: string;
  /** Whether the day is worked. */
  isWorkingDay(date: string): boolean | 'unpublished';
  /** Working days of the span; negative, with the same days counted, when `to` is before `from`. */
  workingDaysBetween(from: string, to: string, counting: Counting): number | 'unpublished';
  /** The n-th working day after (n < 0: before) the date; n = 0: the date itself if worked, else the next worked day. */
  addWorkingDays(date: string, n: number): string | 'unpublished';
}

/** Builds a calendar of published years once, with prefix sums (C3); a year between that is missing stays unpublished. */
export function buildCalendar(years: readonly CalendarYear[]): Calendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return { id: '', from: '', until: '', ...unpublishedCalendar };
  const from = `${String(first.year)}-01-01`;
  const until = `${String(last.year)}-12-31`;
  return { id: first.calendar, from, until, ...counter(sorted, toOrdinal(from), toOrdinal(until)) };
}

type Questions = Pick<Calendar, 'isWorkingDay' | 'workingDaysBetween' | 'addWorkingDays'>;

const unpublishedCalendar: Questions = {
  isWorkingDay: () => 'unpublished',
  workingDaysBetween: () => 'unpublished',
  addWorkingDays: () => 'unpublished',
};

function counter(years: readonly CalendarYear[], start: number, end: number): Questions {
  const published = new Set(years.map((year) => year.year));
  // A notice may move days of the neighbouring year, so all notices are read before any day is judged.
  const off = new Set(years.flatMap((year) => year.off));
  const makeUp = new Set(years.flatMap((year) => year.makeUp));
  const size = end - start + 1;
  const worked = new Int32Array(size + 1);
  const gaps = new Int32Array(size + 1);
  const workedDays: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const date = fromOrdinal(start + i);
    const day = weekdayOfOrdinal(start + i);
    const isWorked = makeUp.has(date) || (!off.has(date) && day !== 0 && day !== 6);
    if (isWorked) workedDays.push(i);
    worked[i + 1] = (worked[i] ?? 0) + (isWorked ? 1 : 0);
    gaps[i + 1] = (gaps[i] ?? 0) + (published.has(Number(date.slice(0, 4))) ? 0 : 1);
  }

  const before = (sums: Int32Array, i: number): number => sums[i] ?? 0;
  const place = (date: string): number | undefined => {
    if (!isCivilDate(date)) return undefined;
    const i = toOrdinal(date) - start;
    return i >= 0 && i < size ? i : undefined;
  };
  const allPublished = (a: number, b: number): boolean => before(gaps, Math.max(a, b) + 1) === before(gaps, Math.min(a, b));

  return {
    isWorkingDay(date) {
      const i = place(date);
      if (i === undefined || !allPublished(i, i)) return 'unpublished';
      return before(worked, i + 1) > before(worked, i);
    },
    workingDaysBetween(from, to, counting) {
      const a = place(from);
      const b = place(to);
      if (a === undefined || b === undefined || !allPublished(a, b)) return 'unpublished';
      const [early, late, earlyEnd, lateEnd] = a <= b ? [a, b, counting.from, counting.to] : [b, a, counting.to, counting.from];
      const firstCounted = earlyEnd === 'inclusive' ? early : early + 1;
      const afterCounted = lateEnd === 'inclusive' ? late + 1 : late;
      const count = afterCounted > firstCounted ? before(worked, afterCounted) - before(worked, firstCounted) : 0;
      return a <= b || count === 0 ? count : -count;
    },
    addWorkingDays(date, n) {
      const i = place(date);
      if (i === undefined || !Number.isSafeInteger(n)) return 'unpublished';
      const index = n > 0 ? before(worked, i + 1) + n - 1 : before(worked, i) + n;
      const found = workedDays[index];
      return found === undefined || !allPublished(i, found) ? 'unpublished' : fromOrdinal(start + found);
    },
  };
}
