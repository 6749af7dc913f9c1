import { type CodeListDefinition, everyProperty, type FieldSchema, type FormData, type FormDefinition, type ValueError } from '../../engine/index.ts';
import { rowsOf } from './known.ts';

/** Values that are in no code list, as value errors with the keyword `code`; JSON Schema knows nothing of code lists. */
export function unknownCodes(form: FormDefinition, data: FormData, codes: readonly CodeListDefinition[]): readonly ValueError[] {
  const lists = new Map(codes.map((list) => [list.id, new Set(list.codes.map((entry) => entry.code))]));
  const wrong = (schema: FieldSchema, value: unknown): boolean => {
    const id = schema['x-code'] ?? schema.items?.['x-code'];
    const list = id === undefined ? undefined : lists.get(id);
    if (list === undefined || value === undefined) return false;
    return Array.isArray(value) ? value.some((each) => !list.has(String(each))) : typeof value === 'string' && !list.has(value);
  };
  return Object.entries(everyProperty(form.schema)).flatMap(([field, schema]): readonly ValueError[] => {
    const columns = Object.entries(schema.items?.properties ?? {});
    if (columns.length > 0) {
      return rowsOf(data[field]).flatMap((row, index) =>
        columns.flatMap(([column, cell]) => (wrong(cell, row[column]) ? [{ path: [field, index, column], keyword: 'code', params: {} }] : [])),
      );
    }
    return wrong(schema, data[field]) ? [{ path: [field], keyword: 'code', params: {} }] : [];
  });
}
