import { type Static, Type } from '@sinclair/typebox';

import { Id, Title } from './primitives.ts';

/** One code with its title and whatever attributes derivations look up (`months`, `step`, …). */
export const CodeEntry = Type.Object(
  {
    code: Type.String({ minLength: 1 }),
    title: Title,
    attributes: Type.Optional(Type.Record(Type.String(), Type.Union([Type.Boolean(), Type.Integer(), Type.String(), Type.Null()]))),
    /** False: kept for old matters, no longer offered. */
    active: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

/** `config/codes/<id>.json`: a code list with its standard. */
export const CodeListDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    standard: Type.Optional(Type.String()),
    source: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
    codes: Type.Array(CodeEntry, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type CodeListDefinition = Static<typeof CodeListDefinition>;
