/** What a helper takes: how many arguments, and which named ones. */
export interface HelperSpecification {
  readonly min: number;
  readonly max: number;
  readonly named: readonly string[];
  /** Whether what it gives can be printed; a condition or a choice of rows cannot. */
  readonly prints: boolean;
}

/**
 * The closed set of helpers: the same in HTML and in Word, in the browser and on the server. Templates that call
 * anything else are refused.
 */
export const templateHelpers = {
  /** A value as its field prints it: dates in words, codes by their titles. What a plain `{{field}}` does. */
  text: { min: 1, max: 1, named: ['width'], prints: true },
  /** A date: `style` `chinese` (default), `iso`, `dot`. */
  date: { min: 1, max: 1, named: ['style'], prints: true },
  /** A date in Chinese figures; with `style="arabic"` in arabic ones. */
  chineseDate: { min: 1, max: 1, named: ['style'], prints: true },
  /** The month of a date or month: `style` `dot` (default), `chinese`, `iso`. */
  month: { min: 1, max: 1, named: ['style'], prints: true },
  /** Completed years from a birth date or month to `on`, by default the document's day. */
  age: { min: 1, max: 1, named: ['on'], prints: true },
  /** The title of a code; the list comes from the field, or is named. */
  code: { min: 1, max: 2, named: [], prints: true },
  /** The items of a list, or one column of a table, joined by `separator` (、). */
  list: { min: 1, max: 1, named: ['column', 'separator'], prints: true },
  /** A text filled up to a width with full-width blanks; two characters are drawn apart. */
  pad: { min: 2, max: 2, named: [], prints: true },
  /** How many rows or items there are. */
  count: { min: 1, max: 1, named: [], prints: true },
  /** A loop's index counted from one. */
  index1: { min: 1, max: 1, named: [], prints: true },
  /** A whole number: `style` `digits` (default) or `chinese`. */
  number: { min: 1, max: 1, named: ['style'], prints: true },
  /** The share of the first in the second, in per cent, rounded half up to `digits` (1). */
  percent: { min: 2, max: 2, named: ['digits'], prints: true },
  /** A gap to be filled in by hand, so many characters wide. */
  blank: { min: 1, max: 1, named: [], prints: true },
  /** The second argument where the first is true, the third where it is false. */
  choose: { min: 3, max: 3, named: [], prints: true },
  /** The lines of a text, for `#each`; one empty line where it is unknown. */
  lines: { min: 1, max: 1, named: [], prints: false },
  /** The rows whose column has the value, or the subjects whose `form.field` has it; for `#each`, `list` and `count`. */
  where: { min: 3, max: 3, named: [], prints: false },
  /** Whether a value is known. */
  known: { min: 1, max: 1, named: [], prints: false },
  eq: { min: 2, max: 2, named: [], prints: false },
  ne: { min: 2, max: 2, named: [], prints: false },
  gt: { min: 2, max: 2, named: [], prints: false },
  lt: { min: 2, max: 2, named: [], prints: false },
  and: { min: 2, max: 8, named: [], prints: false },
  or: { min: 2, max: 8, named: [], prints: false },
  not: { min: 1, max: 1, named: [], prints: false },
} as const satisfies Readonly<Record<string, HelperSpecification>>;

export type HelperName = keyof typeof templateHelpers;

/** Whether a name is one of the helpers. */
export function isHelperName(name: string): name is HelperName {
  return Object.hasOwn(templateHelpers, name);
}
