import { createHash } from 'node:crypto';

/** The perfect subtrees of a growing Merkle tree (RFC 9162 §2.1), largest first, as `height:hash` in hex. */
export type Peaks = readonly { readonly height: number; readonly hash: string }[];

function node(left: string, right: string): string {
  return createHash('sha256').update(Uint8Array.of(1)).update(left, 'hex').update(right, 'hex').digest('hex');
}

/** A leaf's hash: SHA-256(0x00 ‖ bytes). */
export function leafHash(bytes: Uint8Array): string {
  return createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest('hex');
}

/** The peaks with one more leaf. */
export function grow(peaks: Peaks, leaf: string): Peaks {
  const grown = [...peaks];
  let added = { height: 0, hash: leaf };
  for (let last = grown.at(-1); last?.height === added.height; last = grown.at(-1)) {
    grown.pop();
    added = { height: added.height + 1, hash: node(last.hash, added.hash) };
  }
  return [...grown, added];
}

/** The tree's root; SHA-256 of nothing for an empty tree. */
export function rootOf(peaks: Peaks): string {
  const [first, ...rest] = [...peaks].reverse();
  if (first === undefined) return createHash('sha256').digest('hex');
  return rest.reduce((right, peak) => node(peak.hash, right), first.hash);
}

/** Peaks as the text kept with the chain. */
export function peaksText(peaks: Peaks): string {
  return peaks.map((peak) => `${peak.height}:${peak.hash}`).join(' ');
}

/** The reverse of {@link peaksText}. */
export function peaksOf(text: string): Peaks {
  if (text === '') return [];
  return text.split(' ').map((part) => {
    const [height = '', hash = ''] = part.split(':');
    return { height: Number(height), hash };
  });
}
