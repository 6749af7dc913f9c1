import * as formats from 'ajv-formats/dist/formats.js';
import * as equal from 'ajv/dist/runtime/equal.js';
import * as ucs2length from 'ajv/dist/runtime/ucs2length.js';

import { Bug } from '../../engine/index.ts';

/** A CommonJS module as `require` gives it, from whatever the bundler makes of importing it. */
function asRequired(namespace: object): unknown {
  const inner: unknown = 'default' in namespace ? namespace.default : undefined;
  return typeof inner === 'object' && inner !== null ? inner : namespace;
}

const pieces: Readonly<Record<string, unknown>> = {
  'ajv/dist/runtime/equal': asRequired(equal),
  'ajv/dist/runtime/ucs2length': asRequired(ucs2length),
  'ajv-formats/dist/formats': asRequired(formats),
};

/** The pieces of ajv that compiled validators ask for at run time; a closed set, so the compiler itself stays out. */
export function runtimeRequire(name: string): unknown {
  const piece = pieces[name];
  if (piece === undefined) throw new Bug(`compiled validators ask for ${name}, which is not among the runtime pieces`);
  return piece;
}
