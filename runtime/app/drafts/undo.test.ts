import { expect, test } from 'vitest';

import { emptyHistory, record, redo, type Step, undo } from './undo.ts';

const step = (field: string | undefined, before: string, after: string, at: number): Step => ({ key: 'f', field, before: { x: before }, after: { x: after }, at });

test('keystrokes in one field without a pause are one step', () => {
  const history = [step('x', '', 'a', 0), step('x', 'a', 'ab', 300), step('x', 'ab', 'abc', 600)].reduce(record, emptyHistory);
  expect(history.past).toHaveLength(1);
  expect(undo(history)?.step.before).toEqual({ x: '' });
  expect(undo(history)?.step.after).toEqual({ x: 'abc' });
});

test('a pause, another field, or several fields at once begin a step of their own', () => {
  expect([step('x', '', 'a', 0), step('x', 'a', 'b', 1200)].reduce(record, emptyHistory).past).toHaveLength(2);
  expect([step('x', '', 'a', 0), step('y', 'a', 'b', 1)].reduce(record, emptyHistory).past).toHaveLength(2);
  expect([step(undefined, '', 'a', 0), step(undefined, 'a', 'b', 1)].reduce(record, emptyHistory).past).toHaveLength(2);
});

test('what was undone can be done again, until something else is typed', () => {
  const one = record(emptyHistory, step('x', '', 'a', 0));
  const undone = undo(one);
  expect(undone?.history.future).toHaveLength(1);
  expect(redo(undone?.history ?? emptyHistory)?.history).toEqual(one);
  expect(record(undone?.history ?? emptyHistory, step('x', '', 'b', 10)).future).toEqual([]);
});

test('there is nothing before the first step and nothing after the last', () => {
  expect(undo(emptyHistory)).toBeNull();
  expect(redo(record(emptyHistory, step('x', '', 'a', 0)))).toBeNull();
});
