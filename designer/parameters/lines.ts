import { type ParameterDefinition, type Part, partOfKind, type PartOf, type ReleaseContent, type Use, usesOf } from '../../runtime/engine/index.ts';
import { titleAt } from '../parts/part-title.ts';
import type { DatedValue } from './spans.ts';

/** What the table filters by. */
export type Filter = 'all' | 'changed' | 'dated' | 'unread';

/** A parameter as the table shows it. */
export interface ParameterRow {
  readonly id: string;
  readonly definition: ParameterDefinition;
  /** As it was in the base; undefined for a new one. */
  readonly base: ParameterDefinition | undefined;
  readonly changed: boolean;
  readonly uses: readonly Use[];
  /** The rules among its uses, once each. */
  readonly rules: readonly string[];
}

const isParameter = (part: Part): part is PartOf<'parameter'> => part.kind === 'parameter';

/**
 * The parameters of a draft with what they were and what reads them, in the order of the stages whose rules read them;
 * those no rule reads come last. Without a base nothing counts as changed.
 */
export function parameterRows(parts: readonly Part[], baseParts: readonly Part[], content: ReleaseContent): readonly ParameterRow[] {
  const stageAt = new Map(content.procedure.stages.map(({ id }, index) => [id, index]));
  const place = new Map(content.ruleset.rules.map((rule, index) => [rule.name, (stageAt.get(rule.event.params.stage) ?? stageAt.size) * content.ruleset.rules.length + index]));
  const first = ({ rules }: ParameterRow): number => Math.min(...rules.map((rule) => place.get(rule) ?? Infinity));
  const rows = parts.filter(isParameter).map(({ id, value }): ParameterRow => {
    const base = partOfKind(baseParts, 'parameter', id)?.value;
    const uses = usesOf(content, { kind: 'parameter', id });
    const rules = [...new Set(uses.flatMap(({ part }) => (part.kind === 'rule' ? [part.id] : [])))];
    return { id, definition: value, base, changed: baseParts.length > 0 && JSON.stringify(base) !== JSON.stringify(value), uses, rules };
  });
  return rows.toSorted((one, other) => (first(one) === first(other) ? 0 : first(one) < first(other) ? -1 : 1));
}

/** The parameters of the base that the draft has no more. */
export function removedParameters(parts: readonly Part[], baseParts: readonly Part[]): readonly PartOf<'parameter'>[] {
  return baseParts.filter(isParameter).filter(({ id }) => partOfKind(parts, 'parameter', id) === undefined);
}

/** Whether a row belongs to the filter. */
export function passes({ changed, definition, uses }: ParameterRow, filter: Filter): boolean {
  return filter === 'all' || (filter === 'changed' ? changed : filter === 'dated' ? definition.values.length > 1 : uses.length === 0);
}

/** Everything of a row that a search looks in, in lower case. */
export function searchText({ id, definition, rules }: ParameterRow, parts: readonly Part[], content: ReleaseContent, translate: (text: string) => string): string {
  const sources = definition.values.flatMap(({ source }) => [translate(content.policies.find((policy) => policy.id === source.policy)?.title ?? source.policy), source.article, source.says ?? '']);
  const titles = rules.map((rule) => translate(titleAt(parts, { kind: 'rule', id: rule })));
  return [id, definition.title, translate(definition.title), definition.note ?? '', ...sources, ...titles].join(' ').toLowerCase();
}

/** What a line was in the base: the value that held on its first day; undefined where it says the same or there was none. */
export function valueBefore(base: ParameterDefinition | undefined, line: DatedValue): DatedValue | undefined {
  if (base === undefined) return undefined;
  const was = base.values.find(({ from, until }) => (line.from === undefined ? from === undefined : (from ?? '') <= line.from && (until === undefined || line.from <= until)));
  return was !== undefined && JSON.stringify(was.value) !== JSON.stringify(line.value) ? was : undefined;
}
