import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { folded, lineDiff } from './line-diff.ts';

describe('texts side by side', () => {
  it('a changed line stands beside the old one', () => {
    expect(lineDiff(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([{ before: 'a', after: 'a' }, { before: 'b', after: 'x' }, { before: 'c', after: 'c' }]);
  });
  it('what was put in or taken out stands alone', () => {
    expect(lineDiff(['a', 'c'], ['a', 'b', 'c', 'd'])).toEqual([{ before: 'a', after: 'a' }, { after: 'b' }, { before: 'c', after: 'c' }, { after: 'd' }]);
    expect(lineDiff(['a'], [])).toEqual([{ before: 'a' }]);
  });
  it('both texts can be read back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    fc.assert(fc.property(text, text, (before, after) => {
      const pairs = lineDiff(before, after);
      expect(pairs.flatMap((pair) => (pair.before === undefined ? [] : [pair.before]))).toEqual(before);
      expect(pairs.flatMap((pair) => (pair.after === undefined ? [] : [pair.after]))).toEqual(after);
      if (before.join() === after.join()) expect(pairs.every((pair) => pair.before === pair.after)).toBe(true);
    }));
  });
  it('runs of the same are left out, and counted', () => {
    const lines = Array.from({ length: 20 }, (_, index) => String(index));
    expect(folded(lineDiff(lines, lines.with(10, 'x')), 1)).toEqual([9, { before: '9', after: '9' }, { before: '10', after: 'x' }, { before: '11', after: '11' }, 8]);
  });
});
