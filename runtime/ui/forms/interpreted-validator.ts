import { schemaParser } from '@rjsf/utils/lib/parser/index.js';

import type { FieldSchema } from '../../engine/index.ts';
import { fits, interpreted } from './interpret.ts';
import { known } from './known.ts';
import { toRjsf } from './rjsf.ts';
import type { FormValidator } from './validators.ts';

/**
 * A validator made from a form's schema by reading it, for forms that are being edited: no code is made from strings and
 * nothing is asked of the server. Where a release's compiled validators are at hand, take those.
 */
export function interpretedValidator({ schema }: { readonly schema: FieldSchema }): FormValidator {
  const check = interpreted(schema);
  const parts = Object.fromEntries(Object.entries(schemaParser(toRjsf(schema))).map(([hash, part]) => [hash, (data: unknown): boolean => fits(part, data)]));
  return { check: (data) => check(known(data)), parts };
}
