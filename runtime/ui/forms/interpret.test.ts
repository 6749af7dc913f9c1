import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shippedReleases } from '../../../test/support/shipped.ts';
import type { ValueError } from '../../engine/index.ts';
import { interpreted } from './interpret.ts';
import { interpretedValidator } from './interpreted-validator.ts';
import { known } from './known.ts';

const formats = { date: fullFormats.date, month: /^\d{4}-(0[1-9]|1[0-2])$/, time: /^([01]\d|2[0-3]):[0-5]\d$/ };
const ajv = new Ajv({ allErrors: true, strict: false, addUsedSchema: false, validateSchema: false, formats });

/** What a check says, as a set: ajv's order is its own, and it passes over doublets in a list whose items are wrong anyway. */
const told = (errors: readonly ValueError[]): readonly string[] =>
  [...new Set(errors.filter(({ keyword }) => keyword !== 'uniqueItems' || errors.length === 1).map(({ path, keyword, params }) => JSON.stringify([path.map(String), keyword, params['limit'] ?? params['missingProperty'] ?? params['additionalProperty'] ?? params['type'] ?? params['format'] ?? null])))].sort();

const byAjv = (schema: object, value: unknown): readonly ValueError[] => {
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({ path: instancePath.split('/').slice(1), keyword, params: { ...params } }));
};

const name = fc.constantFrom('a', 'b', 'c');
const text = fc.constantFrom('', 'x', '一二三', '2026-02-29', '2024-02-29', '2026-13', '2026-09', '9:30', '09:30', '😀', 'abc');
const leaf = fc.oneof(text, fc.integer({ min: -3, max: 5 }), fc.boolean());

const schemas = fc.letrec<{ schema: object; object: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('string'), minLength: fc.nat(3), maxLength: fc.nat(4), pattern: fc.constantFrom('^[a-z]+$', '^\\d{4}'), format: fc.constantFrom('date', 'month', 'time'), enum: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), const: leaf }, { requiredKeys: [] }),
    fc.record({ type: fc.constantFrom('integer', 'boolean'), minimum: fc.integer({ min: -2, max: 2 }), maximum: fc.integer({ min: -2, max: 4 }), const: leaf }, { requiredKeys: ['type'] }),
    fc.record({ type: fc.constant('array'), minItems: fc.nat(2), maxItems: fc.nat(3), uniqueItems: fc.constant(true), items: tie('schema') }, { requiredKeys: ['type'] }),
    tie('object'),
  ),
  object: fc.record({
    type: fc.constant('object'), properties: fc.dictionary(name, tie('schema'), { maxKeys: 3 }), required: fc.uniqueArray(name, { maxLength: 2 }), additionalProperties: fc.boolean(),
    dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { minLength: 1, maxLength: 2 }), { maxKeys: 1 }), allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
    anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }), oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }), not: tie('schema'),
    if: tie('schema'), then: tie('schema'), else: tie('schema'),
  }, { requiredKeys: ['type'] }),
}));
const value = fc.letrec<{ value: unknown }>((tie) => ({ value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true })) })).value;

describe('a form checked by reading its schema', () => {
  it('says what ajv says, for any schema of the keywords that forms use', () => {
    fc.assert(fc.property(schemas.object, fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true }), (schema, data) => {
      expect(told(interpreted(schema)(data))).toEqual(told(byAjv(schema, data)));
    }), { numRuns: 60 });
  });

  it('says of every shipped form and its values what the compiled check says', () => {
    for (const { release } of shippedReleases()) {
      for (const form of release.content.forms) {
        const data = release.content.samples.flatMap(({ matter }) => [matter.forms[form.id], ...matter.subjects.map((subject) => subject.forms[form.id])]);
        for (const each of [{}, ...data.filter((one) => one !== undefined)]) {
          expect(told(interpretedValidator(form).check(each))).toEqual(told(byAjv(form.schema, known(each))));
        }
      }
    }
  });
});
