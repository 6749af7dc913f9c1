const digits = '〇一二三四五六七八九';
const date = /^(\d{4})-(\d{2})-(\d{2})$/;
const month = /^(\d{4})-(\d{2})(?:-\d{2})?$/;

/** Numbers from 0 to 9999 in Chinese words (一百零五); other numbers in digits. */
export function chineseNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > 9999) return String(value);
  if (value === 0) return '零';
  const units = ['', '十', '百', '千'];
  let words = '';
  const figures = String(value);
  for (let place = 0; place < figures.length; place += 1) {
    const figure = Number(figures[place]);
    const unit = units[figures.length - 1 - place] ?? '';
    if (figure > 0) words += (digits[figure] ?? '') + unit;
    else if (!words.endsWith('零')) words += '零';
  }
  return words.replace(/零$/u, '').replace(/^一十/u, '十');
}

/** A civil date as 2026年9月17日; undefined where the text is no date. */
export function arabicDate(value: string): string | undefined {
  const found = date.exec(value);
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : undefined;
}

/** A civil date as 二〇二六年九月十七日; undefined where the text is no date. */
export function wordedDate(value: string): string | undefined {
  const found = date.exec(value);
  if (!found) return undefined;
  const year = [...(found[1] ?? '')].map((figure) => digits[Number(figure)] ?? '').join('');
  return `${year}年${chineseNumber(Number(found[2]))}月${chineseNumber(Number(found[3]))}日`;
}

/** The month of a civil date or month, as 2026年9月, 2026.09 or 2026-09; undefined where the text is neither. */
export function monthText(value: string, style: 'chinese' | 'dot' | 'iso'): string | undefined {
  const found = month.exec(value);
  if (!found) return undefined;
  if (style === 'chinese') return `${found[1]}年${Number(found[2])}月`;
  return `${found[1]}${style === 'dot' ? '.' : '-'}${found[2]}`;
}

/**
 * Completed years from a birth date or month to a day. With a month only, a year is complete in that month; with a
 * date, on the anniversary, 29 February answering to 28 February (semantics C2). Undefined for texts that are no dates
 * and for a birth after the day.
 */
export function yearsOld(birth: string, on: string): number | undefined {
  const [from, to] = [month.exec(birth), date.exec(on)];
  if (!from || !to) return undefined;
  const years = Number(to[1]) - Number(from[1]);
  const leapDay = birth.endsWith('-02-29') && !isLeap(Number(to[1]));
  const anniversary = date.test(birth) ? (leapDay ? '02-28' : birth.slice(5)) : `${from[2]}-01`;
  const age = on.slice(5) < anniversary ? years - 1 : years;
  return age < 0 ? undefined : age;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `part` in `whole` as per cent with so many digits, rounded half up, by whole numbers only; undefined without a whole. */
export function percentText(part: number, whole: number, places: number): string | undefined {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole <= 0) return undefined;
  const scale = 10n ** BigInt(Math.min(Math.max(Math.trunc(places), 0), 4));
  const rounded = (BigInt(part) * 200n * scale + BigInt(whole)) / (2n * BigInt(whole));
  const decimals = (rounded % scale).toString().padStart(scale.toString().length - 1, '0');
  return `${rounded / scale}${scale === 1n ? '' : `.${decimals}`}%`;
}
