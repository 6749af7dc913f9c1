import { checkExchanges } from './analysis/check-exchanges.ts';
import { checkProcedure } from './analysis/check-procedure.ts';
import { checkRules } from './analysis/check-rules.ts';
import type { ReleaseContent } from './definitions/release.ts';
import { compileBook } from './facts/book.ts';
import type { CheckValues, ReleaseTools, ValueError } from './facts/check-values.ts';
import type { FactBook } from './facts/fact-book.ts';
import type { Problem } from './problems.ts';
import { type PreparedRule, prepareRule } from './rules/prepare.ts';

/** A release ready to judge: its facts compiled, its rules prepared, everything looked up by id. */
export interface CompiledRelease extends FactBook {
  readonly id: string;
  readonly hash: string;
  readonly content: ReleaseContent;
  /** The days it is in force, both included. */
  readonly from: string;
  readonly until?: string;
  /** Sorted by id with a plain comparison of code units (X2). */
  readonly rules: readonly PreparedRule[];
  rule(name: string): PreparedRule | undefined;
}

/** A content looked through once: what it is made of, and what keeps it from being a release. */
export interface LooseRelease {
  readonly book: FactBook;
  /** One for each rule of the ruleset, in its order; undefined where its conditions cannot be prepared. */
  readonly rules: readonly (PreparedRule | undefined)[];
  readonly problems: readonly Problem[];
}

/** Compiles as much of a content as can be, with all its problems. */
export function looseRelease(content: ReleaseContent, tools: ReleaseTools): LooseRelease {
  const problems: Problem[] = [];
  const book = compileBook(content, tools, problems);
  const { conditions } = content.ruleset;
  const rules = content.ruleset.rules.map((rule, i) => prepareRule(rule, conditions, book, `/ruleset/rules/${String(i)}`, problems));
  problems.push(...checkRules(content, book), ...checkProcedure(content, book), ...checkExchanges(content));
  return { book, rules, problems: problems.map(named) };
}

/**
 * Compiles a release and checks everything that can be known without a matter: ids, references, types of facts,
 * operators and arguments, cycles and depth, parameters without gaps. `hash` is the content's, taken as given.
 */
export function compileRelease(
  content: ReleaseContent,
  hash: string,
  tools: ReleaseTools,
): { readonly release: CompiledRelease } | { readonly problems: Problem[] } {
  const { book, rules: prepared, problems } = looseRelease(content, tools);
  if (problems.length > 0) return { problems: [...problems] };
  const { inForce } = content.ruleset;
  const rules = prepared.filter((rule) => rule !== undefined).sort(byName);
  const byId = new Map(rules.map((rule) => [rule.definition.name, rule]));
  return {
    release: {
      ...book,
      id: content.id,
      hash,
      content,
      from: inForce.from,
      ...(inForce.until === undefined ? {} : { until: inForce.until }),
      rules,
      rule: (name) => byId.get(name),
    },
  };
}

function byName(a: PreparedRule, b: PreparedRule): number {
  const [left, right] = [a.definition.name, b.definition.name];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sentences about problems name a thing: where a problem has no title, what it could not find or accept. */
function named(problem: Problem): Problem {
  if (problem.title !== undefined && !problem.code.startsWith('unknown-')) return problem;
  const params = problem.params ?? {};
  const order = ['fact', 'form', 'field', 'column', 'attribute', 'code', 'list', 'operator', 'derivation', 'stage', 'filing', 'rule', 'template', 'policy', 'condition', 'parameter', 'id', 'argument'];
  const key = order.find((name) => params[name] !== undefined);
  const title = key === undefined ? (problem.title ?? problem.path) : String(params[key]);
  return { ...problem, title };
}

export type { CheckValues, ReleaseContent, ReleaseTools, ValueError };
