import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseJson } from './parse-json.ts';

function refusal(text: string): unknown {
  const result = parseJson(text);
  return 'problems' in result ? result.problems[0]?.params?.['reason'] : 'taken';
}

describe('strict JSON', () => {
  it.each([
    '',
    '{',
    '[1,]',
    '{"a":1,}',
    "{'a':1}",
    '01',
    '+1',
    '.5',
    'nul',
    '"\t"',
    '"\\x"',
    '"\\u12g4"',
    '"',
    '1 2',
    '{"a" 1}',
    '[1 2]',
    '1\uFEFF',
    'NaN',
  ])('%j is no JSON', (text) => expect(parseJson(text)).toEqual({ problems: [expect.objectContaining({ code: 'malformed-json' })] }));

  it.each([
    ['{"__proto__": {"x": 1}}', 'key'],
    ['{"\\u005f_proto__": 1}', 'key'],
    ['[{"constructor": 1}]', 'key'],
    ['{"a": 1, "\\u0061": 2}', 'duplicate-key'],
    ['{"e\u0301": 1, "\u00e9": 2}', 'duplicate-key'],
    ['1.5', 'number'],
    ['1.0', 'number'],
    ['1e3', 'number'],
    ['9007199254740992', 'number'],
    ['-9007199254740992', 'number'],
    ['"\\ud800"', 'lone-surrogate'],
    ['"\\udc00\\ud800"', 'lone-surrogate'],
    ['{"\\ud800": 1}', 'lone-surrogate'],
    ['['.repeat(65) + ']'.repeat(65), 'depth'],
  ])('%s is JSON we do not take', (text, reason) => expect(refusal(text)).toBe(reason));

  it('takes what is just inside the limits', () => {
    expect(parseJson('9007199254740991')).toEqual({ value: 9_007_199_254_740_991 });
    expect(refusal('['.repeat(64) + ']'.repeat(64))).toBe('taken');
    expect(parseJson('"\\ud83d\\ude00"')).toEqual({ value: '😀' });
    expect(parseJson('-0')).toEqual({ value: 0 });
    expect(parseJson('\uFEFF1')).toEqual({ value: 1 });
  });

  it('points to where it is', () => {
    expect(parseJson('{"a": [1, {"b/c": 0.5}]}')).toEqual({
      problems: [expect.objectContaining({ code: 'not-plain-json', path: '/a/1/b~1c', title: 'b/c' })],
    });
  });

  it('gives text in NFC', () => {
    expect(parseJson('{"e\\u0301": "e\\u0301"}')).toEqual({ value: { é: 'é' } });
  });

  it('leaves the prototypes of objects alone', () => {
    parseJson('{"a": {"__proto__": {"polluted": 1}}}');
    parseJson('{"constructor": {"prototype": {"polluted": 1}}}');
    expect('polluted' in {}).toBe(false);
  });

  it('reads back what JSON.stringify writes', () => {
    const safe = fc.jsonValue({ noUnicodeString: true, depthSize: 'medium' }).filter((value) => {
      const text = JSON.stringify(value);
      return (
        !/__proto__|constructor|prototype/.test(text) &&
        !/[^"\w]-?\d+\.\d|\de[+-]?\d|\d{16}/.test(` ${text}`) &&
        text.normalize('NFC') === text &&
        !text.includes('-0')
      );
    });
    fc.assert(
      fc.property(safe, (value) => {
        const text = JSON.stringify(value);
        const result = parseJson(text);
        if ('value' in result) expect(JSON.stringify(result.value)).toBe(text);
        else expect(result.problems[0]?.code).toBe('not-plain-json');
      }),
    );
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '-', '.', 'e', 'a', '\\', 'u', ' ', 'true', 'null') }),
        (text) => {
          const result = parseJson(text);
          let native: unknown;
          try {
            native = JSON.parse(text);
          } catch {
            expect(result).toHaveProperty('problems');
            return;
          }
          if ('value' in result) expect(result.value).toEqual(native);
          else expect(result.problems[0]?.code).toBe('not-plain-json');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
