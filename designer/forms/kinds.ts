import type { FieldSchema } from '../../runtime/engine/index.ts';

/** What the palette offers as a field. */
export const fieldKinds = ['text', 'long-text', 'integer', 'boolean', 'date', 'month', 'time', 'choice', 'choices', 'subject', 'table', 'lines'] as const;
export type EditedKind = (typeof fieldKinds)[number];

/** The kinds a column of a table can be: no table within a table. */
export const columnKinds: readonly EditedKind[] = fieldKinds.filter((kind) => kind !== 'table' && kind !== 'lines' && kind !== 'choices');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The ui keywords of a field, unread. */
export const uiOf = (ui: Readonly<Record<string, unknown>>, id: string): Readonly<Record<string, unknown>> => {
  const own = ui[id];
  return isRecord(own) ? own : {};
};

/** What a field is, by its schema and ui. */
export function kindOf(schema: FieldSchema, ui: Readonly<Record<string, unknown>> = {}): EditedKind {
  if (schema.type === 'array') return listKind(schema);
  if (schema.type === 'boolean' || schema.type === 'integer') return schema.type;
  if (schema['x-subject'] === true) return 'subject';
  if (schema['x-code'] !== undefined || schema.enum !== undefined) return 'choice';
  if (schema.format === 'date' || schema.format === 'month' || schema.format === 'time') return schema.format;
  return ui['ui:widget'] === 'textarea' ? 'long-text' : 'text';
}

function listKind(schema: FieldSchema): EditedKind {
  if (schema.items?.type === 'object') return 'table';
  return schema['x-code'] !== undefined || schema.items?.['x-code'] !== undefined || schema.items?.['x-subject'] === true || schema.items?.enum !== undefined ? 'choices' : 'lines';
}

/** The code list of a field, wherever its schema names it. */
export const codeListOf = (schema: FieldSchema): string | undefined => schema['x-code'] ?? schema.items?.['x-code'];

/** What a new field starts from. */
export interface NewField {
  readonly schema: FieldSchema;
  readonly ui: Readonly<Record<string, unknown>>;
}

/** What a new field of a kind needs to be told: its title, the code list to choose from, the title of a table's first column. */
export interface NewFieldWords {
  readonly title: string;
  readonly list?: string;
  readonly column: string;
}

const makers: Readonly<Record<EditedKind, (words: NewFieldWords) => NewField>> = {
  text: ({ title }) => ({ schema: { type: 'string', title, maxLength: 200 }, ui: {} }),
  'long-text': ({ title }) => ({ schema: { type: 'string', title, maxLength: 2000 }, ui: { 'ui:widget': 'textarea' } }),
  integer: ({ title }) => ({ schema: { type: 'integer', title, minimum: 0 }, ui: {} }),
  boolean: ({ title }) => ({ schema: { type: 'boolean', title }, ui: {} }),
  date: ({ title }) => ({ schema: { type: 'string', title, format: 'date' }, ui: {} }),
  month: ({ title }) => ({ schema: { type: 'string', title, format: 'month' }, ui: {} }),
  time: ({ title }) => ({ schema: { type: 'string', title, format: 'time' }, ui: {} }),
  choice: ({ title, list }) => ({ schema: { type: 'string', title, ...(list === undefined ? {} : { 'x-code': list }) }, ui: {} }),
  choices: ({ title, list }) => ({ schema: { type: 'array', title, uniqueItems: true, items: { type: 'string', ...(list === undefined ? {} : { 'x-code': list }) } }, ui: {} }),
  subject: ({ title }) => ({ schema: { type: 'string', title, 'x-subject': true }, ui: {} }),
  lines: ({ title }) => ({ schema: { type: 'array', title, items: { type: 'string', maxLength: 200 } }, ui: {} }),
  table: ({ title, column }) => ({
    schema: { type: 'array', title, maxItems: 200, items: { type: 'object', additionalProperties: false, properties: { text: { type: 'string', title: column, maxLength: 200 } } } },
    ui: { items: { 'ui:order': ['text'] } },
  }),
};

/** A new field of a kind. */
export const newField = (kind: EditedKind, words: NewFieldWords): NewField => makers[kind](words);

/** The stem of a new field's id. */
export const idStem: Readonly<Record<EditedKind, string>> = {
  text: 'text', 'long-text': 'note', integer: 'number', boolean: 'flag', date: 'date', month: 'month', time: 'time', choice: 'choice', choices: 'choices', subject: 'subject', table: 'table', lines: 'lines',
};

/** The same field as another kind: what both understand is kept. */
export function retyped({ title, description, ...rest }: FieldSchema, kind: EditedKind, words: NewFieldWords): NewField {
  const made = newField(kind, { ...words, title: title ?? words.title });
  const sensitive = rest['x-sensitive'] === undefined ? {} : { 'x-sensitive': rest['x-sensitive'] };
  return { schema: { ...made.schema, ...(description === undefined ? {} : { description }), ...sensitive }, ui: made.ui };
}
