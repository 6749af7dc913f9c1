import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalText, utf8 } from './canonical.ts';

describe('canonicalText (RFC 8785)', () => {
  it('orders members by UTF-16 code units and drops absent ones', () => {
    expect(canonicalText({ b: 1, a: undefined, '\u20ac': 2, '\r': 3, '1': 4 })).toBe('{"\\r":3,"1":4,"b":1,"€":2}');
  });

  it.each([[1.5], [2 ** 53], [Number.NaN], ['\ud800'], [new Map()], [() => 1], [undefined]])(
    'refuses %s, which JSON cannot carry exactly',
    (value) => {
      expect(() => canonicalText({ value, kept: [value] })).toThrow();
    },
  );

  it('refuses an own __proto__ member', () => {
    expect(() => canonicalText(JSON.parse('{"__proto__":1}'))).toThrow();
  });

  it('writes what the package canonicalize writes', () => {
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(canonicalText(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('writes the same UTF-8 as the platform', () => {
    const text = 'a£€😀中文\u0000';
    expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
  });
});
