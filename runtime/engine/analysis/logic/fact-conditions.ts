import type { ConditionNode } from '../../conditions/node.ts';
import { prepareCondition } from '../../conditions/prepare.ts';
import type { Condition } from '../../definitions/conditions.ts';
import type { PartRef } from '../../definitions/part.ts';
import { isCondition } from '../../facts/arguments.ts';
import { subjectsTable } from '../../facts/compile-facts.ts';
import { isRecord } from '../../values/read-plain.ts';
import { below } from '../json.ts';
import { type Survey, vocabularyOf } from '../survey.ts';
import type { Column } from './reasoner.ts';

/** A condition within a derived fact: over rows, or over facts. */
export interface FactCondition {
  readonly part: PartRef;
  readonly title: string;
  readonly path: string;
  readonly definition: Condition;
  readonly node: ConditionNode;
  /** The columns of the row at hand, as `row.<column>`. */
  readonly reads: ReadonlyMap<string, Column>;
}

/** Every condition that stands in the arguments of derived facts, as far as it can be prepared. */
export function factConditions(survey: Survey): FactCondition[] {
  return survey.content.facts.flatMap((fact) => {
    const found: FactCondition[] = [];
    const walk = (args: Readonly<Record<string, unknown>>, path: string): void => {
      const table = isRecord(args['rows']) && typeof args['rows']['fact'] === 'string' ? args['rows']['fact'] : undefined;
      for (const [name, value] of Object.entries(args)) {
        const at = below(path, name);
        if (name === 'where' || name === 'condition') {
          const reads = name === 'where' && table !== undefined ? columnsOf(survey, table) : new Map<string, Column>();
          const node = isCondition(value) ? prepared(survey, value, reads) : undefined;
          if (isCondition(value) && node) found.push({ part: { kind: 'fact', id: fact.id }, title: fact.title, path: at, definition: value, node, reads });
        } else for (const [inner, where] of nested(value, at)) walk(inner, where);
      }
    };
    walk(fact.args, '/args');
    return found;
  });
}

/** The arguments of derivations nested in an argument. */
function nested(value: unknown, path: string): readonly (readonly [Readonly<Record<string, unknown>>, string])[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => nested(item, below(path, i)));
  if (!isRecord(value) || typeof value['derive'] !== 'string' || !isRecord(value['args'])) return [];
  return [[value['args'], `${path}/args`]];
}

function prepared(survey: Survey, definition: Condition, reads: ReadonlyMap<string, Column>): ConditionNode | undefined {
  const vocabulary = vocabularyOf(survey.content, survey.book);
  return prepareCondition(
    definition,
    { ...vocabulary, factTitle: (fact) => reads.get(fact)?.field?.title ?? vocabulary.factTitle(fact), factType: (fact) => reads.get(fact)?.type ?? vocabulary.factType(fact) },
    '',
    [],
  );
}

function columnsOf({ book, content }: Survey, table: string): ReadonlyMap<string, Column> {
  const [form = '', field = ''] = table.split('.');
  const columns = new Map<string, Column>();
  for (const column of book.fieldsOfForm(form).get(field)?.columns.values() ?? []) columns.set(`row.${column.id}`, { type: column.type, field: column });
  for (const fact of content.facts) {
    if (fact.id.startsWith(`${table}.`)) columns.set(`row.${fact.id.slice(table.length + 1)}`, { type: { type: fact.type } });
  }
  if (table === subjectsTable) {
    for (const fact of [...content.facts.map(({ id }) => id), ...content.forms.flatMap((one) => [...book.fieldsOfForm(one.id).keys()].map((id) => `${one.id}.${id}`))]) {
      const type = book.factType(fact);
      if (type) columns.set(`row.${fact}`, { type });
    }
  }
  return columns;
}
