import { Type } from '@sinclair/typebox';

import { FactId, Id } from './primitives.ts';

/** A literal a fact is compared with. */
export type Literal = boolean | number | string | readonly string[];

/** The right side of a comparison: a literal, or another fact (parameters are facts, too). */
export type Operand = Literal | { readonly fact: string };

/** One comparison of json-rules-engine: fact, operator, value. */
export interface Comparison {
  readonly name?: string;
  readonly fact: string;
  readonly operator: string;
  readonly value: Operand;
}

/** A reference to a named condition of the ruleset, expanded before a run. */
export interface ConditionReference {
  readonly name?: string;
  readonly condition: string;
}

/**
 * A condition tree in plain json-rules-engine JSON. Nodes named `applies` are guards, the node named `requires`
 * is what the law demands (semantics R1).
 */
export type Condition =
  | { readonly name?: string; readonly all: readonly Condition[] }
  | { readonly name?: string; readonly any: readonly Condition[] }
  | { readonly name?: string; readonly not: Condition }
  | ConditionReference
  | Comparison;

const name = Type.Optional(Type.String({ minLength: 1, maxLength: 80 }));
const literal = Type.Union([
  Type.Boolean(),
  Type.Integer(),
  Type.String({ maxLength: 400 }),
  Type.Array(Type.String({ maxLength: 400 }), { maxItems: 200 }),
]);

/** The schema of {@link Condition}. Empty `all`/`any` are refused: json-rules-engine lets `{any: []}` fire (R3). */
export const ConditionSchema = Type.Recursive(
  (Self) =>
    Type.Union([
      Type.Object({ name, all: Type.Array(Self, { minItems: 1, maxItems: 100 }) }, { additionalProperties: false }),
      Type.Object({ name, any: Type.Array(Self, { minItems: 1, maxItems: 100 }) }, { additionalProperties: false }),
      Type.Object({ name, not: Self }, { additionalProperties: false }),
      Type.Object({ name, condition: Id }, { additionalProperties: false }),
      Type.Object(
        {
          name,
          fact: FactId,
          operator: Type.String({ minLength: 1, maxLength: 40 }),
          value: Type.Union([literal, Type.Object({ fact: FactId }, { additionalProperties: false })]),
        },
        { additionalProperties: false },
      ),
    ]),
  { $id: 'Condition' },
);
