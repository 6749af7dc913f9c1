import type { FieldSchema, FormDefinition } from '../../runtime/engine/index.ts';

/** Where a clause stands in a form's schema: its place in `allOf`, or the schema's own `if`. */
export type ClausePlace = number | 'own';

/** One test: a field of the form has one of these values. */
export interface Test {
  readonly field: string;
  readonly values: readonly TestValue[];
}
export type TestValue = string | number | boolean;

/** What a clause asks: all of its tests, or any one of them. */
export interface When {
  readonly join: 'all' | 'any';
  readonly tests: readonly Test[];
}

/** What a branch of a clause brings: fields that are only there then, and fields that must be filled then. */
export interface Branch {
  readonly show: Readonly<Record<string, FieldSchema>>;
  readonly require: readonly string[];
}

/** An if/then/else of a form as people edit it. */
export interface Clause {
  readonly when: When;
  readonly then: Branch;
  readonly otherwise: Branch;
}

/** A clause with its place; `clause` is missing where the JSON says more than the editor shows. */
export interface PlacedClause {
  readonly place: ClausePlace;
  readonly node: FieldSchema;
  readonly clause?: Clause;
}

export const noBranch: Branch = { show: {}, require: [] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSchema = (value: unknown): value is FieldSchema => isRecord(value);
const isValue = (value: unknown): value is TestValue => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const onlyKeys = (value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean => Object.keys(value).every((key) => keys.includes(key));

/** A node of a schema as one; what is none reads as an empty one. */
export const schemaNode = (value: unknown): FieldSchema => (isSchema(value) ? value : {});

/** Every if/then/else of a form, in the order of its schema. */
export function clausesOf({ schema }: FormDefinition): readonly PlacedClause[] {
  const own: readonly PlacedClause[] = schema.if === undefined ? [] : [placed('own', { if: schema.if, then: schema.then, else: schema.else })];
  return [...own, ...(schema.allOf ?? []).flatMap((each, index): readonly PlacedClause[] => (isSchema(each) && each.if !== undefined ? [placed(index, each)] : []))];
}

function placed(place: ClausePlace, node: FieldSchema): PlacedClause {
  const when = readWhen(node.if);
  const [then, otherwise] = [readBranch(node.then), readBranch(node.else)];
  if (when === undefined || then === undefined || otherwise === undefined || !onlyKeys({ ...node }, ['if', 'then', 'else'])) return { place, node };
  return { place, node, clause: { when, then, otherwise } };
}

function readWhen(node: unknown): When | undefined {
  if (!isRecord(node)) return undefined;
  const any = node['anyOf'];
  if (Array.isArray(any) && onlyKeys(node, ['anyOf'])) {
    const parts = any.map(readTests);
    const tests = parts.flatMap((each) => (each?.length === 1 ? each : []));
    return tests.length === parts.length ? { join: 'any', tests } : undefined;
  }
  const tests = readTests(node);
  return tests === undefined ? undefined : { join: 'all', tests };
}

/** The tests of `{required: [f, …], properties: {f: {const | enum}, …}}`; a field that is not named as required could be blank. */
function readTests(node: unknown): readonly Test[] | undefined {
  if (!isRecord(node) || !onlyKeys(node, ['required', 'properties'])) return undefined;
  const { required, properties } = node;
  if (!Array.isArray(required) || !isRecord(properties)) return undefined;
  const fields = Object.keys(properties);
  if (fields.length === 0 || fields.length !== required.length || fields.some((field) => !required.includes(field))) return undefined;
  const tests = fields.flatMap((field): readonly Test[] => {
    const values = readValues(properties[field]);
    return values === undefined ? [] : [{ field, values }];
  });
  return tests.length === fields.length ? tests : undefined;
}

function readValues(node: unknown): readonly TestValue[] | undefined {
  if (!isRecord(node)) return undefined;
  if (isValue(node['const']) && onlyKeys(node, ['const'])) return [node['const']];
  const values: readonly unknown[] = Array.isArray(node['enum']) && onlyKeys(node, ['enum']) ? node['enum'] : [];
  const read = values.filter(isValue);
  return read.length > 0 && read.length === values.length ? read : undefined;
}

function readBranch(node: unknown): Branch | undefined {
  if (node === undefined) return noBranch;
  if (!isRecord(node) || !onlyKeys(node, ['required', 'properties'])) return undefined;
  const { required = [], properties = {} } = node;
  if (!Array.isArray(required) || !isRecord(properties)) return undefined;
  const require = required.filter((name): name is string => typeof name === 'string');
  const show = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, schemaNode(each)]));
  return { show, require };
}

const branchNode = ({ show, require }: Branch): FieldSchema | undefined =>
  Object.keys(show).length === 0 && require.length === 0
    ? undefined
    : { ...(require.length > 0 ? { required: require } : {}), ...(Object.keys(show).length > 0 ? { properties: show } : {}) };

const testNode = (tests: readonly Test[]): FieldSchema => ({
  required: tests.map((test) => test.field),
  properties: Object.fromEntries(tests.map(({ field, values }) => [field, valuesNode(values)])),
});

function valuesNode(values: readonly TestValue[]): FieldSchema {
  const texts = values.filter((value) => typeof value === 'string');
  return values.length === texts.length && values.length > 1 ? { enum: texts } : { const: values[0] };
}

/** A clause as JSON Schema. Each tested field is required too, so that a blank one is no match. */
export function clauseNode({ when, then, otherwise }: Clause): FieldSchema {
  const [yes, no] = [branchNode(then), branchNode(otherwise)];
  const test = when.join === 'all' || when.tests.length === 1 ? testNode(when.tests) : { anyOf: when.tests.map((each) => testNode([each])) };
  return { if: test, ...(yes === undefined ? {} : { then: yes }), ...(no === undefined ? {} : { else: no }) };
}

/** Whether a clause changes nothing any more. */
export const isIdle = ({ then, otherwise }: Clause): boolean => branchNode(then) === undefined && branchNode(otherwise) === undefined;

/** The form with a clause put at its place; without a place it comes last. A clause that changes nothing goes. */
export function withClause(form: FormDefinition, clause: Clause, place?: ClausePlace): FormDefinition {
  if (isIdle(clause) || clause.when.tests.length === 0) return place === undefined ? form : withoutClause(form, place);
  const node = clauseNode(clause);
  const { schema } = form;
  if (place === 'own') {
    const { if: _if, then: _then, else: _else, ...rest } = schema;
    return { ...form, schema: { ...rest, ...node } };
  }
  const all = schema.allOf ?? [];
  return { ...form, schema: { ...schema, allOf: place === undefined ? [...all, node] : all.with(place, node) } };
}

/** The form without a clause. What it showed goes with it: move such fields first. */
export function withoutClause(form: FormDefinition, place: ClausePlace): FormDefinition {
  const { if: own, then, else: otherwise, allOf, ...rest } = form.schema;
  const kept = place === 'own' ? (allOf ?? []) : (allOf ?? []).filter((_each, index) => index !== place);
  const ownNode = place === 'own' || own === undefined ? {} : { if: own, ...(then === undefined ? {} : { then }), ...(otherwise === undefined ? {} : { else: otherwise }) };
  return { ...form, schema: { ...rest, ...ownNode, ...(kept.length > 0 ? { allOf: kept } : {}) } };
}
