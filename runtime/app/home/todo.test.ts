import { expect, test } from 'vitest';

import type { Due, Todo } from '../../api/index.ts';
import { byTimeLeft } from '../review/queue.ts';
import { addressOf, byUrgency, compareDue } from './todo.ts';

const todo = (kind: Todo['kind'], more: Partial<Todo> = {}): Todo => ({ kind, matter: 'm/1', matterTitle: 'M', organisationTitle: 'O', light: 'grey', ...more });
const due = (date: string, workingDays?: number): Due => ({ date, ...(workingDays === undefined ? {} : { workingDays }) });

test('to-dos come by working days left, the late ones first, those without a deadline last', () => {
  const todos = [todo('file'), todo('review', { due: due('2026-03-02', 5) }), todo('sign-stage', { due: due('2026-02-20', -1) }), todo('convene', { due: due('2026-02-24', 0) })];
  expect(byUrgency(todos).map(({ kind }) => kind)).toEqual(['sign-stage', 'convene', 'review', 'file']);
});

test('beyond the published calendar the date decides', () => {
  expect(compareDue(due('2030-01-02'), due('2030-01-03'))).toBeLessThan(0);
  expect(compareDue(due('2030-01-02'), due('2026-01-03', 4))).toBeGreaterThan(0);
});

test('a to-do leads to where it is done', () => {
  expect(addressOf(todo('complete-stage', { stage: 'one' }))).toBe('/matters/m%2F1/stages/one');
  expect(addressOf(todo('explain-light', { stage: 'one', subjects: ['s1'] }))).toBe('/matters/m%2F1/stages/one/s1');
  expect(addressOf(todo('sign-stage', { stage: 'one', subjects: ['s1', 's2'] }))).toBe('/matters/m%2F1/stages/one');
  expect(addressOf(todo('file', { filing: 'first' }))).toBe('/matters/m%2F1/filings/first');
  expect(addressOf(todo('review', { filing: 'first' }))).toBe('/reviews?matter=m%2F1&filing=first');
  expect(addressOf(todo('close-matter'))).toBe('/matters/m%2F1/filings');
});

test('the review queue goes by whichever limit is nearer', () => {
  const item = (matter: string, toMeeting?: Due, toLimit?: Due) => ({
    matter, matterTitle: matter, organisationTitle: 'O', filing: 'f', filingTitle: 'F', version: 1, subjects: [], filedOn: '2026-02-02', light: 'grey' as const,
    ...(toMeeting === undefined ? {} : { toMeeting }), ...(toLimit === undefined ? {} : { toLimit }),
  });
  const queue = byTimeLeft([item('none'), item('late', due('2026-03-09', 8), due('2026-02-10', -2)), item('soon', due('2026-02-26', 1), due('2026-03-02', 3))]);
  expect(queue.map(({ matter }) => matter)).toEqual(['late', 'soon', 'none']);
});
