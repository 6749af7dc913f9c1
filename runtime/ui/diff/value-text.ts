import { everyProperty, type FieldSchema, type FormDefinition } from '../../engine/index.ts';
import type { FormLookups } from '../forms/definitions.ts';
import type { Language } from '../language/LanguageProvider.tsx';

export interface ValueTextOptions {
  readonly form?: FormDefinition | undefined;
  /** `field` or `table.column`. */
  readonly field?: string | undefined;
  readonly lookups?: FormLookups | undefined;
  readonly language: Language;
  readonly texts: { readonly yes: string; readonly no: string };
  /** The word of an `x-unit`. */
  readonly unit?: (unit: string) => string;
}

/** The schema of a field or of a table's column. */
export function fieldSchema(form: FormDefinition | undefined, field: string | undefined): FieldSchema | undefined {
  if (form === undefined || field === undefined) return undefined;
  const [name = '', column] = field.split('.');
  const own = everyProperty(form.schema)[name];
  return column === undefined ? own : own?.items?.properties?.[column];
}

/** A value in words: code titles, subject names, dates with their weekday, yes and no, rows joined; '' where unknown. */
export function valueText(value: unknown, options: ValueTextOptions): string {
  return schemaValueText(value, fieldSchema(options.form, options.field), options);
}

/** As {@link valueText}, for a schema at hand. */
export function schemaValueText(value: unknown, schema: FieldSchema | undefined, options: Omit<ValueTextOptions, 'form' | 'field'>): string {
  const { language, texts, lookups, unit = language.translate } = options;
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return schema?.['x-unit'] === undefined ? String(value) : `${value} ${unit(schema['x-unit'])}`;
  if (Array.isArray(value)) return value.map((each) => schemaValueText(each, itemSchema(schema), options)).filter((text) => text !== '').join('；');
  if (typeof value === 'object') {
    return Object.entries(value).map(([key, each]) => schemaValueText(each, schema?.properties?.[key], options)).filter((text) => text !== '').join('，');
  }
  const text = String(value);
  if (schema?.['x-subject'] === true) return lookups?.subjects.find((subject) => subject.id === text)?.label ?? text;
  const list = schema?.['x-code'];
  if (list !== undefined) {
    const title = lookups?.codes.find((each) => each.id === list)?.codes.find((entry) => entry.code === text)?.title;
    return title === undefined ? text : language.translate(title);
  }
  return schema?.format === 'date' ? language.date(text) : text;
}

const itemSchema = (schema: FieldSchema | undefined): FieldSchema | undefined =>
  schema?.items === undefined ? undefined : { ...schema.items, ...(schema['x-code'] === undefined ? {} : { 'x-code': schema['x-code'] }) };
