import { isCivilDate } from '../language/dates.ts';

/** Full-width digits and signs as a keyboard in Chinese mode gives them, made plain. */
export function plainText(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ').trim();
}

const two = (text: string): string => text.padStart(2, '0');

/** A whole number as typed, or undefined where the text is none. Separators in thousands are taken. */
export function readInteger(text: string): number | undefined {
  const plain = plainText(text).replace(/^(-?\d{1,3})((?:,\d{3})+)$/, (_whole, head: string, tail: string) => head + tail.replaceAll(',', ''));
  const value = /^-?\d+$/.test(plain) ? Number(plain) : undefined;
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/** A date as people type it (2026-09-17, 20260917, 2026.9.17, 2026/9/17, 2026年9月17日) as `YYYY-MM-DD`. */
export function readDate(text: string): string | undefined {
  const plain = plainText(text);
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(plain);
  if (match === null) return undefined;
  const date = `${match[1] ?? ''}-${two(match[2] ?? '')}-${two(match[3] ?? '')}`;
  return isCivilDate(date) ? date : undefined;
}

/** A month as people type it (2026-09, 202609, 2026.9, 2026年9月) as `YYYY-MM`. */
export function readMonth(text: string): string | undefined {
  const plain = plainText(text);
  const match = /^(\d{4})(\d{2})$/.exec(plain) ?? /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/.exec(plain);
  if (match === null) return undefined;
  const month = `${match[1] ?? ''}-${two(match[2] ?? '')}`;
  return isCivilDate(`${month}-01`) ? month : undefined;
}

/** A time of day as people type it (9:30, 0930, 9时30分) as `HH:MM`. */
export function readTime(text: string): string | undefined {
  const plain = plainText(text);
  const match = /^(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})\s*[:时点]\s*(\d{1,2})\s*分?$/.exec(plain);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour < 24 && minute < 60 ? `${two(String(hour))}:${two(String(minute))}` : undefined;
}

const yes = new Set(['是', '有', '√', '✓', '✔', 'y', 'yes', 'true', '1']);
const no = new Set(['否', '无', '没有', '×', '✗', '✘', 'n', 'no', 'false', '0']);

/** Yes or no as people write it in a table, or undefined. */
export function readBoolean(text: string): boolean | undefined {
  const plain = plainText(text).toLowerCase();
  return yes.has(plain) ? true : no.has(plain) ? false : undefined;
}
