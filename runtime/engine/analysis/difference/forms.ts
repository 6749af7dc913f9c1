import type { FormDefinition } from '../../definitions/form.ts';
import { isRecord } from '../../values/read-plain.ts';
import { jsonAt } from '../json.ts';
import { addedOr, detail, type DifferenceCode, type DifferenceDetail, type Leaf, leaves, textOf } from './detail.ts';

const fieldCodes: Readonly<Record<string, DifferenceCode>> = { title: 'field-title', 'x-code': 'field-codes', type: 'field-type', format: 'field-type', minimum: 'field-minimum', maximum: 'field-maximum', description: 'field-text' };

/** What changed in a form: its fields with their columns, what is required, what is shown, how it is laid out. */
export function formDetails(before: FormDefinition, after: FormDefinition): readonly DifferenceDetail[] {
  const all = leaves(before, after).flatMap((leaf) => one(leaf, before, after));
  // Many small moves on a page are one change of its layout.
  const [first] = all.filter(({ code }) => code === 'layout');
  return first ? [...all.filter(({ code }) => code !== 'layout'), first] : [...all, ...orderDetails(before, after)];
}

function one(leaf: Leaf, before: FormDefinition, after: FormDefinition): readonly DifferenceDetail[] {
  const { path } = leaf;
  if (path === '/title') return [detail('title', leaf)];
  if (path === '/description') return [detail('text', leaf)];
  if (path.startsWith('/ui/')) return [ui(leaf, after)];
  const required = /^(.*)\/required\/\d+$/u.exec(path);
  if (required) {
    const now = leaf.before === undefined;
    const field = fieldTitle(now ? after : before, `${required[1] ?? ''}/properties/${String(now ? leaf.after : leaf.before)}`);
    return field === undefined ? [] : [detail(now ? 'required' : 'not-required', leaf, { field })];
  }
  if (path.endsWith('/required') && (leaf.before === undefined || leaf.after === undefined)) {
    const names = [leaf.before, leaf.after].flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
    const node = path.slice(0, -'/required'.length);
    return names.map((name) => detail(leaf.before === undefined ? 'required' : 'not-required', leaf, { field: fieldTitle(after, `${node}/properties/${name}`) ?? name }));
  }
  const field = /^(.*\/properties\/[^/]+)(?:\/(.+))?$/u.exec(path);
  if (!field) return [detail('value', leaf, { name: path.slice(1) })];
  const [, at = '', keyword] = field;
  if (keyword === undefined) return [detail(`field-${addedOr(leaf)}`, leaf, { field: textOf(leaf.before ?? leaf.after, 'title') || at.slice(at.lastIndexOf('/') + 1) })];
  return [detail(fieldCodes[keyword] ?? 'field-changed', leaf, { field: fieldTitle(after, at) ?? '', keyword })];
}

function ui(leaf: Leaf, after: FormDefinition): DifferenceDetail {
  const widget = /^\/ui\/([^/]+)(?:\/items\/([^/]+))?(?:\/ui:widget)?$/u.exec(leaf.path);
  const [was, is] = [leaf.before, leaf.after].map((value) => value === 'hidden' || (isRecord(value) && value['ui:widget'] === 'hidden'));
  if (!widget || was === is) return detail('layout', leaf);
  const field = `/schema/properties/${widget[1] ?? ''}${widget[2] === undefined ? '' : `/items/properties/${widget[2]}`}`;
  return detail(is ? 'hidden' : 'shown', leaf, { field: fieldTitle(after, field) ?? '' });
}

/** Order is lost where items are compared by name: it is looked at by itself. */
function orderDetails(before: FormDefinition, after: FormDefinition): readonly DifferenceDetail[] {
  const [then, now] = [before.ui['ui:order'], after.ui['ui:order']];
  if (!Array.isArray(then) || !Array.isArray(now)) return [];
  const kept = (list: readonly unknown[], other: readonly unknown[]): string => list.filter((name) => other.includes(name)).join();
  return kept(then, now) === kept(now, then) ? [] : [detail('layout', { path: '/ui/ui:order', before: then, after: now })];
}

function fieldTitle(form: FormDefinition, path: string): string | undefined {
  const field = jsonAt(form, path);
  if (!isRecord(field)) return undefined;
  const own = textOf(field, 'title') || path.slice(path.lastIndexOf('/') + 1);
  const table = /^(.*)\/items\/properties\/[^/]+$/u.exec(path)?.[1];
  return table === undefined ? own : `${fieldTitle(form, table) ?? ''}：${own}`;
}
