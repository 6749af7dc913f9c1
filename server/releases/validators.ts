import { compileSchemaValidatorsCode } from '@rjsf/validator-ajv8/lib/compileSchemaValidatorsCode.js';
import type { RJSFSchema } from '@rjsf/utils';
import createAjvInstance from '@rjsf/validator-ajv8/lib/createAjvInstance.js';

import type { CheckValues, FormDefinition, ReleaseTools, ValueError } from '../../runtime/engine/index.ts';

/**
 * The platform's formats beside JSON Schema's: `month` is YYYY-MM, `time` a local HH:MM. Regular expressions, because
 * those are written out in the compiled text.
 */
const customFormats = { month: /^\d{4}-(0[1-9]|1[0-2])$/, time: /^([01]\d|2[0-3]):[0-5]\d$/ };

const isRjsf = (schema: unknown): schema is RJSFSchema => typeof schema === 'object' && schema !== null;

/** A form's schema as rjsf takes it: both are JSON Schema, but rjsf's type knows no readonly lists. */
function rjsfSchema({ schema }: FormDefinition): RJSFSchema {
  return isRjsf(schema) ? schema : {};
}

/**
 * The text of a release's `validators.js`, for browsers whose content security policy lets nothing be compiled:
 * ```js
 * export default function (require) {
 *   return { "<form>": { "<rjsf's hash of the schema or of a part>": function (data) { … }, … }, … };
 * }
 * ```
 * A function gives true, or false with ajv's errors on its own `errors`. The one under the hash of the form's whole
 * schema is the form's check, for rjsf and for the engine; the others are the parts rjsf asks about. `require` is handed
 * in by the app: a map from the names ajv's compiled text asks for (`ajv/dist/runtime/equal`, `ajv/dist/runtime/ucs2length`,
 * `ajv-formats/dist/formats`, …) to the modules, which are in the app's bundle.
 */
export function validatorsModule(forms: readonly FormDefinition[]): string {
  const members = forms.map((form) => `${JSON.stringify(form.id)}: (function () { const exports = {}; ${compiledText(form)}\nreturn exports; })()`);
  return `export default function (require) {\nreturn {\n${members.join(',\n')}\n};\n}\n`;
}

/** Texts by schema: versions of a procedure and edits of a draft share most of their forms. */
const texts = new Map<string, string>();
const mostTexts = 300;

function compiledText(form: FormDefinition): string {
  const key = JSON.stringify(form.schema);
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = compileSchemaValidatorsCode(rjsfSchema(form), { customFormats });
  if (texts.size >= mostTexts) texts.clear();
  texts.set(key, text);
  return text;
}

/** The same text of a draft's forms; those that cannot be compiled are left out. */
export function previewModule(forms: readonly FormDefinition[]): string {
  const broken = new Set(previewTools(forms).broken.map(({ form }) => form));
  return validatorsModule(forms.filter((form) => !broken.has(form)));
}

/** A JSON pointer as keys and row indexes. */
function pathOf(pointer: string): ValueError['path'] {
  return pointer.split('/').slice(1).map((part) =>
    (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** The same checks for the server, compiled by the same ajv with the same settings. */
export function releaseTools(forms: readonly FormDefinition[]): ReleaseTools {
  const ajv = createAjvInstance(undefined, customFormats, {});
  return { checks: Object.fromEntries(forms.map((form) => [form.id, knownCheck(form, ajv)])) };
}

/** Checks by schema, for the same reason as {@link texts}. */
const checks = new Map<string, CheckValues>();

function knownCheck(form: FormDefinition, ajv: ReturnType<typeof createAjvInstance>): CheckValues {
  const key = JSON.stringify(form.schema);
  const known = checks.get(key);
  if (known !== undefined) return known;
  const check = checkOf(form, ajv);
  if (checks.size >= mostTexts) checks.clear();
  checks.set(key, check);
  return check;
}

/** The checks of a draft's forms, whose schemas may not compile yet; those are named with what ajv says of them. */
export function previewTools(forms: readonly FormDefinition[]): { readonly tools: ReleaseTools; readonly broken: readonly { readonly form: FormDefinition; readonly detail: string }[] } {
  const broken: { form: FormDefinition; detail: string }[] = [];
  const checks = forms.flatMap((form): [string, CheckValues][] => {
    try {
      return [[form.id, checkOf(form, createAjvInstance(undefined, customFormats, {}))]];
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
      broken.push({ form, detail: cause.message });
      return [];
    }
  });
  return { tools: { checks: Object.fromEntries(checks) }, broken };
}

function checkOf(form: FormDefinition, ajv: ReturnType<typeof createAjvInstance>): CheckValues {
  const validate = ajv.compile(form.schema);
  return (data) => {
    if (validate(data)) return [];
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({ path: pathOf(instancePath), keyword, params }));
  };
}
