import { type Static, Type } from '@sinclair/typebox';

import { type Condition, ConditionSchema } from './conditions.ts';
import { Basis, FactId, Id, Light, Scope, Title } from './primitives.ts';

/** What json-rules-engine fires when a limit is broken; everything a person needs to read the light. */
export const AlarmParams = Type.Object(
  {
    light: Light,
    /** The stage the rule belongs to (semantics R4); its date chooses release and parameters. */
    stage: Id,
    scope: Scope,
    title: Title,
    basis: Type.Array(Basis, { minItems: 1 }),
    /** Plain `{{fact.id}}` substitution (R6). */
    message: Type.String({ minLength: 1 }),
    /** The form field whose value would mend it, or null where nothing can. */
    remedy: Type.Union([Type.Object({ fact: FactId }, { additionalProperties: false }), Type.Null()]),
    /** The boolean fact that records a lawful exception and the light that then remains; null: cannot be waived (R5). */
    exception: Type.Union([Type.Object({ fact: FactId, light: Light }, { additionalProperties: false }), Type.Null()]),
    /** The stage or filing by which its facts must exist; its own stage by default (D2). */
    due: Type.Optional(Id),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

/** A rule: plain json-rules-engine JSON; its conditions describe the breach. */
export const RuleDefinition = Type.Object(
  {
    name: Id,
    conditions: Type.Unsafe<Condition>(ConditionSchema),
    event: Type.Object({ type: Type.Literal('alarm'), params: AlarmParams }, { additionalProperties: false }),
    priority: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
);
export type RuleDefinition = Static<typeof RuleDefinition>;
