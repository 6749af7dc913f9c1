import { type FormData, type Matter, type SubjectRecord } from '../../runtime/engine/index.ts';
import { type Format, textOf } from './fields.ts';
import type { ReadElement } from './read.ts';

/** Whose file it is: a subject of the matter, somebody new, or why that cannot be told. */
export type Match =
  | { readonly subject: SubjectRecord; readonly by: 'number' | 'birth' | 'name' }
  | { readonly unknown: true }
  | { readonly fault: 'no-name' | 'number-missing' | 'number-of-another' | 'ambiguous' };

/** Without blanks of any width, as names are often padded. */
export const bareName = (name: string): string => name.normalize('NFKC').replace(/[\s\u3000]+/g, '');

const bareNumber = (number: string): string => bareName(number).toUpperCase();

/**
 * Finds the subject a file is about: by name and identity number, else by name and month of birth. Somebody unknown
 * needs a number; where several fit, none is taken.
 */
export function matchOf({ definition }: Format, elements: readonly ReadElement[], matter: Matter): Match {
  const { name, number, born } = definition.match;
  const said = (field: string | undefined): string => textOf(elements.find((element) => element.field === field)?.value);
  const bornElement = born === undefined ? undefined : elements.find((element) => element.field === born);
  const file = { name: bareName(said(name)), number: bareNumber(said(number)), month: bornElement?.month ?? textOf(bornElement?.value).slice(0, 7) };
  if (file.name === '') return { fault: 'no-name' };
  const known = matter.subjects.map((subject) => {
    const form: FormData = subject.forms[definition.form] ?? {};
    return { subject, name: bareName(textOf(form[name])), number: bareNumber(textOf(form[number])), month: born === undefined ? '' : textOf(form[born]).slice(0, 7) };
  });

  const byNumber = file.number === '' ? [] : known.filter((each) => each.number === file.number);
  const [own] = byNumber;
  if (byNumber.length > 1) return { fault: 'ambiguous' };
  if (own !== undefined) return own.name === file.name ? { subject: own.subject, by: 'number' } : { fault: 'number-of-another' };

  const byName = known.filter((each) => each.name === file.name && (file.number === '' || each.number === '') && (file.month === '' || each.month === '' || each.month === file.month));
  const byBirth = byName.filter((each) => file.month !== '' && each.month === file.month);
  const [sure] = byBirth;
  const [only] = byName;
  if (sure !== undefined && byBirth.length === 1) return { subject: sure.subject, by: 'birth' };
  if (byName.length > 1) return { fault: 'ambiguous' };
  if (only !== undefined) return { subject: only.subject, by: 'name' };
  return file.number === '' ? { fault: 'number-missing' } : { unknown: true };
}
