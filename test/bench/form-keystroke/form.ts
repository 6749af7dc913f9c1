import type { FieldSchema, FormDefinition } from '../../../runtime/engine/index.ts';

/** The size that is promised: 120 fields and 225 table cells. */
export const size = { fields: 120, tables: 3, rows: 15, columns: 5 } as const;

const kinds: readonly FieldSchema[] = [
  { type: 'string', maxLength: 60 },
  { type: 'integer', minimum: 0, maximum: 100_000 },
  { type: 'string', format: 'date' },
  { type: 'boolean' },
  { type: 'string', enum: ['甲', '乙', '丙', '丁'] },
];

const field = (index: number, name: string): FieldSchema => ({ ...kinds[index % kinds.length], title: `${name} ${index + 1}` });
const numbered = (count: number, prefix: string): Readonly<Record<string, FieldSchema>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, field(index, '项目')]));
const table = (index: number): FieldSchema => ({
  type: 'array',
  title: `表 ${index + 1}`,
  items: { type: 'object', properties: numbered(size.columns, 'c') },
});

/** A made-up form of that size, with conditions such as real forms have. */
export const form: FormDefinition = {
  id: 'bench',
  title: '样表',
  schema: {
    type: 'object',
    properties: {
      ...numbered(size.fields, 'f'),
      ...Object.fromEntries(Array.from({ length: size.tables }, (_, index) => [`t${index}`, table(index)])),
    },
    required: ['f0', 'f1', 'f2'],
    allOf: [3, 8, 13].map((index) => ({
      if: { required: [`f${index}`], properties: { [`f${index}`]: { const: true } } },
      then: { required: [`f${index + 1}`] },
    })),
  },
  ui: {},
};

const value = (index: number): unknown => ['文字', 12, '2026-09-17', true, '甲'][index % 5];
const row = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Array.from({ length: size.columns }, (_, index) => [`c${index}`, value(index)]));

/** Every field and cell filled. */
export const data: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Array.from({ length: size.fields }, (_, index) => [`f${index}`, value(index)])),
  ...Object.fromEntries(Array.from({ length: size.tables }, (_, index) => [`t${index}`, Array.from({ length: size.rows }, row)])),
};
