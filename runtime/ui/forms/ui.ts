import type { FieldSchema, FormDefinition } from '../../engine/index.ts';

/**
 * The `ui` keywords the form renderer understands, beside the platform's own keywords of the schema (`x-code`,
 * `x-subject`, `x-none`, `x-unit`, `x-sensitive`):
 *
 * - `ui:order` (form, and `items` of a table): the order of fields or columns; `*` stands for the rest.
 * - `ui:grid` (form): field → span on a grid of 24; without it a span by the field's kind.
 *   In `items` of a table: column → share of the width, in 24ths.
 * - `ui:groups` (form): `[{ "title": "…", "fields": ["…"] }]`, headings over runs of fields. Fields in no group come last.
 * - `ui:widget` (field or column): `textarea` for several lines, `hidden`.
 * - `ui:help` (field, table): a line below the field.
 * - `ui:placeholder` (field): shown while empty.
 */
export interface UiSchema {
  readonly 'ui:order'?: readonly string[];
  readonly 'ui:grid'?: Readonly<Record<string, number>>;
  readonly 'ui:groups'?: readonly FieldGroup[];
  readonly 'ui:widget'?: string;
  readonly 'ui:help'?: string;
  readonly 'ui:placeholder'?: string;
  readonly items?: UiSchema;
  /** Of a table: its `items`, unread, where each column has a node of its own. */
  readonly columns?: Readonly<Record<string, unknown>>;
}
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : undefined;

/** The ui keywords of a node, parsed; what is not of the right kind is left out. */
export function readUi(node: unknown): UiSchema {
  if (!isRecord(node)) return {};
  const order = texts(node['ui:order']);
  const grid = isRecord(node['ui:grid'])
    ? Object.fromEntries(Object.entries(node['ui:grid']).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
    : undefined;
  const groups = Array.isArray(node['ui:groups'])
    ? node['ui:groups'].filter(isRecord).map((group) => ({ title: typeof group['title'] === 'string' ? group['title'] : '', fields: texts(group['fields']) ?? [] }))
    : undefined;
  const word = (key: string): string | undefined => (typeof node[key] === 'string' ? node[key] : undefined);
  return {
    ...(order && { 'ui:order': order }),
    ...(grid && { 'ui:grid': grid }),
    ...(groups && { 'ui:groups': groups }),
    ...(word('ui:widget') !== undefined && { 'ui:widget': word('ui:widget') }),
    ...(word('ui:help') !== undefined && { 'ui:help': word('ui:help') }),
    ...(word('ui:placeholder') !== undefined && { 'ui:placeholder': word('ui:placeholder') }),
    ...(isRecord(node['items']) && { items: readUi(node['items']), columns: node['items'] }),
  };
}

/** The ui keywords of one field of a form. */
export function fieldUi(form: FormDefinition, field: string): UiSchema {
  return readUi(form.ui[field]);
}

/** Names in the order asked for; `*` stands for those not named, which else come last. */
export function inOrder(names: readonly string[], order: readonly string[] | undefined): readonly string[] {
  if (order === undefined) return names;
  const rest = names.filter((name) => !order.includes(name));
  const listed = order.flatMap((name) => (name === '*' ? rest : names.includes(name) ? [name] : []));
  return order.includes('*') ? listed : [...listed, ...rest];
}

/** The sibling boolean of each table that says "there are none" (semantics F4): shown in the table, not beside it. */
export function noneFields(schema: FieldSchema): ReadonlySet<string> {
  return new Set(Object.values(schema.properties ?? {}).flatMap((field) => (field['x-none'] === undefined ? [] : [field['x-none']])));
}
