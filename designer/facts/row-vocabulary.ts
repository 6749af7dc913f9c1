import type { ColumnEntry, FactEntry } from '../../runtime/engine/index.ts';
import { operatorsOf, type Vocabulary, wantedRight } from '../rules/values/vocabulary.ts';

const prefix = 'row.';

/** The words of conditions over the rows of a table: its columns as `row.<column>` before everything else. */
export function rowVocabulary(base: Vocabulary, columns: readonly ColumnEntry[], group: string, translate: (text: string) => string): Vocabulary {
  const rows = new Map(columns.map(({ id, title, type }): [string, FactEntry] => [`${prefix}${id}`, { id: `${prefix}${id}`, title, type, scope: 'matter', kind: 'column', reads: [] }]));
  const typeOf: Vocabulary['typeOf'] = (fact) => rows.get(fact)?.type ?? base.typeOf(fact);
  return {
    ...base,
    fact: (id) => rows.get(id) ?? base.fact(id),
    titleOf: (fact) => {
      const row = rows.get(fact);
      return row === undefined ? base.titleOf(fact) : translate(row.title);
    },
    typeOf,
    rightType: (fact, operator) => {
      const left = typeOf(fact);
      return left === undefined ? undefined : wantedRight(left, operator);
    },
    choices: (scope, may = () => true) => [
      ...[...rows.values()].filter(may).map(({ id, title }) => ({ value: id, label: translate(title), group, detail: id })),
      ...base.choices(scope, may),
    ],
    operatorChoices: (fact) => operatorsOf(typeOf(fact)?.type ?? 'rows').map((value) => ({ value, label: base.operatorWords(value) })),
  };
}
