import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readPlainJson } from './plain-json.ts';

const codeOf = (text: string): string | undefined => {
  const read = readPlainJson(text);
  return 'problems' in read ? read.problems[0]?.code : undefined;
};

describe('plain JSON', () => {
  it.each([
    ['cut off', '{"a":', 'malformed-json'],
    ['a member twice', '{"a":1,"b":{"c":1,"c":2}}', 'not-plain-json'],
    ['a member twice, once escaped', '{"a":1,"\\u0061":2}', 'not-plain-json'],
    ['a member called __proto__', '{"__proto__":{"x":1}}', 'not-plain-json'],
    ['a decimal', '{"a":1.5}', 'not-plain-json'],
    ['an integer past 2^53', '[9007199254740993]', 'not-plain-json'],
    ['half a character', '["\\ud800"]', 'not-plain-json'],
    ['65 levels', '['.repeat(66) + ']'.repeat(66), 'not-plain-json'],
  ])('refuses %s', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('reads what is like those and sound', () => {
    expect(readPlainJson('\ufeff{"a":{"a":1},"b":[{"a":1},{"a":2}],"c":"{\\"a\\":1,\\"a\\":2}"}')).toEqual({
      value: { a: { a: 1 }, b: [{ a: 1 }, { a: 2 }], c: '{"a":1,"a":2}' },
    });
  });

  it('reads every plain value as it was written', () => {
    const plain = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
    })).value;
    fc.assert(fc.property(plain, (value) => {
      const text = JSON.stringify(value);
      fc.pre(text.isWellFormed() && !/\\ud[89a-f]|__proto__|-0/.test(text));
      expect(readPlainJson(text)).toEqual({ value: JSON.parse(text) });
    }));
  });
});
