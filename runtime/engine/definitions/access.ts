import { type Static, Type } from '@sinclair/typebox';

import { Id, Title } from './primitives.ts';

/**
 * `config/access.json`: roles × organisations × acts. `reach` says whose matters a role sees: its own organisation's,
 * or those of the organisations below it.
 */
export const AccessDefinition = Type.Object(
  {
    roles: Type.Array(
      Type.Object(
        {
          id: Id,
          title: Title,
          reach: Type.Union([Type.Literal('own'), Type.Literal('subtree'), Type.Literal('none')]),
          /**
           * Command kinds, read acts (`read-matters`, `read-trace`, `read-reviews`, `read-releases`, `read-accounts`) and the
           * designer's (`read-drafts`, `edit-drafts`, `propose-release`, `decide-proposal`, `withdraw-release`).
           */
          acts: Type.Array(Id),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
    /** Pairs of roles one person may not hold together. */
    exclusive: Type.Array(Type.Tuple([Id, Id])),
  },
  { additionalProperties: false },
);
export type AccessDefinition = Static<typeof AccessDefinition>;
