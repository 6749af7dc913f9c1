import type { FormData } from '../definitions/matter.ts';
import type { FieldRef, Problem } from '../problems.ts';
import { isBlank, isRecord, readPlain } from '../values/read-plain.ts';
import { known, malformed, type Row, type Value, unknown } from '../values/value.ts';
import type { ValueError } from './check-values.ts';
import type { FactBook } from './fact-book.ts';
import type { FormField } from './form-fields.ts';

/** The values of one form as facts: what is known, what is wrong, what `required` says is missing. */
export interface FormView {
  readonly problems: readonly Problem[];
  /** Fields that `required` names and that are not there; never a reason to refuse saving (F1). */
  readonly missing: readonly FieldRef[];
  value(field: string): Value;
  cell(table: string, row: Row, column: string): Value;
}

// Values are never changed in place, so a view of them can be kept: after an edit only the edited form is read again.
const memo = new WeakMap<FactBook, WeakMap<FormData, Map<string, FormView>>>();

/** Reads the values of one form, once (semantics F1, F4). `base` is the JSON pointer of the form in the matter. */
export function viewForm(book: FactBook, form: string, data: FormData, base: string, subject?: string): FormView {
  let ofBook = memo.get(book);
  if (!ofBook) memo.set(book, (ofBook = new WeakMap()));
  let ofData = ofBook.get(data);
  if (!ofData) ofBook.set(data, (ofData = new Map()));
  const key = `${form} ${base} ${subject ?? ''}`;
  let view = ofData.get(key);
  if (!view) ofData.set(key, (view = readForm(book, form, data, base, subject)));
  return view;
}

function readForm(book: FactBook, form: string, data: FormData, base: string, subject?: string): FormView {
  const fields = book.fieldsOfForm(form);
  const values = withNone(withoutBlanks(data), fields);
  const found = new Map<string, Problem>();
  const complain = (path: readonly (string | number)[], code: Problem['code'], title: string, params: Problem['params']): void => {
    const key = pointer(path);
    if (!found.has(key)) found.set(key, { kind: 'problem', code, path: base + key, title, ...(params ? { params } : {}) });
  };

  for (const [id, raw] of Object.entries(values)) checkField(book, fields.get(id), id, raw, [id], complain);
  for (const field of fields.values()) {
    if (field.none !== undefined && data[field.none] === true && lengthOf(data[field.id]) > 0) complain([field.id], 'none-with-rows', field.title, {});
  }
  const errors = book.tools.checks[form]?.(values) ?? [];
  for (const error of errors) {
    const stranger = error.params['additionalProperty'];
    const path = typeof stranger === 'string' ? [...error.path, stranger] : error.path;
    if (typeof stranger === 'string') complain(path, 'unknown-field', stranger, {});
    else if (isComplaint(error, errors)) complain(path, 'malformed-value', titleAt(fields, path) ?? book.form(form)?.title ?? form, paramsOf(error));
  }
  return {
    problems: [...found.values()],
    missing: missingOf(book, form, values, fields, errors, subject),
    value: (field) => fieldValue(book, form, fields.get(field), values[field], found, subject),
    cell: (table, row, column) => cellValue(book, form, fields.get(table), row, column, found, subject),
  };
}

type Complain = (path: readonly (string | number)[], code: Problem['code'], title: string, params: Problem['params']) => void;

/** A JSON pointer (RFC 6901) of keys and indexes. */
export function pointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function lengthOf(raw: unknown): number {
  return Array.isArray(raw) ? raw.length : 0;
}

/** The same values without `null` and `""` in objects, at every depth. */
function withoutBlanks(data: FormData): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, raw]) => !isBlank(raw))
      .map(([key, raw]) => [key, strip(raw)]),
  );
}

function strip(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(strip);
  return isRecord(raw) ? withoutBlanks(raw) : raw;
}

/** A table ticked "none" is an empty table; unticked and empty it has not been entered (F4). */
function withNone(values: Record<string, unknown>, fields: ReadonlyMap<string, FormField>): Readonly<Record<string, unknown>> {
  for (const field of fields.values()) {
    if (field.none === undefined || lengthOf(values[field.id]) > 0) continue;
    if (values[field.none] === true) values[field.id] ??= [];
    else if (Array.isArray(values[field.id])) Reflect.deleteProperty(values, field.id);
  }
  return values;
}

function checkField(book: FactBook, field: FormField | undefined, id: string, raw: unknown, path: readonly (string | number)[], complain: Complain): void {
  if (!field) {
    complain(path, 'unknown-field', id, {});
    return;
  }
  const plain = readPlain(raw, field.type.type);
  if (plain === undefined) {
    complain(path, 'malformed-value', field.title, { expected: field.type.type });
    return;
  }
  const { code } = field.type;
  const codes = typeof plain === 'string' ? [plain] : Array.isArray(raw) && field.type.type === 'codes' ? raw.filter((item) => typeof item === 'string') : [];
  const stranger = code === undefined ? undefined : codes.find((one) => !book.code(code, one));
  if (code !== undefined && stranger !== undefined) complain(path, 'unknown-code', field.title, { code: stranger, list: code });
  if (field.type.type !== 'rows' || !Array.isArray(raw)) return;
  for (const [index, row] of raw.entries()) {
    if (!isRecord(row)) continue;
    for (const [column, cell] of Object.entries(row)) checkField(book, field.columns.get(column), column, cell, [...path, index, column], complain);
  }
}

const missingKeywords: ReadonlySet<string> = new Set(['required', 'dependentRequired', 'dependencies']);

function isBelow(path: readonly (string | number)[], top: readonly (string | number)[]): boolean {
  return path.length >= top.length && top.every((part, i) => part === path[i]);
}

/** Whether an error makes a value malformed: `required` never does, nor a keyword that only repeats what its branches say. */
function isComplaint(error: ValueError, errors: readonly ValueError[]): boolean {
  if (missingKeywords.has(error.keyword) || error.keyword === 'if') return false;
  if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') return true;
  return !errors.some((other) => missingKeywords.has(other.keyword) && isBelow(other.path, error.path));
}

function paramsOf(error: ValueError): Problem['params'] {
  const params: Record<string, string | number> = { keyword: error.keyword };
  for (const [key, value] of Object.entries(error.params)) if (typeof value === 'string' || typeof value === 'number') params[key] = value;
  return params;
}

function titleAt(fields: ReadonlyMap<string, FormField>, path: readonly (string | number)[]): string | undefined {
  const field = fields.get(String(path[0]));
  const column = path.length > 2 ? field?.columns.get(String(path[2])) : undefined;
  return (column ?? field)?.title;
}

function missingOf(
  book: FactBook,
  form: string,
  values: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, FormField>,
  errors: readonly ValueError[],
  subject: string | undefined,
): readonly FieldRef[] {
  const missing = new Map<string, FieldRef>();
  for (const error of errors) {
    const property = error.params['missingProperty'];
    if (!missingKeywords.has(error.keyword) || typeof property !== 'string') continue;
    const [table, row] = error.path;
    const field = typeof table === 'string' && typeof row === 'number' ? `${table}.${property}` : property;
    const place = book.fieldRef(`${form}.${field}`, subject, typeof row === 'number' ? row : undefined);
    missing.set(pointer([...error.path, property]), place ?? { form, field, title: property, ...(subject === undefined ? {} : { subject }) });
  }
  // A none box that is required is answered by rows, as the table is answered by the box.
  for (const field of fields.values()) {
    if (field.none !== undefined && lengthOf(values[field.id]) > 0) missing.delete(pointer([field.none]));
  }
  return [...missing.values()];
}

function fieldValue(
  book: FactBook,
  form: string,
  field: FormField | undefined,
  raw: unknown,
  found: ReadonlyMap<string, Problem>,
  subject: string | undefined,
): Value {
  if (!field) return unknown();
  const problem = found.get(pointer([field.id])) ?? (field.type.type === 'rows' ? undefined : below(found, `/${field.id}/`));
  if (problem) return malformed(problem);
  const plain = isBlank(raw) ? undefined : readPlain(raw, field.type.type);
  if (plain === undefined) return unknown(placeOf(book, `${form}.${field.id}`, subject));
  if (field.type.type !== 'rows' || !Array.isArray(raw)) return known(plain);
  const rows = raw.filter(isRecord).map((cells, index) => rowOf(field, cells, index));
  const broken = rows.map((row) => found.get(pointer([field.id, row.index]))).find((one) => one !== undefined);
  return broken ? malformed(broken) : known(rows);
}

function rowOf(field: FormField, cells: Readonly<Record<string, unknown>>, index: number): Row {
  const about = field.subjectColumn === undefined ? undefined : cells[field.subjectColumn];
  return { index, cells, ...(typeof about === 'string' ? { subject: about } : {}) };
}

function below(found: ReadonlyMap<string, Problem>, prefix: string): Problem | undefined {
  for (const [key, problem] of found) if (key.startsWith(prefix)) return problem;
  return undefined;
}

function placeOf(book: FactBook, fact: string, subject: string | undefined, row?: number): readonly FieldRef[] {
  const place = book.fieldRef(fact, subject, row);
  return place ? [place] : [];
}

function cellValue(
  book: FactBook,
  form: string,
  table: FormField | undefined,
  row: Row,
  column: string,
  found: ReadonlyMap<string, Problem>,
  subject: string | undefined,
): Value {
  const field = table?.columns.get(column);
  if (!table || !field) return unknown();
  const problem = found.get(pointer([table.id, row.index, column]));
  if (problem) return malformed(problem);
  const raw = row.cells[column];
  const plain = isBlank(raw) ? undefined : readPlain(raw, field.type.type);
  return plain === undefined ? unknown(placeOf(book, `${form}.${table.id}.${column}`, subject, row.index)) : known(plain);
}
