import type { FactBook } from '../facts/fact-book.ts';
import type { FactReader } from '../facts/reader.ts';
import { shown } from '../values/value.ts';

const tag = /\{\{\s*([A-Za-z][A-Za-z0-9.-]*)\s*\}\}/g;
const unknownText = '—';

/** The facts a message names. */
export function factsInMessage(template: string): readonly string[] {
  return [...template.matchAll(tag)].map((match) => match[1] ?? '');
}

/**
 * Fills `{{fact.id}}` (semantics R6): codes by their titles, dates as they are, fractions `a/b`, tables by their number of
 * rows, what is not known as a dash. `translate` is for codes' titles in another language.
 */
export function fillMessage(
  template: string,
  reader: FactReader,
  subject: string | null,
  book: FactBook,
  translate: (title: string) => string = (title) => title,
): string {
  return template.replace(tag, (_, fact: string) => (book.fact(fact) ? readable(fact, reader, subject, book, translate) : unknownText));
}

function readable(fact: string, reader: FactReader, subject: string | null, book: FactBook, translate: (title: string) => string): string {
  const plain = shown(reader.read(fact, subject));
  const list = book.factType(fact)?.code;
  const titleOf = (code: string): string => {
    const title = list === undefined ? undefined : book.code(list, code)?.title;
    return title === undefined ? code : translate(title);
  };
  if (plain === null) return unknownText;
  if (typeof plain === 'boolean') return plain ? '✓' : '✗';
  if (typeof plain === 'number') return String(plain);
  return typeof plain === 'string' ? titleOf(plain) : plain.map(titleOf).join('、');
}
