import { describe, expect, it } from 'vitest';

import { missingValues } from '../../runtime/engine/index.ts';
import { shippedReleases } from '../support/shipped.ts';
import { judged, lightsOf, sample } from './judged.ts';

const newest = shippedReleases().at(-1)?.release;

/** One way a real batch goes, the day it is looked at, and what the law says of it. */
interface Way {
  readonly name: string;
  readonly on: string;
  readonly why: string;
  readonly lights: readonly string[];
}

const ways: readonly Way[] = [
  { name: 'clean', on: '2026-09-05', why: 'nothing is broken', lights: [] },
  { name: 'returned-twice', on: '2026-09-05', why: 'returns are no breach; the third filing is three working days before the meeting', lights: [] },
  { name: 'subject-withdrawn', on: '2026-09-05', why: 'who left the batch does not count', lights: [] },
  {
    name: 'exception-approved', on: '2026-09-05', why: '9: one level skipped, approved before the inspection, is yellow; 8(2) is a “generally”; the meeting moved',
    lights: ['yellow meeting-date-changed s1', 'yellow one-level-needs-approval s1', 'yellow two-lower-posts s1'],
  },
  {
    name: 'exception-too-late', on: '2026-09-05', why: '9: the approval of the day after the meeting neither precedes the inspection nor the decision',
    lights: ['red exceptional-approved s1', 'red one-level-needs-approval s1', 'yellow two-lower-posts s1'],
  },
  {
    name: 'meeting-moved', on: '2026-09-05', why: 'moved after the approval, still three working days after the filing',
    lights: ['yellow meeting-date-changed s1', 'yellow meeting-date-changed s2', 'yellow meeting-date-changed s3'],
  },
  { name: 'probation-unassessed', on: '2026-09-05', why: '43: the year ended on 1 September without an assessment', lights: ['yellow probation-assessed s1', 'yellow probation-assessed s2'] },
  { name: 'probation-unassessed', on: '2026-09-01', why: '43: the assessment is due on the anniversary, not before', lights: [] },
  {
    name: 'township', on: '2026-09-05', why: 'a day short of two years is yellow; three years of service and no grassroots work break nothing below county level',
    lights: ['yellow township-chief-2-years s1'],
  },
  { name: 'straddling', on: '2019-05-05', why: 'each part keeps the law of its day', lights: [] },
  { name: 'straddling-2014', on: '2014-02-20', why: 'the 2002 text generally wants more candidates than posts; five working days suffice from 14 January', lights: ['yellow candidates-exceed-posts'] },
];

describe('a batch goes its way', () => {
  it.each(ways)('$name on $on: $why', async ({ name, on, lights }) => {
    const verdict = await judged(sample(name), on);
    expect(verdict.problems).toEqual([]);
    expect(lightsOf(verdict)).toEqual(lights);
  });

  it('held against the gate: red for each person for want of approval, and for the batch', async () => {
    const red = lightsOf(await judged(sample('held-against-gate'), '2026-09-05')).filter((line) => line.startsWith('red'));
    expect(red).toEqual(['red approved-before-meeting s1', 'red approved-before-meeting s2', 'red approved-before-meeting s3', 'red meeting-against-gate', ...['s1', 's2', 's3'].map((id) => `red pre-filing-days ${id}`)]);
  });

  it('a township batch runs its own group; what is for county level and above stays silent', async () => {
    const { rows } = await judged(sample('township'), '2026-09-05');
    const outcomes = (rule: string) => new Set(rows.filter((row) => row.rule === rule).map(({ outcome }) => outcome));
    for (const rule of ['service-5-years', 'grassroots-2-years', 'two-lower-posts', 'deputy-to-chief-2-years', 'chief-to-upper-deputy-3-years'])
      expect([rule, ...outcomes(rule)]).toEqual([rule, 'not-applicable']);
    expect(outcomes('township-deputy-3-years')).toContain('kept');
  });
});

describe('every sample', () => {
  it.each([...new Set([...ways.map(({ name }) => name), 'held-against-gate'])])('%s: whoever stayed has every value that closed stages demand', (name) => {
    if (newest === undefined) throw new Error('nothing is shipped');
    const matter = sample(name);
    const closed = newest.content.procedure.stages.filter(({ id }) => matter.ledger.stages[id]?.closedOn !== undefined);
    expect(closed.length).toBeGreaterThan(5);
    const missing = closed.flatMap(({ forms }) => forms).flatMap(({ form, scope }) =>
      scope === 'matter'
        ? missingValues(newest, form, matter.forms[form] ?? {})
        : matter.subjects.filter(({ state }) => state === 'active').flatMap(({ id, forms }) => missingValues(newest, form, forms[form] ?? {}, id)));
    expect(missing).toEqual([]);
  });
});
