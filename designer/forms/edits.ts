import type { FieldSchema, FormDefinition } from '../../runtime/engine/index.ts';
import { clausesOf, withClause } from './conditions.ts';
import { editedFields, freeId, type Home, takenIds, withSchema } from './fields.ts';
import { type NewField, uiOf } from './kinds.ts';
import { lastSpot, layoutOf, placed, type Spot, spotOf, withLayout } from './layout.ts';

/** The form with ui keywords of one field changed; those that become undefined go, and an empty node with them. */
export function withUi(form: FormDefinition, id: string, change: Readonly<Record<string, unknown>>): FormDefinition {
  const node = Object.fromEntries(Object.entries({ ...uiOf(form.ui, id), ...change }).filter(([, value]) => value !== undefined));
  const { [id]: _old, ...rest } = form.ui;
  return { ...form, ui: Object.keys(node).length === 0 ? rest : { ...form.ui, [id]: node } };
}

/** Columns of twelve that a field takes; undefined where the form leaves it to the kind. */
export function widthOf(form: FormDefinition, id: string): number | undefined {
  const span = uiOf(form.ui, 'ui:grid')[id];
  return typeof span === 'number' ? span / 2 : undefined;
}

/** The form with a field as wide as so many columns of twelve; undefined leaves it to the kind again. */
export function withWidth(form: FormDefinition, id: string, width: number | undefined): FormDefinition {
  return withUi(form, 'ui:grid', { [id]: width === undefined ? undefined : Math.round(Math.max(1, Math.min(12, width)) * 2) });
}

/** The form with a new field at a spot, by default at the end. */
export function withNewField(form: FormDefinition, id: string, { schema, ui }: NewField, spot?: Spot): FormDefinition {
  const sections = layoutOf(form);
  const added = withUi(withSchema(form, id, 'own', schema, false), id, ui);
  return withLayout(added, placed(sections, id, spot ?? lastSpot(sections)));
}

/** The form with a field moved to a spot. */
export function withMoved(form: FormDefinition, id: string, spot: Spot): FormDefinition {
  return withLayout(form, placed(layoutOf(form), id, spot));
}

/** A field taken along: what is needed to put it into another form. */
export interface TakenField {
  readonly id: string;
  readonly schema: FieldSchema;
  readonly ui: Readonly<Record<string, unknown>>;
  readonly required: boolean;
  readonly width?: number;
  /** The table's "there are none" box. */
  readonly box?: FieldSchema;
}

/** A field as it can be copied; undefined where there is none. */
export function takenField(form: FormDefinition, id: string): TakenField | undefined {
  const fields = editedFields(form);
  const field = fields.get(id);
  if (field === undefined) return undefined;
  const none = field.schema['x-none'];
  const box = none === undefined ? undefined : fields.get(none)?.schema;
  const width = widthOf(form, id);
  return { id, schema: field.schema, ui: uiOf(form.ui, id), required: field.required, ...(width === undefined ? {} : { width }), ...(box === undefined ? {} : { box }) };
}

/** The form with a copied field put behind another one, or at the end; gives the new field's id. */
export function withCopied(form: FormDefinition, base: FormDefinition | undefined, taken: TakenField, behind?: string): { readonly form: FormDefinition; readonly id: string } {
  const ids = takenIds(form, base);
  const id = freeId(taken.id.replace(/\d+$/, '') || taken.id, ids);
  const { 'x-none': _none, ...bare } = taken.schema;
  const boxId = taken.box === undefined ? undefined : freeId(`no${id.charAt(0).toUpperCase()}${id.slice(1)}`, new Set([...ids, id]));
  const schema = boxId === undefined ? bare : { ...bare, 'x-none': boxId };
  const withBox = boxId === undefined ? form : withSchema(form, boxId, 'own', taken.box, false);
  const before = behind === undefined ? undefined : spotOf(layoutOf(form), behind);
  const spot = before === undefined ? undefined : { ...before, index: before.index + 1 };
  const added = withNewField(withBox, id, { schema, ui: taken.ui }, spot);
  const wide = taken.width === undefined ? added : withWidth(added, id, taken.width);
  return { form: taken.required ? withSchema(wide, id, 'own', schema, true) : wide, id };
}

/** The form without a field: out of its schema, its layout, its widths and the conditions that asked for it. */
export function withoutField(form: FormDefinition, id: string): FormDefinition {
  const field = editedFields(form).get(id);
  if (field === undefined) return form;
  const none = field.schema['x-none'];
  const sections = layoutOf(form).map((section) => ({ ...section, fields: section.fields.filter((each) => each !== id) }));
  const gone = new Set(none === undefined ? [id] : [id, none]);
  const homes: readonly (readonly [string, Home])[] = [...gone].flatMap((each) => {
    const home = editedFields(form).get(each)?.home;
    return home === undefined ? [] : [[each, home] as const];
  });
  const out = homes.reduce((made, [each, home]) => withSchema(made, each, home, undefined, false), form);
  return withLayout([...gone].reduce((made, each) => withWidth(withUi(withoutDemands(made, each), each, allGone(made, each)), each, undefined), out), sections);
}

const allGone = (form: FormDefinition, id: string): Readonly<Record<string, undefined>> =>
  Object.fromEntries(Object.keys(uiOf(form.ui, id)).map((key) => [key, undefined]));

/** The form whose clauses no longer ask that a field be filled or test it; a clause that tested nothing else goes. */
function withoutDemands(form: FormDefinition, id: string): FormDefinition {
  return [...clausesOf(form)].reverse().reduce((made, { place, clause }) => {
    if (clause === undefined) return made;
    const tests = clause.when.tests.filter((test) => test.field !== id);
    const [then, otherwise] = [clause.then, clause.otherwise].map((branch) => ({ ...branch, require: branch.require.filter((each) => each !== id) }));
    const touched = tests.length !== clause.when.tests.length || then?.require.length !== clause.then.require.length || otherwise?.require.length !== clause.otherwise.require.length;
    if (!touched || then === undefined || otherwise === undefined) return made;
    // What a clause shows outlives its test: such fields go back among the form's own.
    const homeless = tests.length > 0 ? made : [...Object.entries(then.show), ...Object.entries(otherwise.show)].reduce((form2, [name, schema]) => withSchema(form2, name, 'own', schema, false), made);
    return withClause(homeless, { when: { ...clause.when, tests }, then, otherwise }, place);
  }, form);
}
