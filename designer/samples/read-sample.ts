import type { Matter } from '../../runtime/engine/index.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has the bones of a matter; the server reads the whole of it. */
const isMatter = (value: unknown): value is Matter =>
  isRecord(value) && typeof value['procedure'] === 'string' && typeof value['organisation'] === 'string' && isRecord(value['forms']) && Array.isArray(value['subjects']) && isRecord(value['ledger']);

/**
 * The matter in a file: a matter itself, a sample (a matter with id and title), or what the app answers about a matter.
 * Undefined where the text is none of these.
 */
export function readSample(text: string): { readonly matter: Matter; readonly title?: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isMatter(value)) return { matter: value, ...(value.title === undefined ? {} : { title: value.title }) };
  if (!isRecord(value) || !isMatter(value['matter'])) return undefined;
  const { matter, title } = value;
  return { matter, ...(typeof title === 'string' ? { title } : matter.title === undefined ? {} : { title: matter.title }) };
}

/** An id for a new sample that no other has. */
export function newSampleId(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `sample-${number}`;
    if (!taken.includes(id)) return id;
  }
}
