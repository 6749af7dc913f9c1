import { type Static, Type } from '@sinclair/typebox';

import { Id, Title } from './primitives.ts';

const closed = { additionalProperties: false };
const Tag = Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$', maxLength: 80 });
const Field = Type.String({ pattern: '^[a-z][A-Za-z0-9-]*$', maxLength: 80 });
const named = { tag: Tag, title: Title };
/** Word in the file → code; of several words for one code the first is the one written. */
const Aliases = Type.Optional(Type.Record(Type.String({ minLength: 1 }), Type.String({ minLength: 1 })));
const DayForm = Type.Union([Type.Literal('YYYYMM'), Type.Literal('YYYYMMDD')]);

/** A column of a repeated element: its own element inside the row. */
export const ExchangeColumn = Type.Object(
  {
    ...named,
    as: Type.Union([Type.Literal('text'), Type.Literal('code'), Type.Literal('day')]),
    /** Column of the form's table. */
    column: Field,
    aliases: Aliases,
    written: Type.Optional(DayForm),
  },
  closed,
);
export type ExchangeColumn = Static<typeof ExchangeColumn>;

/**
 * One element below the root, and what it is in the form:
 * - `text`: the words as they stand; `code`: a word of the field's code list, by title or alias;
 * - `day`: a date or month, written with or without its day, with dots, dashes or none;
 * - `periods`: lines of `YYYY.MM--YYYY.MM  text`, a table with from, until and text;
 * - `rows`: a repeated element, a table; `picture`: base64 JPEG or PNG, carried;
 * - `kept`: no field of the form: shown, carried, written back.
 */
export const ExchangeElement = Type.Union([
  Type.Object({ ...named, as: Type.Literal('text'), field: Field }, closed),
  Type.Object({ ...named, as: Type.Literal('code'), field: Field, aliases: Aliases }, closed),
  Type.Object(
    {
      ...named,
      as: Type.Literal('day'),
      field: Field,
      written: DayForm,
      /** Another element that holds eight digits of the same day from this place on: it gives the day a month lacks. */
      dayFrom: Type.Optional(Type.Object({ tag: Tag, at: Type.Integer({ minimum: 0, maximum: 100 }) }, closed)),
    },
    closed,
  ),
  Type.Object(
    {
      ...named,
      as: Type.Literal('periods'),
      table: Field,
      from: Field,
      until: Field,
      text: Field,
      /** How a remark on a line of its own begins; it belongs to the period above. */
      remarks: Type.Array(Type.String({ minLength: 1, maxLength: 20 })),
    },
    closed,
  ),
  Type.Object({ ...named, as: Type.Literal('rows'), table: Field, row: Tag, columns: Type.Array(ExchangeColumn, { minItems: 1 }) }, closed),
  Type.Object({ ...named, as: Type.Literal('picture') }, closed),
  Type.Object(
    {
      ...named,
      as: Type.Literal('kept'),
      /** What a new file says here. */
      says: Type.Optional(Type.String({ maxLength: 200 })),
    },
    closed,
  ),
]);
export type ExchangeElement = Static<typeof ExchangeElement>;

/** An XML file format for one subject, as data: which element is which field of the subject's form. */
export const ExchangeDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    description: Type.Optional(Type.String({ maxLength: 2000 })),
    /** The ending of its files, without the dot. */
    extension: Type.String({ pattern: '^[a-z0-9]{1,12}$' }),
    /** The form of a subject it fills. */
    form: Id,
    root: Tag,
    /** How a new file is written; one that was read keeps its own. */
    bom: Type.Boolean(),
    newline: Type.Union([Type.Literal('crlf'), Type.Literal('lf')]),
    /** Fields that tell whose file it is: the name without its blanks, then the identity number, then the month of birth. */
    match: Type.Object({ name: Field, number: Field, born: Type.Optional(Field) }, closed),
    /** In the order they are written. */
    elements: Type.Array(ExchangeElement, { minItems: 1, maxItems: 500 }),
  },
  closed,
);
export type ExchangeDefinition = Static<typeof ExchangeDefinition>;
