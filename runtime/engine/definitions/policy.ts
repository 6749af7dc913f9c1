import { type Static, Type } from '@sinclair/typebox';

import { CivilDate, Id, Title } from './primitives.ts';

/** `config/policies/<id>.json`: a text that rules cite, by article. Articles are facts in our own words. */
export const PolicyDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    number: Type.Optional(Type.String()),
    from: Type.Optional(CivilDate),
    until: Type.Optional(CivilDate),
    note: Type.Optional(Type.String()),
    articles: Type.Array(
      Type.Object(
        {
          article: Type.String(),
          title: Type.Optional(Type.String()),
          text: Type.String(),
          source: Type.Optional(Type.String()),
          status: Type.Optional(Type.Union([Type.Literal('confirmed'), Type.Literal('derived'), Type.Literal('background')])),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type PolicyDefinition = Static<typeof PolicyDefinition>;
