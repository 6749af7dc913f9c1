import { type Static, type TSchema, Type } from '@sinclair/typebox';

import { CalendarYear } from './calendar.ts';
import { CaseFile } from './case.ts';
import { CodeListDefinition } from './code-list.ts';
import { type Condition, ConditionSchema } from './conditions.ts';
import { ExchangeDefinition } from './exchange.ts';
import { FactDefinition } from './fact.ts';
import { FormDefinition } from './form.ts';
import { ParameterDefinition } from './parameter.ts';
import { PolicyDefinition } from './policy.ts';
import { Id } from './primitives.ts';
import { FilingDefinition, PhaseDefinition, ProcedureDefinition, StageDefinition } from './procedure.ts';
import { Sample, TemplateSource } from './release.ts';
import { RuleDefinition } from './rule.ts';
import { RulesetDefinition } from './ruleset.ts';

/** A procedure without its lists: those are parts of their own. */
export const ProcedureHead = Type.Omit(ProcedureDefinition, ['phases', 'stages', 'filings'], { additionalProperties: false });
export type ProcedureHead = Static<typeof ProcedureHead>;

/** A ruleset without its rules and named conditions. */
export const RulesetHead = Type.Omit(RulesetDefinition, ['conditions', 'rules'], { additionalProperties: false });
export type RulesetHead = Static<typeof RulesetHead>;

const Texts = Type.Record(Type.String(), Type.String());

const part = <K extends string, V extends TSchema>(kind: K, value: V) =>
  Type.Object({ kind: Type.Literal(kind), id: Type.String({ minLength: 1, maxLength: 160 }), value }, { additionalProperties: false });

/**
 * The parts of a draft: what is edited, undone, merged and told apart as one thing. `id` is the value's own id where it
 * has one (a rule's name, a case file's rule), its key in a record (parameter, condition, language), and the kind itself
 * for the two heads. A calendar's years and a language's sentences are parts of drafts of their own.
 */
export const partSchemas = {
  procedure: part('procedure', ProcedureHead),
  phase: part('phase', PhaseDefinition),
  stage: part('stage', StageDefinition),
  filing: part('filing', FilingDefinition),
  form: part('form', FormDefinition),
  fact: part('fact', FactDefinition),
  ruleset: part('ruleset', RulesetHead),
  condition: part('condition', Type.Unsafe<Condition>(ConditionSchema)),
  rule: part('rule', RuleDefinition),
  parameter: part('parameter', ParameterDefinition),
  cases: part('cases', CaseFile),
  'code-list': part('code-list', CodeListDefinition),
  template: part('template', TemplateSource),
  exchange: part('exchange', ExchangeDefinition),
  policy: part('policy', PolicyDefinition),
  texts: part('texts', Texts),
  sample: part('sample', Sample),
  'calendar-year': part('calendar-year', CalendarYear),
  sentences: part('sentences', Texts),
} as const satisfies Record<string, TSchema>;

export type PartKind = keyof typeof partSchemas;
export type PartOf<K extends PartKind> = Static<(typeof partSchemas)[K]>;
export type Part = { [K in PartKind]: PartOf<K> }[PartKind];

/** Which part. */
export interface PartRef {
  readonly kind: PartKind;
  readonly id: string;
}

/**
 * One change of a draft: the part as it shall be, or a part taken out. `before` is the id of the part of the same kind
 * it shall stand before, null for the end; left out, a known part stays where it is and a new one goes to the end.
 */
export type PartChange =
  | { readonly put: Part; readonly before?: string | null }
  | { readonly remove: PartRef };

/** The kinds of draft, and the kinds of part each is made of. */
export const draftKinds = {
  release: [
    'procedure', 'phase', 'stage', 'filing', 'form', 'fact', 'ruleset', 'condition', 'rule', 'parameter', 'cases', 'code-list', 'template', 'exchange', 'policy',
    'texts', 'sample',
  ],
  calendar: ['calendar-year'],
  messages: ['sentences'],
} as const satisfies Record<string, readonly PartKind[]>;
export type DraftKind = keyof typeof draftKinds;

/** The id a part must have, by its value; undefined where the value has none of its own (it is a key then). */
export function ownId(part: Part): string | undefined {
  switch (part.kind) {
    case 'procedure':
    case 'ruleset':
      return part.kind;
    case 'rule':
      return part.value.name;
    case 'cases':
      return part.value.rule;
    case 'calendar-year':
      return String(part.value.year);
    case 'condition':
    case 'parameter':
    case 'texts':
    case 'sentences':
      return undefined;
    default:
      return part.value.id;
  }
}

/** Keys of records that become facts must be ids. */
export const keyPattern: Readonly<Partial<Record<PartKind, string>>> = { condition: Id.pattern ?? '', parameter: Id.pattern ?? '' };
