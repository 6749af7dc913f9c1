import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';

import { canonicalBytes, utf8 } from './canonical.ts';

/** SHA-256 of the parts one after another. */
export function sha256Bytes(...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concatBytes(...parts));
}

/**
 * SHA-256 in hex over a domain tag, a zero byte and the parts: hashes of different kinds of thing can never be taken
 * for each other.
 */
export function sha256Hex(tag: string, ...parts: readonly Uint8Array[]): string {
  return bytesToHex(sha256Bytes(utf8(tag), Uint8Array.of(0), ...parts));
}

/** The hash of a plain value under a tag, over its canonical bytes. */
export function hashOf(tag: string, value: unknown): string {
  return sha256Hex(tag, canonicalBytes(value));
}
