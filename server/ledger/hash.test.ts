import fc from 'fast-check';
import { expect, it } from 'vitest';

import { canonicalBytes, sha256Hex } from '../../runtime/engine/index.ts';
import { parsed, stored, taggedHash } from './hash.ts';

it('the native hash and the engine’s check each other', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.uint8Array(), { maxLength: 3 }), (tag, parts) => {
    fc.pre(tag.isWellFormed());
    expect(taggedHash(tag, ...parts)).toBe(sha256Hex(tag, ...parts));
  }));
});

it('stores the canonical bytes the engine hashes, and reads them back', () => {
  const value = { b: ['中文', 1], a: { c: null } };
  expect([...stored(value)]).toEqual([...canonicalBytes(value)]);
  expect(parsed(stored(value))).toEqual(value);
});
