import type { FieldSchema } from '../../engine/index.ts';
import type { UiSchema } from './ui.ts';

/** The kinds of field with one value; each has an input in `inputs/index.ts`. */
export type ScalarKind = 'text' | 'long-text' | 'integer' | 'boolean' | 'date' | 'month' | 'time' | 'choice';
/** The kinds of field with several. */
export type ListKind = 'choices' | 'lines' | 'table';
export type FieldKind = ScalarKind | ListKind;

/** How a field is entered, by its schema and ui keywords. */
export function fieldKind(schema: FieldSchema, ui: UiSchema = {}): FieldKind {
  if (schema.type === 'array') return listKind(schema);
  return schema.type === 'boolean' || schema.type === 'integer' ? schema.type : textKind(schema, ui);
}

function listKind(schema: FieldSchema): ListKind {
  if (schema.items?.type === 'object') return 'table';
  const items = schema.items;
  return schema['x-code'] !== undefined || items?.['x-code'] !== undefined || items?.['x-subject'] === true || items?.enum !== undefined ? 'choices' : 'lines';
}

function textKind(schema: FieldSchema, ui: UiSchema): ScalarKind {
  if (schema['x-code'] !== undefined || schema['x-subject'] === true || schema.enum !== undefined) return 'choice';
  if (schema.format === 'date' || schema.format === 'month' || schema.format === 'time') return schema.format;
  return ui['ui:widget'] === 'textarea' ? 'long-text' : 'text';
}

const spans: Readonly<Record<FieldKind, number>> = {
  text: 8, 'long-text': 24, integer: 6, boolean: 8, date: 8, month: 8, time: 6, choice: 8, choices: 24, lines: 24, table: 24,
};

/** The span on the grid of 24 for a field whose form gives none. */
export const usualSpan = (kind: FieldKind): number => spans[kind];

const widths: Readonly<Record<FieldKind, number>> = {
  text: 5, 'long-text': 9, integer: 3, boolean: 3, date: 4, month: 3, time: 3, choice: 5, choices: 6, lines: 6, table: 8,
};

const leastWidths: Readonly<Record<FieldKind, number>> = {
  text: 1, 'long-text': 2, integer: 1, boolean: 1, date: 4, month: 3, time: 2, choice: 3, choices: 2, lines: 2, table: 2,
};

/** The share of a table's width, in 24ths, below which a value of the kind is cut. */
export const leastWidth = (kind: FieldKind): number => leastWidths[kind];

/** The share of a table's width for a column whose table gives none. */
export const usualWidth = (kind: FieldKind): number => widths[kind];
