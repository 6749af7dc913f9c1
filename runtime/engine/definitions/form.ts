import { type Static, Type } from '@sinclair/typebox';

import { Id, Title } from './primitives.ts';

/**
 * A field of a form, as a JSON Schema node with the platform's own keywords:
 * - `x-code`: the code list its values come from (strings, or arrays of strings);
 * - `x-subject: true`: the value is the id of a subject of the matter. In a table it says whom a row is about, so a
 *   changed row bears on that subject only;
 * - `x-none`: on a table, the sibling boolean field that says "there are none" (semantics F4);
 * - `x-unit`: the unit shown behind the field;
 * - `x-sensitive: true`: masked for roles that need not see it.
 * A field's fact type follows from it: `format: date` → date, `format: month` (YYYY-MM) → month, `format: time` → time,
 * `x-code` → code, an array of objects → rows, an array of coded strings → codes. Counts are `integer`; there are no floats.
 */
export interface FieldSchema {
  readonly type?: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly allOf?: readonly unknown[];
  readonly if?: unknown;
  readonly then?: unknown;
  readonly else?: unknown;
  readonly 'x-code'?: string;
  readonly 'x-subject'?: boolean;
  readonly 'x-none'?: string;
  readonly 'x-unit'?: string;
  readonly 'x-sensitive'?: boolean;
}

const Name = Type.String({ minLength: 1, maxLength: 80 });
const Count = Type.Integer({ minimum: 0 });

/**
 * The schema of {@link FieldSchema}: the keywords of JSON Schema that forms use and no others. No `$ref` or `$data`, and
 * in a pattern no repeated group and no back reference: some of them take ajv seconds on thirty characters.
 */
export const FieldSchemaSchema = Type.Recursive(
  (Self) =>
    Type.Partial(
      Type.Object({
        type: Type.Union(['string', 'integer', 'boolean', 'array', 'object'].map((type) => Type.Literal(type))),
        title: Title,
        description: Type.String({ maxLength: 2000 }),
        format: Type.Union(['date', 'month', 'time'].map((format) => Type.Literal(format))),
        enum: Type.Array(Type.Union([Type.String({ maxLength: 400 }), Type.Integer(), Type.Boolean()]), { minItems: 1, maxItems: 2000 }),
        const: Type.Unknown(),
        default: Type.Unknown(),
        minimum: Type.Integer(),
        maximum: Type.Integer(),
        minLength: Count,
        maxLength: Count,
        pattern: Type.String({ maxLength: 200, pattern: '^(?:(?!\\)[*+?{]|\\\\[1-9k])[\\s\\S])*$' }),
        minItems: Count,
        maxItems: Count,
        uniqueItems: Type.Boolean(),
        items: Self,
        properties: Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9-]*$' }), Self, { additionalProperties: false }),
        required: Type.Array(Name),
        additionalProperties: Type.Boolean(),
        dependentRequired: Type.Record(Type.String(), Type.Array(Name)),
        allOf: Type.Array(Self),
        anyOf: Type.Array(Self),
        oneOf: Type.Array(Self),
        not: Self,
        if: Self,
        then: Self,
        else: Self,
        'x-code': Id,
        'x-subject': Type.Boolean(),
        'x-none': Name,
        'x-unit': Name,
        'x-sensitive': Type.Boolean(),
      }),
      { additionalProperties: false },
    ),
  { $id: 'Field' },
);

/** A form: JSON Schema plus uiSchema, rendered by rjsf and validated by ajv on both sides. */
export const FormDefinition = Type.Object(
  {
    id: Id,
    title: Title,
    description: Type.Optional(Type.String()),
    schema: Type.Unsafe<FieldSchema>(
      Type.Intersect([FieldSchemaSchema, Type.Object({ type: Type.Literal('object'), properties: Type.Object({}) })]),
    ),
    ui: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
);
export type FormDefinition = Static<typeof FormDefinition>;
