import type { FindingView } from '../../../runtime/api/designer.ts';
import { type CaseResult, type Part, type ReleaseContent, type RuleDefinition, sameJson, type Uncovered, uncovered } from '../../../runtime/engine/index.ts';
import { inStageOrder } from './changes.ts';

/** A rule as the list shows it. */
export interface RuleLine {
  readonly rule: RuleDefinition;
  readonly stage: string;
  readonly cases: number;
  readonly failing: number;
  /** What its cases lack; undefined until they have run. */
  readonly lacks: Uncovered['lacks'] | undefined;
  readonly findings: readonly FindingView[];
  readonly change: 'new' | 'changed' | undefined;
}

export interface LineSources {
  readonly content: ReleaseContent;
  readonly baseParts: readonly Part[];
  readonly findings: readonly FindingView[];
  readonly byRule: ReadonlyMap<string, readonly CaseResult[]>;
  /** Whether the results are all there. */
  readonly ran: boolean;
}

/** The rules by stage with all that is to be known of them at a glance. */
export function ruleLines({ content, baseParts, findings, byRule, ran }: LineSources): readonly RuleLine[] {
  const lacking = new Map(ran ? uncovered(content, [...byRule.values()].flat()).map(({ rule, lacks }) => [rule, lacks]) : []);
  const files = new Map(content.cases.map((file) => [file.rule, file]));
  const before = (kind: 'rule' | 'cases', id: string): unknown => baseParts.find((part) => part.kind === kind && part.id === id)?.value;
  return inStageOrder(content).map((rule) => {
    const base = before('rule', rule.name);
    const changed = !sameJson(base, rule) || !sameJson(before('cases', rule.name), files.get(rule.name));
    return {
      rule, stage: rule.event.params.stage, cases: files.get(rule.name)?.cases.length ?? 0,
      failing: (byRule.get(rule.name) ?? []).filter(({ passed }) => !passed).length,
      lacks: ran ? (lacking.get(rule.name) ?? []) : undefined,
      findings: findings.filter(({ part }) => (part.kind === 'rule' || part.kind === 'cases') && part.id === rule.name),
      change: baseParts.length === 0 ? undefined : base === undefined ? 'new' : changed ? 'changed' : undefined,
    };
  });
}

/** What the list is narrowed to. */
export interface RuleFilter {
  readonly light: 'red' | 'yellow' | undefined;
  readonly stage: string | undefined;
  readonly changed: boolean;
  readonly findings: boolean;
  /** Failing cases or none where some must be. */
  readonly cases: boolean;
}

/** Whether a rule passes the filter. */
export function passes(line: RuleLine, { light, stage, changed, findings, cases }: RuleFilter): boolean {
  return (light === undefined || line.rule.event.params.light === light)
    && (stage === undefined || line.stage === stage)
    && (!changed || line.change !== undefined)
    && (!findings || line.findings.length > 0)
    && (!cases || line.failing > 0 || (line.lacks?.length ?? 0) > 0);
}
