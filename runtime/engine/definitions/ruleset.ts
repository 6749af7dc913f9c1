import { type Static, Type } from '@sinclair/typebox';

import { type Condition, ConditionSchema } from './conditions.ts';
import { Basis, CivilDate, Id, Title } from './primitives.ts';
import { RuleDefinition } from './rule.ts';

/** `ruleset.json`: the rules of a procedure as one version, with whom they govern and why. */
export const RulesetDefinition = Type.Object(
  {
    procedure: Id,
    version: Type.String({ pattern: '^[0-9a-z][0-9a-z.-]*$', maxLength: 40 }),
    title: Title,
    /** The days the ruleset is in force, both included; no `until` while nothing supersedes it. */
    inForce: Type.Object({ from: CivilDate, until: Type.Optional(CivilDate) }, { additionalProperties: false }),
    governs: Type.Object({ whom: Type.String(), why: Type.String() }, { additionalProperties: false }),
    basis: Type.Array(Basis),
    conditions: Type.Record(Id, Type.Unsafe<Condition>(ConditionSchema)),
    rules: Type.Array(RuleDefinition),
  },
  { additionalProperties: false },
);
export type RulesetDefinition = Static<typeof RulesetDefinition>;
