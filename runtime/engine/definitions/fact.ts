import { type Static, Type } from '@sinclair/typebox';

import { FactId, FactType, Scope, Title } from './primitives.ts';

/**
 * An argument of a derivation (semantics F3): a fact, a column of the row at hand, a nested derivation, a rule
 * condition (`where`), a counting, or a literal.
 */
export type Argument =
  | { readonly fact: string }
  | { readonly row: string }
  | { readonly derive: string; readonly args: Readonly<Record<string, Argument>> }
  | boolean
  | number
  | string
  | readonly Argument[]
  | { readonly [key: string]: unknown };

/** A derived fact: a typed value computed from other facts by one derivation of the closed catalogue. */
export const FactDefinition = Type.Object(
  {
    id: FactId,
    /** Left out for a derived column (`<form>.<table>.<column>`), which has the scope of its table. */
    scope: Type.Optional(Scope),
    type: FactType,
    unit: Type.Optional(Type.String()),
    /** The code list, for `code` and `codes`. */
    code: Type.Optional(Type.String()),
    title: Title,
    derive: Type.String({ minLength: 1 }),
    args: Type.Record(Type.String(), Type.Unknown()),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type FactDefinition = Static<typeof FactDefinition>;
