import { isRecord } from '../values/read-plain.ts';
import { below, itemKey, keysOf, own, sameJson } from './json.ts';

/**
 * Puts two people's changes of one JSON value together, member by member. Lists whose items are told apart by an id (or are
 * distinct texts) are put together by it, other lists are one thing. `undefined` is not there. Gives the JSON pointers of
 * what both changed differently where they cannot be put together; pointers into lists count as `theirs` does.
 */
export function mergeValues(base: unknown, theirs: unknown, mine: unknown): { readonly merged: unknown } | { readonly paths: readonly string[] } {
  const paths: string[] = [];
  const merged = merge(base, theirs, mine, '', (path, one) => {
    paths.push(path);
    return one;
  });
  return paths.length > 0 ? { paths } : { merged };
}

/** The same with mine wherever both changed something differently: for somebody who was shown the places and chose. */
export function mergeForMine(base: unknown, theirs: unknown, mine: unknown): unknown {
  return merge(base, theirs, mine, '', (_path, _theirs, own) => own);
}

/** Decides what both changed differently, at a JSON pointer. */
type Decide = (path: string, theirs: unknown, mine: unknown) => unknown;

function merge(base: unknown, theirs: unknown, mine: unknown, path: string, decide: Decide): unknown {
  if (sameJson(base, theirs)) return mine;
  if (sameJson(base, mine) || sameJson(theirs, mine)) return theirs;
  if (isRecord(theirs) && isRecord(mine) && (base === undefined || isRecord(base))) return mergeRecords(base ?? {}, theirs, mine, path, decide);
  if (Array.isArray(theirs) && Array.isArray(mine) && (base === undefined || Array.isArray(base))) return mergeLists(base ?? [], theirs, mine, path, decide);
  return decide(path, theirs, mine);
}

type Members = Readonly<Record<string, unknown>>;

function mergeRecords(base: Members, theirs: Members, mine: Members, path: string, decide: Decide): Members {
  const keys = orderOf(Object.keys(base), Object.keys(theirs), Object.keys(mine)) ?? keysOf(theirs, mine);
  const members = keys.map((key) => [key, merge(own(base, key), own(theirs, key), own(mine, key), below(path, key), decide)] as const);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function mergeLists(base: readonly unknown[], theirs: readonly unknown[], mine: readonly unknown[], path: string, decide: Decide): unknown {
  const keyOf = itemKey(base, theirs, mine);
  if (keyOf === undefined) return decide(path, theirs, mine);
  const [inBase, inTheirs, inMine] = [byKey(base, keyOf), byKey(theirs, keyOf), byKey(mine, keyOf)];
  const order = orderOf([...inBase.keys()], [...inTheirs.keys()], [...inMine.keys()]);
  if (order === undefined) return decide(path, theirs, mine);
  const items = order.map((key) => {
    const index = [...inTheirs.keys()].indexOf(key);
    return merge(inBase.get(key), inTheirs.get(key), inMine.get(key), index < 0 ? path : below(path, index), decide);
  });
  return items.filter((item) => item !== undefined);
}

function byKey(list: readonly unknown[], keyOf: (item: unknown) => string): ReadonlyMap<string, unknown> {
  return new Map(list.map((item) => [keyOf(item), item]));
}

/** One order of all the keys: whoever moved what all three have has their way; undefined where both did, differently. */
function orderOf(base: readonly string[], theirs: readonly string[], mine: readonly string[]): readonly string[] | undefined {
  const shared = (list: readonly string[]): readonly string[] => list.filter((key) => base.includes(key) && theirs.includes(key) && mine.includes(key));
  const theyMoved = !sameJson(shared(base), shared(theirs));
  const iMoved = !sameJson(shared(base), shared(mine));
  if (theyMoved && iMoved && !sameJson(shared(theirs), shared(mine))) return undefined;
  const [first, second] = iMoved && !theyMoved ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  second.forEach((key, i) => {
    if (order.includes(key)) return;
    const anchor = second.slice(0, i).findLast((before) => order.includes(before));
    order.splice(anchor === undefined ? 0 : order.indexOf(anchor) + 1, 0, key);
  });
  return order;
}
