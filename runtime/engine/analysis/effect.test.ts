import { describe, expect, it } from 'vitest';

import { smallCalendar, smallContent, smallRelease, smallRule } from '../../../test/support/small-release.ts';
import type { Matter } from '../definitions/matter.ts';
import { evaluate } from '../procedure/evaluate.ts';
import { effectOn } from './effect.ts';

const limit = (days: number) => smallRule({ all: [{ not: { name: 'requires', all: [{ fact: 'item.days', operator: 'lessThanInclusive', value: days }] } }] });
const release = (id: string, from: string, days: number) => {
  const stages = smallContent({}).procedure.stages.map((stage) => ({ ...stage, date: { fact: 'loan.on' } }));
  const made = smallRelease({
    matter: { on: { type: 'string', format: 'date', title: 'On' } }, subject: { days: { type: 'integer', title: 'Days' } }, rules: [limit(days)], inForce: { from }, procedure: { stages },
  });
  return { ...made, id, hash: id };
};
const [old, next] = [release('old', '2020-01-01', 30), release('next', '2026-03-01', 14)];
const before = { releases: { list: [old] }, calendar: smallCalendar };
const after = { releases: { list: [old, next] }, calendar: smallCalendar };
const at = { date: '2026-03-20' };
const matter = (on: string, ...days: readonly number[]): Matter => ({
  procedure: 'lending', organisation: 'desk', openedOn: '2026-02-01', forms: { loan: { on } }, ledger: { filings: [], stages: {} },
  subjects: days.map((each, i) => ({ id: `s${i}`, state: 'active', forms: { item: { name: 'x', days: each } } })),
});

describe('the effect of a release', () => {
  it('is the lights that differ, for the stages judged by it', () => {
    expect(effectOn(before, after, matter('2026-03-10', 10, 20, 40), at)).toEqual([
      { rule: 'the-rule', title: 'The rule', subject: 's1', before: 'green', after: 'red', outcome: 'broken', message: 'broken' },
    ]);
  });

  it('is nothing where the stage was dated before it', () => {
    expect(effectOn(before, after, matter('2026-02-10', 20), at)).toEqual([]);
  });

  it('agrees with the whole verdicts, light by light', async () => {
    for (const on of ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']) {
      const one = matter(on, 13, 14, 15, 30, 31);
      const lights = async (law: typeof before) => (await evaluate(law.releases, law.calendar, one, at)).rows.map((row) => row.light);
      const [then, now] = [await lights(before), await lights(after)];
      expect((effectOn(before, after, one, at)).map((each) => each.subject)).toEqual(one.subjects.map(({ id }) => id).filter((_id, i) => then[i] !== now[i]));
    }
  });

  it('judges everything where the calendar is another', () => {
    expect(effectOn(before, { ...before, calendar: { ...smallCalendar } }, matter('2026-03-10', 40), at)).toEqual([]);
  });
});
