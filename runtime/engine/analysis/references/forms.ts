import type { FormDefinition } from '../../definitions/form.ts';
import { isRecord } from '../../values/read-plain.ts';
import { below } from '../json.ts';
import { lastOf, type Note, type UseCode } from './reference.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a form names within itself: its fields and columns, in schema and layout, and its code lists. */
export function formReferences(form: FormDefinition, note: Note): void {
  if (isRecord(form.schema)) node(form.schema, '/schema', form.id, 'definition', note);
  layout(form.ui, '/ui', form.id, note);
}

function named(id: string, path: string, code: UseCode, at: 'value' | 'key', note: Note): void {
  note({ path, code, kind: 'fact', id, at, write: lastOf });
}

/** One level of a schema: the conditions in it speak of the same fields. */
function node(schema: Json, path: string, prefix: string, code: UseCode, note: Note): void {
  const list = schema['x-code'];
  if (typeof list === 'string') note({ path: `${path}/x-code`, code: 'codes', kind: 'codes', id: list, at: 'value' });
  each(schema['properties'], (key, value) => {
    const at = below(`${path}/properties`, key);
    const id = `${prefix}.${key}`;
    named(id, at, code, 'key', note);
    if (typeof value['x-none'] === 'string') named(`${prefix}.${value['x-none']}`, `${at}/x-none`, 'none', 'value', note);
    const items = value['items'];
    if (isRecord(items)) node(items, `${at}/items`, id, code, note);
    node(value, at, id, code, note);
  });
  if (Array.isArray(schema['required'])) names(schema['required'], `${path}/required`, prefix, 'required', note);
  if (isRecord(schema['dependentRequired'])) {
    for (const [key, value] of Object.entries(schema['dependentRequired'])) {
      const at = below(`${path}/dependentRequired`, key);
      if (Array.isArray(value)) names(value, at, prefix, 'form-condition', note);
      named(`${prefix}.${key}`, at, 'form-condition', 'key', note);
    }
  }
  for (const key of ['not', 'if', 'then', 'else']) if (isRecord(schema[key])) node(schema[key], `${path}/${key}`, prefix, 'form-condition', note);
  for (const key of ['allOf', 'anyOf', 'oneOf']) {
    const parts = schema[key];
    if (Array.isArray(parts)) {
      parts.forEach((part: unknown, i) => {
        if (isRecord(part)) node(part, below(`${path}/${key}`, i), prefix, 'form-condition', note);
      });
    }
  }
}

function each(value: unknown, visit: (key: string, value: Json) => void): void {
  if (isRecord(value)) for (const [key, member] of Object.entries(value)) if (isRecord(member)) visit(key, member);
}

function names(list: readonly unknown[], path: string, prefix: string, code: UseCode, note: Note): void {
  list.forEach((name, i) => {
    if (typeof name === 'string' && name !== '*') named(`${prefix}.${name}`, below(path, i), code, 'value', note);
  });
}

function layout(ui: Json, path: string, prefix: string, note: Note): void {
  if (Array.isArray(ui['ui:order'])) names(ui['ui:order'], `${path}/ui:order`, prefix, 'order', note);
  for (const key of Object.keys(isRecord(ui['ui:grid']) ? ui['ui:grid'] : {})) named(`${prefix}.${key}`, below(`${path}/ui:grid`, key), 'layout', 'key', note);
  if (Array.isArray(ui['ui:groups'])) {
    ui['ui:groups'].forEach((group: unknown, i) => {
      if (isRecord(group) && Array.isArray(group['fields'])) names(group['fields'], `${path}/ui:groups/${String(i)}/fields`, prefix, 'layout', note);
    });
  }
  each(ui, (key, value) => {
    if (key.startsWith('ui:')) return;
    const at = below(path, key);
    named(`${prefix}.${key}`, at, 'layout', 'key', note);
    if (isRecord(value['items'])) layout(value['items'], `${at}/items`, `${prefix}.${key}`, note);
  });
}
