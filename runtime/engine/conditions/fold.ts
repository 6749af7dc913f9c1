import { lacking, malformed, unknown, type Value } from '../values/value.ts';
import type { ComparisonNode, ConditionNode } from './node.ts';
import { allOf, anyOf, notOf, type Truth, truthOf } from './truth.ts';

/** A comparison as judged: both values, and what stands in the way where its truth is unknown. */
export interface ComparisonBranch {
  readonly kind: 'comparison';
  readonly node: ComparisonNode;
  readonly name: string | undefined;
  readonly left: Value;
  readonly right: Value;
  readonly truth: Truth;
  readonly lacks: Value | undefined;
}

/** A condition tree as judged. */
export type Branch =
  | { readonly kind: 'all' | 'any' | 'not'; readonly name: string | undefined; readonly truth: Truth; readonly children: readonly Branch[] }
  | ComparisonBranch;

/** Judges a tree over the values `read` gives: three-valued, unknown is not false. */
export function fold(node: ConditionNode, read: (fact: string) => Value): Branch {
  if (node.kind === 'comparison') {
    return judgedComparison(node, read(node.fact), node.right.kind === 'fact' ? read(node.right.fact) : node.right.value);
  }
  return judgedNode(node.kind, node.name, node.children.map((child) => fold(child, read)));
}

/** A comparison of two values: unknown where one is not known, malformed where they cannot be compared. */
export function judgedComparison(node: ComparisonNode, left: Value, right: Value): ComparisonBranch {
  const { name } = node;
  if (left.kind !== 'known' || right.kind !== 'known') {
    const lacks = lacking([left, right]) ?? unknown();
    return { kind: 'comparison', node, name, left, right, truth: 'unknown', lacks };
  }
  const result = node.spec.compare(left.value, right.value);
  if (result !== undefined) return { kind: 'comparison', node, name, left, right, truth: truthOf(result), lacks: undefined };
  const problem = { kind: 'problem', code: 'type-mismatch', path: '', title: node.title, params: { operator: node.operator } } as const;
  return { kind: 'comparison', node, name, left, right, truth: 'unknown', lacks: malformed(problem) };
}

/** A boolean node over its judged children. */
export function judgedNode(kind: 'all' | 'any' | 'not', name: string | undefined, children: readonly Branch[]): Branch {
  const truths = children.map((child) => child.truth);
  const truth = kind === 'all' ? allOf(truths) : kind === 'any' ? anyOf(truths) : notOf(truths[0] ?? 'unknown');
  return { kind, name, truth, children };
}

/** What keeps a tree from being decided: the lacking values of the unknown comparisons below unknown nodes only. */
export function reasons(branch: Branch): readonly Value[] {
  if (branch.truth !== 'unknown') return [];
  if (branch.kind === 'comparison') return branch.lacks ? [branch.lacks] : [];
  return branch.children.flatMap(reasons);
}
