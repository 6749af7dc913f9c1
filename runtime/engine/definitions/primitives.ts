import { Type } from '@sinclair/typebox';

/** An id: kebab-case or lowerCamel, never retyped or reused once published. */
export const Id = Type.String({ pattern: '^[a-z][A-Za-z0-9-]*$', maxLength: 80, description: 'kebab-case or lowerCamel' });

/** A fact id: dotted, e.g. `plan.place`, `parameter.approvalDays`, `filing.approval.sent`. */
export const FactId = Type.String({ pattern: '^[a-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+$', maxLength: 160 });

/** A civil date, ISO 8601 `YYYY-MM-DD`, read as a day in the procedure's own time zone. */
export const CivilDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A local wall-clock time `HH:MM`. */
export const LocalTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

/** A title people read, in the definitions' own language; other languages are an overlay in `config/locales/`. */
export const Title = Type.String({ minLength: 1, maxLength: 200 });

/** Where a legal value or rule comes from: a policy of `config/policies/` and the article in it. */
export const Basis = Type.Object(
  { policy: Id, article: Type.String({ minLength: 1, maxLength: 40 }), says: Type.Optional(Type.String()) },
  { additionalProperties: false },
);

export const Light = Type.Union([Type.Literal('yellow'), Type.Literal('red')]);

/** The types a fact may have. `fraction` is exact ("2/3"); `codes` is a list of codes; `rows` a table. */
export const FactType = Type.Union([
  Type.Literal('boolean'),
  Type.Literal('integer'),
  Type.Literal('fraction'),
  Type.Literal('text'),
  Type.Literal('code'),
  Type.Literal('codes'),
  Type.Literal('date'),
  Type.Literal('month'),
  Type.Literal('time'),
  Type.Literal('rows'),
]);

export const Scope = Type.Union([Type.Literal('matter'), Type.Literal('subject')]);

/** Whether the first and the last day of a span are counted. */
export const Counting = Type.Object(
  {
    from: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
    to: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  },
  { additionalProperties: false },
);
