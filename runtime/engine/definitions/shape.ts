import type { Static, TSchema } from '@sinclair/typebox';
import { Errors, type ValueError, ValueErrorType } from '@sinclair/typebox/errors';
import { Check } from '@sinclair/typebox/value';

import type { Problem } from '../problems.ts';
import { type PartKind, type PartOf, partSchemas } from './part.ts';

const most = 20;

const schemaOf = (kind: PartKind): TSchema => partSchemas[kind].properties.value;

/**
 * Whether a value is one a part of that kind may have. It reads the schemas without compiling anything, so browsers may use
 * it; the server checks the same schemas with ajv.
 */
export function isPartValue<K extends PartKind>(kind: K, value: unknown): value is PartOf<K>['value'] {
  return conforms(schemaOf(kind), value);
}

function conforms<S extends TSchema>(schema: S, value: unknown): value is Static<S> {
  return Check(schema, value);
}

/** Every place where a value is none of that kind, with JSON pointers; of a union, the complaints of the branch it comes nearest. */
export function shapeProblems(kind: PartKind, value: unknown): readonly Problem[] {
  const found = [...Errors(schemaOf(kind), value)].flatMap(telling);
  // What is missing is also of no type: the first complaint of a place says it.
  const byPlace = new Map(found.toReversed().map((error) => [error.path, error]));
  return [...byPlace.values()].toReversed().slice(0, most).map((error) => ({
    kind: 'problem', code: 'schema', path: error.path, title: error.path === '' ? kind : error.path, params: { keyword: keywordOf(error) },
  }));
}

/** The complaints of the branch with the fewest, and of those the one that got furthest into the value. */
function telling(error: ValueError): readonly ValueError[] {
  const branches = error.errors.map((each) => [...each].flatMap(telling)).filter((each) => each.length > 0);
  const depth = (errors: readonly ValueError[]): number => Math.max(...errors.map((each) => each.path.split('/').length));
  const [nearest] = branches.toSorted((a, b) => a.length - b.length || depth(b) - depth(a));
  return nearest ?? [error];
}

function keywordOf({ type }: ValueError): string {
  if (type === ValueErrorType.ObjectRequiredProperty) return 'required';
  if (type === ValueErrorType.ObjectAdditionalProperties) return 'additionalProperties';
  if (type === ValueErrorType.StringPattern) return 'pattern';
  if (type === ValueErrorType.Union) return 'anyOf';
  return 'type';
}
