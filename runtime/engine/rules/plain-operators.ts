import { Operator } from 'json-rules-engine';

import { operators, type OperatorSpec } from '../conditions/operators.ts';
import { readPlain } from '../values/read-plain.ts';
import { known, type Plain, type Value } from '../values/value.ts';

/** A raw operand as a value: a fraction from `"a/b"`, anything else as it is; undefined where it is of no type we know. */
export function operandValue(raw: unknown, spec: OperatorSpec): Value | undefined {
  const plain = operandPlain(raw, spec);
  return plain === undefined ? undefined : known(plain);
}

function operandPlain(raw: unknown, spec: OperatorSpec): Plain | undefined {
  if (spec.types.includes('fraction')) return readPlain(raw, 'fraction');
  for (const type of ['boolean', 'integer', 'text', 'codes'] as const) {
    const plain = readPlain(raw, type);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/**
 * The operators over raw JSON values, for a plain json-rules-engine: with the same complete facts it gives the same events.
 * Fractions are `"a/b"`; sides that cannot be compared make an operator false.
 */
export function plainOperators(): Operator[] {
  return Object.entries(operators).map(
    ([name, spec]) =>
      new Operator(name, (left, right) => {
        const a = operandPlain(left, spec);
        const b = operandPlain(right, spec);
        return a !== undefined && b !== undefined && (spec.compare(a, b) ?? false);
      }),
  );
}
