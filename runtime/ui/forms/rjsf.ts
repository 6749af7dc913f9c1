import type { RJSFSchema } from '@rjsf/utils';

import type { FieldSchema } from '../../engine/index.ts';

// The platform's schema and rjsf's are the same JSON under two types: rjsf's knows more keywords, ours is readonly.
const isFieldSchema = (schema: object): schema is FieldSchema => !Array.isArray(schema);
const isRjsfSchema = (schema: object): schema is RJSFSchema => !Array.isArray(schema);

/** rjsf's schema as the platform's. */
export function rjsfSchema(schema: RJSFSchema): FieldSchema {
  return isFieldSchema(schema) ? schema : {};
}

/** The platform's schema as rjsf takes it. */
export function toRjsf(schema: FieldSchema): RJSFSchema {
  return isRjsfSchema(schema) ? schema : {};
}
