import type { ReleaseContent } from '../definitions/release.ts';
import { type FieldRef, type Problem } from '../problems.ts';
import type { ReleaseTools } from './check-values.ts';
import { compileFacts, type Facts } from './compile-facts.ts';
import type { CompiledFact, FactBook } from './fact-book.ts';
import type { FormField } from './form-fields.ts';
import { parameterProblems } from './parameters.ts';

const noFields: ReadonlyMap<string, FormField> = new Map();

/** Compiles the facts of a release into its {@link FactBook}; complaints go to `problems` (F2: no cycles, no collisions). */
export function compileBook(content: ReleaseContent, tools: ReleaseTools, problems: Problem[]): FactBook {
  const compiled = compileFacts(content, problems);
  const policies = new Set(content.policies.map((policy) => policy.id));
  problems.push(...parameterProblems(content.parameters, content.ruleset.inForce, policies));
  problems.push(...cycles(compiled.facts));
  const forms = new Map(content.forms.map((form) => [form.id, form]));
  const dependents = dependentsOf(compiled.facts);
  return {
    tools,
    fact: (id) => compiled.facts.get(id),
    form: (id) => forms.get(id),
    fieldsOfForm: (form) => compiled.fields.get(form) ?? noFields,
    stageOfForm: (form) => compiled.scopes.get(form)?.stage,
    scopeOfForm: (form) => compiled.scopes.get(form)?.scope,
    fieldRef: (fact, subject, row) => fieldRef(compiled, fact, subject, row),
    factTitle: (fact) => compiled.facts.get(fact)?.title ?? fieldRef(compiled, fact, undefined, undefined)?.title ?? fact,
    factType: (fact) => compiled.facts.get(fact)?.type,
    code: (list, code) => compiled.codes.get(list)?.get(code),
    codes: (list) => [...(compiled.codes.get(list)?.values() ?? [])],
    dependents,
  };
}

function fieldRef(compiled: Facts, fact: string, subject: string | undefined, row: number | undefined): FieldRef | undefined {
  const [form = '', field = '', column] = fact.split('.');
  const top = compiled.fields.get(form)?.get(field);
  const found = column === undefined ? top : top?.columns.get(column);
  if (!found) return undefined;
  const place = compiled.scopes.get(form);
  return {
    form,
    field: column === undefined ? field : `${field}.${column}`,
    title: found.title,
    ...(row === undefined ? {} : { row }),
    ...(subject === undefined || place?.scope !== 'subject' ? {} : { subject }),
    ...(place ? { stage: place.stage } : {}),
  };
}

/** References among facts are acyclic (F2): one problem for each fact that a cycle comes back to. */
function cycles(facts: ReadonlyMap<string, CompiledFact>): Problem[] {
  const problems: Problem[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    const fact = facts.get(id);
    if (!fact || state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      problems.push({ kind: 'problem', code: 'fact-cycle', path: '/facts', title: fact.title, params: { fact: id } });
      return;
    }
    state.set(id, 'open');
    fact.reads.forEach(visit);
    state.set(id, 'done');
  };
  for (const id of facts.keys()) visit(id);
  return problems;
}

/** Facts that may change with a fact, transitively; worked out once per fact asked for. */
function dependentsOf(facts: ReadonlyMap<string, CompiledFact>): (fact: string) => ReadonlySet<string> {
  const readers = new Map<string, string[]>();
  for (const fact of facts.values()) {
    for (const read of fact.reads) readers.set(read, [...(readers.get(read) ?? []), fact.id]);
  }
  const memo = new Map<string, ReadonlySet<string>>();
  return (fact) => {
    const found = memo.get(fact);
    if (found) return found;
    const all = new Set<string>();
    const open = [fact];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (all.has(id)) continue;
      all.add(id);
      open.push(...(readers.get(id) ?? []));
    }
    memo.set(fact, all);
    return all;
  };
}

