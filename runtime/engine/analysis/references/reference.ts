import type { PartRef } from '../../definitions/part.ts';
import { subjectsTable } from '../../facts/compile-facts.ts';

/** The closed codes of how one thing names another; the words are `use.<code>` of the messages. */
export const useCodes = [
  'definition', 'condition', 'message', 'remedy', 'exception', 'due', 'stage-of-rule', 'argument', 'subject', 'stage-date', 'gate', 'as-if', 'gate-rule', 'review',
  'after', 'freezes', 'form-of-stage', 'document', 'template-stage', 'phase', 'filing', 'required', 'order', 'layout', 'none', 'form-condition', 'case', 'sample',
  'codes', 'template', 'basis', 'suspension', 'exchange',
] as const;
export type UseCode = (typeof useCodes)[number];

/** The kinds of names; a column is a fact `form.table.column`, a parameter a fact `parameter.id`, an article `policy#article`. */
export type NameKind = 'fact' | 'form' | 'codes' | 'condition' | 'phase' | 'stage' | 'filing' | 'template' | 'policy' | 'article' | 'rule';

/** One place where a part names something. */
export interface Reference {
  readonly part: PartRef;
  /** JSON pointer to the text that names it; for a key, to the member. */
  readonly path: string;
  readonly code: UseCode;
  readonly kind: NameKind;
  readonly id: string;
  /** `value`: the text is the name; `key`: the member's key is; `message`: a placeholder within it; `source`: letters of a template. */
  readonly at: 'value' | 'key' | 'message' | 'source';
  /** How a name of that kind is written here. */
  readonly write: (id: string) => string;
  /** The letters of a template's source. */
  readonly span?: { readonly from: number; readonly to: number };
}

/** Takes down a reference; `write` is the name itself unless it says otherwise. */
export type Note = (reference: Omit<Reference, 'part' | 'write'> & { readonly write?: Reference['write'] }) => void;

/** The full name of a column, or of a subject's fact, that is read of the row at hand. */
export function rowName(table: string, column: string): string {
  return table === subjectsTable ? column : `${table}.${column}`;
}

/** How a row's column is written from its full name. */
export function rowText(table: string, prefix = ''): (id: string) => string {
  return (id) => prefix + (table === subjectsTable ? id : id.split('.').slice(2).join('.'));
}

/** The last part of a dotted name: a field within its form, a column within its table. */
export const lastOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
