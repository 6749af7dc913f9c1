import type { FieldSchema, FormDefinition } from '../../definitions/form.ts';
import { type FormField, formFields } from '../../facts/form-fields.ts';
import { isRecord } from '../../values/read-plain.ts';
import { edited, type Edit } from '../edits.ts';
import type { Finding, FindingCode, Fix, FixCode, Params } from '../finding.ts';
import { below, jsonAt } from '../json.ts';
import { nearest } from '../nearest.ts';
import type { Survey } from '../survey.ts';

/** Forms that ask for what is not there, hide what is needed, or take no value at all. */
export function formFindings(survey: Survey): Finding[] {
  const needed = factsNeeded(survey);
  return survey.content.forms.flatMap((form) => {
    const part = { kind: 'form', id: form.id } as const;
    const found: Finding[] = [];
    const say: Say = (code, severity, path, title, params = {}, mend) => {
      const fix: Fix | undefined = mend && { code: mend.code, params: mend.params, changes: edited(survey.part(part), [mend.edit]) };
      found.push({ code, severity, part, path, title, params, ...(fix ? { fix } : {}) });
    };
    const fields = formFields(form);
    if (survey.book.stageOfForm(form.id) === undefined) {
      const read = [...fields.keys()].some((field) => needed.has(`${form.id}.${field}`));
      say('form-in-no-stage', read ? 'error' : 'warning', '', form.title);
    }
    checkRequired(form.schema, fields, '/schema', form, say);
    checkLayout(form.ui, fields, '/ui', form.title, say);
    for (const field of fields.values()) {
      const ui = form.ui[field.id];
      const at = fieldPath(form.schema, field.id, '/schema') ?? `/schema/properties/${field.id}`;
      checkField(field, at, say);
      const hidden = isRecord(ui) && ui['ui:widget'] === 'hidden';
      const show = { code: 'show-field', params: { field: field.title }, edit: { path: `/ui/${field.id}/ui:widget`, value: undefined } } as const;
      if (hidden && form.schema.required?.includes(field.id)) say('required-hidden', 'error', `/ui/${field.id}`, field.title, {}, show);
      else if (hidden && field.schema.const === undefined && needed.has(`${form.id}.${field.id}`)) say('hidden-field', 'error', `/ui/${field.id}`, field.title, {}, show);
      if (field.type.type !== 'rows' || !field.schema.items) continue;
      checkRequired(field.schema.items, field.columns, `${at}/items`, form, say);
      for (const column of field.columns.values()) checkField(column, `${at}/items/properties/${column.id}`, say);
      if (isRecord(ui) && isRecord(ui['items'])) checkLayout(ui['items'], field.columns, `/ui/${field.id}/items`, field.title, say);
    }
    return found;
  });
}

type Say = (
  code: FindingCode,
  severity: Finding['severity'],
  path: string,
  title: string,
  params?: Params,
  mend?: { readonly code: FixCode; readonly params: Params; readonly edit: Edit },
) => void;

/** Every field a rule needs, directly or through facts. */
function factsNeeded(survey: Survey): ReadonlySet<string> {
  return new Set(survey.rules.flatMap((rule) => rule?.facts.flatMap((fact) => [...survey.behind(fact)]) ?? []));
}

function fieldPath(schema: FieldSchema, field: string, path: string): string | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, field)) return below(`${path}/properties`, field);
  const nodes = [...(schema.allOf ?? []).map((node, i) => [node, `${path}/allOf/${String(i)}`] as const), [schema.then, `${path}/then`] as const, [schema.else, `${path}/else`] as const];
  return nodes.map(([node, at]) => (isSchema(node) ? fieldPath(node, field, at) : undefined)).find((at) => at !== undefined);
}

function isSchema(node: unknown): node is FieldSchema {
  return isRecord(node);
}

/** `required` at every depth of conditions names fields that are there. */
function checkRequired(schema: FieldSchema, fields: ReadonlyMap<string, FormField>, path: string, form: FormDefinition, say: Say): void {
  schema.required?.forEach((name, i) => {
    if (fields.has(name) || Object.hasOwn(schema.properties ?? {}, name)) return;
    const at = `${path}/required/${String(i)}`;
    const to = nearest(name, fields.keys());
    say('required-missing', 'error', at, form.title, { field: name }, to === undefined || schema.required?.includes(to)
      ? { code: 'remove-reference', params: { id: name }, edit: { path: at, value: undefined } }
      : { code: 'rename', params: { from: name, to }, edit: { path: at, value: to } });
  });
  const nodes: readonly (readonly [unknown, string])[] = [...(schema.allOf ?? []).map((node, i) => [node, `allOf/${String(i)}`] as const), [schema.then, 'then'], [schema.else, 'else']];
  for (const [node, step] of nodes) if (isSchema(node)) checkRequired(node, fields, `${path}/${step}`, form, say);
}

/** The layout names fields that are there, and its order names all of them. */
function checkLayout(ui: Readonly<Record<string, unknown>>, fields: ReadonlyMap<string, FormField>, path: string, title: string, say: Say): void {
  const unknown = (name: string, at: string): void => {
    const to = nearest(name, fields.keys());
    say('layout-unknown-field', 'warning', at, title, { field: name }, to !== undefined && Number.isInteger(Number(at.slice(at.lastIndexOf('/') + 1))) && !namesAll(ui, to)
      ? { code: 'rename', params: { from: name, to }, edit: { path: at, value: to } }
      : { code: 'remove-reference', params: { id: name }, edit: { path: at, value: undefined } });
  };
  const order = texts(ui['ui:order']);
  order?.forEach((name, i) => {
    if (name !== '*' && !fields.has(name)) unknown(name, `${path}/ui:order/${String(i)}`);
  });
  const none = new Set([...fields.values()].flatMap((field) => field.none ?? []));
  for (const field of order && !order.includes('*') ? fields.values() : []) {
    if (order?.includes(field.id) || none.has(field.id)) continue;
    say('order-missing', 'warning', `${path}/ui:order`, title, { field: field.title }, {
      code: 'add-to-order', params: { field: field.title }, edit: { path: `${path}/ui:order/${String(order?.length ?? 0)}`, value: field.id },
    });
  }
  const groups = jsonAt(ui, '/ui:groups');
  if (Array.isArray(groups)) {
    groups.forEach((group: unknown, i) => {
      texts(isRecord(group) ? group['fields'] : undefined)?.forEach((name, j) => {
        if (!fields.has(name)) unknown(name, `${path}/ui:groups/${String(i)}/fields/${String(j)}`);
      });
    });
  }
  for (const name of Object.keys(isRecord(ui['ui:grid']) ? ui['ui:grid'] : {})) if (!fields.has(name)) unknown(name, below(`${path}/ui:grid`, name));
  for (const [name, node] of Object.entries(ui)) if (!name.startsWith('ui:') && isRecord(node) && !fields.has(name)) unknown(name, below(path, name));
}

function namesAll(ui: Readonly<Record<string, unknown>>, field: string): boolean {
  return texts(ui['ui:order'])?.includes(field) ?? false;
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

const ranges = [['minimum', 'maximum'], ['minLength', 'maxLength'], ['minItems', 'maxItems']] as const;

/** A field takes some value. */
function checkField(field: FormField, path: string, say: Say): void {
  const { schema, title } = field;
  if (schema.title === undefined) say('field-untitled', 'warning', path, title);
  for (const [low, high] of ranges) {
    const [least, most] = [schema[low], schema[high]];
    if (least !== undefined && most !== undefined && least > most) say('empty-range', 'error', `${path}/${low}`, title, { least, most });
  }
  if (schema.pattern !== undefined && !isPattern(schema.pattern)) say('bad-pattern', 'error', `${path}/pattern`, title, { pattern: schema.pattern });
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '';
  } catch {
    return false;
  }
}
