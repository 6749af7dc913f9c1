import type { Value } from '../values/value.ts';
import type { OperatorSpec } from './operators.ts';

/** One comparison, ready to be judged. */
export interface ComparisonNode {
  readonly kind: 'comparison';
  readonly name?: string;
  readonly fact: string;
  readonly title: string;
  readonly operator: string;
  readonly spec: OperatorSpec;
  /** The right side: another fact, or the literal as a known value beside what the definition wrote. */
  readonly right:
    | { readonly kind: 'fact'; readonly fact: string }
    | { readonly kind: 'literal'; readonly value: Value; readonly raw: boolean | number | string | readonly string[] };
}

/** A condition tree with its named conditions expanded and its comparisons checked. */
export type ConditionNode =
  | { readonly kind: 'all' | 'any' | 'not'; readonly name?: string; readonly children: readonly ConditionNode[] }
  | ComparisonNode;

/** The facts a tree reads, both sides, in order of appearance and once each. */
export function factsOf(node: ConditionNode): readonly string[] {
  const facts = new Set<string>();
  const walk = (at: ConditionNode): void => {
    if (at.kind !== 'comparison') return at.children.forEach(walk);
    facts.add(at.fact);
    if (at.right.kind === 'fact') facts.add(at.right.fact);
  };
  walk(node);
  return [...facts];
}
