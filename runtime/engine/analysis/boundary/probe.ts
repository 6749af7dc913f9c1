import type { Calendar } from '../../calendar/calendar.ts';
import type { ComparisonNode, ConditionNode } from '../../conditions/node.ts';
import type { Outcome, RuleCase } from '../../definitions/case.ts';
import { matterOfCase, runCase } from '../../procedure/cases.ts';
import { situationOf } from '../../procedure/situation.ts';
import type { CompiledRelease } from '../../release.ts';
import type { PreparedRule } from '../../rules/prepare.ts';
import { compareFractions } from '../../values/fraction.ts';
import { isFraction, type Value } from '../../values/value.ts';

/** A case as far as it is made: what the engine gives as its light is put in when it is. */
export type Draft = Omit<RuleCase, 'name' | 'light' | 'outcome' | 'becomes'>;

/** Asks the engine about drafts of cases of one rule. */
export interface Probe {
  outcome(draft: Draft): Promise<Outcome>;
  /** Where the left side of a comparison stands to its right side: below, at, above; undefined where one is not known. */
  order(draft: Draft, comparison: ComparisonNode): -1 | 0 | 1 | undefined;
  light(draft: Draft): Promise<Pick<RuleCase, 'light' | 'outcome'>>;
}

/** The probe of a rule. */
export function probeOf(release: CompiledRelease, calendar: Calendar, rule: PreparedRule): Probe {
  const { params } = rule.definition.event;
  const run = (draft: Draft) => runCase(release, calendar, rule.definition.name, { ...draft, name: rule.definition.name, light: 'none' });
  const read = (draft: Draft): ((fact: string) => Value) => {
    const matter = matterOfCase(release, { ...draft, name: rule.definition.name, light: 'none' });
    const at = { date: draft.at, ...(draft.time === undefined ? {} : { time: draft.time }) };
    const situation = situationOf({ list: [release], override: release.id }, calendar, matter, at);
    const stage = release.content.procedure.stages.find(({ id }) => id === params.stage);
    const subject = params.scope === 'subject' ? (draft.subject ?? matter.subjects[0]?.id ?? null) : null;
    const reader = situation.reader(release, stage ? situation.judgedOn(stage, subject) : draft.at);
    return (fact) => reader.read(fact, subject);
  };
  return {
    outcome: async (draft) => (await run(draft)).actual.outcome,
    order: (draft, comparison) => {
      const reader = read(draft);
      return orderOf(reader(comparison.fact), comparison.right.kind === 'fact' ? reader(comparison.right.fact) : comparison.right.value);
    },
    light: async (draft) => {
      const { actual } = await run(draft);
      return { light: actual.light, outcome: actual.outcome };
    },
  };
}

function orderOf(left: Value, right: Value): -1 | 0 | 1 | undefined {
  if (left.kind !== 'known' || right.kind !== 'known') return undefined;
  const [one, other] = [left.value, right.value];
  if (typeof one === 'number' && typeof other === 'number') return sign(one - other);
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0;
  return typeof one === 'object' && typeof other === 'object' && isFraction(one) && isFraction(other) ? sign(compareFractions(one, other)) : undefined;
}

const sign = (number: number): -1 | 0 | 1 => (number < 0 ? -1 : number > 0 ? 1 : 0);

const orders: ReadonlySet<string> = new Set([
  'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'before', 'after', 'onOrBefore', 'onOrAfter',
  'fractionAtLeast', 'fractionMoreThan', 'fractionLessThan', 'fractionAtMost',
]);

/** The comparisons that ask for an order, of what a rule demands: its guards left out. */
export function limitsOf(node: ConditionNode): readonly ComparisonNode[] {
  if (node.name === 'applies') return [];
  return node.kind === 'comparison' ? (orders.has(node.operator) ? [node] : []) : node.children.flatMap(limitsOf);
}

/** The comparisons of a rule's guards. */
export function guardsOf(node: ConditionNode, inGuard = false): readonly ComparisonNode[] {
  const guard = inGuard || node.name === 'applies';
  if (node.kind === 'comparison') return guard ? [node] : [];
  return node.children.flatMap((child) => guardsOf(child, guard));
}
