import { type Static, Type } from '@sinclair/typebox';

import { Basis, CivilDate, FactType, Id, Title } from './primitives.ts';

/** One value of a parameter with the days it holds on (both ends included) and the text it comes from. */
export const ParameterValue = Type.Object(
  {
    from: Type.Optional(CivilDate),
    until: Type.Optional(CivilDate),
    value: Type.Union([Type.Boolean(), Type.Integer(), Type.String(), Type.Array(Type.String())]),
    source: Basis,
  },
  { additionalProperties: false },
);

/** A legal value with its source; read by rules as the fact `parameter.<id>`. */
export const ParameterDefinition = Type.Object(
  {
    type: FactType,
    unit: Type.Optional(Type.String()),
    code: Type.Optional(Type.String()),
    title: Title,
    /** Why the value is a setting, where the law leaves it open. */
    note: Type.Optional(Type.String()),
    values: Type.Array(ParameterValue, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type ParameterDefinition = Static<typeof ParameterDefinition>;

/** `parameters.json`: parameters by id. */
export const Parameters = Type.Record(Id, ParameterDefinition);
export type Parameters = Static<typeof Parameters>;
