import { fractionOf } from '../../values/fraction.ts';
import type { ValueType } from '../../values/value-type.ts';
import type { Derivation } from '../derivation.ts';
import { ofNumbers, resultOf } from './strict.ts';

const integer: ValueType = { type: 'integer' };

function safe(number: number): number | undefined {
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Derivations about numbers. */
export const numbers = {
  fraction: {
    summary:
      'An exact share, a pair of integers. Arguments: of, to (integers). Malformed without a positive `to`; unknown while one is.',
    prepare: (args) =>
      ofNumbers({ type: 'fraction' }, [args.value('of', ['integer']), args.value('to', ['integer'])], ([of = 0, to = 0]) =>
        resultOf(fractionOf(of, to)),
      ),
  },
  add: {
    summary: 'The sum of integers. Argument: of (a list). Unknown while one is.',
    prepare: (args) =>
      ofNumbers(integer, args.values('of', ['integer']), (all) => resultOf(safe(all.reduce((sum, n) => sum + n, 0)))),
  },
  subtract: {
    summary: 'A difference. Arguments: from, less (integers): from − less. Unknown while one is.',
    prepare: (args) =>
      ofNumbers(integer, [args.value('from', ['integer']), args.value('less', ['integer'])], ([from = 0, less = 0]) =>
        resultOf(safe(from - less)),
      ),
  },
} as const satisfies Record<string, Derivation>;
