import type { Problem } from '../../problems.ts';
import { known, lacking, malformed, type Plain, type Value } from '../../values/value.ts';
import type { ValueType } from '../../values/value-type.ts';
import type { Expression } from '../scene.ts';

/** A value that cannot be computed from the values given. */
export function wrong(params: Problem['params']): Value {
  return malformed({ kind: 'problem', code: 'malformed-value', path: '', ...(params ? { params } : {}) });
}

type Kinds = { readonly text: string; readonly number: number; readonly boolean: boolean };
type Kind = keyof Kinds;

function isOf<K extends Kind>(plain: Plain, kind: K): plain is Plain & Kinds[K];
function isOf(plain: Plain, kind: Kind): boolean {
  return typeof plain === (kind === 'text' ? 'string' : kind);
}

/** The text of a known value; undefined where it is not known. */
export function textOf(value: Value): string | undefined {
  return value.kind === 'known' && isOf(value.value, 'text') ? value.value : undefined;
}

/** The integer of a known value; undefined where it is not known. */
export function numberOf(value: Value): number | undefined {
  return value.kind === 'known' && isOf(value.value, 'number') ? value.value : undefined;
}

/** The boolean of a known value; undefined where it is not known. */
export function booleanOf(value: Value): boolean | undefined {
  return value.kind === 'known' && isOf(value.value, 'boolean') ? value.value : undefined;
}

const notComputable = { reason: 'not-computable' } as const;

/** A plain result, or malformed where there is none (out of the calendar of four-digit years, no safe integer). */
export function resultOf(plain: Plain | undefined): Value {
  return plain === undefined ? wrong(notComputable) : known(plain);
}

/** An expression over two texts (dates, months, codes); lacking as soon as one is. */
export function ofTexts(
  type: ValueType,
  left: Expression,
  right: Expression,
  compute: (left: string, right: string) => Value,
): Expression {
  return {
    type,
    evaluate(scene) {
      const a = left.evaluate(scene);
      const b = right.evaluate(scene);
      const x = textOf(a);
      const y = textOf(b);
      return x !== undefined && y !== undefined ? compute(x, y) : (lacking([a, b]) ?? wrong(notComputable));
    },
  };
}

/** An expression over a text and an integer; lacking as soon as one is. */
export function ofTextAndNumber(
  type: ValueType,
  left: Expression,
  right: Expression,
  compute: (left: string, right: number) => Value,
): Expression {
  return {
    type,
    evaluate(scene) {
      const a = left.evaluate(scene);
      const b = right.evaluate(scene);
      const x = textOf(a);
      const y = numberOf(b);
      return x !== undefined && y !== undefined ? compute(x, y) : (lacking([a, b]) ?? wrong(notComputable));
    },
  };
}

/** An expression over integers; lacking as soon as one is. */
export function ofNumbers(
  type: ValueType,
  parts: readonly Expression[],
  compute: (numbers: readonly number[]) => Value,
): Expression {
  return {
    type,
    evaluate(scene) {
      const values = parts.map((part) => part.evaluate(scene));
      const numbers = values.map(numberOf).filter((number) => number !== undefined);
      return numbers.length === values.length ? compute(numbers) : (lacking(values) ?? wrong(notComputable));
    },
  };
}
