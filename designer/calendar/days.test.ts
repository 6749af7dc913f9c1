import { expect, it } from 'vitest';

import type { CalendarYear } from '../../runtime/engine/index.ts';
import { daysOf, kindOf, turned, weekdayOf } from './days.ts';

const empty: CalendarYear = { calendar: 'cn', year: 2026, source: { title: 's' }, off: [], makeUp: [] };

it('knows the days of months and weeks', () => {
  expect(daysOf(2024, 2)).toHaveLength(29);
  expect(daysOf(2026, 2).at(-1)).toBe('2026-02-28');
  // 1 January 2026 is a Thursday, 4 January a Sunday.
  expect([weekdayOf('2026-01-01'), weekdayOf('2026-01-04'), weekdayOf('2026-01-05')]).toEqual([3, 6, 0]);
});

it('a weekday is turned off and on again', () => {
  const off = turned(empty, '2026-01-01');
  expect(kindOf(off, '2026-01-01')).toBe('off');
  expect(turned(off, '2026-01-01')).toEqual(empty);
});

it('a Sunday is worked in exchange, then off within a holiday, then free', () => {
  const worked = turned(empty, '2026-01-04');
  expect(kindOf(worked, '2026-01-04')).toBe('makeUp');
  const off = turned(worked, '2026-01-04');
  expect([kindOf(off, '2026-01-04'), off.makeUp]).toEqual(['off', []]);
  expect(turned(off, '2026-01-04')).toEqual(empty);
});
