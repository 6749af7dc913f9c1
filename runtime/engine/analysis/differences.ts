import type { Part, PartKind, PartRef } from '../definitions/part.ts';
import { conditionDetails } from './difference/conditions.ts';
import { addedOr, detail, type DifferenceCode, type DifferenceDetail, type Leaf, leaves, textOf, type Titles } from './difference/detail.ts';
import { formDetails } from './difference/forms.ts';
import { filingDetails, stageDetails } from './difference/procedure.ts';
import { titlesOf, titleOfPart } from './difference/titles.ts';
import { itemDetails, parameterDetails, ruleDetails, scopeDetail } from './difference/values.ts';
import { sameJson } from './json.ts';
import { samePart } from './parts.ts';

export type { DifferenceDetail };

/** A part that was added, removed, changed or moved between two contents. */
export interface Difference {
  readonly part: PartRef;
  /** What people call the part: after the change, or before it was taken out. */
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly details: readonly DifferenceDetail[];
}

/** Kinds whose parts are keys of a record: they have no order. */
const unordered: ReadonlySet<PartKind> = new Set(['procedure', 'ruleset', 'condition', 'parameter', 'texts', 'sentences', 'calendar-year']);

/** What changed from one list of parts to another: in the order of the parts as they are, then what was taken out. */
export function differences(before: readonly Part[], after: readonly Part[]): readonly Difference[] {
  const titles = titlesOf(before, after);
  const moved = movedParts(before, after);
  const now = after.flatMap((part): Difference[] => {
    const { kind, id } = part;
    const head = { part: { kind, id }, title: titleOfPart(part, titles) };
    const then = before.find((one) => samePart(one, part));
    if (!then) return [{ ...head, kind: 'added', details: [] }];
    const details = then === part || sameJson(then.value, part.value) ? [] : told(detailsOf(then, part, titles));
    if (details.length > 0) return [{ ...head, kind: 'changed', details: moved.has(part) ? [...details, { code: 'moved', path: '', params: {} }] : details }];
    return moved.has(part) ? [{ ...head, kind: 'moved', details: [] }] : [];
  });
  const gone = before.filter((part) => !after.some((one) => samePart(one, part))).map((part): Difference => ({ part: { kind: part.kind, id: part.id }, title: titleOfPart(part, titles), kind: 'removed', details: [] }));
  return [...now, ...gone];
}

/** What compares item by item says nothing of their order: then the order is what changed. */
function told(details: readonly DifferenceDetail[]): readonly DifferenceDetail[] {
  return details.length > 0 ? details : [{ code: 'order', path: '', params: {} }];
}

/** The fewest parts that must have been moved to come from one order to the other. */
function movedParts(before: readonly Part[], after: readonly Part[]): ReadonlySet<Part> {
  const moved = new Set<Part>();
  for (const kind of new Set(after.map((part) => part.kind))) {
    if (unordered.has(kind)) continue;
    const then = before.filter((part) => part.kind === kind).map(({ id }) => id);
    const kept = after.filter((part) => part.kind === kind && then.includes(part.id));
    const places = kept.map(({ id }) => then.indexOf(id));
    const standing = longestRising(places);
    kept.forEach((part, i) => {
      if (!standing.has(i)) moved.add(part);
    });
  }
  return moved;
}

/** The indexes of a longest rising run within a list of distinct numbers. */
function longestRising(list: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly from: number }[] = [];
  list.forEach((value, i) => {
    let [length, from] = [1, -1];
    for (let j = 0; j < i; j += 1) {
      const before = best[j];
      if (before && (list[j] ?? 0) < value && before.length + 1 > length) [length, from] = [before.length + 1, j];
    }
    best.push({ length, from });
  });
  const found = new Set<number>();
  const longest = Math.max(0, ...best.map(({ length }) => length));
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.from ?? -1) found.add(at);
  return found;
}

function detailsOf(before: Part, after: Part, titles: Titles): readonly DifferenceDetail[] {
  if (before.kind === 'parameter' && after.kind === 'parameter') return parameterDetails(before.value, after.value);
  if (before.kind === 'rule' && after.kind === 'rule') return ruleDetails(before.value, after.value, titles);
  if (before.kind === 'condition' && after.kind === 'condition') return conditionDetails(before.value, after.value, '', titles);
  if (before.kind === 'form' && after.kind === 'form') return formDetails(before.value, after.value);
  if (before.kind === 'stage' && after.kind === 'stage') return stageDetails(before.value, after.value, titles);
  if (before.kind === 'filing' && after.kind === 'filing') return filingDetails(before.value, after.value, titles);
  if (before.kind === 'texts' && after.kind === 'texts') return [detail('texts', { path: '', before: undefined, after: undefined }, { count: leaves(before.value, after.value).length })];
  if (before.kind === 'sentences' && after.kind === 'sentences') return leaves(before.value, after.value).map((leaf) => detail('sentence', leaf, { name: leaf.path.slice(1) }));
  if (before.kind === 'sample' && after.kind === 'sample') return [detail('sample', { path: '/matter', before: before.value.title, after: after.value.title })];
  if (before.kind === 'calendar-year' && after.kind === 'calendar-year') return leaves(before.value, after.value).map((leaf) => dayDetail(leaf));
  if (before.kind === 'code-list' && after.kind === 'code-list') {
    const { codes: then, ...head } = before.value;
    const { codes: now, ...newHead } = after.value;
    return [...plain(head, newHead), ...itemDetails(then, now, '/codes', { added: 'code-added', removed: 'code-removed', changed: (leaf, item) => codeDetail(leaf, item) })];
  }
  if (before.kind === 'policy' && after.kind === 'policy') {
    const { articles: then, ...head } = before.value;
    const { articles: now, ...newHead } = after.value;
    const keyed = (list: typeof then): unknown[] => list.map((article) => ({ ...article, id: article.article }));
    return [...plain(head, newHead), ...itemDetails(keyed(then), keyed(now), '/articles', { added: 'article-added', removed: 'article-removed', changed: (leaf, item) => detail('article-text', leaf, { name: textOf(item, 'article') }) }, (item) => textOf(item, 'article'))];
  }
  if (before.kind === 'cases' && after.kind === 'cases') {
    const { cases: then, ...head } = before.value;
    const { cases: now, ...newHead } = after.value;
    const changed = (leaf: Leaf, item: unknown): DifferenceDetail => caseDetail(leaf, textOf(item, 'name'));
    return [...plain(head, newHead), ...itemDetails(then, now, '/cases', { added: 'case-added', removed: 'case-removed', changed }, (item) => textOf(item, 'name'))];
  }
  return plain(before.value, after.value);
}

function dayDetail(leaf: Leaf): DifferenceDetail {
  const list = /^\/(off|makeUp)\/\d+$/u.exec(leaf.path)?.[1];
  if (list === undefined) return detail('source', leaf);
  return detail(`${list === 'off' ? 'day-off' : 'make-up'}-${addedOr(leaf)}`, leaf, { date: String(leaf.before ?? leaf.after) });
}

const caseLights: Readonly<Record<string, DifferenceCode>> = {
  green: 'case-light-green', yellow: 'case-light-yellow', red: 'case-light-red', grey: 'case-light-grey', none: 'case-light-none', problem: 'case-light-problem',
};

function caseDetail(leaf: Leaf, name: string): DifferenceDetail {
  const light = leaf.path.endsWith('/light') ? caseLights[String(leaf.after)] : undefined;
  return detail(light ?? 'case-changed', leaf, { name });
}

function codeDetail(leaf: Leaf, item: unknown): DifferenceDetail {
  const name = textOf(item, 'title') || textOf(item, 'code');
  if (leaf.path.endsWith('/title')) return detail('code-title', leaf);
  if (leaf.path.endsWith('/active')) return detail(leaf.after === false ? 'code-retired' : 'code-back', leaf, { name });
  return detail('code-attribute', leaf, { name, attribute: leaf.path.slice(leaf.path.lastIndexOf('/') + 1) });
}

const members: readonly (readonly [RegExp, DifferenceCode])[] = [
  [/^\/title$/u, 'title'], [/^\/(?:description|note)$/u, 'text'], [/^\/(?:derive|args)(?:\/|$)/u, 'derivation'], [/^\/source$/u, 'template-text'], [/^\/word$/u, 'template-word'],
  [/^\/inForce\/from/u, 'in-force-from'], [/^\/inForce/u, 'in-force-until'], [/^\/version$/u, 'version'], [/^\/governs/u, 'governs'], [/^\/subject/u, 'subject'], [/^\/unit$/u, 'unit'], [/^\/stage$/u, 'stage'],
];

/** The members of a part that has no finer sentences. */
function plain(before: unknown, after: unknown): readonly DifferenceDetail[] {
  const found = leaves(before, after).map((leaf) => leaf.path === '/scope' ? scopeDetail(leaf) : detail(members.find(([pattern]) => pattern.test(leaf.path))?.[1] ?? 'value', leaf, { name: leaf.path.slice(1) }));
  const [derivation] = found.filter(({ code }) => code === 'derivation');
  return derivation ? [...found.filter(({ code }) => code !== 'derivation'), { ...derivation, path: '/args', before, after }] : found;
}
