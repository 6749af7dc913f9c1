import type { Counting } from '../calendar/calendar.ts';
import type { Branch } from '../conditions/fold.ts';
import type { ProblemCode } from '../problems.ts';
import type { FactType, ValueType } from '../values/value-type.ts';
import type { Expression, Scene } from './scene.ts';

/** A table argument: its fact, and the condition trees and cells that can be asked of its rows. */
export interface TableArgument {
  readonly fact: string;
  readonly rows: Expression;
}

/** Judges a condition over the row at hand. */
export type RowCondition = (scene: Scene) => Branch;

/**
 * The arguments of one use of a derivation, checked while the release is compiled. A wrong or missing argument is
 * recorded as a problem of the definition and answered with a stand-in, so one pass finds them all.
 */
export interface Arguments {
  /** The type the fact declares, for derivations that hand a value through. */
  readonly declared: ValueType;
  /** A value of one of the types. */
  value(name: string, types: readonly FactType[]): Expression;
  /** The same, where it may be left out. */
  optional(name: string, types: readonly FactType[]): Expression | undefined;
  /** A list of one or more values of one of the types. */
  values(name: string, types: readonly FactType[]): readonly Expression[];
  /** A table: `{"fact": "<form>.<table>"}` or `{"fact": "matter.subjects"}`. */
  table(name: string): TableArgument;
  /** A value computed for each row: a column's name, or an expression with `{"row": column}` in it. */
  cell(name: string, table: TableArgument, types: readonly FactType[]): Expression;
  /** The same, where it may be left out. */
  optionalCell(name: string, table: TableArgument, types: readonly FactType[]): Expression | undefined;
  /** Rule conditions over facts, no row at hand. */
  condition(name: string): RowCondition;
  /** Rule conditions over `row.<column>` facts (and any other fact). */
  where(name: string, table: TableArgument): RowCondition;
  /** The same, where it may be left out: every row. */
  optionalWhere(name: string, table: TableArgument): RowCondition | undefined;
  /** `{"from": "inclusive"|"exclusive", "to": …}`. */
  counting(name: string): Counting;
  /** The id of a code list. */
  codeList(name: string): string;
  /** The name of an attribute that the list's codes have, with the type of its values. */
  attribute(name: string, list: string): { readonly name: string; readonly type: ValueType };
  /** Codes written out, of the list the other argument takes its values from. */
  codes(name: string, of: Expression): readonly string[];
  /** A reference to a fact, not read yet. */
  fact(name: string): Expression;
  /** Looks a code up. */
  lookUp(list: string, code: string): Readonly<Record<string, unknown>> | undefined;
  /** Complains about an argument. */
  complain(name: string, code: ProblemCode): void;
}

/** One derivation of the closed catalogue. */
export interface Derivation {
  /** One sentence on what it gives, its arguments and what unknown, malformed and empty do. */
  readonly summary: string;
  readonly prepare: (args: Arguments) => Expression;
}
