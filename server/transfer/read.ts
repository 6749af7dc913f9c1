import type { ExchangeNote } from '../../runtime/api/index.ts';
import type { ExchangeColumn, ExchangeElement, FieldSchema, FormData } from '../../runtime/engine/index.ts';
import { readDay } from './dates.ts';
import type { Format } from './fields.ts';
import { readPeriods } from './periods.ts';
import { readPicture } from './picture.ts';
import type { XmlDocument, XmlElement } from './xml-document.ts';

/** One element of a file as the form has it. */
export interface ReadElement {
  readonly tag: string;
  readonly title: string;
  /** The field of the form; absent where there is none. */
  readonly field?: string;
  /** What the file says, for people. */
  readonly text: string;
  /** Absent where the file says nothing, or nothing the field can hold. */
  readonly value?: unknown;
  /** The month of a day the file does not say, `YYYY-MM`. */
  readonly month?: string;
  readonly notes: readonly ExchangeNote[];
}

interface Read {
  readonly value?: unknown;
  readonly month?: string;
  readonly notes: readonly ExchangeNote[];
}

const nothing: Read = { notes: [] };

/** Every element of a file in the order of the format, then the tags the format does not know, with what they are in the form. */
export function readElements(format: Format, document: XmlDocument): readonly ReadElement[] {
  const { definition } = format;
  const { children } = document.root;
  const known = new Set(definition.elements.map(({ tag }) => tag));
  const told = definition.elements.map((element): ReadElement => {
    const found = children.filter(({ tag }) => tag === element.tag);
    const first = found[0];
    const { notes, ...read } = first === undefined ? nothing : readOne(format, element, first, children);
    const field = 'field' in element ? element.field : 'table' in element ? element.table : undefined;
    return {
      tag: element.tag,
      title: element.title,
      ...(field === undefined ? {} : { field }),
      text: element.as === 'picture' || element.as === 'rows' ? '' : (first?.text.trim() ?? ''),
      ...read,
      notes: found.length > 1 ? [...notes, { code: 'twice' }] : notes,
    };
  });
  const others = children.filter(({ tag }) => !known.has(tag)).map((element): ReadElement => ({ tag: element.tag, title: element.tag, text: element.text.trim(), notes: [{ code: 'unknown-tag' }] }));
  return [...told, ...others];
}

/** The values of the form that a file holds. */
export function valuesOf(elements: readonly ReadElement[]): FormData {
  return Object.fromEntries(elements.flatMap(({ field, value }) => (field === undefined || value === undefined ? [] : [[field, value] as const])));
}

function readOne(format: Format, element: ExchangeElement, found: XmlElement, siblings: readonly XmlElement[]): Read {
  const text = found.text.trim();
  switch (element.as) {
    case 'text':
      return text === '' ? nothing : readText(text, format.fields[element.field]);
    case 'code':
      return text === '' ? nothing : readCode(format, text, format.fields[element.field], element.aliases);
    case 'day': {
      const from = element.dayFrom;
      const digits = from === undefined ? undefined : siblings.find(({ tag }) => tag === from.tag)?.text.trim().slice(from.at, from.at + 8);
      return text === '' ? nothing : readDate(text, format.fields[element.field], digits);
    }
    case 'periods': {
      const { periods, unread } = readPeriods(found.text);
      const rows = periods.map(({ from, until, text: words }) => ({ [element.from]: from, ...(until === undefined ? {} : { [element.until]: until }), [element.text]: words }));
      const longest = format.fields[element.table]?.items?.properties?.[element.text]?.maxLength ?? Infinity;
      const tooLong = periods.flatMap(({ text: words }, i): ExchangeNote[] => (words.length > longest ? [{ code: 'too-long', row: i + 1 }] : []));
      return { ...(rows.length === 0 ? {} : { value: rows }), notes: [...unread.map((each): ExchangeNote => ({ code: 'unread-line', text: each })), ...tooLong] };
    }
    case 'rows':
      return readRows(format, element, found);
    case 'picture': {
      const picture = readPicture(found.text);
      return picture === undefined ? nothing : { notes: [{ code: 'picture', text: `${picture.kind} ${String(Math.ceil(picture.bytes / 1024))} KB` }] };
    }
    case 'kept':
      return text === '' ? nothing : { notes: [{ code: 'kept' }] };
  }
}

function readText(text: string, schema: FieldSchema | undefined): Read {
  if (schema?.maxLength !== undefined && text.length > schema.maxLength) return { value: text, notes: [{ code: 'too-long' }] };
  if (schema?.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) {
    const upper = text.toUpperCase();
    return new RegExp(schema.pattern, 'u').test(upper) ? { value: upper, notes: [] } : { value: text, notes: [{ code: 'shape' }] };
  }
  return { value: text, notes: [] };
}

function readCode(format: Format, text: string, schema: FieldSchema | undefined, aliases: Readonly<Record<string, string>> | undefined): Read {
  const code = format.words(schema, aliases).code(text);
  return code === undefined ? { notes: [{ code: 'unknown-word', text }] } : { value: code, notes: [] };
}

/** A month where the field wants a day is taken only where another element says the day, in the same month: a day is never made up. */
function readDate(text: string, schema: FieldSchema | undefined, digits?: string): Read {
  const read = readDay(text);
  if (read === undefined) return { notes: [{ code: 'unreadable-day', text }] };
  const month = `${read.year}-${read.month}`;
  if (schema?.format === 'month') return { value: month, notes: [] };
  if (read.day !== undefined) return { value: `${month}-${read.day}`, notes: [] };
  const other = digits === undefined || !/^\d{8}$/.test(digits) ? undefined : readDay(digits);
  if (other?.day !== undefined && `${other.year}-${other.month}` === month) return { value: `${month}-${other.day}`, month, notes: [{ code: 'day-taken' }] };
  return { month, notes: [{ code: 'day-missing', text: month }] };
}

type RowsElement = Extract<ExchangeElement, { as: 'rows' }>;

function readRows(format: Format, element: RowsElement, found: XmlElement): Read {
  const required = format.fields[element.table]?.items?.required ?? [];
  const read = rowsIn(format, element, found);
  const notes = read.flatMap(({ values, notes: own }, i) => {
    const lacking: readonly ExchangeNote[] = required.some((name) => values[name] === undefined) ? [{ code: 'row-incomplete' }] : [];
    return [...own, ...lacking].map((note): ExchangeNote => ({ ...note, row: i + 1 }));
  });
  return { ...(read.length === 0 ? {} : { value: read.map(({ values }) => values) }), notes };
}

/** The rows of a repeated element with the elements they stand in; rows that say nothing are left out. */
export function rowsIn(format: Format, element: RowsElement, found: XmlElement): readonly { readonly item: XmlElement; readonly values: FormData; readonly notes: readonly ExchangeNote[] }[] {
  const columns = format.fields[element.table]?.items?.properties;
  return found.children.filter(({ tag }) => tag === element.row).flatMap((item) => {
    const cells = element.columns.map((column) => [column, (item.children.find(({ tag }) => tag === column.tag)?.text ?? '').trim()] as const).filter(([, text]) => text !== '');
    const read = cells.map(([column, text]) => [column.column, readCell(format, column, text, columns?.[column.column])] as const);
    const values = Object.fromEntries(read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value] as const])));
    return cells.length === 0 ? [] : [{ item, values, notes: read.flatMap(([, { notes }]) => notes) }];
  });
}

function readCell(format: Format, column: ExchangeColumn, text: string, schema: FieldSchema | undefined): Read {
  if (column.as === 'text') return readText(text, schema);
  return column.as === 'code' ? readCode(format, text, schema, column.aliases) : readDate(text, schema);
}
