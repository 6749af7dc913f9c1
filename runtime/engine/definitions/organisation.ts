import { type Static, Type } from '@sinclair/typebox';

import { CivilDate, Id, Title } from './primitives.ts';

/** `config/organisations/<id>.json`: organisations with their superior. */
export const OrganisationDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    code: Type.Optional(Type.String()),
    superior: Type.Union([Id, Type.Null()]),
    from: Type.Optional(CivilDate),
    until: Type.Optional(CivilDate),
    kind: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export const OrganisationsDefinition = Type.Object(
  { id: Id, title: Title, organisations: Type.Array(OrganisationDefinition, { minItems: 1 }) },
  { additionalProperties: false },
);
export type OrganisationDefinition = Static<typeof OrganisationDefinition>;
export type OrganisationsDefinition = Static<typeof OrganisationsDefinition>;
