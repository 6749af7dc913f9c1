import { readFileSync } from 'node:fs';

import type { FormDefinition } from '../../runtime/engine/index.ts';

const isForm = (value: unknown): value is FormDefinition => typeof value === 'object' && value !== null && 'id' in value && 'schema' in value && 'ui' in value;

/** A shipped form; the seed checks them in full. */
export function readForm(file: URL): FormDefinition {
  const form: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isForm(form)) throw new Error(`${file.pathname} is no form`);
  return form;
}
