import type { Condition } from '../definitions/conditions.ts';
import type { FactDefinition } from '../definitions/fact.ts';
import type { FormDefinition } from '../definitions/form.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import type { ConditionNode } from '../conditions/node.ts';
import { factsOf } from '../conditions/node.ts';
import { prepareCondition } from '../conditions/prepare.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import { fits, type ValueType } from '../values/value-type.ts';
import { compileDerivation, type Surroundings } from './arguments.ts';
import { derivationNamed } from './catalogue.ts';
import type { CodeEntry, CompiledFact, FactScope } from './fact-book.ts';
import { type FormField, formFields } from './form-fields.ts';
import { parameterOn } from './parameters.ts';
import { providedFacts, reservedForms } from './provided-facts.ts';
import type { Expression } from './scene.ts';

/** The pseudo-table of the active subjects; its columns are the facts of a subject. */
export const subjectsTable = 'matter.subjects';
const rowPrefix = 'row.';

/** The compiled facts with what else was learnt on the way. */
export interface Facts {
  readonly facts: ReadonlyMap<string, CompiledFact>;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FormField>>;
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, CodeEntry>>;
  readonly scopes: ReadonlyMap<string, { readonly stage: string; readonly scope: 'matter' | 'subject' }>;
}

/** Compiles every fact of a release and checks it (semantics F2, F3); complaints go to `problems`. */
export function compileFacts(content: ReleaseContent, problems: Problem[]): Facts {
  const codes = new Map(content.codes.map((list) => [list.id, new Map(list.codes.map((code) => [code.code, code]))]));
  const scopes = scopesOf(content, problems);
  const fields = new Map<string, ReadonlyMap<string, FormField>>();
  const facts = new Map<string, CompiledFact>();
  const add = (fact: CompiledFact, path: string): void => {
    if (facts.has(fact.id)) problems.push({ kind: 'problem', code: 'duplicate-id', path, title: fact.title, params: { id: fact.id } });
    else facts.set(fact.id, fact);
  };

  content.forms.forEach((form, i) => {
    const path = `/forms/${String(i)}`;
    if (fields.has(form.id) || reservedForms.has(form.id)) {
      problems.push({ kind: 'problem', code: 'duplicate-id', path: `${path}/id`, title: form.title, params: { id: form.id } });
      return;
    }
    const own = formFields(form);
    fields.set(form.id, own);
    problems.push(...formProblems(form, own, codes, path));
    const scope = scopes.get(form.id)?.scope ?? 'matter';
    for (const field of own.values()) {
      add({ kind: 'field', id: `${form.id}.${field.id}`, title: field.title, type: field.type, scope, reads: [], form: form.id, field }, path);
    }
  });
  for (const provided of providedFacts(content.procedure)) {
    const type = { type: provided.type, ...(provided.unit === undefined ? {} : { unit: provided.unit }) };
    add({ kind: 'provided', id: provided.id, title: provided.title, type, scope: provided.scope, reads: provided.reads }, '/procedure');
  }
  const title = content.procedure.subject.title;
  add({ kind: 'subjects', id: subjectsTable, title, type: { type: 'rows' }, scope: 'matter', reads: [] }, '/procedure');
  for (const [id, parameter] of Object.entries(content.parameters)) {
    const type = { type: parameter.type, ...(parameter.unit === undefined ? {} : { unit: parameter.unit }), ...(parameter.code === undefined ? {} : { code: parameter.code }) };
    add({ kind: 'parameter', id: `parameter.${id}`, title: parameter.title, type, scope: 'matter', reads: [], on: parameterOn(parameter) }, `/parameters/${id}`);
  }
  addDerived(content, { facts, fields, codes, scopes }, add, problems);
  return { facts, fields, codes, scopes };
}

function scopesOf(content: ReleaseContent, problems: Problem[]): Map<string, { stage: string; scope: 'matter' | 'subject' }> {
  const forms = new Set(content.forms.map((form) => form.id));
  const scopes = new Map<string, { stage: string; scope: 'matter' | 'subject' }>();
  content.procedure.stages.forEach((stage, i) => {
    stage.forms.forEach(({ form, scope }, j) => {
      const path = `/procedure/stages/${String(i)}/forms/${String(j)}`;
      if (!forms.has(form)) problems.push({ kind: 'problem', code: 'unknown-form', path, title: stage.title, params: { form } });
      if (scopes.has(form)) problems.push({ kind: 'problem', code: 'duplicate-id', path, title: stage.title, params: { id: form } });
      else scopes.set(form, { stage: stage.id, scope });
    });
  });
  return scopes;
}

function formProblems(
  form: FormDefinition,
  fields: ReadonlyMap<string, FormField>,
  codes: ReadonlyMap<string, unknown>,
  path: string,
): Problem[] {
  const problems: Problem[] = [];
  const check = (field: FormField, at: string): void => {
    const { code } = field.type;
    if (code !== undefined && !codes.has(code)) {
      problems.push({ kind: 'problem', code: 'unknown-code-list', path: at, title: field.title, params: { list: code } });
    }
    if (field.none !== undefined && fields.get(field.none)?.type.type !== 'boolean') {
      problems.push({ kind: 'problem', code: 'unknown-field', path: at, title: field.title, params: { field: field.none } });
    }
    for (const column of field.columns.values()) check(column, `${at}/items/properties/${column.id}`);
  };
  for (const field of fields.values()) check(field, `${path}/schema/properties/${field.id}`);
  for (const [id, property] of Object.entries(form.schema.properties ?? {})) {
    if (fields.has(id)) continue;
    problems.push({ kind: 'problem', code: 'schema', path: `${path}/schema/properties/${id}`, title: property.title ?? id, params: { keyword: 'type' } });
  }
  return problems;
}

/** A derived fact before its arguments are compiled: where it lives is known, what it reads is not. */
interface Draft {
  readonly definition: FactDefinition;
  readonly path: string;
  readonly type: ValueType;
  readonly scope: FactScope;
  readonly table?: string;
}

function draftOf(definition: FactDefinition, path: string, known: Facts): Draft | undefined {
  const type: ValueType = {
    type: definition.type,
    ...(definition.unit === undefined ? {} : { unit: definition.unit }),
    ...(definition.code === undefined ? {} : { code: definition.code }),
  };
  const [form = '', table = '', column] = definition.id.split('.');
  const isColumn = column !== undefined && known.fields.get(form)?.get(table)?.type.type === 'rows';
  if (isColumn) return { definition, path, type, scope: known.scopes.get(form)?.scope ?? 'matter', table: `${form}.${table}` };
  return definition.scope === undefined ? undefined : { definition, path, type, scope: definition.scope };
}

function addDerived(content: ReleaseContent, known: Facts, add: (fact: CompiledFact, path: string) => void, problems: Problem[]): void {
  const drafts = new Map<string, Draft>();
  content.facts.forEach((definition, i) => {
    const path = `/facts/${String(i)}`;
    const draft = draftOf(definition, path, known);
    if (!draft) problems.push({ kind: 'problem', code: 'schema', path: `${path}/scope`, title: definition.title, params: { keyword: 'required' } });
    else if (drafts.has(definition.id)) {
      problems.push({ kind: 'problem', code: 'duplicate-id', path, title: definition.title, params: { id: definition.id } });
    } else drafts.set(definition.id, draft);
  });
  for (const draft of drafts.values()) {
    const reads = new Set<string>(draft.table === undefined ? [] : [draft.table]);
    const around = surroundings(draft, drafts, known, content, reads, problems);
    const { derive, args, id, title } = draft.definition;
    const expression = compileDerivation(derive, args, draft.type, draft.table, draft.path, around);
    checkResult(expression, draft, problems);
    const base = { id, title, type: draft.type, scope: draft.scope, reads: [...reads], expression };
    add(draft.table === undefined ? { kind: 'derived', ...base } : { kind: 'column', table: draft.table, ...base }, draft.path);
  }
}

function checkResult(expression: Expression, draft: Draft, problems: Problem[]): void {
  if (fits({ type: expression.type.type }, { type: draft.type.type })) return;
  problems.push({
    kind: 'problem',
    code: 'type-mismatch',
    path: `${draft.path}/type`,
    title: draft.definition.title,
    params: { type: draft.type.type, expected: expression.type.type },
  });
}

function surroundings(
  draft: Draft,
  drafts: ReadonlyMap<string, Draft>,
  known: Facts,
  content: ReleaseContent,
  reads: Set<string>,
  problems: Problem[],
): Surroundings {
  const find = (fact: string): { readonly type: ValueType; readonly scope: FactScope; readonly table?: string } | undefined =>
    drafts.get(fact) ?? known.facts.get(fact);
  const factType = (fact: string): ValueType | ProblemCode => {
    const found = find(fact);
    if (!found || found.table !== undefined) return 'unknown-fact';
    return draft.scope === 'matter' && found.scope === 'subject' ? 'type-mismatch' : found.type;
  };
  const columnType = (table: string, column: string): ValueType | undefined => {
    if (table === subjectsTable) {
      const fact = find(column);
      if (!fact || fact.scope === 'matter') return undefined;
      reads.add(column);
      return fact.type;
    }
    const derived = drafts.get(`${table}.${column}`);
    if (derived) {
      reads.add(derived.definition.id);
      return derived.type;
    }
    const [form = '', field = ''] = table.split('.');
    return known.fields.get(form)?.get(field)?.columns.get(column)?.type;
  };
  const condition = (json: Condition, table: string, path: string): ConditionNode | undefined => {
    const node = prepareCondition(
      json,
      {
        conditions: content.ruleset.conditions,
        hasCode: (list, code) => known.codes.get(list)?.has(code) ?? false,
        factTitle: (fact) => fact,
        factType: (fact) => (fact.startsWith(rowPrefix) ? (columnType(table, fact.slice(rowPrefix.length)) ?? 'unknown-field') : factType(fact)),
      },
      path,
      problems,
    );
    if (node) for (const fact of factsOf(node)) if (!fact.startsWith(rowPrefix)) reads.add(fact);
    return node;
  };
  return {
    derivation: derivationNamed,
    factType,
    columnType,
    codeList: (id) => known.codes.get(id),
    condition,
    note: (fact) => reads.add(fact),
    problems,
  };
}
