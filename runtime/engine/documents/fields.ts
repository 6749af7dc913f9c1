import type { FieldSchema } from '../definitions/form.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { everyProperty } from '../facts/form-fields.ts';

/** What of a release decides which names a template may read. */
export type DocumentScope = Pick<ReleaseContent, 'procedure' | 'forms' | 'parameters'>;

/** A form as templates see it. */
export interface DocumentForm {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly scope: 'matter' | 'subject';
  readonly schema: FieldSchema;
}

/** The forms of a procedure with stage and scope, by id. */
export function documentForms(scope: DocumentScope): ReadonlyMap<string, DocumentForm> {
  const forms = new Map<string, DocumentForm>();
  for (const stage of scope.procedure.stages)
    for (const use of stage.forms) {
      const form = scope.forms.find(({ id }) => id === use.form);
      if (form) forms.set(form.id, { id: form.id, title: form.title, stage: stage.id, scope: use.scope, schema: { ...form.schema, properties: everyProperty(form.schema) } });
    }
  return forms;
}

/** The schema of a field of a form: `field`, `object.member` or `table.column`; undefined where there is none. */
export function fieldSchema(form: DocumentForm | undefined, field: string): FieldSchema | undefined {
  let schema: FieldSchema | undefined = form?.schema;
  for (const part of field.split('.')) {
    const members = schema?.properties ?? schema?.items?.properties;
    schema = members && Object.hasOwn(members, part) ? members[part] : undefined;
  }
  return schema;
}

/** Whether a field is a table: an array of objects. */
export function isTable(schema: FieldSchema): boolean {
  return schema.type === 'array' && schema.items?.type === 'object';
}

/** The title of a field as people know it; for a column with its table's title before it. */
export function fieldTitle(form: DocumentForm, field: string): string {
  const parts = field.split('.');
  const titles = parts.map((part, place) => fieldSchema(form, parts.slice(0, place + 1).join('.'))?.title ?? part);
  return titles.join('：');
}
