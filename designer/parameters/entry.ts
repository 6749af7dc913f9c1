import { type CodeListDefinition, isCivilDate, type ParameterDefinition } from '../../runtime/engine/index.ts';
import type { DatedValue } from './spans.ts';

type ValueType = ParameterDefinition['type'];

/** A value as it is being typed: text, or the codes chosen. */
export type Typed = string | readonly string[];

/** Why what was typed is no value of the type; the sentence is `wrong.<kind>` of the room's words. */
export type EntryFault = 'empty' | 'integer' | 'fraction' | 'date' | 'month' | 'time' | 'code';

/** A stored value as it is typed. */
export function typedOf(value: DatedValue['value']): Typed {
  return Array.isArray(value) ? value : String(value);
}

const full = (text: string): string => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/：/g, ':').replace(/／/g, '/').trim();

/**
 * Reads what was typed as a value of the type: whole numbers, fractions such as 2/3 in lowest terms as written, dates
 * YYYY-MM-DD, months YYYY-MM, times HH:MM, codes of the list. Full-width digits are taken.
 */
export function readValue(type: ValueType, typed: Typed, list?: CodeListDefinition): { readonly value: DatedValue['value'] } | { readonly fault: EntryFault } {
  if (type === 'codes') {
    const codes = typeof typed === 'string' ? [typed].filter((code) => code !== '') : [...typed];
    return codes.length === 0 ? { fault: 'empty' } : known(codes, list) ? { value: codes } : { fault: 'code' };
  }
  const text = full(typeof typed === 'string' ? typed : (typed[0] ?? ''));
  if (text === '') return { fault: 'empty' };
  switch (type) {
    case 'boolean':
      return { value: text === 'true' };
    case 'integer':
      return /^-?\d{1,9}$/.test(text) ? { value: Number(text) } : { fault: 'integer' };
    case 'fraction':
      return /^\d{1,6}\/[1-9]\d{0,5}$/.test(text) ? { value: text } : { fault: 'fraction' };
    case 'date':
      return isCivilDate(text) ? { value: text } : { fault: 'date' };
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? { value: text } : { fault: 'month' };
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? { value: text } : { fault: 'time' };
    case 'code':
      return known([text], list) ? { value: text } : { fault: 'code' };
    default:
      return { value: typeof typed === 'string' ? typed.trim() : text };
  }
}

const known = (codes: readonly string[], list: CodeListDefinition | undefined): boolean =>
  list !== undefined && codes.every((code) => list.codes.some((entry) => entry.code === code));

/** Whether stored values are values of another type as well, so that the type can be changed without entering them again. */
export function fitsType(type: ValueType, values: readonly DatedValue[], list?: CodeListDefinition): boolean {
  return values.every(({ value }) => {
    const read = readValue(type, typedOf(value), list);
    return 'value' in read && typeof read.value === typeof value && Array.isArray(read.value) === Array.isArray(value);
  });
}
