import { describe, expect, it } from 'vitest';

import { shippedReleases } from '../../test/support/shipped.ts';
import type { FieldSchema, FormDefinition } from '../../runtime/engine/index.ts';
import { interpretedValidator } from '../../runtime/ui/index.ts';
import { appliedCondition, released } from './condition-edits.ts';
import { clauseNode, clausesOf, withClause } from './conditions.ts';
import { editedFields } from './fields.ts';

const form = (properties: Readonly<Record<string, FieldSchema>>, more: Partial<FieldSchema> = {}): FormDefinition => ({
  id: 'trip', title: 'Trip', ui: { 'ui:order': Object.keys(properties) }, schema: { type: 'object', additionalProperties: false, properties, ...more },
});
const coach = form({ byCoach: { type: 'boolean', title: 'By coach' }, seats: { type: 'integer', title: 'Seats' }, plate: { type: 'string', title: 'Plate' } }, { required: ['byCoach', 'seats'] });
const whenCoach = { join: 'all', tests: [{ field: 'byCoach', values: [true] }] } as const;

/** What must be filled by the form's own check. */
const missing = (made: FormDefinition, data: Readonly<Record<string, unknown>>): readonly unknown[] =>
  interpretedValidator(made).check(data).flatMap(({ keyword, params }) => (keyword === 'required' ? [params['missingProperty']] : []));

describe('conditions of a form', () => {
  it('reads every condition of the shipped forms, and writes each as it stands', () => {
    const all = shippedReleases().flatMap(({ release }) => release.content.forms).flatMap(clausesOf);
    expect(all.length).toBeGreaterThan(20);
    for (const { node, clause } of all) {
      expect(clause).toBeDefined();
      // One code is written as a constant, several as a list; both say the same.
      const same = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema).replaceAll(/"enum":\[("[^"]*")\]/g, '"const":$1'));
      if (clause !== undefined) expect(same(clauseNode(clause))).toEqual(same(node));
    }
  });

  it('leaves alone what says more than the editor shows', () => {
    const written = form({ a: { type: 'string' } }, { allOf: [{ if: { properties: { a: { pattern: '^x' } } }, then: { required: ['a'] } }] });
    expect(clausesOf(written)).toEqual([{ place: 0, node: written.schema.allOf?.[0] }]);
  });

  it('a field shown by a condition is there and due only then', () => {
    const made = appliedCondition(coach, { when: whenCoach, negated: false, show: ['seats'], require: ['seats'] });
    expect(made.schema.properties).not.toHaveProperty('seats');
    expect(made.schema.required).toEqual(['byCoach']);
    expect(missing(made, { byCoach: true })).toEqual(['seats']);
    expect(missing(made, { byCoach: false })).toEqual([]);
    // Closed forms would refuse what a condition brings.
    expect(interpretedValidator(made).check({ byCoach: true, seats: 3 })).toEqual([]);
  });

  it('unless: due where the tests do not hold, a blank included', () => {
    const made = appliedCondition(coach, { when: whenCoach, negated: true, show: [], require: ['plate'] });
    expect(missing(made, { byCoach: true, seats: 1 })).toEqual([]);
    expect(missing(made, { byCoach: false, seats: 1 })).toEqual(['plate']);
    expect(missing(made, { seats: 1 })).toEqual(['byCoach', 'plate']);
  });

  it('taken away, what it showed is always there again', () => {
    const made = appliedCondition(coach, { when: whenCoach, negated: false, show: ['seats', 'plate'], require: ['plate'] });
    const place = clausesOf(made)[0]?.place;
    const back = released(made, place ?? 0);
    expect(clausesOf(back)).toEqual([]);
    expect([...editedFields(back).keys()].sort()).toEqual(['byCoach', 'plate', 'seats']);
    expect([...editedFields(back).values()].every((field) => field.home === 'own')).toBe(true);
  });

  it('edited again it stays one condition', () => {
    const made = appliedCondition(coach, { when: whenCoach, negated: false, show: ['seats'], require: [] });
    const again = appliedCondition(made, { when: whenCoach, negated: false, show: ['plate'], require: ['plate'] }, clausesOf(made)[0]?.place);
    expect(clausesOf(again)).toHaveLength(1);
    expect(editedFields(again).get('seats')?.home).toBe('own');
    expect(missing(again, { byCoach: true })).toEqual(['plate']);
  });

  it("a form's own if is kept in its place", () => {
    const own = form({ a: { type: 'boolean' }, b: { type: 'string' } }, { if: { required: ['a'], properties: { a: { const: true } } }, then: { required: ['b'] } });
    const [clause] = clausesOf(own);
    expect(clause?.place).toBe('own');
    if (clause?.clause !== undefined) expect(withClause(own, clause.clause, 'own').schema).toEqual(own.schema);
  });
});
