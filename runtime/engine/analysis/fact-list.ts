import type { FactDefinition } from '../definitions/fact.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { compileFacts, subjectsTable } from '../facts/compile-facts.ts';
import type { CompiledFact, FactScope } from '../facts/fact-book.ts';
import type { Problem } from '../problems.ts';
import type { ValueType } from '../values/value-type.ts';

/** A fact as pickers and lists show it. */
export interface FactEntry {
  readonly id: string;
  readonly title: string;
  readonly type: ValueType;
  readonly scope: FactScope;
  readonly kind: CompiledFact['kind'];
  /** The facts it reads directly. */
  readonly reads: readonly string[];
}

/** A column of a table: of the form or derived; of the subjects, every fact of a subject. */
export type ColumnEntry = Pick<FactEntry, 'id' | 'title' | 'type'>;

/** Every fact a content has, whether or not the content compiles: fields, derived, provided, parameters, the subjects. */
export function factList(content: ReleaseContent): readonly FactEntry[] {
  return [...compileFacts(content, []).facts.values()].map(({ id, title, type, scope, kind, reads }) => ({ id, title, type, scope, kind, reads }));
}

/** The columns of a table (`<form>.<table>` or `matter.subjects`), derived ones last; none where there is no such table. */
export function columnsOf(content: ReleaseContent, table: string): readonly ColumnEntry[] {
  const { facts } = compileFacts(content, []);
  if (table === subjectsTable) return [...facts.values()].filter(({ scope, kind }) => scope !== 'matter' && kind !== 'column').map(({ id, title, type }) => ({ id, title, type }));
  const fact = facts.get(table);
  const own = fact?.kind === 'field' ? [...fact.field.columns.values()].map(({ id, title, type }) => ({ id, title, type })) : [];
  const derived = [...facts.values()].filter((each) => each.kind === 'column' && each.table === table);
  return [...own, ...derived.map(({ id, title, type }) => ({ id: id.slice(table.length + 1), title, type }))];
}

/** What is wrong with one derived fact as it would be in a content: its own problems, paths from the definition (`/args/from`). */
export function factProblems(content: ReleaseContent, fact: FactDefinition): readonly Problem[] {
  const others = content.facts.filter(({ id }) => id !== fact.id);
  const problems: Problem[] = [];
  compileFacts({ ...content, facts: [...others, fact] }, problems);
  const path = `/facts/${String(others.length)}`;
  return problems.filter((each) => each.path === path || each.path.startsWith(`${path}/`)).map((each) => ({ ...each, path: each.path.slice(path.length) }));
}
