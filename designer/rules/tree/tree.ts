import { isJson, isJsonList, isJsonRecord, type Json, type JsonRecord } from './json.ts';

/** Keys of a node's JSON in their order, and what the editor has no field for: both are kept as they came. */
export interface Kept {
  readonly order: readonly string[];
  readonly more: JsonRecord;
}

/** The right side of a comparison; `blank` until a value is entered. */
export type Right =
  | { readonly kind: 'blank' }
  | { readonly kind: 'literal'; readonly value: Json }
  | ({ readonly kind: 'fact'; readonly fact: string } & Kept);

interface Base extends Kept {
  readonly name?: string;
}
export type GroupNode = Base & { readonly kind: 'all' | 'any'; readonly children: readonly TreeNode[] };
export type NotNode = Base & { readonly kind: 'not'; readonly children: readonly [TreeNode] };
export type ReferenceNode = Base & { readonly kind: 'reference'; readonly condition: string };
export type ComparisonNode = Base & { readonly kind: 'comparison'; readonly fact: string; readonly operator: string; readonly right: Right };

/**
 * A condition as the editor holds it. Whatever json-rules-engine would take comes back from {@link fromTree} as it was:
 * unknown keys (`path`, `params`, `priority` …) and the order of keys are kept, and what is no condition stands as `raw`.
 * A `blank` is a comparison whose fact has not been chosen yet; it never leaves the editor, nor does a comparison with a blank
 * right side.
 */
export type TreeNode = GroupNode | NotNode | ReferenceNode | ComparisonNode | { readonly kind: 'raw'; readonly json: Json } | { readonly kind: 'blank'; readonly name?: string };

/** A condition's JSON as a tree. Where several of `any`, `all`, `not` stand together, the library's precedence decides. */
export function toTree(written: unknown): TreeNode {
  const json = isJson(written) ? written : null;
  if (!isJsonRecord(json)) return { kind: 'raw', json };
  const own = (key: string): Json | undefined => (Object.hasOwn(json, key) ? json[key] : undefined);
  const base = (...known: readonly string[]): Base => {
    const name = own('name');
    const taken = typeof name === 'string' ? [...known, 'name'] : known;
    return { order: Object.keys(json), more: without(json, taken), ...(typeof name === 'string' ? { name } : {}) };
  };
  for (const kind of ['any', 'all'] as const) {
    const children = own(kind);
    if (isJsonList(children)) return { kind, children: children.map(toTree), ...base(kind) };
  }
  const negated = own('not');
  if (isJsonRecord(negated)) return { kind: 'not', children: [toTree(negated)], ...base('not') };
  const condition = own('condition');
  if (typeof condition === 'string') return { kind: 'reference', condition, ...base('condition') };
  const [fact, operator, value] = [own('fact'), own('operator'), own('value')];
  if (typeof fact !== 'string' || typeof operator !== 'string' || value === undefined) return { kind: 'raw', json };
  return { kind: 'comparison', fact, operator, right: toRight(value), ...base('fact', 'operator', 'value') };
}

function toRight(value: Json): Right {
  if (!isJsonRecord(value) || typeof value['fact'] !== 'string') return { kind: 'literal', value };
  return { kind: 'fact', fact: value['fact'], order: Object.keys(value), more: without(value, ['fact']) };
}

/** The tree's JSON. Blanks, and groups that hold nothing else, are left out; undefined where nothing is left. */
export function fromTree(node: TreeNode): Json | undefined {
  switch (node.kind) {
    case 'blank':
      return undefined;
    case 'raw':
      return node.json;
    case 'all':
    case 'any': {
      const children = node.children.map(fromTree).filter((child) => child !== undefined);
      return children.length === 0 && node.children.length > 0 ? undefined : rewritten(node, { ...named(node), [node.kind]: children });
    }
    case 'not': {
      const child = fromTree(node.children[0]);
      return child === undefined ? undefined : rewritten(node, { ...named(node), not: child });
    }
    case 'reference':
      return rewritten(node, { ...named(node), condition: node.condition });
    case 'comparison':
      return node.right.kind === 'blank' ? undefined : rewritten(node, { ...named(node), fact: node.fact, operator: node.operator, value: fromRight(node.right) });
  }
}

const fromRight = (right: Exclude<Right, { readonly kind: 'blank' }>): Json => (right.kind === 'literal' ? right.value : rewritten(right, { fact: right.fact }));

const named = (node: Base): JsonRecord => (node.name === undefined ? {} : { name: node.name });

/** Keys in their old order, new ones behind. */
function rewritten({ order, more }: Kept, own: JsonRecord): Json {
  const all = new Map([...Object.entries(more), ...Object.entries(own)]);
  const keys = [...order.filter((key) => all.has(key)), ...[...all.keys()].filter((key) => !order.includes(key))];
  return Object.fromEntries(keys.map((key) => [key, all.get(key) ?? null]));
}

function without(json: JsonRecord, keys: readonly string[]): JsonRecord {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)));
}

/** What a new node keeps: nothing. */
export const fresh: Kept = { order: [], more: {} };

/** The children of a node; none for a leaf. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  return node.kind === 'all' || node.kind === 'any' || node.kind === 'not' ? node.children : [];
}

/** Whether a tree still holds a comparison without a fact or a value. */
export function hasBlank(node: TreeNode): boolean {
  return node.kind === 'blank' || halfDone(node) || childrenOf(node).some(hasBlank);
}

/** Whether a tree holds a comparison whose value is still to come: without it the tree would say something else. */
export function halfDone(node: TreeNode): boolean {
  return (node.kind === 'comparison' && node.right.kind === 'blank') || childrenOf(node).some(halfDone);
}

/** The name of a node; a raw one has none. */
export function nameOf(node: TreeNode): string | undefined {
  return node.kind === 'raw' ? undefined : node.name;
}
