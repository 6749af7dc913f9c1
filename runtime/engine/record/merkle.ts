import { bytesToHex } from '@noble/hashes/utils.js';

import { sha256Bytes } from './hash.ts';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

function root(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256Bytes();
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return sha256Bytes(leafPrefix, only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256Bytes(nodePrefix, root(leaves.slice(0, split)), root(leaves.slice(split)));
}

/** The Merkle tree hash of a list of leaves (RFC 9162 §2.1.1), in hex. */
export function merkleRoot(leaves: readonly Uint8Array[]): string {
  return bytesToHex(root(leaves));
}
