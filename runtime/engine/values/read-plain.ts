import { isCivilDate, isCivilMonth, isLocalTime } from './date.ts';
import { parseFraction } from './fraction.ts';
import type { Plain, Row } from './value.ts';
import type { FactType } from './value-type.ts';

/** `null`, `""` and absent are the same unknown (semantics F1). */
export function isBlank(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === '';
}

/** Whether something is a JSON object. */
export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** The plain value of raw JSON as the type demands it; undefined where it is of the wrong type or form (F1). */
export function readPlain(raw: unknown, type: FactType): Plain | undefined {
  switch (type) {
    case 'boolean':
      return typeof raw === 'boolean' ? raw : undefined;
    case 'integer':
      return typeof raw === 'number' && Number.isSafeInteger(raw) ? raw : undefined;
    case 'rows':
      return rowsOf(raw);
    case 'codes':
      return Array.isArray(raw) && raw.every((item) => typeof item === 'string') ? raw : undefined;
    case 'fraction':
    case 'text':
    case 'code':
    case 'date':
    case 'month':
    case 'time':
      return typeof raw === 'string' ? readText(raw, type) : undefined;
  }
}

function readText(raw: string, type: 'fraction' | 'text' | 'code' | 'date' | 'month' | 'time'): Plain | undefined {
  switch (type) {
    case 'fraction':
      return parseFraction(raw);
    case 'date':
      return isCivilDate(raw) ? raw : undefined;
    case 'month':
      return isCivilMonth(raw) ? raw : undefined;
    case 'time':
      return isLocalTime(raw) ? raw : undefined;
    case 'text':
    case 'code':
      return raw;
  }
}

function rowsOf(raw: unknown): readonly Row[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const rows: Row[] = [];
  for (const [index, cells] of raw.entries()) {
    if (!isRecord(cells)) return undefined;
    rows.push({ index, cells });
  }
  return rows;
}
