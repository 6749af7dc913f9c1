import type { PartRef } from '../../definitions/part.ts';
import type { PreparedRule } from '../../rules/prepare.ts';
import type { Finding } from '../finding.ts';
import { both } from '../logic/formula.ts';
import { reasonerOf } from '../logic/reasoner.ts';
import { formulaOf } from '../logic/translate.ts';
import type { Survey } from '../survey.ts';

/** Rules that say the same, and rules that are broken only where a heavier or equal one of their stage is broken, too. */
export function twinFindings(survey: Survey): Finding[] {
  const reasoner = reasonerOf(survey);
  const rules = survey.rules.filter((rule) => rule !== undefined);
  const implies = (one: PreparedRule, other: PreparedRule): boolean =>
    reasoner.never([one.breach, other.breach], (meaning) => both(formulaOf(one.breach, meaning), formulaOf(other.breach, meaning, false)));
  return rules.flatMap((rule, i) => {
    const others = rules.filter((other) => other !== rule && alike(rule, other));
    // A rule that can never be broken is within every other; that is said elsewhere.
    if (others.length === 0 || reasoner.never([rule.breach], (meaning) => formulaOf(rule.breach, meaning))) return [];
    const over = others.find((other) => implies(rule, other) && (rules.indexOf(other) < i || !(alike(other, rule) && implies(other, rule))));
    if (!over) return [];
    const twins = alike(over, rule) && implies(over, rule);
    const part: PartRef = { kind: 'rule', id: rule.definition.name };
    const { title } = rule.definition.event.params;
    return [{
      code: twins ? 'duplicate-rule' : 'swallowed-rule', severity: 'warning', part, path: '/conditions', title,
      params: { rule: over.definition.event.params.title },
      ...(twins ? { fix: { code: 'remove-part' as const, params: { id: title }, changes: [{ remove: part }, ...(survey.part({ kind: 'cases', id: part.id }) ? [{ remove: { kind: 'cases', id: part.id } as const }] : [])] } } : {}),
    } satisfies Finding];
  });
}

/** Whether one rule could add nothing to the other: same stage and scope, no lighter, no way to be excused, no facts of its own. */
function alike(rule: PreparedRule, other: PreparedRule): boolean {
  const [one, two] = [rule.definition.event.params, other.definition.event.params];
  const reads = new Set(rule.facts);
  return (
    one.stage === two.stage && one.scope === two.scope && one.due === two.due &&
    !(one.light === 'red' && two.light === 'yellow') && (two.exception === null || one.exception?.fact === two.exception.fact) &&
    other.facts.every((fact) => reads.has(fact) || fact.startsWith('parameter.'))
  );
}
