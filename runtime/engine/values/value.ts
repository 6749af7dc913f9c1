import type { FieldRef, Problem } from '../problems.ts';
import { type Fraction, printFraction } from './fraction.ts';

/** A row of a table: its place, its raw cells, and the subject it is about where it is one's. */
export interface Row {
  readonly index: number;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly subject?: string;
}

/** What a known fact holds. Dates, months, times and codes are text. */
export type Plain = boolean | number | string | readonly string[] | Fraction | readonly Row[];

/** A known value; `row` is the row of a table that decided it. */
export interface Known {
  readonly kind: 'known';
  readonly value: Plain;
  readonly row?: number;
}

/**
 * The value of a fact: unknown is not false and malformed is neither (F1). `unpublished`: it counts working days outside
 * the published years (C3).
 */
export type Value =
  | Known
  | { readonly kind: 'unknown'; readonly missing: readonly FieldRef[] }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unpublished'; readonly date: string };

/** A value that is there. */
export function known(value: Plain, row?: number): Known {
  return row === undefined ? { kind: 'known', value } : { kind: 'known', value, row };
}

/** A value that is not there yet, with the fields that would give it. */
export function unknown(missing: readonly FieldRef[] = []): Value {
  return { kind: 'unknown', missing };
}

/** A value that is wrong, with why. */
export function malformed(...problems: Problem[]): Value {
  return { kind: 'malformed', problems };
}

/**
 * The one value that stands for several that are not all known: malformed outranks unpublished, unpublished outranks
 * unknown; undefined where all are known.
 */
export function lacking(values: readonly Value[]): Value | undefined {
  let missing: FieldRef[] | undefined;
  let problems: Problem[] | undefined;
  let unpublished: Value | undefined;
  for (const value of values) {
    if (value.kind === 'malformed') (problems ??= []).push(...value.problems);
    else if (value.kind === 'unknown') (missing ??= []).push(...value.missing);
    else if (value.kind === 'unpublished') unpublished ??= value;
  }
  if (problems) return { kind: 'malformed', problems };
  return unpublished ?? (missing ? { kind: 'unknown', missing } : undefined);
}

/** Whether a plain value is a fraction. */
export function isFraction(plain: Plain): plain is Fraction {
  return typeof plain === 'object' && 'denominator' in plain;
}

/** Whether a plain value is a list of texts (codes). */
export function isTexts(plain: Plain): plain is readonly string[] {
  return Array.isArray(plain) && plain.every((item) => typeof item === 'string');
}

/** A value as a verdict shows it: fractions `a/b`, tables by their number of rows, null where it is not known. */
export function shown(value: Value): string | number | boolean | readonly string[] | null {
  if (value.kind !== 'known') return null;
  const plain = value.value;
  if (typeof plain !== 'object') return plain;
  if (isFraction(plain)) return printFraction(plain);
  return isTexts(plain) ? plain : plain.length;
}
