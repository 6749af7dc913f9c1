import { readDay } from './dates.ts';

/** One stage of a course of life: months `YYYY-MM`, the open end absent. */
export interface Period {
  readonly from: string;
  readonly until?: string;
  readonly text: string;
}

const line = /^(\d{4}[.\-/年]?\d{1,2}月?)\s*(?:--|—+|－+|–+|-|~|～|至)\s*(\d{4}[.\-/年]?\d{1,2}月?|至今|今)?\s*(.*)$/u;

/**
 * Lines of `YYYY.MM--YYYY.MM  text` as periods; other dashes, months without a dot and an end left blank are read, too. A
 * line that begins with no month belongs to the period above. `unread` are lines before the first period or with no such month.
 */
export function readPeriods(text: string): { readonly periods: readonly Period[]; readonly unread: readonly string[] } {
  const periods: { from: string; until?: string; text: string }[] = [];
  const unread: string[] = [];
  for (const raw of text.split(/\r\n?|\n/)) {
    const each = raw.trim();
    if (each === '') continue;
    const [, first = '', last, words = ''] = line.exec(each) ?? [];
    const [from, until] = [monthOf(first), last === undefined || last.endsWith('今') ? undefined : monthOf(last)];
    const above = periods.at(-1);
    if (from !== undefined && (until !== undefined || last === undefined || last.endsWith('今'))) periods.push({ from, ...(until === undefined ? {} : { until }), text: words.trim() });
    else if (above !== undefined && !/^\d/.test(each)) above.text += each;
    else unread.push(each);
  }
  return { periods, unread };
}

function monthOf(text: string): string | undefined {
  const read = readDay(text);
  return read === undefined ? undefined : `${read.year}-${read.month}`;
}

/** Periods as lines; the open end is seven blanks. A remark that begins with one of `remarks` goes on a line of its own. */
export function writePeriods(periods: readonly Period[], remarks: readonly string[]): string {
  return periods.map(({ from, until, text }) => {
    const end = until === undefined || until === '' ? ' '.repeat(7) : dotted(until);
    return `${dotted(from)}--${end}  ${onOwnLines(text, remarks)}`;
  }).join('\n');
}

const dotted = (month: string): string => month.slice(0, 7).replace('-', '.');

function onOwnLines(text: string, remarks: readonly string[]): string {
  return remarks.reduce((lines, remark) => lines.replaceAll(remark, `\n${remark}`).replace(/^\n/, ''), text.replace(/\s*\n\s*/g, ''));
}
