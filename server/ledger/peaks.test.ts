import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { merkleRoot } from '../../runtime/engine/index.ts';
import { grow, leafHash, type Peaks, peaksOf, peaksText, rootOf } from './peaks.ts';

const leaves = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 70 });
const grown = (all: readonly Uint8Array[]): Peaks => all.reduce<Peaks>((peaks, leaf) => grow(peaks, leafHash(leaf)), []);

describe('Merkle peaks', () => {
  it('give the root of RFC 9162 for every size, as the engine computes it whole', () => {
    fc.assert(fc.property(leaves, (all) => { expect(rootOf(grown(all))).toBe(merkleRoot(all)); }));
  });

  it('survive being written down', () => {
    fc.assert(fc.property(leaves, (all) => { expect(peaksOf(peaksText(grown(all)))).toEqual(grown(all)); }));
  });
});
