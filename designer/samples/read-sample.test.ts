import { expect, it } from 'vitest';

import { newSampleId, readSample } from './read-sample.ts';

const matter = { procedure: 'field-trip', organisation: 'school', openedOn: '2026-09-01', title: '秋游', forms: {}, subjects: [], ledger: { stages: {} } };

it('reads a matter as it is, or within a sample or an answer about it', () => {
  expect(readSample(JSON.stringify(matter))).toEqual({ matter, title: '秋游' });
  expect(readSample(JSON.stringify({ id: 's1', title: '样例一', matter }))).toEqual({ matter, title: '样例一' });
  expect(readSample(JSON.stringify({ id: 'x', version: 3, matter }))).toEqual({ matter, title: '秋游' });
});

it('takes nothing else for a matter', () => {
  for (const text of ['', 'no json', '[]', '{}', 'null', '{"matter": 1}', JSON.stringify({ ...matter, ledger: undefined })]) expect(readSample(text), text).toBeUndefined();
});

it('gives a new sample an id of its own', () => {
  expect(newSampleId([])).toBe('sample-1');
  expect(newSampleId(['sample-2', 'x'])).toBe('sample-3');
});
