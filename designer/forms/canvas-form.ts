import type { FieldSchema, FormData, FormDefinition } from '../../runtime/engine/index.ts';
import { editedFields } from './fields.ts';
import { kindOf, uiOf } from './kinds.ts';
import { layoutOf } from './layout.ts';

/** The start of the names that stand in for what the renderer would leave out: an empty section. */
const standIn = 'canvas-empty-';

/** Whether a name on the canvas only holds a place open. */
export const isStandIn = (name: string): boolean => name.startsWith(standIn);

/**
 * The form as the canvas draws it with the filer's own renderer: every field at once, those that a condition shows
 * included, and something in every empty section to drop on.
 */
export function canvasForm(form: FormDefinition): FormDefinition {
  const sections = layoutOf(form);
  const fields = [...editedFields(form).values()];
  const empty = sections.flatMap((section, index) => (section.title !== null && section.fields.length === 0 ? [`${standIn}${String(index)}`] : []));
  const properties: Record<string, FieldSchema> = {
    ...Object.fromEntries(fields.map(({ id, schema }) => [id, { ...schema, title: schema.title ?? id }])),
    ...Object.fromEntries(empty.map((name) => [name, { type: 'string', title: ' ' }])),
  };
  const groups = sections.flatMap(({ title, fields: own }, index) => (title === null ? [] : [{ title, fields: own.length > 0 ? own : [`${standIn}${String(index)}`] }]));
  const shown = sections.flatMap((section) => section.fields);
  const grid = { ...uiOf(form.ui, 'ui:grid'), ...Object.fromEntries(empty.map((name) => [name, 24])) };
  const order = [...shown, '*'];
  return {
    ...form,
    schema: { type: 'object', required: fields.filter((field) => field.required).map((field) => field.id), properties },
    ui: { ...form.ui, 'ui:order': order, 'ui:grid': grid, ...(groups.length > 0 ? { 'ui:groups': groups } : {}) },
  };
}

/** Values that make a blank form show its shape: one empty row in every table. */
export function canvasData(form: FormDefinition): FormData {
  return Object.fromEntries([...editedFields(form).values()].flatMap(({ id, schema }) => (kindOf(schema) === 'table' ? [[id, [{}]]] : [])));
}
