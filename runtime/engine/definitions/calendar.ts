import { type Static, Type } from '@sinclair/typebox';

import { CivilDate, Id } from './primitives.ts';

/** `config/calendars/<calendar>/<year>.json`: one year as its official notice lays it down. */
export const CalendarYear = Type.Object(
  {
    calendar: Id,
    year: Type.Integer({ minimum: 1900, maximum: 2200 }),
    source: Type.Object(
      { title: Type.String(), number: Type.Optional(Type.String()), published: Type.Optional(CivilDate) },
      { additionalProperties: false },
    ),
    /** Days off, weekends inside a holiday included. */
    off: Type.Array(CivilDate),
    /** Saturdays and Sundays that are worked. */
    makeUp: Type.Array(CivilDate),
  },
  { additionalProperties: false },
);
export type CalendarYear = Static<typeof CalendarYear>;
