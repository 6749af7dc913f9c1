const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys of a JSON pointer (RFC 6901). */
export const keysOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value a JSON pointer points at; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] : isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}

/** What people call an item of a list, or a record: its title, else its id or name. */
function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  for (const key of ['title', 'label', 'id', 'name', 'code', 'from']) {
    const name = value[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}

/**
 * Where a JSON pointer leads, in words: each step by what people call it. `word` gives the word for a property of the
 * definitions, or undefined for one that has none.
 */
export function pathWords(value: unknown, pointer: string, word: (key: string) => string | undefined): readonly string[] {
  let at = value;
  return keysOf(pointer).map((key) => {
    const inList = Array.isArray(at);
    at = valueAt(at, `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (inList) return nameOf(at) ?? String(Number(key) + 1);
    return word(key) ?? nameOf(at) ?? key;
  });
}
