import { describe, expect, it } from 'vitest';

import type { ReleaseEntry } from '../../runtime/api/designer.ts';
import { axisOf, linesOf } from './spans.ts';

const entry = (hash: string, more: Partial<ReleaseEntry>): ReleaseEntry => ({
  kind: 'release', subject: 'trip', subjectTitle: 'Trips', id: hash, title: hash, hash, state: 'in-force', publishedAt: '2020-01-01T00:00:00Z', basis: [], verdicts: 0, ...more,
});

describe('releases on a line of time', () => {
  it('one line for each procedure, calendars behind, newest first', () => {
    const lines = linesOf([entry('a', { from: '2019-01-01' }), entry('c', { kind: 'calendar', subject: 'cal', subjectTitle: 'Calendar' }), entry('b', { from: '2024-01-01' })]);
    expect(lines.map(({ title, entries }) => [title, entries.map(({ hash }) => hash)])).toEqual([['Trips', ['b', 'a']], ['Calendar', ['c']]]);
  });
  it('spans lie end to end where their days do, and today between them', () => {
    const axis = axisOf([entry('b', { from: '2024-01-01' }), entry('a', { from: '2020-01-01', until: '2023-12-31' })], '2023-01-01');
    const [b, a] = axis.spans;
    expect(a?.start).toBe(0);
    expect(a?.end).toBe(b?.start);
    expect(b?.end).toBe(1);
    expect(axis.today).toBeGreaterThan(0.5);
    expect(axis.today).toBeLessThan(b?.start ?? 0);
    expect(axis.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });
  it('a withdrawn one and one without a day are not on it', () => {
    expect(axisOf([entry('a', { from: '2020-01-01', state: 'withdrawn' }), entry('b', {})], '2023-01-01').spans).toEqual([]);
  });
});
