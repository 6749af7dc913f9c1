import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';

import type { Problem } from '../problems.ts';
import { isRecord } from '../values/read-plain.ts';
import { AccessDefinition } from './access.ts';
import { CalendarYear } from './calendar.ts';
import { CaseFile } from './case.ts';
import { CodeListDefinition } from './code-list.ts';
import { Command } from './command.ts';
import { ExchangeDefinition } from './exchange.ts';
import { FactDefinition } from './fact.ts';
import { FormDefinition } from './form.ts';
import { Matter } from './matter.ts';
import { OrganisationDefinition, OrganisationsDefinition } from './organisation.ts';
import { Parameters } from './parameter.ts';
import { type Part, type PartKind, partSchemas } from './part.ts';
import { PolicyDefinition } from './policy.ts';
import { ProcedureDefinition } from './procedure.ts';
import { ReleaseContent } from './release.ts';
import { RulesetDefinition } from './ruleset.ts';
import { TemplateDefinition } from './template.ts';

/** The kinds of definition, each with its one schema. */
export const definitionSchemas = {
  access: AccessDefinition,
  calendar: CalendarYear,
  cases: CaseFile,
  codes: CodeListDefinition,
  command: Command,
  exchange: ExchangeDefinition,
  facts: Type.Array(FactDefinition),
  form: FormDefinition,
  matter: Matter,
  /** The organisations of every file put together, as they are published. */
  organisationList: Type.Array(OrganisationDefinition),
  organisations: OrganisationsDefinition,
  parameters: Parameters,
  policy: PolicyDefinition,
  procedure: ProcedureDefinition,
  release: ReleaseContent,
  ruleset: RulesetDefinition,
  templates: Type.Array(TemplateDefinition),
  /** Sentences by code, or translations by source text. */
  texts: Type.Record(Type.String(), Type.String()),
  /** A calendar's years as they are published. */
  years: Type.Array(CalendarYear),
} as const satisfies Record<string, TSchema>;

export type DefinitionKind = keyof typeof definitionSchemas;
/** What a definition of a kind holds. */
export type DefinitionOf<K extends DefinitionKind> = Static<(typeof definitionSchemas)[K]>;

const most = 50;
const validators = new Map<TSchema, ValidateFunction>();

function compiled(schema: TSchema): ValidateFunction {
  const found = validators.get(schema);
  if (found) return found;
  // `strict` off: union types and TypeBox's own keywords; nothing of a definition is ever compiled here, only our schemas.
  const ajv = new Ajv({ allErrors: true, strict: false });
  const named = new Map<string, AnySchema>();
  const top = hoisted(schema, named);
  for (const part of named.values()) ajv.addSchema(part);
  const made = ajv.compile(isRecord(top) ? top : true);
  validators.set(schema, made);
  return made;
}

/** The same schema with its named parts taken out and referred to: ajv refuses a name that appears twice. */
function hoisted(schema: unknown, named: Map<string, AnySchema>): unknown {
  if (Array.isArray(schema)) return schema.map((part: unknown) => hoisted(part, named));
  if (!isRecord(schema)) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, hoisted(part, named)]));
  const id = schema['$id'];
  if (typeof id !== 'string') return copy;
  named.set(id, copy);
  return { $ref: id };
}

function validator(kind: DefinitionKind): ValidateFunction {
  return compiled(definitionSchemas[kind]);
}

const isPartKind = (kind: unknown): kind is PartKind => typeof kind === 'string' && Object.hasOwn(partSchemas, kind);

/** The value as a part of a draft, by the schema of its kind, or every place where it is none. */
export function readPart(json: unknown): { readonly part: Part } | { readonly problems: readonly Problem[] } {
  const kind: unknown = isRecord(json) ? json['kind'] : undefined;
  if (!isPartKind(kind)) return { problems: [{ kind: 'problem', code: 'schema', path: '/kind', title: 'kind', params: { keyword: 'enum' } }] };
  const validate = compiled(partSchemas[kind]);
  const conformsToPart = (value: unknown): value is Part => validate(value);
  return conformsToPart(json) ? { part: json } : { problems: complaintsOf(validate) };
}

/** A command of a known kind is held against that kind's schema, so that complaints are about it alone. */
function commandValidator(json: unknown): ValidateFunction {
  const kind: unknown = typeof json === 'object' && json !== null && 'kind' in json ? json.kind : undefined;
  return compiled(Command.anyOf.find((schema) => schema.properties.kind.const === kind) ?? Command);
}

/**
 * Checks a definition against the schema of its kind; problems carry JSON pointers. Compiles validators with ajv, so it
 * is for server and tools, never for the browser (I7).
 */
export function checkDefinition(kind: DefinitionKind, json: unknown): Problem[] {
  const validate = kind === 'command' ? commandValidator(json) : validator(kind);
  return validate(json) ? [] : complaintsOf(validate);
}

function complaintsOf(validate: ValidateFunction): Problem[] {
  return telling(validate.errors ?? [])
    .slice(0, most)
    .map(problemOf);
}

function conforms<K extends DefinitionKind>(kind: K, json: unknown): json is DefinitionOf<K> {
  return validator(kind)(json);
}

/** The value as a definition of its kind, or every place where it is none. */
export function readDefinition<K extends DefinitionKind>(
  kind: K,
  json: unknown,
): { readonly content: DefinitionOf<K> } | { readonly problems: readonly Problem[] } {
  return conforms(kind, json) ? { content: json } : { problems: checkDefinition(kind, json) };
}

/** Of a union that fails, only the deepest complaints tell; where none is deeper, that none of it fits. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf');
  const unionPaths = new Set(unions.map((error) => error.instancePath));
  const hasDeeper = (path: string): boolean => errors.some((error) => error.instancePath.startsWith(`${path}/`));
  const kept = errors.filter((error) =>
    unionPaths.has(error.instancePath) ? error.keyword === 'anyOf' && !hasDeeper(error.instancePath) : true,
  );
  return [...new Map(kept.map((error) => [`${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`, error])).values()];
}

function problemOf(error: ErrorObject): Problem {
  const raw: unknown = error.params;
  const params: Record<string, string | number> = { keyword: error.keyword };
  if (typeof raw === 'object' && raw !== null) {
    for (const [key, value] of Object.entries(raw)) if (typeof value === 'string' || typeof value === 'number') params[key] = value;
  }
  const name = params['additionalProperty'] ?? params['missingProperty'];
  const path = name === undefined ? error.instancePath : `${error.instancePath}/${String(name)}`;
  return { kind: 'problem', code: 'schema', path, title: path === '' ? error.keyword : path, params };
}
