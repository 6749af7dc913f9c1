import { Type, type Static } from '@sinclair/typebox';

import { FormData, MatterLedger, SubjectRecord } from './matter.ts';
import { CivilDate, Id, LocalTime } from './primitives.ts';

/** The light a case demands; `none` where the rule does not apply. */
export const CaseLight = Type.Union([
  Type.Literal('green'),
  Type.Literal('yellow'),
  Type.Literal('red'),
  Type.Literal('grey'),
  Type.Literal('none'),
  Type.Literal('problem'),
]);

export const Outcome = Type.Union([
  Type.Literal('kept'),
  Type.Literal('broken'),
  Type.Literal('excepted'),
  Type.Literal('not-recorded'),
  Type.Literal('not-yet-known'),
  Type.Literal('not-applicable'),
  Type.Literal('calendar-unpublished'),
  Type.Literal('problem'),
]);
export type Outcome = Static<typeof Outcome>;

/**
 * An example with the light the law demands. `given` holds the values of both scopes for one subject, by form:
 * forms of scope `subject` go to the subject, the others to the matter.
 */
export const RuleCase = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    at: CivilDate,
    time: Type.Optional(LocalTime),
    given: Type.Record(Id, FormData),
    /** Stages already closed by their leader's signature on the day `at`. */
    closed: Type.Optional(Type.Array(Id)),
    /** Stages already begun. */
    begun: Type.Optional(Type.Array(Id)),
    openedOn: Type.Optional(CivilDate),
    /** Whole subjects instead of the one that `given` makes; the case then names the one it is about. */
    subjects: Type.Optional(Type.Array(SubjectRecord)),
    subject: Type.Optional(Type.String()),
    ledger: Type.Optional(Type.Partial(MatterLedger, { additionalProperties: false })),
    light: CaseLight,
    outcome: Type.Optional(Outcome),
    /** The value the remedy must name, where the case is about it. */
    becomes: Type.Optional(Type.Union([Type.Integer(), Type.String(), Type.Boolean()])),
  },
  { additionalProperties: false },
);
export type RuleCase = Static<typeof RuleCase>;

/** `cases/<rule>.json`: the cases of one rule with the text they prove. */
export const CaseFile = Type.Object(
  {
    rule: Id,
    source: Type.Object({ policy: Id, article: Type.String(), says: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
    cases: Type.Array(RuleCase, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type CaseFile = Static<typeof CaseFile>;
