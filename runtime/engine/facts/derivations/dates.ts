import { addDays, addMonths, addYears, completeMonths, completeYears, daysBetween, isCivilDate } from '../../values/date.ts';
import { known, lacking, type Value } from '../../values/value.ts';
import type { ValueType } from '../../values/value-type.ts';
import type { Derivation } from '../derivation.ts';
import type { Expression } from '../scene.ts';
import { ofTextAndNumber, ofTexts, resultOf, textOf, numberOf, wrong } from './strict.ts';

const date: ValueType = { type: 'date' };

function integer(unit: string): ValueType {
  return { type: 'integer', unit };
}

function between(unit: string, summary: string, count: (from: string, to: string) => number): Derivation {
  return {
    summary: `${summary} Arguments: from, to (dates). Negative when \`to\` is earlier. Unknown while a date is.`,
    prepare: (args) =>
      ofTexts(integer(unit), args.value('from', ['date']), args.value('to', ['date']), (from, to) => known(count(from, to))),
  };
}

function shift(unit: string, summary: string, add: (date: string, amount: number) => string): Derivation {
  return {
    summary: `${summary} Arguments: date, ${unit} (an integer, may be negative). Unknown while one is.`,
    prepare: (args) =>
      ofTextAndNumber(date, args.value('date', ['date']), args.value(unit, ['integer']), (from, amount) => {
        const result = Math.abs(amount) > 1_000_000 ? '' : add(from, amount);
        return resultOf(isCivilDate(result) ? result : undefined);
      }),
  };
}

/** The first day of a month, or the date itself. */
export function firstDay(dateOrMonth: string): string {
  return dateOrMonth.length === 7 ? `${dateOrMonth}-01` : dateOrMonth;
}

const workingDaysBetween: Derivation = {
  summary:
    'Working days from one date to another by the procedure’s calendar. Arguments: from, to (dates), counting ' +
    '({"from": "inclusive"|"exclusive", "to": …}). Negative when `to` is earlier; calendar-unpublished outside the published years.',
  prepare(args) {
    const counting = args.counting('counting');
    const from = args.value('from', ['date']);
    const to = args.value('to', ['date']);
    return withCalendar(integer('working-day'), from, to, (scene, a, b) => {
      const first = textOf(a);
      const last = textOf(b);
      if (first === undefined || last === undefined) return undefined;
      const days = scene.calendar.workingDaysBetween(first, last, counting);
      return days === 'unpublished' ? { kind: 'unpublished', date: first > last ? first : last } : known(days);
    });
  },
};

const addWorkingDays: Derivation = {
  summary:
    'The n-th working day after (before, for a negative number) a date; 0 gives the date itself or the next working day. ' +
    'Arguments: date, days. Calendar-unpublished outside the published years.',
  prepare(args) {
    return withCalendar(date, args.value('date', ['date']), args.value('days', ['integer']), (scene, a, b) => {
      const from = textOf(a);
      const days = numberOf(b);
      if (from === undefined || days === undefined) return undefined;
      const result = scene.calendar.addWorkingDays(from, days);
      return result === 'unpublished' ? { kind: 'unpublished', date: from } : known(result);
    });
  },
};

type OfTwo = (scene: Parameters<Expression['evaluate']>[0], a: Value, b: Value) => Value | undefined;

function withCalendar(type: ValueType, left: Expression, right: Expression, compute: OfTwo): Expression {
  return {
    type,
    evaluate(scene) {
      const a = left.evaluate(scene);
      const b = right.evaluate(scene);
      return lacking([a, b]) ?? compute(scene, a, b) ?? wrong({ reason: 'not-computable' });
    },
  };
}

/** Derivations about days, months and years. */
export const dates = {
  yearsBetween: between('year', 'Complete years, complete on the anniversary; 29 February answers to 28 February (C2).', completeYears),
  monthsBetween: between('month', 'Complete months, complete on the same day of the month (C2).', completeMonths),
  daysBetween: between('day', 'Days from one date to another.', daysBetween),
  workingDaysBetween,
  addDays: shift('days', 'The date so many days later.', addDays),
  addMonths: shift('months', 'The same day so many months later, or the last day of a shorter month.', addMonths),
  addYears: shift('years', 'The anniversary so many years later; 29 February answers to 28 February.', addYears),
  addWorkingDays,
  ageOn: {
    summary:
      'Completed years of age. Arguments: birth (a date, or a month, which counts from its first day), on (a date). Unknown while one is.',
    prepare: (args) =>
      ofTexts(integer('year'), args.value('birth', ['date', 'month']), args.value('on', ['date']), (birth, on) =>
        known(completeYears(firstDay(birth), on)),
      ),
  },
  monthStart: {
    summary: 'The first day of a month. Argument: month (YYYY-MM, or a date: the first day of its month). Unknown while it is.',
    prepare(args) {
      const month = args.value('month', ['month', 'date']);
      return {
        type: date,
        evaluate(scene) {
          const value = month.evaluate(scene);
          const text = textOf(value);
          return text === undefined ? value : known(`${text.slice(0, 7)}-01`);
        },
      };
    },
  },
  overlap: {
    summary:
      'Days that two periods have in common, both ends included; 0 where they have none. Arguments: from, to, from2, to2 (dates). Unknown while one is.',
    prepare(args) {
      const parts = ['from', 'to', 'from2', 'to2'].map((name) => args.value(name, ['date']));
      return {
        type: integer('day'),
        evaluate(scene) {
          const values = parts.map((part) => part.evaluate(scene));
          const [from = '', to = '', from2 = '', to2 = ''] = values.map((value) => textOf(value) ?? '');
          const days = (): number => daysBetween(from > from2 ? from : from2, to < to2 ? to : to2) + 1;
          return lacking(values) ?? known(Math.max(0, days()));
        },
      };
    },
  },
} as const satisfies Record<string, Derivation>;
