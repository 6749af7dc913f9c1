import { canonicalText, type ExchangeElement, type FormData } from '../../runtime/engine/index.ts';
import { writeDay } from './dates.ts';
import { type Format, rowsOf, textOf } from './fields.ts';
import { writePeriods } from './periods.ts';
import { readElements, rowsIn } from './read.ts';
import { changedXml, escaped, type XmlAddition, type XmlChange, type XmlDocument, type XmlElement } from './xml-document.ts';

type Newline = XmlDocument['newline'];

/** A new file with the values of a form: every element of the format in its order. */
export function newFile(format: Format, values: FormData): Uint8Array {
  const { definition } = format;
  const newline = definition.newline === 'crlf' ? '\r\n' : '\n';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${definition.root}>`,
    ...definition.elements.map((element) => `  <${element.tag}>${innerOf(format, element, values, newline)}</${element.tag}>`),
    `</${definition.root}>`,
    '',
  ];
  return Buffer.from((definition.bom ? '\ufeff' : '') + lines.join(newline), 'utf8');
}

/**
 * The file with the values of a form: only elements that say something else are written anew, every other byte stays,
 * and with it pictures, unknown tags and what has no field.
 */
export function writtenFile(format: Format, document: XmlDocument, values: FormData): Uint8Array {
  const read = new Map(readElements(format, document).map((each) => [each.tag, each]));
  const changes: XmlChange[] = [];
  const additions: XmlAddition[] = [];
  let last: XmlElement | undefined;
  for (const element of format.definition.elements) {
    const found = document.root.children.find(({ tag }) => tag === element.tag);
    const field = 'field' in element ? element.field : 'table' in element ? element.table : undefined;
    if (field !== undefined && !same(read.get(element.tag)?.value, values[field])) {
      const kept = found !== undefined && element.as === 'rows' ? rowsIn(format, element, found).map(({ item, values: own }) => ({ own, xml: document.source.slice(item.start, item.end) })) : [];
      const inner = innerOf(format, element, values, document.newline, kept);
      if (found !== undefined) {
        const month = read.get(element.tag)?.month;
        // A file that says only the month says the same as a day in it.
        const coarse = element.as === 'day' && element.written === 'YYYYMM' && month !== undefined && textOf(values[field]).startsWith(month);
        if (!coarse) changes.push({ element: found, inner });
      } else if (inner !== '') additions.push({ tag: element.tag, inner, after: last });
    }
    last = found ?? last;
  }
  return Buffer.from(changedXml(document, changes, additions), 'utf8');
}

/** Whether two values say the same; nothing, an empty text and an empty table do. */
export function same(one: unknown, other: unknown): boolean {
  const known = (value: unknown): unknown => (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0) ? null : value);
  return canonicalText(known(one)) === canonicalText(known(other));
}

/** A row as a file has it. */
interface KeptRow {
  readonly own: FormData;
  readonly xml: string;
}

function innerOf(format: Format, element: ExchangeElement, values: FormData, newline: Newline, kept: readonly KeptRow[] = []): string {
  switch (element.as) {
    case 'text':
      return escaped(textOf(values[element.field]), newline);
    case 'code':
      return escaped(wordOf(format, values[element.field], element.aliases, format.fields[element.field]), newline);
    case 'day':
      return escaped(writeDay(textOf(values[element.field]), element.written), newline);
    case 'periods': {
      const periods = rowsOf(values[element.table]).map((row) => ({ from: textOf(row[element.from]), until: textOf(row[element.until]), text: textOf(row[element.text]) }));
      return escaped(writePeriods(periods, element.remarks), newline);
    }
    case 'rows':
      return rowsXml(format, element, rowsOf(values[element.table]), newline, kept);
    case 'picture':
      return '';
    case 'kept':
      return escaped(element.says ?? '', newline);
  }
}

/** Rows as XML; one that a file has already stays as it is there, with words the form has no place for. */
function rowsXml(format: Format, element: Extract<ExchangeElement, { as: 'rows' }>, rows: readonly FormData[], newline: Newline, kept: readonly KeptRow[]): string {
  if (rows.length === 0) return '';
  const properties = format.fields[element.table]?.items?.properties;
  const left = [...kept];
  const lines = rows.flatMap((row) => {
    const at = left.findIndex(({ own }) => same(own, row));
    if (at >= 0) return left.splice(at, 1).map(({ xml }) => `    ${xml}`);
    return [
    `    <${element.row}>`,
    ...element.columns.map((column) => {
      const value = row[column.column];
      const text = column.as === 'code' ? wordOf(format, value, column.aliases, properties?.[column.column]) : column.as === 'day' ? writeDay(textOf(value), column.written ?? 'YYYYMM') : textOf(value);
      return `      <${column.tag}>${escaped(text, newline)}</${column.tag}>`;
    }),
    `    </${element.row}>`,
    ];
  });
  return [...['', ...lines], '  '].join(newline);
}

function wordOf(format: Format, value: unknown, aliases: Readonly<Record<string, string>> | undefined, schema: Format['fields'][string] | undefined): string {
  const code = textOf(value);
  return code === '' ? '' : format.words(schema, aliases).word(code);
}
