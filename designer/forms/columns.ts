import type { FieldSchema, FormDefinition } from '../../runtime/engine/index.ts';
import { withUi } from './edits.ts';
import { changedNode, editedFields, withSchema } from './fields.ts';
import { uiOf } from './kinds.ts';

/** A column of a table as it is edited. */
export interface EditedColumn {
  readonly id: string;
  readonly schema: FieldSchema;
  readonly ui: Readonly<Record<string, unknown>>;
  readonly required: boolean;
  /** The share of the table's width in 24ths; undefined where the kind decides. */
  readonly share: number | undefined;
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []);

/** The columns of a table in order. */
export function columnsOfTable(form: FormDefinition, table: string): readonly EditedColumn[] {
  const { properties = {}, required = [] } = editedFields(form).get(table)?.schema.items ?? {};
  const items = uiOf(uiOf(form.ui, table), 'items');
  const grid = uiOf(items, 'ui:grid');
  const order = texts(items['ui:order']).filter((id) => id in properties);
  return [...order, ...Object.keys(properties).filter((id) => !order.includes(id))].map((id) => {
    const share = grid[id];
    return { id, schema: properties[id] ?? {}, ui: uiOf(items, id), required: required.includes(id), share: typeof share === 'number' ? share : undefined };
  });
}

/** The form with the columns of a table as given. */
export function withColumns(form: FormDefinition, table: string, columns: readonly EditedColumn[]): FormDefinition {
  const field = editedFields(form).get(table);
  if (field === undefined) return form;
  const required = columns.filter((column) => column.required).map((column) => column.id);
  const items = changedNode(field.schema.items ?? { type: 'object' }, {
    required: required.length > 0 ? required : undefined, properties: Object.fromEntries(columns.map(({ id, schema }) => [id, schema])),
  });
  const grid = Object.fromEntries(columns.flatMap(({ id, share }) => (share === undefined ? [] : [[id, share]])));
  const ui = {
    'ui:order': columns.map((column) => column.id),
    ...(Object.keys(grid).length > 0 ? { 'ui:grid': grid } : {}),
    ...Object.fromEntries(columns.flatMap(({ id, ui: own }) => (Object.keys(own).length > 0 ? [[id, own]] : []))),
  };
  return withUi(withSchema(form, table, field.home, { ...field.schema, items }, field.required), table, { items: ui });
}
