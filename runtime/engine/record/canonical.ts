import { Bug } from '../problems.ts';

const maxDepth = 64;

type Members = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function objectText(value: Members, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Bug('canonical JSON: not a plain object');
  let text = '';
  // the default order of strings is by UTF-16 code units, as the standard wants (RFC 8785 §3.2.3)
  for (const key of Object.keys(value).sort()) {
    if (key === '__proto__') throw new Bug('canonical JSON: __proto__ key');
    const member = value[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${stringText(key)}:${textOf(member, depth + 1)}`;
  }
  return `{${text}}`;
}

function stringText(value: string): string {
  if (!value.isWellFormed()) throw new Bug('canonical JSON: lone surrogate');
  // ECMAScript's own escapes are the standard's (RFC 8785 §3.2.2.2)
  return JSON.stringify(value);
}

function textOf(value: unknown, depth: number): string {
  if (depth > maxDepth) throw new Bug('canonical JSON: deeper than 64 levels');
  if (value === null) return 'null';
  if (typeof value === 'string') return stringText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Bug('canonical JSON: only safe integers; decimals are strings');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, depth + 1)).join(',')}]`;
  if (isRecord(value)) return objectText(value, depth);
  throw new Bug(`canonical JSON: ${typeof value}`);
}

/**
 * The canonical JSON text of a plain value (RFC 8785). Members that are `undefined` count as absent. One pass of our own:
 * a save writes a whole matter and its verdict, and the package `canonicalize`, which checks this one in its tests, takes
 * several times as long.
 * @throws Bug for anything JSON cannot carry exactly: floats, unsafe integers, lone surrogates, class instances.
 */
export function canonicalText(value: unknown): string {
  return textOf(value, 0);
}

/** {@link canonicalText} as UTF-8 bytes: what is hashed and stored. */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value));
}

/** UTF-8 bytes of a well-formed string; the engine has no `TextEncoder`. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(bytes);
}
