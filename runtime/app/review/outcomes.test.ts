import { expect, test } from 'vitest';

import { emptyReason, isComplete, tally, toOutcomes, undecided } from './outcomes.ts';
import { readUnsent } from './unsent.ts';

const returned = (reasons: readonly { code: string; pin: string; note: string }[]) => ({ ...undecided, outcome: 'returned' as const, reasons });
const pinned = { code: 'R1', pin: 'stage:one', note: '' };

test('a return needs a reason, and each reason a code and a pin', () => {
  expect(isComplete(returned([]))).toBe(false);
  expect(isComplete(returned([emptyReason]))).toBe(false);
  expect(isComplete(returned([{ ...pinned, pin: '' }]))).toBe(false);
  expect(isComplete(returned([pinned]))).toBe(true);
  expect(isComplete(returned([pinned, emptyReason]))).toBe(false);
  expect(isComplete({ ...undecided, outcome: 'approved' })).toBe(true);
});

test('only decided subjects are sent, reasons pinned to a stage or a rule, empty notes left out', () => {
  const drafts = {
    a: { ...undecided, outcome: 'approved' as const, reasons: [pinned], note: ' ' },
    b: returned([pinned, { code: 'R2', pin: 'rule:notice:five', note: ' see page 3 ' }]),
  };
  expect(toOutcomes(drafts, ['a', 'b', 'c'])).toEqual([
    { subject: 'a', outcome: 'approved', reasons: [] },
    { subject: 'b', outcome: 'returned', reasons: [{ code: 'R1', stage: 'one' }, { code: 'R2', rule: 'notice:five', note: 'see page 3' }] },
  ]);
  expect(tally(drafts, ['a', 'b', 'c'])).toEqual({ approved: 1, returned: 1, undecided: 1, complete: true });
});

test('what cannot be read back of an unsent review is left out', () => {
  expect(readUnsent({ getItem: () => '{"a": 1, "b": {"outcome": "approved", "reasons": [], "note": ""}}' }, 'x')).toEqual({ b: { outcome: 'approved', reasons: [], note: '' } });
  expect(readUnsent({ getItem: () => 'null' }, 'x')).toEqual({});
});
