import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shippedReleases } from '../../test/support/shipped.ts';
import { fieldTripContent } from '../../test/support/field-trip.ts';
import { type FormDefinition, isPartValue } from '../../runtime/engine/index.ts';
import { clausesOf } from './conditions.ts';
import { columnsOfTable, withColumns } from './columns.ts';
import { takenField, widthOf, withCopied, withMoved, withNewField, withoutField, withWidth } from './edits.ts';
import { editedFields, withRequired } from './fields.ts';
import { fieldKinds, kindOf, newField, uiOf } from './kinds.ts';
import { lastSpot, layoutOf, movedHeading, placed, spotOf, stepFrom, withHeading, withLayout, withoutHeading } from './layout.ts';

const shipped = shippedReleases().flatMap(({ release }) => release.content.forms);
const plan = fieldTripContent().forms.find(({ id }) => id === 'plan') as FormDefinition;
const words = { title: 'New', column: 'Text', list: 'return-reasons' };
const flat = (form: FormDefinition): readonly string[] => layoutOf(form).flatMap((section) => section.fields);

describe('the layout of a form', () => {
  it('has every field once, written back it is the same', () => {
    for (const form of shipped) {
      const shown = [...editedFields(form).values()].filter((field) => field.noneOf === undefined).map((field) => field.id);
      expect([...flat(form)].sort()).toEqual([...shown].sort());
      expect(layoutOf(withLayout(form, layoutOf(form)))).toEqual(layoutOf(form));
      expect(withLayout(form, layoutOf(form)).schema).toEqual(form.schema);
    }
  });

  it('a moved field stands where it was put, the others in their order', () => {
    fc.assert(fc.property(fc.constantFrom(...shipped), fc.nat(), fc.nat(), fc.nat(), (form, which, where, index) => {
      const all = flat(form);
      const id = all[which % all.length] ?? '';
      const sections = layoutOf(form);
      const section = where % sections.length;
      const spot = { section, index: index % ((sections[section]?.fields.length ?? 0) + 1) };
      const moved = layoutOf(withMoved(form, id, spot));
      expect(spotOf(moved, id)?.section).toBe(section);
      expect(moved.flatMap((each) => each.fields).filter((each) => each !== id)).toEqual(all.filter((each) => each !== id));
    }));
  });

  it('steps over the borders of sections and comes back', () => {
    const sections = [{ title: 'A', fields: ['a', 'b'] }, { title: 'B', fields: [] }, { title: null, fields: ['c'] }];
    const after = stepFrom(sections, 'b', 1);
    expect(after).toEqual({ section: 1, index: 0 });
    const moved = placed(sections, 'b', after ?? { section: 0, index: 0 });
    expect(moved[1]?.fields).toEqual(['b']);
    expect(placed(moved, 'b', stepFrom(moved, 'b', -1) ?? { section: 9, index: 0 })).toEqual(sections);
    expect(stepFrom(sections, 'a', -1)).toBeUndefined();
  });

  it('a first heading gives those before it one too, and goes again without losing a field', () => {
    const sections = withHeading(layoutOf(plan), { section: 0, index: 1 }, 'Dates', plan.title);
    expect(sections).toEqual([{ title: plan.title, fields: ['place'] }, { title: 'Dates', fields: ['drawnUpOn', 'departOn'] }, { title: null, fields: [] }]);
    expect(withoutHeading(sections, 1).flatMap((section) => section.fields)).toEqual(['place', 'drawnUpOn', 'departOn']);
    expect(movedHeading(sections, 0, 1)[0]?.title).toBe('Dates');
    expect(movedHeading(sections, 1, 1)).toBe(sections);
    expect(lastSpot(sections)).toEqual({ section: 1, index: 2 });
  });
});

describe('edits of a form', () => {
  it.each(fieldKinds)('a new field of kind %s is of that kind, and the form stays one', (kind) => {
    const made = withNewField(plan, 'fresh', newField(kind, words));
    const field = editedFields(made).get('fresh');
    expect(field === undefined ? undefined : kindOf(field.schema, uiOf(made.ui, 'fresh'))).toBe(kind);
    expect(isPartValue('form', made)).toBe(true);
    expect(withoutField(made, 'fresh').schema).toEqual(plan.schema);
  });

  it('without a field nothing of the form names it', () => {
    for (const form of shipped) {
      for (const id of flat(form)) {
        const left = withoutField(form, id);
        expect(isPartValue('form', left)).toBe(true);
        const grid = uiOf(left.ui, 'ui:grid');
        const named = [
          ...Object.keys(left.ui), ...Object.keys(grid), ...(left.schema.required ?? []), ...[left.ui['ui:order']].flat(), ...layoutOf(left).flatMap((section) => section.fields),
          ...clausesOf(left).flatMap(({ clause }) => (clause === undefined ? [] : [...clause.when.tests.map((test) => test.field), ...clause.then.require, ...clause.otherwise.require])),
        ];
        expect(named).not.toContain(id);
        expect([...flat(left)]).toEqual(flat(form).filter((each) => each !== id));
      }
    }
  });

  it('a copy has an id of its own, its box and its width with it, and never one that was used before', () => {
    const form = shipped.find(({ id }) => id === 'eligibility') as FormDefinition;
    const taken = takenField(form, 'grassroots');
    expect(taken?.box).toBeDefined();
    if (taken === undefined) return;
    const { form: made, id } = withCopied(form, form, taken, 'grassroots');
    expect(id).toBe('grassroots2');
    expect(flat(made)[flat(made).indexOf('grassroots') + 1]).toBe(id);
    expect(editedFields(made).get(id)?.schema['x-none']).toBe('noGrassroots2');
    expect(widthOf(made, id)).toBe(widthOf(form, 'grassroots'));
    expect(isPartValue('form', made)).toBe(true);
    expect(withCopied(withoutField(form, 'grassroots'), form, taken).id).toBe('grassroots2');
  });

  it('widths are columns of twelve, requirement is said once', () => {
    expect(widthOf(withWidth(plan, 'place', 5), 'place')).toBe(5);
    expect(withWidth(withWidth(plan, 'place', 5), 'place', undefined)).toEqual({ ...plan, ui: { ...plan.ui } });
    expect(withRequired(withRequired(plan, 'place', false), 'place', true).schema.required).toContain('place');
  });

  it('the columns of every shipped table, written back, are the same', () => {
    for (const form of shipped) {
      for (const id of flat(form).filter((each) => kindOf(editedFields(form).get(each)?.schema ?? {}) === 'table')) {
        const columns = columnsOfTable(form, id);
        const made = withColumns(form, id, columns);
        expect(columnsOfTable(made, id)).toEqual(columns);
        const items = editedFields(form).get(id)?.schema.items;
        expect([...(editedFields(made).get(id)?.schema.items?.required ?? [])].sort()).toEqual([...(items?.required ?? [])].sort());
        expect(editedFields(made).get(id)?.schema.items?.properties).toEqual(items?.properties);
      }
    }
  });
});
