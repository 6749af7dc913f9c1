import { arabicDate, chineseNumber, monthText, percentText, wordedDate, yearsOld } from './chinese.ts';
import { gap, type GapWidth, isKnown, plain, Printed, printed, show, widthOf } from './printed.ts';
import type { Origin, Session } from './session.ts';
import type { HelperName } from './specification.ts';

/** What a helper is given: plain arguments, named ones, and the field its first argument comes from. */
export interface Call {
  readonly session: Session;
  readonly args: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  readonly origin: Origin | undefined;
}
type Helper = (call: Call) => unknown;

const wide = '\u3000';

/** The helpers by name; pure, and never at a loss: what they cannot print is a gap. */
export const helpers: Readonly<Record<HelperName, Helper>> = {
  text: (call) => print(call, show(call.session, call.args[0], call.origin?.schema)),
  date(call) {
    const style = call.named['style'];
    return print(call, onText(call, (text) => (style === 'iso' ? text : style === 'dot' ? text.replaceAll('-', '.') : (arabicDate(text) ?? text))));
  },
  chineseDate: (call) => print(call, onText(call, (text) => (call.named['style'] === 'arabic' ? arabicDate(text) : wordedDate(text)) ?? text)),
  month(call) {
    const style = call.named['style'];
    return print(call, onText(call, (text) => monthText(text, style === 'chinese' || style === 'iso' ? style : 'dot') ?? text), 'month');
  },
  age(call) {
    const on = call.named['on'];
    const day = 'on' in call.named ? on : call.session.data.at;
    return print(call, onText(call, (text) => (typeof day === 'string' ? yearsOld(text, day)?.toString() : undefined)), 'figure');
  },
  code(call) {
    const list = call.args[1] ?? call.origin?.schema['x-code'];
    const title = (text: string): string => (typeof list === 'string' ? call.session.data.codeTitle(list, text) : undefined) ?? text;
    return Array.isArray(call.args[0]) ? helpers.list(call) : print(call, onText(call, title));
  },
  list(call) {
    const { column, separator } = call.named;
    const schema = call.origin?.schema.items;
    const items = Array.isArray(call.args[0]) ? call.args[0] : [];
    const texts = items.flatMap((item: unknown) => {
      const text = typeof column === 'string' ? show(call.session, member(item, column), schema?.properties?.[column]) : show(call.session, item, schema);
      return text === undefined ? [] : [text];
    });
    const shown = typeof column === 'string' ? schema?.properties?.[column] : undefined;
    return print(call, texts.length > 0 ? texts.join(typeof separator === 'string' ? separator : '、') : undefined, widthOf(shown));
  },
  pad(call) {
    const text = show(call.session, call.args[0], call.origin?.schema);
    const width = typeof call.args[1] === 'number' && Number.isFinite(call.args[1]) ? Math.min(call.args[1], 60) : 4;
    if (text === undefined) return gap(call.session, call.origin, width);
    const letters = [...text];
    const lacking = Math.max(width - letters.length, 0);
    return printed(call.session, letters.length === 2 ? letters.join(wide.repeat(lacking)) : text + wide.repeat(lacking));
  },
  count: (call) => (Array.isArray(call.args[0]) ? printed(call.session, String(call.args[0].length)) : gap(call.session, call.origin, 'figure')),
  index1: (call) => print(call, onNumber(call.args[0], (index) => String(index + 1)), 'figure'),
  number: (call) => print(call, onNumber(call.args[0], (value) => (call.named['style'] === 'chinese' ? chineseNumber(value) : String(value)))),
  percent(call) {
    const [part, whole] = call.args;
    const digits = call.named['digits'];
    const known = typeof part === 'number' && typeof whole === 'number';
    return print(call, known ? percentText(part, whole, typeof digits === 'number' ? digits : 1) : undefined, 'figure');
  },
  blank: (call) => gap(call.session, undefined, typeof call.args[0] === 'number' ? call.args[0] : undefined),
  choose: (call) => (typeof call.args[0] === 'boolean' ? print(call, show(call.session, call.args[call.args[0] ? 1 : 2], undefined)) : gap(call.session, call.origin)),
  lines(call) {
    const text = show(call.session, call.args[0], undefined)?.split(/\r\n?|\n/u).map((line) => line.trim()).filter((line) => line !== '');
    return text === undefined || text.length === 0 ? [''] : text;
  },
  where(call) {
    const [rows, column, wanted] = call.args;
    if (!Array.isArray(rows) || typeof column !== 'string') return [];
    const given: readonly unknown[] = rows;
    return given.filter((row) => {
      const value = member(row, column);
      if (!isKnown(value)) undecided(call, row, column);
      return isKnown(value) && value === wanted;
    });
  },
  known: ({ args }) => isKnown(args[0]),
  eq: ({ args }) => isKnown(args[0]) && args[0] === args[1],
  ne: ({ args }) => isKnown(args[0]) && isKnown(args[1]) && args[0] !== args[1],
  gt: ({ args }) => compare(args[0], args[1]) === 1,
  lt: ({ args }) => compare(args[0], args[1]) === -1,
  and: ({ args }) => args.every(isTrue),
  or: ({ args }) => args.some(isTrue),
  not: ({ args }) => !isTrue(args[0]),
};

/** What counts as true in `#if`: known, and neither false nor nought. */
export function isTrue(value: unknown): boolean {
  const given = plain(value);
  return isKnown(given) && given !== false && given !== 0;
}

function print(call: Call, text: string | undefined, width?: GapWidth): Printed {
  const own = call.named['width'];
  return text === undefined || text === '' ? gap(call.session, call.origin, typeof own === 'number' ? own : width) : printed(call.session, text);
}

function onText(call: Call, give: (text: string) => string | undefined): string | undefined {
  const [value] = call.args;
  return typeof value === 'string' && value !== '' ? give(value) : undefined;
}

function onNumber(value: unknown, give: (value: number) => string): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? give(value) : undefined;
}

function compare(left: unknown, right: unknown): -1 | 0 | 1 | undefined {
  const numbers = typeof left === 'number' && typeof right === 'number';
  const texts = typeof left === 'string' && typeof right === 'string' && left !== '' && right !== '';
  if (!numbers && !texts) return undefined;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a row belongs on the paper hangs on a value that is still unknown. */
function undecided({ session, origin }: Call, row: unknown, column: string): void {
  const subject = session.data.subjectOf(row);
  const at = session.data.rowOf(row);
  const dot = column.indexOf('.');
  if (subject !== undefined) session.missing({ form: column.slice(0, dot), field: column.slice(dot + 1), subject });
  else if (origin && at !== undefined) session.missing({ ...origin, field: `${origin.field}.${column}`, row: at });
}

/** A column of a row; of a subject, a field as `form.field`. */
function member(item: unknown, name: string): unknown {
  return name.split('.').reduce((at: unknown, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([own]) => own === key)?.[1] : undefined), item);
}
