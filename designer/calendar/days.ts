import type { CalendarYear } from '../../runtime/engine/index.ts';

export type DayKind = 'work' | 'rest' | 'off' | 'makeUp';

const two = (number: number): string => String(number).padStart(2, '0');

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The days of a month. */
export function daysOf(year: number, month: number): readonly string[] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: last }, (_, at) => `${year}-${two(month)}-${two(at + 1)}`);
}

/** What a day is. */
export function kindOf(year: Pick<CalendarYear, 'off' | 'makeUp'>, date: string): DayKind {
  if (year.off.includes(date)) return 'off';
  if (weekdayOf(date) < 5) return 'work';
  return year.makeUp.includes(date) ? 'makeUp' : 'rest';
}

/** The year with a day turned over: a weekday between worked and off, a weekend's day between free, off and worked in exchange. */
export function turned(year: CalendarYear, date: string): CalendarYear {
  const without = { off: year.off.filter((day) => day !== date), makeUp: year.makeUp.filter((day) => day !== date) };
  switch (kindOf(year, date)) {
    case 'work':
      return { ...year, ...without, off: [...without.off, date].sort() };
    case 'rest':
      return { ...year, ...without, makeUp: [...without.makeUp, date].sort() };
    case 'makeUp':
      return { ...year, ...without, off: [...without.off, date].sort() };
    case 'off':
      return { ...year, ...without };
  }
}
