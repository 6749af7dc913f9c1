/** The languages the platform speaks. */
export type LanguageCode = 'zh-CN' | 'en';

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the text is a civil date that exists, written `YYYY-MM-DD` (ISO 8601). */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= days;
}

/** The day of the week of a civil date, Sunday 0, by Zeller's rule as Sakamoto wrote it; no time zone takes part. */
export function weekday(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** A date as people read it here: `2026-09-17 周四`, `2026-09-17 Thu`. Anything else is given back as it is. */
export function dateText(date: string, language: LanguageCode): string {
  return isCivilDate(date) ? `${date} ${weekdays[language][weekday(date)]}` : date;
}

/** Only the day of the week of a civil date, or an empty text where it is none. */
export function weekdayText(date: string, language: LanguageCode): string {
  return isCivilDate(date) ? (weekdays[language][weekday(date)] ?? '') : '';
}

/**
 * The instant of an ISO timestamp as a local date and time of the given zone, e.g. `2026-09-17 周四 10:05`. The zone is
 * the procedure's, not the reader's: a deadline reads the same everywhere.
 */
export function instantText(instant: string, language: LanguageCode, timeZone = 'Asia/Shanghai'): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${dateText(`${part('year')}-${part('month')}-${part('day')}`, language)} ${part('hour')}:${part('minute')}`;
}

/** A whole number with thin groups of three from five digits up: 12 345, 1234. */
export function numberText(value: number): string {
  const text = String(value);
  return /^-?\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '\u2009') : text;
}
