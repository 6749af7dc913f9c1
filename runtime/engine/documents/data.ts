import type { FieldSchema } from '../definitions/form.ts';
import type { FormData, Matter, SubjectRecord } from '../definitions/matter.ts';
import type { ParameterDefinition } from '../definitions/parameter.ts';
import type { FieldRef } from '../problems.ts';
import type { At } from '../procedure/verdict.ts';
import type { ReleaseContent } from '../release.ts';
import { arabicDate, monthText } from './chinese.ts';
import { type DocumentForm, documentForms, fieldSchema, fieldTitle, isTable } from './fields.ts';

/** What a document reads of a release. */
export interface DocumentRelease {
  readonly content: Pick<ReleaseContent, 'procedure' | 'forms' | 'parameters' | 'codes'>;
}

/** Names that no definition holds: those of the matter's organisation and its superior. */
export interface DocumentNames {
  readonly organisation?: string;
  readonly superior?: string;
}

type Tree = Readonly<Record<string, unknown>>;

/** The data of one document: the tree its template reads, and what printing needs to know about its fields. */
export interface DocumentData {
  readonly root: Tree;
  readonly at: string;
  schema(form: string, field: string): FieldSchema | undefined;
  /** A text as its field prints it. */
  show(text: string, schema: FieldSchema | undefined): string;
  /** The title of a code, where its list has it. */
  codeTitle(list: string, code: string): string | undefined;
  /** The subject, or the row number, that a branch of the tree belongs to. */
  subjectOf(branch: unknown): string | undefined;
  rowOf(branch: unknown): number | undefined;
  /** Whether a table is ticked as empty. */
  isNone(form: string, field: string, subject: string | undefined): boolean;
  fieldRef(place: { readonly form: string; readonly field: string; readonly subject?: string; readonly row?: number }): FieldRef | undefined;
}

/**
 * What a template reads of a matter on a day: the matter's forms by id, `subjects` (the active ones, each with its forms),
 * for a document about one subject `subject`, and `matter`, `organisation`, `parameter`, `at`. Only fields that the
 * release defines get in, so a value can bring no name of its own.
 */
export function documentData(release: DocumentRelease, matter: Matter, subject: string | null, at: At, names: DocumentNames = {}): DocumentData {
  const { content } = release;
  const forms = documentForms(content);
  const subjects = new WeakMap<object, string>();
  const rows = new WeakMap<object, number>();
  const codes = new Map(content.codes.map((list) => [list.id, new Map(list.codes.map(({ code, title }) => [code, title]))]));

  const branch = (record: SubjectRecord, number: number): Tree => {
    const tree = { ...formTrees(forms, 'subject', record.forms, rows), id: record.id, number };
    subjects.set(tree, record.id);
    return tree;
  };
  const active = matter.subjects.filter(({ state }) => state === 'active');
  const one = matter.subjects.find(({ id }) => id === subject);
  const root: Tree = {
    ...formTrees(forms, 'matter', matter.forms, rows),
    matter: { title: matter.title, openedOn: matter.openedOn },
    organisation: { id: matter.organisation, title: names.organisation, superior: names.superior },
    parameter: Object.fromEntries(Object.entries(content.parameters).map(([id, parameter]) => [id, parameterOn(parameter, at.date)])),
    at: { date: at.date },
    subjects: active.map((record, place) => branch(record, place + 1)),
    ...(one ? { subject: branch(one, active.indexOf(one) + 1) } : {}),
  };

  const labelOf = (id: string): string => {
    const { form, label } = content.procedure.subject;
    const value = matter.subjects.find((record) => record.id === id)?.forms[form]?.[label.slice(label.indexOf('.') + 1)];
    return typeof value === 'string' && value !== '' ? value : id;
  };
  const data: DocumentData = {
    root,
    at: at.date,
    schema: (form, field) => fieldSchema(forms.get(form), field),
    codeTitle: (list, code) => codes.get(list)?.get(code),
    show(text, schema) {
      if (schema?.['x-subject']) return labelOf(text);
      if (schema?.['x-code'] !== undefined) return data.codeTitle(schema['x-code'], text) ?? text;
      if (schema?.format === 'date') return arabicDate(text) ?? text;
      return schema?.format === 'month' ? (monthText(text, 'chinese') ?? text) : text;
    },
    subjectOf: (value) => (isObject(value) ? subjects.get(value) : undefined),
    rowOf: (value) => (isObject(value) ? rows.get(value) : undefined),
    isNone(form, field, id) {
      const box = fieldSchema(forms.get(form), field)?.['x-none'];
      const values = id === undefined ? matter.forms[form] : matter.subjects.find((record) => record.id === id)?.forms[form];
      return box !== undefined && values?.[box] === true;
    },
    fieldRef({ form: id, field, subject: about, row }) {
      const form = forms.get(id);
      if (!form) return undefined;
      return { form: id, field, stage: form.stage, title: fieldTitle(form, field), ...(about === undefined ? {} : { subject: about }), ...(row === undefined ? {} : { row }) };
    },
  };
  return data;
}

function formTrees(forms: ReadonlyMap<string, DocumentForm>, scope: 'matter' | 'subject', given: Readonly<Record<string, FormData>>, rows: WeakMap<object, number>): Tree {
  const own = [...forms.values()].filter((form) => form.scope === scope);
  return Object.fromEntries(own.map((form) => [form.id, object(form.schema, given[form.id], rows)]));
}

/** The defined members of an object, each as its schema reads it. */
function object(schema: FieldSchema, given: unknown, rows: WeakMap<object, number>): Tree {
  const members = isObject(given) ? Object.entries(given) : [];
  const properties = schema.properties ?? {};
  return Object.fromEntries(
    members.flatMap(([key, value]) => {
      const member = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return member ? [[key, read(member, value, rows)] as const] : [];
    }),
  );
}

function read(schema: FieldSchema, value: unknown, rows: WeakMap<object, number>): unknown {
  if (schema.type === 'object') return object(schema, value, rows);
  if (!isTable(schema) || !Array.isArray(value)) return value;
  return value.map((given: unknown, place) => {
    const row = object(schema.items ?? {}, given, rows);
    rows.set(row, place);
    return row;
  });
}

function parameterOn(parameter: ParameterDefinition, date: string): unknown {
  return parameter.values.find(({ from, until }) => (from === undefined || from <= date) && (until === undefined || date <= until))?.value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
