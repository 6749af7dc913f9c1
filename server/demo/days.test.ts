import { expect, test } from 'vitest';

import { buildCalendar } from '../../runtime/engine/index.ts';
import { civil } from '../civil.ts';
import { dayOf, movedDays } from './days.ts';
import { instantOf } from './instant.ts';

// the State Council's notice for autumn 2026: National Day off 1–7 October, worked on Saturday 10 October
const calendar = buildCalendar([
  { calendar: 'cn', year: 2026, source: { title: '通知' }, off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], makeUp: ['2026-10-10'] },
]);

test.each([
  ['@0', '2026-09-30', '2026-09-30'],
  ['@0', '2026-10-01', '2026-10-08'],
  ['@+1', '2026-09-30', '2026-10-08'],
  ['@+3', '2026-09-30', '2026-10-10'],
  ['@-1', '2026-10-08', '2026-09-30'],
  ['@@-5', '2026-10-08', '2026-10-03'],
  ['@@+1', '2026-09-30', '2026-10-01'],
  ['2026-01-01', '2026-09-30', '2026-01-01'],
  ['@home', '2026-09-30', '@home'],
  ['@+3', '2027-03-01', '2027-03-04'],
])('%s on %s is %s', (text, today, day) => {
  expect(dayOf(text, today, calendar)).toBe(day);
});

test('a sample’s dates move with its opening and keep their working days; what lies long before stays', () => {
  const sample = { openedOn: '2026-09-21', from: '2026-09-28', until: '2026-09-30', born: '1986-03-14', number: 5, note: '到2026-09-30', rows: [{ on: '2026-09-18' }] };
  expect(movedDays(sample, '2026-09-21', '2026-09-24', calendar)).toEqual({
    openedOn: '2026-09-24', from: '2026-10-08', until: '2026-10-10', born: '1986-03-14', number: 5, note: '到2026-09-30', rows: [{ on: '2026-09-23' }],
  });
});

test.each([
  ['2026-09-08', '10:00', 'Asia/Shanghai', '2026-09-08T02:00:00.000Z'],
  ['2026-01-01', '00:00', 'Asia/Shanghai', '2025-12-31T16:00:00.000Z'],
  ['2026-07-01', '12:30', 'America/New_York', '2026-07-01T16:30:00.000Z'],
])('%s %s in %s is %s, and back', (date, time, zone, instant) => {
  expect(new Date(instantOf(date, time, zone)).toISOString()).toBe(instant);
  expect(civil(instantOf(date, time, zone), zone)).toEqual({ date, time });
});
