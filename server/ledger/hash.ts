import { createHash } from 'node:crypto';

import { canonicalText } from '../../runtime/engine/index.ts';

const separator = Uint8Array.of(0);

/**
 * SHA-256 in hex over a domain tag, a zero byte and the parts. The engine's `sha256Hex` gives the same; this one is
 * native, and each checks the other.
 */
export function taggedHash(tag: string, ...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(tag, 'utf8').update(separator);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Canonical JSON (RFC 8785) as bytes: what is stored and hashed, never serialised again. */
export function stored(value: unknown): Uint8Array {
  return Buffer.from(canonicalText(value), 'utf8');
}

/** The text of stored bytes, parsed. */
export function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
