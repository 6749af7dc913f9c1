import type { ParameterDefinition } from '../../definitions/parameter.ts';
import type { RuleDefinition } from '../../definitions/rule.ts';
import type { Params } from '../finding.ts';
import { sameJson } from '../json.ts';
import { addedOr, detail, type DifferenceCode, type DifferenceDetail, type Leaf, leaves, textOf, type Titles } from './detail.ts';
import { conditionDetails } from './conditions.ts';

/** What changed in a legal value: each value by the day it begins, its last day, its source. */
export function parameterDetails(before: ParameterDefinition, after: ParameterDefinition): readonly DifferenceDetail[] {
  const { values: then, ...head } = before;
  const { values: now, ...newHead } = after;
  const details = leaves(head, newHead).map((leaf) => detail(leaf.path === '/title' ? 'title' : leaf.path === '/unit' ? 'unit' : leaf.path === '/note' ? 'text' : 'value', leaf, { name: leaf.path.slice(1) }));
  const day = (from: string | undefined): string => from ?? '';
  const pairs = now.map((value, i) => ({ value, i, old: then.find((one) => day(one.from) === day(value.from)) ?? (then.length === 1 && now.length === 1 ? then[0] : undefined) }));
  for (const { value, i, old } of pairs) {
    const path = `/values/${String(i)}`;
    const from = day(value.from);
    if (!old) {
      details.push(detail(from === '' ? 'parameter-value-added' : 'parameter-value-added-from', { path, before: undefined, after: value }, { after: String(value.value), from }));
      continue;
    }
    if (!sameJson(old.value, value.value)) details.push(detail(from === '' ? 'parameter-value' : 'parameter-value-from', { path: `${path}/value`, before: old.value, after: value.value }, { from }));
    if (old.until !== value.until) details.push(detail('parameter-until', { path: `${path}/until`, before: old.until, after: value.until }, { from }));
    if (old.from !== value.from) details.push(detail('value', { path: `${path}/from`, before: old.from, after: value.from }, { name: 'from' }));
    if (!sameJson(old.source, value.source)) {
      details.push(detail('source', { path: `${path}/source`, before: old.source, after: value.source }, { before: `${old.source.policy} ${old.source.article}`, after: `${value.source.policy} ${value.source.article}` }));
    }
  }
  then.forEach((value, i) => {
    if (!pairs.some(({ old }) => old === value)) details.push(detail('parameter-value-removed', { path: `/values/${String(i)}`, before: value, after: undefined }, { before: String(value.value), from: day(value.from) }));
  });
  return details;
}

/** What changed in a rule: its conditions, its light, what it says and what excuses it. */
export function ruleDetails(before: RuleDefinition, after: RuleDefinition, titles: Titles): readonly DifferenceDetail[] {
  const conditions = conditionDetails(before.conditions, after.conditions, '/conditions', titles);
  const { basis: then, exception: excused, ...params } = before.event.params;
  const { basis: now, exception, ...newParams } = after.event.params;
  const at = '/event/params';
  const rest = leaves({ ...params, remedy: params.remedy?.fact }, { ...newParams, remedy: newParams.remedy?.fact }, at).map((leaf) => member(leaf, titles));
  const cited = (basis: { readonly policy: string; readonly article: string }): { policy: string; article: string } => ({ policy: titles.of('policy', basis.policy), article: basis.article });
  const gone = then.flatMap((basis, i) => (now.some((one) => sameJson(one, basis)) ? [] : [detail('basis-removed', { path: `${at}/basis/${String(i)}`, before: basis, after: undefined }, cited(basis))]));
  const fresh = now.flatMap((basis, i) => (then.some((one) => sameJson(one, basis)) ? [] : [detail('basis-added', { path: `${at}/basis/${String(i)}`, before: undefined, after: basis }, cited(basis))]));
  const excuse: Leaf = { path: `${at}/exception`, before: excused, after: exception };
  const fact = titles.fact((exception ?? excused)?.fact ?? '');
  const exceptions = sameJson(excused, exception) ? [] : [detail(excused === null ? 'exception-added' : exception === null ? 'exception-removed' : 'exception-changed', excuse, { fact, light: (exception ?? excused)?.light ?? '' })];
  const priority = before.priority === after.priority ? [] : [detail('value', { path: '/priority', before: before.priority, after: after.priority }, { name: 'priority' })];
  return [...conditions, ...rest, ...gone, ...fresh, ...exceptions, ...priority];
}

const ruleMembers: Readonly<Record<string, DifferenceCode>> = { title: 'title', message: 'message', stage: 'stage', due: 'due', remedy: 'remedy', note: 'text' };

function member(leaf: Leaf, titles: Titles): DifferenceDetail {
  const name = leaf.path.slice(leaf.path.lastIndexOf('/') + 1);
  const said = (value: unknown): string => (typeof value !== 'string' ? '—' : name === 'remedy' ? titles.fact(value) : name === 'stage' || name === 'due' ? titles.of('stage', value) : value);
  if (name === 'light') return detail(leaf.after === 'red' ? 'light-red' : 'light-yellow', leaf);
  if (name === 'scope') return scopeDetail(leaf);
  return detail(ruleMembers[name] ?? 'value', leaf, { name, before: said(leaf.before), after: said(leaf.after) });
}

/** Whose a thing is: the matter's, or each subject's. */
export function scopeDetail(leaf: Leaf, params: Params = {}): DifferenceDetail {
  return detail(leaf.after === 'subject' ? 'scope-subject' : 'scope-matter', leaf, params);
}

/** What changed in a list whose items are told apart by a member: put in, taken out, or changed in themselves. */
export function itemDetails(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
  codes: { readonly added: DifferenceCode; readonly removed: DifferenceCode; changed(leaf: Leaf, item: unknown): DifferenceDetail },
  titleOf: (item: unknown) => string = (item) => (typeof item === 'string' ? item : textOf(item, 'title')),
): readonly DifferenceDetail[] {
  return leaves(before, after, path).map((leaf) => {
    const index = Number(/^\/(\d+)/u.exec(leaf.path.slice(path.length))?.[1]);
    const whole = leaf.path === `${path}/${String(index)}` && (leaf.before === undefined || leaf.after === undefined);
    if (whole) return detail(codes[addedOr(leaf)], leaf, { name: titleOf(leaf.before ?? leaf.after) });
    return codes.changed(leaf, Number.isInteger(index) ? after[index] : undefined);
  });
}
