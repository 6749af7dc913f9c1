import { expect, it } from 'vitest';

import type { DraftEditNote } from '../../runtime/api/designer.ts';
import { nextToUndo, standing } from './standing.ts';

const note = (number: number, person: string, undoes?: number): DraftEditNote => ({
  number, person, name: person, at: '2026-09-15T01:00:00Z', label: `第 ${number} 步`, parts: [], ...(undoes === undefined ? {} : { undoes }),
});

it('an edit that was taken back does not stand; one brought back does', () => {
  const log = [note(1, 'a'), note(2, 'b'), note(3, 'a', 1), note(4, 'a', 3)];
  expect([...standing(log.slice(0, 3))]).toEqual([2, 3]);
  expect([...standing(log)]).toEqual([1, 2, 4]);
});

it('a person takes back their own newest edit that stands', () => {
  const log = [note(1, 'a'), note(2, 'a'), note(3, 'b'), note(4, 'a', 2)];
  expect(nextToUndo(log, 'a')).toBe(1);
  expect(nextToUndo(log, 'b')).toBe(3);
  expect(nextToUndo(log, 'c')).toBeUndefined();
});
