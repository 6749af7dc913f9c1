import { isRecord } from '../values/read-plain.ts';

/** Whether two JSON values say the same; the order of an object's keys says nothing, `undefined` is not there. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, i) => sameJson(item, other[i]));
  if (!isRecord(one) || !isRecord(other)) return false;
  return keysOf(one, other).every((key) => sameJson(own(one, key), own(other, key)));
}

/** A member that is the object's own. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The keys of several objects, once each, in the order of the first that has them. */
export function keysOf(...records: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

/** A JSON pointer extended by a key or an index (RFC 6901). */
export function below(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const idKeys = ['id', 'name', 'code', 'rule', 'field'] as const;

/**
 * What tells the items of lists apart: the texts themselves, or the first of `id`, `name`, `code`, `rule`, `field` that is
 * there and distinct in every item of every list. Undefined where nothing does: such a list is one thing.
 */
export function itemKey(...lists: readonly (readonly unknown[])[]): ((item: unknown) => string) | undefined {
  const read = [(item: unknown) => item, ...idKeys.map((key) => (item: unknown) => (isRecord(item) ? own(item, key) : undefined))];
  const told = read.find((of) => lists.every((list) => isDistinct(list.map(of))));
  return told === undefined ? undefined : (item) => String(told(item));
}

function isDistinct(ids: readonly unknown[]): boolean {
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

function stepsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON pointer; undefined where there is none. */
export function jsonAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of stepsOf(pointer)) at = Array.isArray(at) ? at[Number(step)] : isRecord(at) ? own(at, step) : undefined;
  return at;
}

/** The same JSON with another value at a pointer; with `undefined` the member or item is taken out. Unchanged where the way leads nowhere. */
export function withJsonAt(value: unknown, pointer: string, next: unknown): unknown {
  return replaced(value, stepsOf(pointer), next);
}

function replaced(value: unknown, steps: readonly string[], next: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return next;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const index = Number(step);
    const item = replaced(items[index], rest, next);
    return item === undefined ? items.toSpliced(index, 1) : index >= items.length ? [...items, item] : items.with(index, item);
  }
  if (!isRecord(value)) return value;
  const member = replaced(own(value, step), rest, next);
  if (member === undefined) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
  return { ...value, [step]: member };
}

/** The same JSON with the member at a pointer under another key, in its place; unchanged where the way leads nowhere. */
export function withKeyAt(value: unknown, pointer: string, key: string): unknown {
  const steps = stepsOf(pointer);
  const last = steps.at(-1) ?? '';
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const record = jsonAt(value, parent);
  if (!isRecord(record) || !Object.hasOwn(record, last)) return value;
  return withJsonAt(value, parent, Object.fromEntries(Object.entries(record).map(([own, member]) => [own === last ? key : own, member])));
}
