import type { Calendar } from '../calendar/calendar.ts';
import type { FieldRef } from '../problems.ts';
import type { Row, Value } from '../values/value.ts';
import type { ValueType } from '../values/value-type.ts';

/** What a derivation sees: other facts, the cells of the row at hand, the calendar. */
export interface Scene {
  readonly calendar: Calendar;
  /** The subject the fact is read for; null for a fact of the matter. */
  readonly subject: string | null;
  /** Reads a fact of the same subject, or of the matter. */
  read(fact: string): Value;
  /** Reads a column of the row at hand. */
  cell(column: string): Value;
  /** Where a fact would be entered; none for one that is not. */
  place(fact: string): readonly FieldRef[];
  /** The same scene with a row of a table at hand. */
  at(table: string, row: Row): Scene;
}

/** A typed value to be computed in a scene; never throws. */
export interface Expression {
  readonly type: ValueType;
  readonly evaluate: (scene: Scene) => Value;
}
