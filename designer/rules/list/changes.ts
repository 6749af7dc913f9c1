import { type Part, type PartChange, type ReleaseContent, removed, type RuleDefinition } from '../../../runtime/engine/index.ts';

const rulePart = (value: RuleDefinition): Part => ({ kind: 'rule', id: value.name, value });

/** The rules in the order people read them: by stage as the procedure has them, those of no stage last. */
export function inStageOrder(content: ReleaseContent): readonly RuleDefinition[] {
  const stages = content.procedure.stages.map(({ id }) => id);
  const rank = ({ event }: RuleDefinition): number => {
    const at = stages.indexOf(event.params.stage);
    return at < 0 ? stages.length : at;
  };
  return content.ruleset.rules.toSorted((a, b) => rank(a) - rank(b));
}

/** A rule's id that is free, by a word to begin with. */
export function freeRuleName(content: ReleaseContent, word: string): string {
  const taken = new Set(content.ruleset.rules.map(({ name }) => name));
  const stem = /^[a-z]/.test(word) ? word : `rule-${word}`;
  const plain = stem.replace(/[^A-Za-z0-9-]+/g, '-').replace(/-+$/, '').slice(0, 70);
  if (!taken.has(plain)) return plain;
  for (let number = 2; ; number += 1) {
    const next = `${plain}-${String(number)}`;
    if (!taken.has(next)) return next;
  }
}

/** A copy of a rule with its cases, right behind it. */
export function duplicated(content: ReleaseContent, rule: RuleDefinition, title: string): { readonly name: string; readonly changes: readonly PartChange[] } {
  const name = freeRuleName(content, rule.name);
  const copy: RuleDefinition = { ...rule, name, event: { ...rule.event, params: { ...rule.event.params, title } } };
  const cases = content.cases.find((each) => each.rule === rule.name);
  const { rules } = content.ruleset;
  const before = rules[rules.findIndex((each) => each.name === rule.name) + 1]?.name ?? null;
  return { name, changes: [{ put: rulePart(copy), before }, ...(cases === undefined ? [] : [{ put: { kind: 'cases', id: name, value: { ...cases, rule: name } } as const }])] };
}

/** A rule one place up or down among the rules of its stage; nothing where it is the first or the last of them. */
export function movedRule(content: ReleaseContent, rule: RuleDefinition, by: -1 | 1): readonly PartChange[] {
  const { rules } = content.ruleset;
  const alike = rules.filter((each) => each.event.params.stage === rule.event.params.stage);
  const other = alike[alike.findIndex((each) => each.name === rule.name) + by];
  if (other === undefined) return [];
  const behind = rules[rules.findIndex((each) => each.name === other.name) + 1]?.name ?? null;
  return [{ put: rulePart(rule), before: by < 0 ? other.name : behind }];
}

/** A rule taken out, its cases with it, and out of whatever lists it. */
export function deleted(content: ReleaseContent, rule: string): readonly PartChange[] {
  const { changes } = removed(content, { kind: 'rule', id: rule });
  const own: readonly PartChange[] = [{ remove: { kind: 'rule', id: rule } }, ...(content.cases.some((each) => each.rule === rule) ? [{ remove: { kind: 'cases', id: rule } } as const] : [])];
  const known = (change: PartChange): boolean => 'remove' in change && own.some((each) => 'remove' in each && each.remove.kind === change.remove.kind && each.remove.id === change.remove.id);
  // A list that names the rule changes; the rule and its cases go once, whoever says so.
  return [...own, ...changes.filter((change) => !known(change))];
}
