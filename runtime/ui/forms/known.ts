import type { FormData } from '../../engine/index.ts';

const isUnknown = (value: unknown): boolean => value === undefined || value === null || value === '';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values without their unknowns: `null`, `''` and absent are the same (semantics F1). Rows stay, even empty ones. */
export function known(data: FormData): FormData {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      if (isUnknown(value)) return [];
      if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.map((each: unknown) => (isRecord(each) ? known(each) : each))]];
      return [[key, isRecord(value) ? known(value) : value]];
    }),
  );
}

/** A field's value as rows; what is not a row becomes an empty one, so that positions stay. */
export function rowsOf(value: unknown): readonly FormData[] {
  return Array.isArray(value) ? value.map((each: unknown) => (isRecord(each) ? each : {})) : [];
}

/** A field's value as a list of texts. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
