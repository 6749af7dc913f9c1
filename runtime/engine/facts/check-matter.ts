import type { FormData } from '../definitions/matter.ts';
import type { FieldRef, Problem } from '../problems.ts';
import type { FactBook } from './fact-book.ts';
import { viewForm } from './form-view.ts';
import type { FactSource } from './reader.ts';

/**
 * Everything malformed in a matter: unknown forms and fields, values of the wrong type or form, a "none" with rows, rows
 * about a subject the matter does not have (semantics F1, F4). What is merely missing is no problem.
 */
export function checkMatter(book: FactBook, source: Pick<FactSource, 'matter'>): Problem[] {
  const { matter } = source;
  const subjects = new Set(matter.subjects.map((subject) => subject.id));
  const problems: Problem[] = [];
  const check = (forms: Readonly<Record<string, FormData>>, scope: 'matter' | 'subject', base: string, subject?: string): void => {
    for (const [form, data] of Object.entries(forms)) {
      const path = `${base}/forms/${form}`;
      if (book.scopeOfForm(form) !== scope) {
        problems.push({ kind: 'problem', code: 'unknown-form', path, title: book.form(form)?.title ?? form });
        continue;
      }
      problems.push(...viewForm(book, form, data, path, subject).problems, ...strangers(book, form, data, path, subjects));
    }
  };
  check(matter.forms, 'matter', '');
  matter.subjects.forEach((subject, i) => {
    const path = `/subjects/${String(i)}`;
    if (matter.subjects.findIndex((other) => other.id === subject.id) !== i) {
      problems.push({ kind: 'problem', code: 'duplicate-id', path: `${path}/id`, title: subject.id, params: { id: subject.id } });
    }
    check(subject.forms, 'subject', path, subject.id);
  });
  return problems;
}

/** Everything malformed in the values of one form, with pointers into it; `required` never is (F1). */
export function checkForm(book: FactBook, form: string, data: FormData, subject?: string): Problem[] {
  if (!book.form(form)) return [{ kind: 'problem', code: 'unknown-form', path: '', title: form }];
  return [...viewForm(book, form, data, '', subject).problems];
}

/** What `required` asks for and the values do not have, by the titles people know (F1). */
export function missingValues(book: FactBook, form: string, data: FormData, subject?: string): FieldRef[] {
  return [...viewForm(book, form, data, '', subject).missing];
}

/** Values and rows that name a subject the matter does not have. */
function strangers(book: FactBook, form: string, data: FormData, path: string, subjects: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const check = (value: unknown, at: string, title: string): void => {
    if (typeof value !== 'string' || value === '' || subjects.has(value)) return;
    problems.push({ kind: 'problem', code: 'unknown-subject', path: at, title, params: { subject: value } });
  };
  for (const field of book.fieldsOfForm(form).values()) {
    const raw = data[field.id];
    if (field.schema['x-subject'] === true) check(raw, `${path}/${field.id}`, field.title);
    const column = field.subjectColumn;
    if (column === undefined || !Array.isArray(raw)) continue;
    const title = field.columns.get(column)?.title ?? field.title;
    raw.forEach((row: unknown, i) => {
      if (typeof row === 'object' && row !== null && column in row) check(Reflect.get(row, column), `${path}/${field.id}/${String(i)}/${column}`, title);
    });
  }
  return problems;
}
