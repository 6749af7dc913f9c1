import type { FormDefinition, ValueError } from '../../engine/index.ts';
import { fieldSchema } from '../diff/value-text.ts';
import { type FieldKey, fieldKey } from './definitions.ts';

/** What is wrong with an entry, ready to be put into words: `check.<code>` with the field's title and the limit. */
export interface Complaint {
  readonly key: FieldKey;
  /** The title of the field or column, as the form has it. */
  readonly title: string;
  readonly code: string;
  readonly limit?: number;
}

const limited: ReadonlySet<string> = new Set(['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems']);
const plain: ReadonlySet<string> = new Set(['pattern', 'enum', 'const', 'uniqueItems', 'additionalProperties', 'code']);

/** A missing value is no complaint (F1), and `if` only repeats what its branch says. */
const silent: ReadonlySet<string> = new Set(['required', 'if', 'allOf', 'anyOf', 'dependentRequired']);

/** The complaints of a form's check, by place, one per place and in words' codes. */
export function complaints(errors: readonly ValueError[], form: FormDefinition): readonly Complaint[] {
  const found = new Map<FieldKey, Complaint>();
  for (const error of errors) {
    if (silent.has(error.keyword)) continue;
    const [field = '', row, column] = error.path;
    const place = column === undefined ? String(field) : `${String(field)}.${String(column)}`;
    const key = fieldKey({ field: place, ...(typeof row === 'number' ? { row } : {}) });
    if (found.has(key)) continue;
    const limit = error.params['limit'];
    found.set(key, {
      key,
      title: fieldSchema(form, place)?.title ?? form.title,
      code: complaintCode(error),
      ...(typeof limit === 'number' ? { limit } : {}),
    });
  }
  return [...found.values()];
}

function complaintCode({ keyword, params }: ValueError): string {
  if (limited.has(keyword) || plain.has(keyword)) return keyword;
  if (keyword === 'format') return ['date', 'month', 'time'].includes(String(params['format'])) ? String(params['format']) : 'pattern';
  if (keyword === 'type') return ['integer', 'boolean'].includes(String(params['type'])) ? String(params['type']) : 'type';
  return 'other';
}
