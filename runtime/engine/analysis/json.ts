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
