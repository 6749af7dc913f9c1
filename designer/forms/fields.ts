import type { FieldSchema, FormDefinition } from '../../runtime/engine/index.ts';
import { type ClausePlace, clausesOf, schemaNode, withClause } from './conditions.ts';

/** Where a field of a form is written: among the form's own, or in a branch of a clause that shows it. */
export type Home = 'own' | { readonly place: ClausePlace; readonly branch: 'then' | 'otherwise' };

/** A field of a form as the editor sees it. */
export interface EditedField {
  readonly id: string;
  readonly schema: FieldSchema;
  readonly home: Home;
  /** Always to be filled; within its clause for a field that a clause shows. */
  readonly required: boolean;
  /** The table whose "there are none" box this is; it has no place of its own on the form. */
  readonly noneOf?: string;
}

/** Every field of a form by id, those that a clause shows included. */
export function editedFields(form: FormDefinition): ReadonlyMap<string, EditedField> {
  const { properties = {}, required = [] } = form.schema;
  const found = new Map<string, EditedField>();
  const add = (id: string, schema: FieldSchema, home: Home, isRequired: boolean): void => {
    if (!found.has(id)) found.set(id, { id, schema, home, required: isRequired });
  };
  for (const [id, schema] of Object.entries(properties)) add(id, schema, 'own', required.includes(id));
  for (const { place, clause } of clausesOf(form)) {
    if (clause === undefined) continue;
    for (const branch of ['then', 'otherwise'] as const) {
      const { show, require } = clause[branch];
      for (const [id, schema] of Object.entries(show)) add(id, schema, { place, branch }, require.includes(id));
    }
  }
  for (const field of [...found.values()]) {
    const none = field.schema['x-none'];
    const box = none === undefined ? undefined : found.get(none);
    if (box !== undefined) found.set(box.id, { ...box, noneOf: field.id });
  }
  return found;
}

const replaced = (record: Readonly<Record<string, FieldSchema>>, id: string, schema: FieldSchema | undefined): Record<string, FieldSchema> => {
  if (schema !== undefined) return { ...record, [id]: schema };
  const { [id]: _gone, ...rest } = record;
  return rest;
};

const named = (names: readonly string[], id: string, on: boolean): readonly string[] =>
  on === names.includes(id) ? names : on ? [...names, id] : names.filter((name) => name !== id);

/** The form with one field's schema written at its home; undefined takes the field out of there. */
export function withSchema(form: FormDefinition, id: string, home: Home, schema: FieldSchema | undefined, required: boolean): FormDefinition {
  const must = required && schema !== undefined;
  if (home === 'own') {
    const names = named(form.schema.required ?? [], id, must);
    const { required: _names, ...rest } = form.schema;
    return { ...form, schema: { ...rest, ...(names.length > 0 ? { required: names } : {}), properties: replaced(form.schema.properties ?? {}, id, schema) } };
  }
  const clause = clausesOf(form).find(({ place }) => place === home.place)?.clause;
  if (clause === undefined) return form;
  const { show, require } = clause[home.branch];
  return withClause(form, { ...clause, [home.branch]: { show: replaced(show, id, schema), require: named(require, id, must) } }, home.place);
}

/** A node with some members changed; those that become undefined go. */
export function changedNode(node: FieldSchema, change: Readonly<Record<string, unknown>>): FieldSchema {
  return schemaNode(Object.fromEntries(Object.entries({ ...node, ...change }).filter(([, value]) => value !== undefined)));
}

/** The form with a field that must be filled, always or whenever it is shown, or need not. */
export function withRequired(form: FormDefinition, id: string, required: boolean): FormDefinition {
  const field = editedFields(form).get(id);
  return field === undefined ? form : withSchema(form, id, field.home, field.schema, required);
}

/** The form with a field moved to another home. Closed forms open up: what a clause shows is not among the form's own fields. */
export function withHome(form: FormDefinition, id: string, home: Home): FormDefinition {
  const field = editedFields(form).get(id);
  if (field === undefined) return form;
  const none = field.schema['x-none'];
  const box = none === undefined ? undefined : editedFields(form).get(none);
  // First in, then out: taking the last field out of a clause takes the clause away, and the places behind it move up.
  const moving = [field, ...(box === undefined ? [] : [box])];
  const added = moving.reduce((made, each) => withSchema(made, each.id, home, each.schema, each.required), form);
  const both = moving.reduce((made, each) => withSchema(made, each.id, each.home, undefined, false), added);
  if (home === 'own') return both;
  const { additionalProperties: _closed, ...schema } = both.schema;
  return { ...both, schema };
}

/** An id that is neither in use nor was ever: `stem`, then `stem2`, …. */
export function freeId(stem: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** The ids a new field of the form may not take: those in use, and those of the form it started from (never used again, F2). */
export function takenIds(form: FormDefinition, base: FormDefinition | undefined): ReadonlySet<string> {
  return new Set([...editedFields(form).keys(), ...(base === undefined ? [] : editedFields(base).keys())]);
}
