import type { CompiledRelease } from '../../release.ts';
import { subjectsTable } from '../../facts/compile-facts.ts';
import type { PreparedRule } from '../../rules/prepare.ts';
import { argumentReferences } from '../references/arguments.ts';

/** What a rule reads, through every fact it is worked out from. */
export interface Reads {
  /** The fields, as `<form>.<field>`; tables among them. */
  readonly fields: ReadonlySet<string>;
  /** The columns that are read of tables, as `<form>.<table>.<column>`. */
  readonly columns: ReadonlySet<string>;
  /** Facts that the ledger provides. */
  readonly provided: ReadonlySet<string>;
  /** Whether it looks at other subjects than its own. */
  readonly others: boolean;
}

/** What a rule reads: its conditions, its exception, and the dates that place it in time. */
export function readsOf(release: CompiledRelease, rule: PreparedRule): Reads {
  const { stage, exception } = rule.definition.event.params;
  const definition = release.content.procedure.stages.find(({ id }) => id === stage);
  const open = [...rule.facts, ...(exception ? [exception.fact] : []), ...(definition?.date ? [definition.date.fact] : []), ...(definition?.planned ? [definition.planned.fact] : [])];
  const derived = new Map(release.content.facts.map((fact) => [fact.id, fact]));
  const seen = new Set<string>();
  const columns = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const fact = release.fact(id);
    if (!fact) {
      // A column of a table, read row by row.
      columns.add(id);
      continue;
    }
    open.push(...fact.reads);
    const source = derived.get(id);
    if (source) argumentReferences(source.derive, source.args, '', (reference) => {
      if (reference.kind === 'fact') open.push(reference.id);
    }, fact.kind === 'column' ? fact.table : undefined);
  }
  const known = [...seen].flatMap((id) => release.fact(id) ?? []);
  return {
    fields: new Set(known.flatMap((fact) => (fact.kind === 'field' ? [fact.id] : []))),
    columns,
    provided: new Set(known.flatMap((fact) => (fact.kind === 'provided' ? [fact.id] : []))),
    others: seen.has(subjectsTable),
  };
}
