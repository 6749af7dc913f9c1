import type { FormDefinition } from '../../runtime/engine/index.ts';
import { editedFields } from './fields.ts';

/** A section of a form: its heading and its fields in order. The last one of a layout has no heading. */
export interface Section {
  readonly title: string | null;
  readonly fields: readonly string[];
}

/** Where a field can be put: before the field at `index` of a section. */
export interface Spot {
  readonly section: number;
  readonly index: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []);

/**
 * The sections of a form in the order the renderer draws them: headed ones first, the fields in none of them last. The
 * boxes of tables ("there are none") have no place of their own.
 */
export function layoutOf(form: FormDefinition): readonly Section[] {
  const fields = editedFields(form);
  const shown = inOrder([...fields.values()].filter((field) => field.noneOf === undefined).map((field) => field.id), texts(form.ui['ui:order']));
  const groups: readonly unknown[] = Array.isArray(form.ui['ui:groups']) ? form.ui['ui:groups'] : [];
  const taken = new Set<string>();
  const headed = groups.filter(isRecord).map((group): Section => {
    const own = texts(group['fields']).filter((id) => shown.includes(id) && !taken.has(id));
    for (const id of own) taken.add(id);
    return { title: typeof group['title'] === 'string' ? group['title'] : '', fields: own };
  });
  return [...headed, { title: null, fields: shown.filter((id) => !taken.has(id)) }];
}

function inOrder(names: readonly string[], order: readonly string[]): readonly string[] {
  const rest = names.filter((name) => !order.includes(name));
  const listed = order.flatMap((name) => (name === '*' ? rest : names.includes(name) ? [name] : []));
  return order.includes('*') ? listed : [...listed, ...rest];
}

/** The form with its sections as given: `ui:order` names every field, each table's box just before it. */
export function withLayout(form: FormDefinition, sections: readonly Section[]): FormDefinition {
  const fields = editedFields(form);
  const order = sections.flatMap((section) => section.fields).flatMap((id) => {
    const none = fields.get(id)?.schema['x-none'];
    return none !== undefined && fields.has(none) ? [none, id] : [id];
  });
  const groups = sections.flatMap(({ title, fields: own }) => (title === null ? [] : [{ title, fields: own }]));
  const { 'ui:order': _order, 'ui:groups': _groups, ...ui } = form.ui;
  return { ...form, ui: { 'ui:order': [...new Set(order)], ...(groups.length > 0 ? { 'ui:groups': groups } : {}), ...ui } };
}

/** Where a field stands. */
export function spotOf(sections: readonly Section[], id: string): Spot | undefined {
  const section = sections.findIndex((each) => each.fields.includes(id));
  return section < 0 ? undefined : { section, index: sections[section]?.fields.indexOf(id) ?? 0 };
}

/** The sections with a field put at a spot, wherever it stood before. */
export function placed(sections: readonly Section[], id: string, spot: Spot): readonly Section[] {
  const from = spotOf(sections, id);
  const shift = from?.section === spot.section && from.index < spot.index ? 1 : 0;
  return sections.map((section, at): Section => {
    const fields = section.fields.filter((each) => each !== id);
    return { ...section, fields: at === spot.section ? fields.toSpliced(spot.index - shift, 0, id) : fields };
  });
}

/** The end of the last section that has a heading, or of the fields where there are no headings. */
export function lastSpot(sections: readonly Section[]): Spot {
  const bare = sections.at(-1)?.fields.length ?? 0;
  const section = sections.length > 1 && bare === 0 ? sections.length - 2 : sections.length - 1;
  return { section, index: sections[section]?.fields.length ?? 0 };
}

/** The spot one step before or after a field, over the borders of sections; undefined at the ends. */
export function stepFrom(sections: readonly Section[], id: string, step: -1 | 1): Spot | undefined {
  const at = spotOf(sections, id);
  if (at === undefined) return undefined;
  const own = sections[at.section]?.fields.length ?? 0;
  const next = at.index + step;
  if (next >= 0 && next < own) return { section: at.section, index: step > 0 ? next + 1 : next };
  const section = at.section + step;
  const other = sections[section];
  return other === undefined ? undefined : { section, index: step > 0 ? 0 : other.fields.length };
}

/**
 * The sections with a new heading before a spot: what stands behind it in its section comes under it. Fields before it
 * that have no heading get one, for those without come last on a form.
 */
export function withHeading(sections: readonly Section[], spot: Spot, title: string, firstTitle: string): readonly Section[] {
  return sections.flatMap((section, at): readonly Section[] => {
    if (at !== spot.section) return [section];
    const [before, after] = [section.fields.slice(0, spot.index), section.fields.slice(spot.index)];
    if (section.title !== null) return [{ ...section, fields: before }, { title, fields: after }];
    return [...(before.length > 0 ? [{ title: firstTitle, fields: before }] : []), { title, fields: after }, { title: null, fields: [] }];
  });
}

/** The sections without a heading; its fields join the section before it, or stand without one. */
export function withoutHeading(sections: readonly Section[], at: number): readonly Section[] {
  const gone = sections[at];
  if (gone === undefined || gone.title === null) return sections;
  const heir = at > 0 ? at - 1 : sections.length - 1;
  const merged = sections.map((section, index) =>
    index !== heir ? section : { ...section, fields: at > 0 ? [...section.fields, ...gone.fields] : [...gone.fields, ...section.fields] });
  return merged.filter((_section, index) => index !== at);
}

/** The sections with a headed one moved a step up or down among the headed ones. */
export function movedHeading(sections: readonly Section[], at: number, step: -1 | 1): readonly Section[] {
  const [one, other] = [sections[at], sections[at + step]];
  if (one === undefined || other === undefined || one.title === null || other.title === null) return sections;
  return sections.with(at, other).with(at + step, one);
}
