import { type CheckValues, type FieldSchema, isCivilDate, type ValueError } from '../../engine/index.ts';

type Complain = (keyword: string, path: readonly (string | number)[], params?: Readonly<Record<string, unknown>>) => void;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSchema = (value: unknown): value is FieldSchema & Readonly<Record<string, unknown>> => isRecord(value);

const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isCivilDate,
  month: (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
};

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) === value,
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: isRecord,
};

/**
 * Checks values against a form's schema by reading it, where no compiled validator is at hand yet: in the designer, a
 * form is checked the moment it is edited. It takes the keywords that forms may use and no others; what it says is what
 * ajv says. A form's place and keyword are as in the compiled check.
 */
export function interpreted(schema: unknown): CheckValues {
  return (data) => complaintsOf(schema, data);
}

/** Whether a value fits a schema. */
export function fits(schema: unknown, value: unknown): boolean {
  return complaintsOf(schema, value).length === 0;
}

function complaintsOf(schema: unknown, value: unknown): readonly ValueError[] {
  const errors: ValueError[] = [];
  check(schema, value, [], (keyword, path, params = {}) => errors.push({ path, keyword, params }));
  return errors;
}

function check(schema: unknown, value: unknown, path: readonly (string | number)[], complain: Complain): void {
  if (!isSchema(schema)) return;
  const say = (keyword: string, params?: Readonly<Record<string, unknown>>): void => complain(keyword, path, params);
  const { type } = schema;
  if (type !== undefined && types[type]?.(value) !== true) say('type', { type });
  if (schema.enum !== undefined && !schema.enum.some((each) => same(each, value))) say('enum');
  if ('const' in schema && !same(schema.const, value)) say('const');
  if (typeof value === 'number') checkNumber(schema, value, say);
  if (typeof value === 'string') checkText(schema, value, say);
  if (Array.isArray(value)) checkList(schema, value, path, complain);
  if (isRecord(value)) checkObject(schema, value, path, complain);
  checkBranches(schema, value, path, complain);
}

type Say = (keyword: string, params?: Readonly<Record<string, unknown>>) => void;

function checkNumber({ minimum, maximum }: FieldSchema, value: number, say: Say): void {
  if (minimum !== undefined && value < minimum) say('minimum', { limit: minimum });
  if (maximum !== undefined && value > maximum) say('maximum', { limit: maximum });
}

function checkText({ minLength, maxLength, pattern, format }: FieldSchema, value: string, say: Say): void {
  // Characters, not code units: a rare character counts once.
  const length = [...value].length;
  if (minLength !== undefined && length < minLength) say('minLength', { limit: minLength });
  if (maxLength !== undefined && length > maxLength) say('maxLength', { limit: maxLength });
  if (pattern !== undefined && expression(pattern)?.test(value) === false) say('pattern', { pattern });
  if (format !== undefined && formats[format]?.(value) === false) say('format', { format });
}

/** A pattern ready to test; a malformed one checks nothing until it is mended. */
export function expression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

function checkList(schema: FieldSchema, value: readonly unknown[], path: readonly (string | number)[], complain: Complain): void {
  const { minItems, maxItems, uniqueItems, items } = schema;
  if (minItems !== undefined && value.length < minItems) complain('minItems', path, { limit: minItems });
  if (maxItems !== undefined && value.length > maxItems) complain('maxItems', path, { limit: maxItems });
  if (uniqueItems === true && value.some((one, at) => value.slice(0, at).some((other) => same(one, other)))) complain('uniqueItems', path);
  if (items !== undefined) value.forEach((item, at) => check(items, item, [...path, at], complain));
}

function checkObject(schema: FieldSchema & Readonly<Record<string, unknown>>, value: Readonly<Record<string, unknown>>, path: readonly (string | number)[], complain: Complain): void {
  const has = (name: string): boolean => Object.hasOwn(value, name) && value[name] !== undefined;
  const properties = schema.properties ?? {};
  for (const name of schema.required ?? []) if (!has(name)) complain('required', path, { missingProperty: name });
  if (schema.additionalProperties === false) {
    for (const name of Object.keys(value)) if (has(name) && !Object.hasOwn(properties, name)) complain('additionalProperties', path, { additionalProperty: name });
  }
  for (const [name, property] of Object.entries(properties)) if (has(name)) check(property, value[name], [...path, name], complain);
}

function checkBranches(schema: FieldSchema & Readonly<Record<string, unknown>>, value: unknown, path: readonly (string | number)[], complain: Complain): void {
  for (const part of schema.allOf ?? []) check(part, value, path, complain);
  const [anyOf, oneOf]: readonly unknown[] = [schema['anyOf'], schema['oneOf']];
  if (Array.isArray(anyOf) && !anyOf.some((part) => fits(part, value))) {
    for (const part of anyOf) check(part, value, path, complain);
    complain('anyOf', path);
  }
  if (Array.isArray(oneOf)) {
    const fitting = oneOf.filter((part) => fits(part, value)).length;
    if (fitting === 0) for (const part of oneOf) check(part, value, path, complain);
    if (fitting !== 1) complain('oneOf', path);
  }
  if ('not' in schema && fits(schema['not'], value)) complain('not', path);
  if (schema.if === undefined) return;
  const branch = fits(schema.if, value) ? schema.then : schema.else;
  if (branch === undefined || fits(branch, value)) return;
  check(branch, value, path, complain);
  complain('if', path, { failingKeyword: branch === schema.then ? 'then' : 'else' });
}

function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, at) => same(each, other[at]));
  if (isRecord(one) && isRecord(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
  }
  return one === other;
}
