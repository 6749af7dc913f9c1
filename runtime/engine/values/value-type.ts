import type { Static } from '@sinclair/typebox';

import type { FactType as FactTypeSchema } from '../definitions/primitives.ts';

/** The types a fact may have. */
export type FactType = Static<typeof FactTypeSchema>;

/** A fact's type with the code list it takes its values from and its unit, where it has them. */
export interface ValueType {
  readonly type: FactType;
  readonly code?: string;
  readonly unit?: string;
}

/** Whether a value of one type may stand where another is wanted: the same type and code list, or a code as text. */
export function fits(given: ValueType, wanted: ValueType): boolean {
  if (given.type === 'code' && wanted.type === 'text') return true;
  if (given.type !== wanted.type) return false;
  return given.code === undefined || wanted.code === undefined || given.code === wanted.code;
}
