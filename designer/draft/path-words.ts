const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys of a JSON pointer (RFC 6901). */
export const keysOf = (pointer: string): readonly string[] => pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value a JSON pointer points at; undefined where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] : isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}

/**
 * The JSON pointers of the smallest places where two values differ, below a pointer: members of records and items of
 * lists of one length; lists of different lengths differ as a whole.
 */
export function differing(one: unknown, other: unknown, pointer = ''): readonly string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const below = (key: string): string => `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) return one.flatMap((item, index) => differing(item, other[index], below(String(index))));
  if (!isRecord(one) || !isRecord(other)) return [pointer];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => differing(one[key], other[key], below(key)));
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
    const only = Array.isArray(at) && at.length === 1;
    at = valueAt(at, `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (!inList) return word(key) ?? nameOf(at) ?? key;
    return nameOf(at) ?? (only ? '' : String(Number(key) + 1));
  }).filter((step) => step !== '');
}
