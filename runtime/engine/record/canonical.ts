import canonicalize from 'canonicalize';

import { Bug } from '../problems.ts';

const maxDepth = 64;

/** Refuses what canonical JSON cannot carry without loss; gives a copy without `undefined` members. */
function plain(value: unknown, depth: number): unknown {
  if (depth > maxDepth) throw new Bug('canonical JSON: deeper than 64 levels');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Bug('canonical JSON: lone surrogate');
    return value;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Bug('canonical JSON: only safe integers; decimals are strings');
    return Object.is(value, -0) ? 0 : value;
  }
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new Bug('canonical JSON: not a plain object');
    const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const [key, member] of Object.entries(value)) {
      if (key === '__proto__') throw new Bug('canonical JSON: __proto__ key');
      if (member !== undefined) copy[key] = plain(member, depth + 1);
    }
    return copy;
  }
  throw new Bug(`canonical JSON: ${typeof value}`);
}

/**
 * The canonical JSON text of a plain value (RFC 8785). Members that are `undefined` count as absent.
 * @throws Bug for anything JSON cannot carry exactly: floats, unsafe integers, lone surrogates, class instances.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(plain(value, 0));
  if (text === undefined) throw new Bug('canonical JSON: undefined');
  return text;
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
