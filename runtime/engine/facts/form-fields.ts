import type { FieldSchema, FormDefinition } from '../definitions/form.ts';
import { isRecord } from '../values/read-plain.ts';
import type { ValueType } from '../values/value-type.ts';

/** A field of a form as facts see it. */
export interface FormField {
  readonly id: string;
  readonly title: string;
  readonly type: ValueType;
  readonly schema: FieldSchema;
  /** On a table: its columns, the sibling field that says "there are none" (F4), the column that names the subject. */
  readonly columns: ReadonlyMap<string, FormField>;
  readonly none?: string;
  readonly subjectColumn?: string;
}

const noColumns: ReadonlyMap<string, FormField> = new Map();

/** The fields of a form by id, those that only a condition (`then`, `else`, `allOf`) brings included. */
export function formFields(form: FormDefinition): ReadonlyMap<string, FormField> {
  return fieldsOf(form.schema);
}

/**
 * The type of a field's fact: `format` date, month and time; `x-code` code, or codes for an array; an array of objects
 * rows; undefined for a node that is no field (a nested object, a float).
 */
export function fieldType(schema: FieldSchema): ValueType | undefined {
  const unit = schema['x-unit'] === undefined ? {} : { unit: schema['x-unit'] };
  const code = schema['x-code'] === undefined ? {} : { code: schema['x-code'] };
  switch (schema.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', ...unit };
    case 'string':
      if (schema.format === 'date' || schema.format === 'month' || schema.format === 'time') return { type: schema.format };
      return schema['x-code'] === undefined ? { type: 'text' } : { type: 'code', ...code };
    case 'array':
      if (schema.items?.type === 'object') return { type: 'rows' };
      if (schema.items?.type !== 'string') return undefined;
      return { type: 'codes', ...(schema.items['x-code'] === undefined ? code : { code: schema.items['x-code'] }) };
    case 'object':
    case undefined:
      return undefined;
  }
}

function fieldsOf(schema: FieldSchema): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  for (const [id, property] of propertiesOf(schema)) {
    const type = fieldType(property);
    if (!type || fields.has(id)) continue;
    const columns = type.type === 'rows' && property.items ? fieldsOf(property.items) : noColumns;
    const subjectColumn = [...columns.values()].find((column) => column.schema['x-subject'] === true)?.id;
    fields.set(id, {
      id,
      title: property.title ?? id,
      type,
      schema: property,
      columns,
      ...(property['x-none'] === undefined ? {} : { none: property['x-none'] }),
      ...(subjectColumn === undefined ? {} : { subjectColumn }),
    });
  }
  return fields;
}

/** Every property of a form's schema by name: its own, and those that only a condition (`then`, `else`, `allOf`) brings. */
export function everyProperty(schema: FieldSchema): Readonly<Record<string, FieldSchema>> {
  const found: Record<string, FieldSchema> = {};
  for (const [id, property] of propertiesOf(schema)) if (!Object.hasOwn(found, id)) found[id] = property;
  return found;
}

function isFieldSchema(node: unknown): node is FieldSchema {
  return isRecord(node);
}

function propertiesOf(node: unknown): readonly (readonly [string, FieldSchema])[] {
  if (!isFieldSchema(node)) return [];
  const own = Object.entries(node.properties ?? {});
  return [...own, ...[...(node.allOf ?? []), node.then, node.else].flatMap(propertiesOf)];
}
