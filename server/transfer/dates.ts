/** A day or month as a file says it. */
export type ReadDay = { readonly year: string; readonly month: string; readonly day?: string };

/**
 * Reads `YYYYMM`, `YYYYMMDD`, and both with dots, dashes, slashes or 年月日; undefined where it is no month or day of the
 * calendar.
 */
export function readDay(text: string): ReadDay | undefined {
  const found = /^(\d{4})(?:(\d{2})(\d{2})?|\s*[.\-/年．－]\s*(\d{1,2})(?:\s*[.\-/月．－]\s*(\d{1,2}))?)\s*[月日]?$/u.exec(text.normalize('NFKC').trim());
  const [, year, packedMonth, packedDay, month, day] = found ?? [];
  const [m, d] = [packedMonth ?? month, packedDay ?? day];
  if (year === undefined || m === undefined || Number(year) < 1800 || Number(m) < 1 || Number(m) > 12) return undefined;
  if (d !== undefined && (Number(d) < 1 || Number(d) > daysIn(Number(year), Number(m)))) return undefined;
  return { year, month: m.padStart(2, '0'), ...(d === undefined ? {} : { day: d.padStart(2, '0') }) };
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM` or `YYYY-MM-DD`, written as the file has it. */
export function writeDay(value: string, as: 'YYYYMM' | 'YYYYMMDD'): string {
  const digits = value.replaceAll('-', '');
  return as === 'YYYYMM' ? digits.slice(0, 6) : digits;
}
