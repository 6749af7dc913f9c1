import type { Rule } from 'json-rules-engine';

import { type ConditionNode, factsOf } from '../conditions/node.ts';
import { prepareCondition } from '../conditions/prepare.ts';
import type { Condition } from '../definitions/conditions.ts';
import type { RuleDefinition } from '../definitions/rule.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import type { ValueType } from '../values/value-type.ts';
import { libraryRule } from './library.ts';

/** A rule ready to be judged: its tree expanded and checked, and the same as a json-rules-engine rule. */
export interface PreparedRule {
  readonly definition: RuleDefinition;
  /** The condition tree that describes the breach. */
  readonly breach: ConditionNode;
  /** The facts it reads, both sides of its comparisons. */
  readonly facts: readonly string[];
  /** The operators it uses. */
  readonly operators: readonly string[];
  /** The rule as the library takes it, built once. */
  readonly library: Rule;
}

/** The named conditions a rule may refer to. */
export type NamedConditions = Readonly<Record<string, Condition>>;

/** Prepares a rule (semantics R3); complaints go to `problems`, with JSON pointers below `path`. */
export function prepareRule(
  definition: RuleDefinition,
  conditions: NamedConditions,
  book: FactBook,
  path: string,
  problems: Problem[],
): PreparedRule | undefined {
  const { scope } = definition.event.params;
  const factType = (fact: string): ValueType | ProblemCode => readable(book, fact, scope);
  const vocabulary = { conditions, factType, factTitle: book.factTitle, hasCode: (list: string, code: string) => book.code(list, code) !== undefined };
  if (!isBoolean(definition.conditions)) {
    problems.push({ kind: 'problem', code: 'schema', path: `${path}/conditions`, title: definition.event.params.title, params: { keyword: 'all' } });
    return undefined;
  }
  const breach = prepareCondition(definition.conditions, vocabulary, `${path}/conditions`, problems);
  if (!breach) return undefined;
  return { definition, breach, facts: factsOf(breach), operators: [...operatorsOf(breach)], library: libraryRule(definition, breach) };
}

/** Whether a condition is one json-rules-engine takes at the root of a rule or as a named condition. */
export function isBoolean(condition: Condition): boolean {
  return 'all' in condition || 'any' in condition || 'not' in condition || 'condition' in condition;
}

/** The type of a fact for a rule of that scope, or why the rule may not read it. */
export function readable(book: FactBook, fact: string, scope: 'matter' | 'subject'): ValueType | ProblemCode {
  const found = book.fact(fact);
  if (!found || found.kind === 'column') return 'unknown-fact';
  return scope === 'matter' && found.scope === 'subject' ? 'type-mismatch' : found.type;
}

function operatorsOf(node: ConditionNode): ReadonlySet<string> {
  if (node.kind === 'comparison') return new Set([node.operator]);
  return new Set(node.children.flatMap((child) => [...operatorsOf(child)]));
}
