import type { ConditionNode } from '../../conditions/node.ts';
import type { Condition } from '../../definitions/conditions.ts';
import type { PartRef } from '../../definitions/part.ts';
import type { Finding, FindingCode } from '../finding.ts';
import { below } from '../json.ts';
import { both } from '../logic/formula.ts';
import { formulaOf, guardOf } from '../logic/translate.ts';
import { factConditions } from '../logic/fact-conditions.ts';
import { type Reasoner, reasonerOf } from '../logic/reasoner.ts';
import type { Survey } from '../survey.ts';

/** Conditions that can never or always hold, and rules that can never apply, never or always be broken. */
export function logicFindings(survey: Survey): Finding[] {
  const reasoner = reasonerOf(survey);
  const found: Finding[] = [];
  const faulty = new Set<string>();
  for (const [name, node] of survey.conditions) {
    const definition = survey.content.ruleset.conditions[name];
    const own = node && definition ? truths(reasoner, { kind: 'condition', id: name }, definition, node, '', survey) : [];
    if (own.length > 0) faulty.add(name);
    found.push(...own);
  }
  survey.content.ruleset.rules.forEach((rule, i) => {
    const breach = survey.rules[i]?.breach;
    if (!breach) return;
    const part: PartRef = { kind: 'rule', id: rule.name };
    const inner = truths(reasoner, part, rule.conditions, breach, '/conditions', survey);
    const dead = deadness(reasoner, breach);
    const severity = dead === undefined ? 'warning' : 'error';
    found.push(...inner.map((finding): Finding => ({ ...finding, title: rule.event.params.title, severity })));
    if (dead === undefined || inner.length > 0 || referred(rule.conditions).some((name) => faulty.has(name))) return;
    found.push({ code: dead, severity, part, path: '/conditions', title: rule.event.params.title, params: {} });
  });
  for (const { part, title, path, definition, node, reads } of factConditions(survey))
    found.push(...truths(reasoner.with(reads), part, definition, node, path, survey).map((finding): Finding => ({ ...finding, title, severity: 'warning' })));
  return found;
}

function deadness(reasoner: Reasoner, breach: ConditionNode): FindingCode | undefined {
  if (reasoner.never([breach], (meaning) => guardOf(breach, meaning))) return 'never-applies';
  if (reasoner.never([breach], (meaning) => formulaOf(breach, meaning))) return 'never-broken';
  if (!named(breach, 'requires')) return undefined;
  return reasoner.never([breach], (meaning) => both(guardOf(breach, meaning), formulaOf(breach, meaning, false))) ? 'always-broken' : undefined;
}

const named = (node: ConditionNode, name: string): boolean => node.name === name || (node.kind !== 'comparison' && node.children.some((child) => named(child, name)));

/** The named conditions a definition refers to. */
export function referred(definition: Condition): readonly string[] {
  if ('condition' in definition) return [definition.condition];
  if ('not' in definition) return referred(definition.not);
  const list = 'all' in definition ? definition.all : 'any' in definition ? definition.any : [];
  return list.flatMap(referred);
}

/** The smallest parts of a tree that can never or always hold. */
function truths(reasoner: Reasoner, part: PartRef, definition: Condition, node: ConditionNode, path: string, survey: Survey): Finding[] {
  if ('condition' in definition) return [];
  const found = childrenOf(definition).flatMap(({ child, step }, i) => {
    const own = node.kind === 'comparison' ? undefined : node.children[i];
    return own ? truths(reasoner, part, child, own, step.reduce<string>(below, path), survey) : [];
  });
  if (found.length > 0 || node.kind === 'not') return found;
  const never = reasoner.never([node], (meaning) => formulaOf(node, meaning));
  const always = !never && reasoner.never([node], (meaning) => formulaOf(node, meaning, false));
  if (!never && !always) return [];
  const title = node.kind === 'comparison' ? node.title : survey.book.factTitle(part.id);
  const code: FindingCode = node.kind === 'comparison' ? (never ? 'comparison-never' : 'comparison-always') : never ? 'contradiction' : 'tautology';
  const fact = node.kind === 'comparison' ? survey.book.factTitle(node.fact) : '';
  return [{ code, severity: 'error', part, path, title, params: fact === '' ? {} : { fact } }];
}

function childrenOf(definition: Condition): readonly { readonly child: Condition; readonly step: readonly (string | number)[] }[] {
  if ('not' in definition) return [{ child: definition.not, step: ['not'] }];
  if ('all' in definition) return definition.all.map((child, i) => ({ child, step: ['all', i] }));
  return 'any' in definition ? definition.any.map((child, i) => ({ child, step: ['any', i] })) : [];
}
