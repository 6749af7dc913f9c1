import type { Condition, FactEntry, RuleDefinition, ValueType } from '../../../runtime/engine/index.ts';
import type { Json } from '../tree/json.ts';

/** What a new rule is started from; its word is `template.<id>`. */
export const templates = ['at-least', 'at-most', 'before', 'within-working-days', 'must-be-true', 'share', 'one-of'] as const;
export type TemplateKind = (typeof templates)[number];

interface Template {
  readonly operator: string;
  readonly takes: (fact: FactEntry) => boolean;
  /** What the fact is held against must be a fact: a date by itself is no law. */
  readonly against: 'any' | 'fact' | 'nothing';
}

const ofType = (...types: readonly ValueType['type'][]) => (fact: FactEntry): boolean => types.includes(fact.type.type) && fact.kind !== 'parameter';

/** What each template asks and makes. */
export const templateOf: Readonly<Record<TemplateKind, Template>> = {
  'at-least': { operator: 'greaterThanInclusive', takes: ofType('integer'), against: 'any' },
  'at-most': { operator: 'lessThanInclusive', takes: ofType('integer'), against: 'any' },
  before: { operator: 'before', takes: ofType('date', 'month', 'time'), against: 'fact' },
  'within-working-days': { operator: 'lessThanInclusive', takes: (fact) => fact.type.unit === 'working-day' && fact.kind !== 'parameter', against: 'any' },
  'must-be-true': { operator: 'equal', takes: ofType('boolean'), against: 'nothing' },
  share: { operator: 'fractionAtLeast', takes: ofType('fraction'), against: 'any' },
  'one-of': { operator: 'in', takes: ofType('code', 'text'), against: 'any' },
};

/** What a new rule needs to be one. */
export interface NewRule {
  readonly kind: TemplateKind;
  readonly fact: string;
  /** A fact, or a literal. */
  readonly right: { readonly fact: string } | { readonly literal: Json };
  readonly title: string;
  readonly light: 'red' | 'yellow';
  readonly stage: string;
  readonly scope: 'matter' | 'subject';
  readonly basis: { readonly policy: string; readonly article: string };
  readonly message: string;
  readonly remedy: string | undefined;
}

/** The conditions of a new rule: the breach of what it requires. */
export function conditionsOf({ kind, fact, right }: Pick<NewRule, 'kind' | 'fact' | 'right'>): Condition {
  const { operator } = templateOf[kind];
  const literal = 'literal' in right ? right.literal : undefined;
  const value = 'fact' in right ? { fact: right.fact } : typeof literal === 'boolean' || typeof literal === 'number' || typeof literal === 'string' ? literal : Array.isArray(literal) ? literal.map(String) : true;
  return { all: [{ not: { name: 'requires', fact, operator, value } }] };
}

/** The rule itself. */
export function newRule(name: string, wanted: NewRule): RuleDefinition {
  const { title, light, stage, scope, basis, message, remedy } = wanted;
  return {
    name, conditions: conditionsOf(wanted),
    event: { type: 'alarm', params: { light, stage, scope, title, basis: [basis], message, remedy: remedy === undefined ? null : { fact: remedy }, exception: null } },
  };
}
