import type { Comparison, Condition, Operand } from '../../definitions/conditions.ts';
import { below, sameJson } from '../json.ts';
import { detail, type DifferenceDetail, type Leaf, type Titles, worded } from './detail.ts';

/** What changed in a condition tree: a comparison's limit or operator, conditions put in or taken out, or a whole part. */
export function conditionDetails(before: Condition, after: Condition, path: string, titles: Titles): readonly DifferenceDetail[] {
  if (sameJson(before, after)) return [];
  const leaf: Leaf = { path, before, after };
  if ('fact' in before && 'fact' in after && before.fact === after.fact && before.name === after.name) return [comparison(before, after, leaf, titles)];
  if ('not' in before && 'not' in after && before.name === after.name) return conditionDetails(before.not, after.not, `${path}/not`, titles);
  for (const kind of ['all', 'any'] as const) {
    const [then, now] = [listOf(before, kind), listOf(after, kind)];
    if (then && now && before.name === after.name) return lists(then, now, below(path, kind), titles);
  }
  return [detail('condition', leaf)];
}

function listOf(condition: Condition, kind: 'all' | 'any'): readonly Condition[] | undefined {
  if (kind === 'all') return 'all' in condition ? condition.all : undefined;
  return 'any' in condition ? condition.any : undefined;
}

function lists(before: readonly Condition[], after: readonly Condition[], path: string, titles: Titles): readonly DifferenceDetail[] {
  const gone = before.filter((one) => !after.some((other) => sameJson(one, other)));
  const fresh = after.filter((one) => !before.some((other) => sameJson(one, other)));
  const pairs = pairsOf(gone, fresh);
  const details = pairs.flatMap(([one, other]) => conditionDetails(one, other, below(path, after.indexOf(other)), titles));
  const removed = gone.filter((one) => !pairs.some(([paired]) => paired === one)).map((one) => detail('condition-removed', { path: below(path, before.indexOf(one)), before: one, after: undefined }));
  const added = fresh.filter((one) => !pairs.some(([, paired]) => paired === one)).map((one) => detail('condition-added', { path: below(path, after.indexOf(one)), before: undefined, after: one }));
  if (details.length + removed.length + added.length > 0) return [...details, ...removed, ...added];
  return [detail('condition', { path, before, after })];
}

/** What was taken out and what was put in, paired where one is most likely the other changed. */
function pairsOf(gone: readonly Condition[], fresh: readonly Condition[]): readonly (readonly [Condition, Condition])[] {
  const open = [...fresh];
  return gone.flatMap((one) => {
    const at = open.findIndex((other) => kinOf(one) === kinOf(other));
    const [found] = at < 0 ? [] : open.splice(at, 1);
    return found ? [[one, found] as const] : [];
  });
}

function kinOf(condition: Condition): string {
  if ('fact' in condition) return `fact ${condition.fact}`;
  if ('condition' in condition) return `condition ${condition.condition}`;
  return 'not' in condition ? `not ${kinOf(condition.not)}` : 'all' in condition ? 'all' : 'any';
}

function comparison(before: Comparison, after: Comparison, leaf: Leaf, titles: Titles): DifferenceDetail {
  const fact = titles.fact(after.fact);
  if (before.operator !== after.operator) return detail('comparison', leaf, { fact });
  return detail('threshold', leaf, { fact, before: operand(before.value, titles), after: operand(after.value, titles) });
}

function operand(value: Operand, titles: Titles): string | number {
  return typeof value === 'object' && 'fact' in value ? titles.fact(value.fact) : worded(value);
}
