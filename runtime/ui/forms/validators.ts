import { hashForSchema, type RJSFSchema, type ValidatorType } from '@rjsf/utils';
import createPrecompiledValidator from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js';

import type { CheckValues, FieldSchema, FormData, ValueError } from '../../engine/index.ts';
import { known } from './known.ts';
import { toRjsf } from './rjsf.ts';
import { runtimeRequire } from './validator-runtime.ts';

/** A compiled check as ajv writes it: true, or false with its complaints on itself. */
export interface CompiledCheck {
  (data: unknown): boolean;
  errors?: readonly AjvComplaint[] | null;
}
export interface AjvComplaint {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
}

/** The compiled checks of one form: of its whole schema and of each part rjsf asks about, by rjsf's hash of the part. */
export type CompiledParts = Readonly<Record<string, CompiledCheck>>;

/** What a form needs of its compiled validator. */
export interface FormValidator {
  /** The engine's check: every complaint with path, keyword and parameters; unknown values are no complaint but `required`. */
  readonly check: CheckValues;
  readonly parts: CompiledParts;
}

/** The validators of a release: by form for `FormView`, and as the engine's `checks`. */
export interface ReleaseValidators {
  readonly forms: Readonly<Record<string, FormValidator>>;
  readonly checks: Readonly<Record<string, CheckValues>>;
}

/** What the server's module gives: handed the runtime pieces of ajv by name, the compiled parts by form. */
export type ValidatorsModule = (require: (name: string) => unknown) => Readonly<Record<string, CompiledParts>>;

const unescape = (text: string): string => text.replaceAll('~1', '/').replaceAll('~0', '~');

/** A JSON pointer as keys and row indexes. */
function pathOf(pointer: string): readonly (string | number)[] {
  return pointer.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : unescape(part)));
}

/** The engine's check over a compiled one. */
export function checkValues(compiled: CompiledCheck): CheckValues {
  return (data: FormData): readonly ValueError[] => {
    if (compiled(known(data))) return [];
    const complaints = compiled.errors ?? [];
    compiled.errors = null;
    return complaints.map(({ instancePath, keyword, params }) => ({ path: pathOf(instancePath), keyword, params }));
  };
}

/** The validators of a release from the server's module and the release's forms. */
export function releaseValidators(module: ValidatorsModule, forms: readonly { readonly id: string; readonly schema: FieldSchema }[]): ReleaseValidators {
  const compiled = module(runtimeRequire);
  const validators = Object.fromEntries(forms.flatMap(({ id, schema }): readonly (readonly [string, FormValidator])[] => {
    const parts = compiled[id];
    const whole = parts?.[hashForSchema(toRjsf(schema))];
    return parts === undefined || whole === undefined ? [] : [[id, { check: checkValues(whole), parts }]];
  }));
  return { forms: validators, checks: Object.fromEntries(Object.entries(validators).map(([id, each]) => [id, each.check])) };
}

/** rjsf's validator over a form's compiled parts; used for its conditional parts only, complaints are our own. */
export function rjsfValidator(validator: FormValidator, schema: FieldSchema): ValidatorType<FormData, RJSFSchema> {
  const parts = Object.entries(validator.parts).map(([hash, part]) => [hash, (data: unknown): boolean => part(data)] as const);
  return createPrecompiledValidator<FormData, RJSFSchema>(Object.fromEntries(parts), toRjsf(schema));
}
