import type { Static, TSchema } from '@sinclair/typebox';
import { Type } from '@sinclair/typebox';
import { Ajv, type ValidateFunction } from 'ajv';

import {
  AccessDefinition, CalendarYear, CaseFile, CodeListDefinition, FactDefinition, FormDefinition, Matter, OrganisationDefinition, OrganisationsDefinition,
  Parameters, PolicyDefinition, type Problem, ProcedureDefinition, ReleaseContent, RulesetDefinition, TemplateDefinition,
} from '../../runtime/engine/index.ts';

/** Every kind of file in `config/` and `rulesets/`, and of what is published from them, with its schema. */
const kinds = {
  procedure: ProcedureDefinition,
  form: FormDefinition,
  facts: Type.Array(FactDefinition),
  templates: Type.Array(TemplateDefinition),
  ruleset: RulesetDefinition,
  parameters: Parameters,
  cases: CaseFile,
  codes: CodeListDefinition,
  policy: PolicyDefinition,
  calendar: CalendarYear,
  years: Type.Array(CalendarYear),
  organisations: OrganisationsDefinition,
  'organisation-list': Type.Array(OrganisationDefinition),
  access: AccessDefinition,
  texts: Type.Record(Type.String(), Type.String()),
  matter: Matter,
  release: ReleaseContent,
} satisfies Record<string, TSchema>;

export type Kind = keyof typeof kinds;
/** What a file of a kind holds. */
export type Content<K extends Kind> = Static<(typeof kinds)[K]>;

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });

/** A schema with every part that has an `$id` moved to `into`: ajv takes each id once, wherever it is used. */
function hoisted(schema: unknown, into: Map<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((item) => hoisted(item, into));
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, hoisted(part, into)]));
  const id: unknown = copy['$id'];
  if (typeof id !== 'string') return copy;
  into.set(id, copy);
  return { $ref: id };
}

const named = new Set<string>();

/** A schema's check, compiled when first used: most runs need few of them. */
function guard<T>(schema: TSchema): () => ValidateFunction<T> {
  let compiled: ValidateFunction<T> | undefined;
  const compile = () => {
    const parts = new Map<string, unknown>();
    const flat = hoisted(schema, parts);
    for (const [id, part] of parts) {
      if (named.has(id) || typeof part !== 'object' || part === null) continue;
      named.add(id);
      ajv.addSchema(part);
    }
    return ajv.compile<T>(typeof flat === 'object' && flat !== null ? flat : {});
  };
  return () => (compiled ??= compile());
}

const guards: { readonly [K in Kind]: () => ValidateFunction<Content<K>> } = {
  procedure: guard(kinds.procedure),
  form: guard(kinds.form),
  facts: guard(kinds.facts),
  templates: guard(kinds.templates),
  ruleset: guard(kinds.ruleset),
  parameters: guard(kinds.parameters),
  cases: guard(kinds.cases),
  codes: guard(kinds.codes),
  policy: guard(kinds.policy),
  calendar: guard(kinds.calendar),
  years: guard(kinds.years),
  organisations: guard(kinds.organisations),
  'organisation-list': guard(kinds['organisation-list']),
  access: guard(kinds.access),
  texts: guard(kinds.texts),
  matter: guard(kinds.matter),
  release: guard(kinds.release),
};

/** More complaints than this help nobody. */
const mostProblems = 50;

/** The value as a definition of its kind, or every place where it is none. */
export function checkKind<K extends Kind>(kind: K, value: unknown): { readonly content: Content<K> } | { readonly problems: readonly Problem[] } {
  const validate: ValidateFunction<Content<K>> = guards[kind]();
  if (validate(value)) return { content: value };
  const problems = (validate.errors ?? []).slice(0, mostProblems).map((error): Problem => ({
    kind: 'problem', code: 'schema', path: error.instancePath,
    params: { keyword: error.keyword, detail: [error.message ?? '', ...Object.values(error.params).map(String)].join(' ') },
  }));
  return { problems };
}
