import { describe, expect, it } from 'vitest';

import { smallCalendar, smallReader, smallRelease } from '../../../test/support/small-release.ts';
import { Bug } from '../problems.ts';
import { known, shown, type Value } from '../values/value.ts';
import { readFacts } from './reader.ts';

const release = smallRelease({
  matter: {
    heldOn: { type: 'string', format: 'date', title: 'Held on' },
    plannedOn: { type: 'string', format: 'date', title: 'Planned on' },
    count: { type: 'integer', title: 'Count', minimum: 1, maximum: 9 },
    rows: { type: 'array', title: 'Rows', items: { type: 'object', properties: { n: { type: 'integer', title: 'N', minimum: 1 } } } },
  },
  subject: { since: { type: 'string', format: 'date', title: 'Since' } },
  parameters: {
    days: { type: 'integer', title: 'Days', values: [{ until: '2026-02-28', value: 3, source: { policy: 'house-rules', article: '1' } }, { from: '2026-03-01', value: 5, source: { policy: 'house-rules', article: '1' } }] },
  },
  facts: [
    { id: 'meeting.on', scope: 'matter', type: 'date', title: 'On', derive: 'firstKnown', args: { of: [{ fact: 'loan.heldOn' }, { fact: 'loan.plannedOn' }] } },
    { id: 'item.years', scope: 'subject', type: 'integer', title: 'Years', derive: 'yearsBetween', args: { from: { fact: 'item.since' }, to: { fact: 'meeting.on' } } },
    { id: 'desk.sent', scope: 'subject', type: 'boolean', title: 'Sent', derive: 'allOf', args: { of: [{ fact: 'filing.return-slip.sent' }] } },
  ],
});

describe('a reader of facts', () => {
  it('F1 null, "" and absent are the same unknown', () => {
    for (const loan of [{}, { count: null }, { count: '' }]) {
      expect(smallReader(release, loan).read('loan.count', null)).toEqual({ kind: 'unknown', missing: [{ form: 'loan', field: 'count', stage: 'desk', title: 'Count' }] });
    }
  });

  it('F1 a value of the wrong type or out of its schema is malformed, never false', () => {
    for (const count of ['3', 3.5, true, [], 0, 10]) {
      expect(smallReader(release, { count }).read('loan.count', null)).toMatchObject({ kind: 'malformed', problems: [{ code: 'malformed-value', path: '/forms/loan/count', title: 'Count' }] });
    }
    expect([1, 9].map((count) => smallReader(release, { count }).read('loan.count', null).kind)).toEqual(['known', 'known']);
  });

  it('F1 a malformed row spoils its table, a malformed cell does not', () => {
    expect(smallReader(release, { rows: [{ n: 1 }, 'x'] }).read('loan.rows', null).kind).toBe('malformed');
    expect(smallReader(release, { rows: [{ n: 0 }] }).read('loan.rows', null).kind).toBe('known');
  });

  it('F2 a field of the matter is the same for every subject', () => {
    const reader = smallReader(release, { count: 2 });
    expect([reader.read('loan.count', null), reader.read('loan.count', 's1'), reader.read('loan.count', 'nobody')]).toEqual([known(2), known(2), known(2)]);
  });

  it('F2 a field of a subject is its own; what it lacks names the subject', () => {
    const reader = smallReader(release, {}, { s1: { since: '2020-01-01' }, s2: {} });
    expect(reader.read('item.since', 's1')).toEqual(known('2020-01-01'));
    expect(reader.read('item.since', 's2')).toMatchObject({ kind: 'unknown', missing: [{ field: 'since', subject: 's2' }] });
    expect(reader.read('item.since', null).kind).toBe('unknown');
  });

  it('F1 problems of a subject point into the matter', () => {
    const reader = smallReader(release, {}, { s1: {}, s2: { since: 'long ago' } });
    expect(reader.read('item.since', 's2')).toMatchObject({ kind: 'malformed', problems: [{ path: '/subjects/1/forms/item/since' }] });
  });

  it('S2 a parameter is the one of the day the stage is judged on', () => {
    const on = (day: string): Value => readFacts(release, smallCalendar, { matter: { forms: {}, subjects: [] }, provided: () => undefined }, day).read('parameter.days', null);
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual([known(3), known(5)]);
  });

  it('F6 provided facts come from the ledger, and each is asked for once', () => {
    const asked: string[] = [];
    const reader = smallReader(release, {}, { s1: {} }, (fact, subject) => {
      asked.push(`${fact} ${String(subject)}`);
      return fact === 'filing.return-slip.sent' ? known(subject === 's1') : undefined;
    });
    expect([reader.read('desk.sent', 's1'), reader.read('desk.sent', 's1'), reader.read('filing.return-slip.sent', null)]).toEqual([known(true), known(true), known(false)]);
    expect(asked).toEqual(['filing.return-slip.sent s1', 'filing.return-slip.sent null']);
  });

  it('a fact the release does not have is a bug, not an unknown', () => {
    expect(() => smallReader(release, {}).read('loan.colour', null)).toThrow(Bug);
  });
});

describe('a reader with overrides', () => {
  const items = { s1: { since: '2020-03-02' }, s2: { since: '2021-03-02' } };

  it('G2 judges a plan as if carried out: everything that depends on the fact follows', () => {
    const reader = smallReader(release, { plannedOn: '2026-03-01' }, items);
    const planned = reader.with([{ fact: 'loan.heldOn', subject: null, value: '2026-03-02' }]);
    expect([reader.read('item.years', 's1'), planned.read('item.years', 's1')]).toEqual([known(5), known(6)]);
    expect(planned.read('item.years', 's2')).toEqual(known(5));
  });

  it('one subject’s override leaves the others alone, and goes before one for all', () => {
    const reader = smallReader(release, { heldOn: '2026-03-02' }, items).with([
      { fact: 'item.since', subject: null, value: '2025-03-02' },
      { fact: 'item.since', subject: 's2', value: '2026-03-02' },
    ]);
    expect([reader.read('item.years', 's1'), reader.read('item.years', 's2')]).toEqual([known(1), known(0)]);
  });

  it('later overrides replace earlier ones, the others stay', () => {
    const reader = smallReader(release, {}, items)
      .with([{ fact: 'loan.heldOn', subject: null, value: '2026-03-02' }, { fact: 'loan.count', subject: null, value: 3 }])
      .with([{ fact: 'loan.heldOn', subject: null, value: '2030-03-02' }]);
    expect([reader.read('item.years', 's1'), reader.read('loan.count', null)]).toEqual([known(10), known(3)]);
  });

  it('a derived fact can be replaced; blank is unknown and nonsense malformed', () => {
    const reader = smallReader(release, {}, items);
    expect(reader.with([{ fact: 'meeting.on', subject: null, value: '2026-03-02' }]).read('item.years', 's1')).toEqual(known(6));
    expect(reader.with([{ fact: 'meeting.on', subject: null, value: null }]).read('item.years', 's1').kind).toBe('unknown');
    expect(reader.with([{ fact: 'meeting.on', subject: null, value: 'soon' }]).read('item.years', 's1').kind).toBe('malformed');
  });

  it('what does not depend on it is not computed again', () => {
    let asked = 0;
    const reader = smallReader(release, {}, items, () => {
      asked += 1;
      return known(true);
    });
    reader.read('desk.sent', 's1');
    const planned = reader.with([{ fact: 'loan.heldOn', subject: null, value: '2026-03-02' }]);
    expect(shown(planned.read('desk.sent', 's1'))).toBe(true);
    expect(asked).toBe(1);
  });
});
