import { isPartValue, type RuleDefinition } from '../../../runtime/engine/index.ts';
import type { Json } from '../tree/json.ts';
import { type Place, placesOf, readAt, shapeOf, writtenAt } from './places.ts';

/** Rules of one shape as a table: a column for each place where they differ, a row for each rule. */
export interface DecisionTable {
  readonly shape: string;
  readonly columns: readonly Place[];
  readonly rules: readonly RuleDefinition[];
}

/** Columns every table has, for a row cannot do without them. */
const always: readonly Place['kind'][] = ['title', 'light', 'message'];

/** A place by its pointer, for a table whose rules compare different facts in it: then the fact is no longer one. */
const common = (places: readonly Place[]): Place => {
  const [first] = places;
  if (first === undefined) return { pointer: '', kind: 'note' };
  const { fact, ...rest } = first;
  return fact !== undefined && places.every((place) => place.fact === fact) ? first : rest;
};

/** The table of rules known to be of one shape. */
export function tableOf(shape: string, rules: readonly RuleDefinition[]): DecisionTable {
  const places = rules.map(placesOf);
  const [first = []] = places;
  const columns = first.flatMap((place, index) => {
    const values = new Set(rules.map((rule) => JSON.stringify(readAt(rule, place.pointer) ?? null)));
    return values.size > 1 || always.includes(place.kind) ? [common(places.flatMap((each) => each[index] ?? []))] : [];
  });
  return { shape, columns, rules };
}

/** The tables of a rule list: shapes that two rules or more have, those with the fewest differing facts first. */
export function tablesOf(rules: readonly RuleDefinition[], typeOf: (fact: string) => string): readonly DecisionTable[] {
  const byShape = new Map<string, RuleDefinition[]>();
  for (const rule of rules) {
    const shape = shapeOf(rule, typeOf);
    byShape.set(shape, [...(byShape.get(shape) ?? []), rule]);
  }
  const tables = [...byShape].filter(([, alike]) => alike.length > 1).map(([shape, alike]) => tableOf(shape, alike));
  const facts = ({ columns }: DecisionTable): number => columns.filter(({ kind }) => kind === 'fact' || kind === 'condition').length;
  return tables.toSorted((a, b) => facts(a) - facts(b) || b.rules.length - a.rules.length);
}

/** What stands in a cell. */
export const cellOf = (rule: RuleDefinition, column: Place): Json | undefined => readAt(rule, column.pointer);

/** The rule with another value in a cell; undefined where the rule would then be none. */
export function withCell(rule: RuleDefinition, column: Place, value: Json | undefined): RuleDefinition | undefined {
  const written = writtenAt(rule, column.pointer, value);
  return isPartValue('rule', written) ? written : undefined;
}
