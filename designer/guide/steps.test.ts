import { expect, it } from 'vitest';

import { done } from './steps.ts';

it('the steps of a first change follow the draft', () => {
  expect([...done({ draft: undefined, seen: [], approved: false })]).toEqual([]);
  expect([...done({ draft: { edits: 0 }, seen: ['look'], approved: false })]).toEqual(['start']);
  expect([...done({ draft: { edits: 1 }, seen: ['check'], approved: false })]).toEqual(['start', 'change', 'check']);
  expect([...done({ draft: { edits: 2, proposal: 'p' }, seen: ['look', 'check'], approved: false })]).toEqual(['start', 'change', 'look', 'check', 'propose']);
  expect([...done({ draft: { edits: 2 }, seen: ['look', 'check'], approved: true })]).toEqual(['start', 'change', 'look', 'check', 'propose', 'approve']);
});
