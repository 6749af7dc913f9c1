import { generateKeyPairSync } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { noEntry } from './entry.ts';
import { type CheckpointContent, noteHash, openNote, signNote } from './note.ts';

const key = generateKeyPairSync('ed25519');
const hash = (digit: string) => digit.repeat(64);
const content: CheckpointContent = {
  logId: '00112233445566778899aabbccddeeff', number: 3, at: '2026-09-17T02:00:00.000Z', previous: noEntry,
  chains: [
    { organisation: '*', size: 4, root: hash('a'), head: hash('b') },
    { organisation: 'school-one', size: 12, root: hash('c'), head: hash('d') },
  ],
};

describe('signed checkpoint', () => {
  const note = signNote(content, key);

  it('is a C2SP note: origin, size, root, an empty line, the signature after an em dash', () => {
    const [origin, size, root] = note.split('\n');
    expect([origin, size]).toEqual(['guicheng/00112233445566778899aabbccddeeff', '16']);
    expect(Buffer.from(root ?? '', 'base64')).toHaveLength(32);
    expect(note).toMatch(/\n\n\u2014 guicheng\/00112233445566778899aabbccddeeff [A-Za-z0-9+/=]+\n$/);
  });

  it('says again what was signed', () => {
    expect(openNote(note, key.publicKey)).toEqual(content);
  });

  it('is refused when any character of it differs', () => {
    fc.assert(fc.property(fc.nat(note.length - 1), fc.constantFrom('0', '1', 'x', '\n', ' '), (at, character) => {
      fc.pre(note[at] !== character);
      const changed = note.slice(0, at) + character + note.slice(at + 1);
      const opened = openNote(changed, key.publicKey);
      // base64 has spare bits at its end; nothing else may pass
      if (opened !== undefined) expect(opened).toEqual(content);
      expect(noteHash(changed)).not.toBe(noteHash(note));
    }));
  });

  it('is refused under another key', () => {
    expect(openNote(note, generateKeyPairSync('ed25519').publicKey)).toBeUndefined();
  });
});
