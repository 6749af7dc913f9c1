import type { Comparison, Condition } from '../definitions/conditions.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import type { RuleDefinition } from '../definitions/rule.ts';
import type { CaseResult } from '../procedure/cases.ts';
import type { Because } from '../procedure/verdict.ts';
import { compareFractions, parseFraction } from '../values/fraction.ts';

/** What a rule's cases must show; the words are `lacks.<need>` of the messages. */
export const caseNeeds = ['kept', 'broken', 'unknown', 'omitted', 'below', 'at', 'above', 'exception'] as const;
export type CaseNeed = (typeof caseNeeds)[number];

/** A rule whose cases do not show all they must. */
export interface Uncovered {
  readonly rule: string;
  readonly title: string;
  readonly lacks: readonly CaseNeed[];
}

/**
 * Rules whose cases do not show all they must, in the ruleset's order: kept and broken; unknown and omitted where it reads
 * what people enter; below, at and above a limit; excused where it can be. A ruleset with one cannot be proposed.
 */
export function uncovered(content: ReleaseContent, results: readonly CaseResult[]): readonly Uncovered[] {
  return content.ruleset.rules.flatMap((rule) => {
    const lacks = lacking(content, rule, results.filter((result) => result.rule === rule.name));
    return lacks.length === 0 ? [] : [{ rule: rule.name, title: rule.event.params.title, lacks }];
  });
}

function lacking(content: ReleaseContent, rule: RuleDefinition, results: readonly CaseResult[]): readonly CaseNeed[] {
  const outcomes = new Set(results.map((result) => result.actual.outcome));
  const limits = demanded(rule.conditions, content.ruleset.conditions).filter(isLimit);
  const sides = new Set(limits.flatMap((limit) => sidesMissing(limit, results, isCountedInFull(content, limit.fact))));
  const entered = demanded(rule.conditions, content.ruleset.conditions, true).some(({ fact }) => !neverUnknown.has(fact.slice(0, fact.indexOf('.'))));
  const needs: Readonly<Record<CaseNeed, boolean>> = {
    kept: !outcomes.has('kept'),
    broken: !outcomes.has('broken'),
    unknown: entered && !outcomes.has('not-yet-known'),
    omitted: entered && !outcomes.has('not-recorded'),
    below: sides.has('below'),
    at: sides.has('at'),
    above: sides.has('above'),
    exception: rule.event.params.exception !== null && !outcomes.has('excepted'),
  };
  return caseNeeds.filter((need) => needs[need]);
}

/** The comparisons of a breach, named conditions expanded; without its guards unless they are asked for. */
function demanded(condition: Condition, named: Readonly<Record<string, Condition>>, guards = false, open: readonly string[] = []): readonly Comparison[] {
  if (condition.name === 'applies' && !guards) return [];
  if ('condition' in condition) {
    const target = open.includes(condition.condition) || !Object.hasOwn(named, condition.condition) ? undefined : named[condition.condition];
    return target ? demanded(target, named, guards, [...open, condition.condition]) : [];
  }
  if ('not' in condition) return demanded(condition.not, named, guards, open);
  if ('fact' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap((child) => demanded(child, named, guards, open));
}

/** Families of facts that the ledger and the law provide: they are never unknown, or not for want of an entry. */
const neverUnknown: ReadonlySet<string> = new Set(['filing', 'stage', 'gate', 'attachment', 'parameter', 'matter', 'at', 'subject']);

const orders: ReadonlySet<string> = new Set([
  'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'before', 'after', 'onOrBefore', 'onOrAfter',
  'fractionAtLeast', 'fractionMoreThan', 'fractionLessThan', 'fractionAtMost',
]);

/** A limit is a legal value: written out, or a parameter. */
function isLimit({ operator, value }: Comparison): boolean {
  return orders.has(operator) && (typeof value !== 'object' || ('fact' in value && value.fact.startsWith('parameter.')));
}

/** Whole months and years stay at the limit for long: there a second case at it, a day later, stands for one above. */
function isCountedInFull(content: ReleaseContent, fact: string): boolean {
  const unit = content.facts.find(({ id }) => id === fact)?.unit;
  return unit === 'month' || unit === 'year';
}

function sidesMissing(limit: Comparison, results: readonly CaseResult[], inFull: boolean): readonly CaseNeed[] {
  const about = results.flatMap(({ row }) => row.because.filter((because) => because.fact === limit.fact && because.operator === limit.operator));
  const all = about.map(orderOf);
  const orderings = new Set(inFull && all.filter((order) => order === 0).length > 1 ? [...all, 1] : all);
  const missing: CaseNeed[] = [];
  if (!orderings.has(-1)) missing.push('below');
  if (!orderings.has(0)) missing.push('at');
  if (!orderings.has(1)) missing.push('above');
  return missing;
}

/** Below, at or above: −1, 0, 1; undefined where a side is not known. */
function orderOf({ left, right }: Because): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right);
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [one, other] = [parseFraction(left), parseFraction(right)];
  if (one && other) return Math.sign(compareFractions(one, other));
  return left < right ? -1 : left > right ? 1 : 0;
}
