import { expect, it } from 'vitest';

import { differing, pathWords, valueAt } from './path-words.ts';

const value = { title: '期限', values: [{ from: '2014-01-01', value: 5 }, { value: 7 }], 'a/b': { '~': 1 } };

it('finds the value of a JSON pointer (RFC 6901)', () => {
  expect(valueAt(value, '')).toBe(value);
  expect(valueAt(value, '/values/0/value')).toBe(5);
  expect(valueAt(value, '/a~1b/~0')).toBe(1);
  expect(valueAt(value, '/values/9/value')).toBeUndefined();
  expect(valueAt(value, '/toString')).toBeUndefined();
});

it('says where it leads: properties by their word, items by what people call them', () => {
  const word = (key: string) => ({ values: '取值', value: '数值' })[key];
  expect(pathWords(value, '/values/0/value', word)).toEqual(['取值', '2014-01-01', '数值']);
  expect(pathWords(value, '/values/1', word)).toEqual(['取值', '2']);
  expect(pathWords(value, '/title', word)).toEqual(['title']);
  expect(pathWords({ values: [{ value: 5 }] }, '/values/0/value', word)).toEqual(['取值', '数值']);
});

it('names the smallest places where two values differ', () => {
  expect(differing({ a: [{ b: 1, c: 2 }], d: 0 }, { a: [{ b: 1, c: 3 }], e: 0 })).toEqual(['/a/0/c', '/d', '/e']);
  expect(differing({ a: [1] }, { a: [1, 2] }, '/x')).toEqual(['/x/a']);
  expect(differing({ a: 1 }, { a: 1 })).toEqual([]);
  expect(differing(undefined, { a: 1 })).toEqual(['']);
});
