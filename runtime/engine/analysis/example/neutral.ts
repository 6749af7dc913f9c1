import type { FormData } from '../../definitions/matter.ts';
import { type FormField, formFields } from '../../facts/form-fields.ts';
import type { CompiledRelease } from '../../release.ts';
import { isRecord } from '../../values/read-plain.ts';
import type { Reads } from './reads.ts';

/** Gives every text and every person's id another one, the same for the same. */
export class Neutral {
  private readonly texts = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  /** `kept` are the texts that rules name themselves. */
  constructor(private readonly kept: ReadonlySet<string>) {}

  text(value: string): string {
    if (this.kept.has(value)) return value;
    const found = this.texts.get(value) ?? `某${String(this.texts.size + 1)}`;
    this.texts.set(value, found);
    return found;
  }

  subject(id: string): string {
    const found = this.ids.get(id) ?? `s${String(this.ids.size + 1)}`;
    this.ids.set(id, found);
    return found;
  }
}

/** A form's values cut down to what is read, personal ones replaced; undefined where nothing is left. */
export function neutralForm(release: CompiledRelease, form: string, data: FormData, reads: Reads, neutral: Neutral): FormData | undefined {
  const definition = release.form(form);
  if (!definition) return undefined;
  const fields = formFields(definition);
  const tables = new Set([...fields.values()].flatMap((field) => (reads.fields.has(`${form}.${field.id}`) ? (field.none ?? []) : [])));
  const entries = Object.entries(data).flatMap(([id, value]) => {
    const field = fields.get(id);
    if (!field || (!reads.fields.has(`${form}.${id}`) && !tables.has(id))) return [];
    return [[id, neutralValue(field, value, `${form}.${id}`, reads, neutral)] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function neutralValue(field: FormField, value: unknown, path: string, reads: Reads, neutral: Neutral): unknown {
  if (field.type.type === 'rows') {
    if (!Array.isArray(value)) return value;
    return value.map((row: unknown) => {
      if (!isRecord(row)) return row;
      const cells = Object.entries(row).flatMap(([id, cell]) => {
        const column = field.columns.get(id);
        if (!column || (!reads.columns.has(`${path}.${id}`) && id !== field.subjectColumn)) return [];
        return [[id, neutralValue(column, cell, `${path}.${id}`, reads, neutral)] as const];
      });
      return Object.fromEntries(cells);
    });
  }
  if (typeof value !== 'string' || value === '') return value;
  if (field.schema['x-subject'] === true) return neutral.subject(value);
  if (field.type.type === 'text') return field.schema.enum === undefined ? neutral.text(value) : value;
  // A sensitive day keeps its year: the light says whether that is enough.
  if (field.schema['x-sensitive'] === true && (field.type.type === 'date' || field.type.type === 'month')) return `${value.slice(0, 4)}-01-01`.slice(0, value.length);
  return value;
}
