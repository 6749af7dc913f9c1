import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv } from 'ajv';

const ajv = new Ajv({ allErrors: true, strict: false });

/** Makes a reader that gives a value typed by its schema, or throws with what is wrong and where. */
export function readerOf<S extends TSchema>(schema: S): (value: unknown, name: string) => Static<S> {
  const check = ajv.compile<Static<S>>(schema);
  return (value, name) => {
    if (check(value)) return value;
    throw new Error(`${name}: ${ajv.errorsText(check.errors?.slice(0, 5), { dataVar: '' })}`);
  };
}
