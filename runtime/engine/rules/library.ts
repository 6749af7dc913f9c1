import { Almanac, Engine, type NestedCondition, Operator, Rule, type TopLevelCondition } from 'json-rules-engine';

import type { ConditionNode } from '../conditions/node.ts';
import { type Branch, judgedComparison, judgedNode } from '../conditions/fold.ts';
import { operators } from '../conditions/operators.ts';
import type { RuleDefinition } from '../definitions/rule.ts';
import { Bug } from '../problems.ts';
import { isRecord } from '../values/read-plain.ts';
import type { Value } from '../values/value.ts';
import { operandValue } from './plain-operators.ts';

/** What one run needs of a prepared rule. */
interface Runnable {
  readonly breach: ConditionNode;
  readonly operators: readonly string[];
  readonly library: Rule;
}

/**
 * The rule as json-rules-engine takes it: named conditions expanded, priorities stripped (R3). Its event goes without
 * parameters, for the library clones them in every run.
 */
export function libraryRule(definition: RuleDefinition, breach: ConditionNode): Rule {
  return new Rule({ name: definition.name, conditions: topLevel(breach), event: { type: definition.event.type } });
}

/**
 * Runs a rule through json-rules-engine and folds the library's own result tree (R2): an engine for this run alone,
 * facts through an almanac that reads our memo, three truths recomputed from the values it kept.
 */
export async function runThroughLibrary(rule: Runnable, read: (fact: string) => Value): Promise<Branch> {
  const engine = new Engine([]);
  for (const name of rule.operators) engine.addOperator(wrapped(name));
  engine.addRule(rule.library);
  const almanac = Object.assign(new Almanac(), { factValue: (fact: string) => Promise.resolve(read(fact)) });
  const run = await engine.run({}, { almanac });
  const result = run.results[0] ?? run.failureResults[0];
  if (!result) throw new Bug(`json-rules-engine gave no result for ${rule.library.name}`);
  const branch = branchOf(rule.breach, result.conditions);
  if (branch.truth !== 'unknown' && (branch.truth === 'true') !== Boolean(result.result)) {
    throw new Bug(`json-rules-engine and the fold disagree about ${rule.library.name}`);
  }
  return branch;
}

function topLevel(node: ConditionNode): TopLevelCondition {
  const name = node.name === undefined ? {} : { name: node.name };
  if (node.kind === 'comparison') return { all: [nested(node)], ...name };
  if (node.kind === 'all') return { all: node.children.map(nested), ...name };
  if (node.kind === 'any') return { any: node.children.map(nested), ...name };
  const [child] = node.children;
  if (!child) throw new Bug('a not without a condition');
  return { not: nested(child), ...name };
}

function nested(node: ConditionNode): NestedCondition {
  if (node.kind !== 'comparison') return topLevel(node);
  const value = node.right.kind === 'fact' ? { fact: node.right.fact } : node.right.raw;
  return { fact: node.fact, operator: node.operator, value, ...(node.name === undefined ? {} : { name: node.name }) };
}

// The prepared tree and the library's are the same tree: its cloning keeps order, and nothing was short-circuited
// because all priorities are one.
function branchOf(node: ConditionNode, result: unknown): Branch {
  if (!isRecord(result)) throw new Bug('json-rules-engine lost a condition');
  if (node.kind === 'comparison') {
    const left = result['factResult'];
    const right = node.right.kind === 'literal' ? node.right.value : result['valueResult'];
    if (!isValue(left) || !isValue(right)) throw new Bug(`json-rules-engine did not compare ${node.fact}`);
    return judgedComparison(node, left, right);
  }
  const below = result[node.kind];
  const parts: readonly unknown[] = Array.isArray(below) ? below : [below];
  return judgedNode(node.kind, node.name, node.children.map((child, i) => branchOf(child, parts[i])));
}

const kinds: ReadonlySet<unknown> = new Set(['known', 'unknown', 'malformed', 'unpublished'] satisfies Value['kind'][]);

function isValue(raw: unknown): raw is Value {
  return isRecord(raw) && kinds.has(raw['kind']);
}

/**
 * Operators over our values: a side that is not known makes them false, because the library knows no third truth; the
 * fold recomputes it. A literal on the right is as the definition wrote it, and prepared in the tree.
 */
const wrappedOperators: ReadonlyMap<string, Operator> = new Map(
  Object.entries(operators).map(([name, spec]) => [
    name,
    new Operator(name, (left, right) => {
      const other = isValue(right) ? right : operandValue(right, spec);
      if (!isValue(left) || left.kind !== 'known' || other?.kind !== 'known') return false;
      return spec.compare(left.value, other.value) ?? false;
    }),
  ]),
);

function wrapped(name: string): Operator {
  const operator = wrappedOperators.get(name);
  if (!operator) throw new Bug(`no operator ${name}`);
  return operator;
}
