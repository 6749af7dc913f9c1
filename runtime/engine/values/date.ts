/** Civil-date arithmetic on `YYYY-MM-DD` text in the proleptic Gregorian calendar (ISO 8601); no clock, no `Date`. */

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const monthPattern = /^\d{4}-\d{2}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function parts(date: string): Civil {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD` (ISO 8601 calendar date). */
export function isCivilDate(text: string): boolean {
  if (!datePattern.test(text)) return false;
  const { year, month, day } = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text is a month written `YYYY-MM`. */
export function isCivilMonth(text: string): boolean {
  if (!monthPattern.test(text)) return false;
  const month = Number(text.slice(5, 7));
  return month >= 1 && month <= 12;
}

/** Whether the text is a local wall-clock time written `HH:MM`. */
export function isLocalTime(text: string): boolean {
  return timePattern.test(text);
}

/** The number of days since 1970-01-01 of a civil date (days-from-civil); the date must be one. */
export function toOrdinal(date: string): number {
  const { year, month, day } = parts(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a number of days since 1970-01-01; outside the years 0000–9999 the text is no civil date. */
export function fromOrdinal(ordinal: number): string {
  const z = ordinal + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  return format(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day of the week, 0 Sunday … 6 Saturday. */
export function weekday(date: string): number {
  return weekdayOfOrdinal(toOrdinal(date));
}

/** The day of the week of a number of days since 1970-01-01 (a Thursday), 0 Sunday … 6 Saturday. */
export function weekdayOfOrdinal(ordinal: number): number {
  return (((ordinal + 4) % 7) + 7) % 7;
}

/** The date so many days later (earlier for a negative number). */
export function addDays(date: string, days: number): string {
  return fromOrdinal(toOrdinal(date) + days);
}

/** The same day so many months later; a day the month does not have becomes its last day. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return format(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The anniversary so many years later; 29 February answers to 28 February (semantics C2). */
export function addYears(date: string, years: number): string {
  return addMonths(date, years * 12);
}

/** Complete months from one date to another: complete on the day itself (C2); negative when `to` is earlier. */
export function completeMonths(from: string, to: string): number {
  if (to < from) return 0 - completeMonths(to, from);
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Complete years from one date to another: complete on the anniversary (C2); negative when `to` is earlier. */
export function completeYears(from: string, to: string): number {
  return Math.trunc(completeMonths(from, to) / 12);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toOrdinal(to) - toOrdinal(from);
}

/** The number of a month `YYYY-MM` since 0000-01. */
export function monthOrdinal(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month `YYYY-MM` of a number of months since 0000-01. */
export function fromMonthOrdinal(ordinal: number): string {
  const year = Math.floor(ordinal / 12);
  return format(year, ordinal - year * 12 + 1, 1).slice(0, -3);
}
