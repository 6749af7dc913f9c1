import { describe, expect, it } from 'vitest';

import { calendar, release } from '../../../test/support/trip-story.ts';
import type { FilingRecord, Matter, ReviewOutcome } from '../definitions/matter.ts';
import type { Value } from '../values/value.ts';
import { situationOf } from './situation.ts';
import type { At } from './verdict.ts';

const approval = (on: string, time?: string): ReviewOutcome => ({ outcome: 'approved', on, ...(time === undefined ? {} : { time }) });
const sent = (part: Partial<FilingRecord> = {}): FilingRecord => ({
  filing: 'approval',
  version: 1,
  on: '2026-09-07',
  time: '10:00',
  plannedFor: '2026-09-17',
  subjects: ['a', 'b'],
  outcomes: {},
  ...part,
});

function matter(ledger: Partial<Matter['ledger']> = {}, held?: string, planned: string | undefined = '2026-09-17'): Matter {
  return {
    procedure: 'field-trip',
    organisation: 'school-one',
    openedOn: '2026-09-01',
    forms: {
      plan: planned === undefined ? {} : { departOn: planned },
      outing: held === undefined ? {} : { departedOn: held, departed: true },
    },
    subjects: ['a', 'b'].map((id) => ({ id, state: 'active' as const, forms: {} })),
    ledger: { stages: {}, filings: [], ...ledger },
  };
}

const now: At = { date: '2026-09-30', time: '12:00' };
function read(one: Matter, fact: string, subject: string | null = 'a', at = now): Value['kind'] | string | number | boolean {
  const value = situationOf({ list: [release] }, calendar, one, at)
    .reader(release, at.date)
    .read(fact, subject);
  return value.kind === 'known' && typeof value.value !== 'object' ? value.value : value.kind;
}

describe('F6: nothing in the ledger is a known no, its dates are unknown', () => {
  it.each([
    'stage.plan.begun',
    'stage.plan.closed',
    'stage.plan.signed',
    'filing.approval.sent',
    'filing.approval.approved',
    'filing.approval.returned',
    'filing.approval.approvedBefore',
    'filing.approval.gateBreached',
    'gate.approval.rescheduled',
  ])('%s', (fact) => {
    for (const subject of ['a', null]) expect(read(matter(), fact, subject)).toBe(false);
  });

  it.each([
    'stage.plan.begunOn',
    'stage.plan.closedOn',
    'filing.approval.sentOn',
    'filing.approval.approvedOn',
    'filing.approval.approvedFor',
    'filing.approval.countedOn',
    'filing.approval.workingDays',
  ])('%s', (fact) => {
    for (const subject of ['a', null]) expect(read(matter(), fact, subject)).toBe('unknown');
  });
});

describe('matter, subject and day', () => {
  it('are known', () => {
    expect(read(matter(), 'subject.id')).toBe('a');
    expect(read(matter(), 'subject.state')).toBe('active');
    expect(read(matter(), 'matter.openedOn', null)).toBe('2026-09-01');
    expect(read(matter(), 'at.date', null)).toBe('2026-09-30');
  });
});

describe('a filing', () => {
  const two = { filings: [sent({ outcomes: { a: { outcome: 'returned', on: '2026-09-08' }, b: approval('2026-09-09') } })] };

  it('is answered for each subject; for the matter, approved when all are, returned when one is', () => {
    expect([
      read(matter(two), 'filing.approval.returned', 'a'),
      read(matter(two), 'filing.approval.returned', 'b'),
      read(matter(two), 'filing.approval.returned', null),
    ]).toEqual([true, false, true]);
    expect([
      read(matter(two), 'filing.approval.approved', 'a'),
      read(matter(two), 'filing.approval.approved', 'b'),
      read(matter(two), 'filing.approval.approved', null),
    ]).toEqual([false, true, false]);
    const all = matter({ filings: [sent({ outcomes: { a: approval('2026-09-08'), b: approval('2026-09-09') } })] });
    expect([
      read(all, 'filing.approval.approved', null),
      read(all, 'filing.approval.approvedOn', null),
      read(all, 'filing.approval.approvedFor', null),
    ]).toEqual([true, '2026-09-09', '2026-09-17']);
  });

  it('the latest version of a subject counts', () => {
    const again = matter({
      filings: [
        ...two.filings,
        sent({ version: 2, on: '2026-09-10', subjects: ['a'], plannedFor: '2026-09-21', outcomes: { a: approval('2026-09-11') } }),
      ],
    });
    expect([read(again, 'filing.approval.sentOn', 'a'), read(again, 'filing.approval.sentOn', 'b')]).toEqual(['2026-09-10', '2026-09-07']);
    expect([
      read(again, 'filing.approval.approvedFor', 'a'),
      read(again, 'filing.approval.approvedFor', 'b'),
      read(again, 'filing.approval.approvedFor', null),
    ]).toEqual(['2026-09-21', '2026-09-17', 'unknown']);
  });

  it('not yet sent at the moment is not sent', () => {
    expect(read(matter(two), 'filing.approval.sent', 'a', { date: '2026-09-07', time: '09:59' })).toBe(false);
  });

  it('content that changed since is approved no more', () => {
    const frozen = { forms: { plan: { place: 'x', departOn: '2026-09-17' } }, subjects: {} };
    const changed = matter({ filings: [sent({ frozen, outcomes: { a: approval('2026-09-08') } })] });
    expect(read(changed, 'filing.approval.approved')).toBe(false);
    expect(read({ ...changed, forms: { plan: { place: 'x', departOn: '2026-09-25' } } }, 'filing.approval.approved')).toBe(true);
  });
});

describe('days', () => {
  // 7 September 2026 is a Monday; the cut-off hour is 17:00.
  it.each([
    ['2026-09-07', '17:00', '2026-09-07', 8],
    ['2026-09-07', '17:01', '2026-09-08', 7],
    ['2026-09-12', '09:00', '2026-09-14', 3],
    ['2026-09-11', '23:00', '2026-09-14', 3],
  ])('C1: filed on %s at %s counts from %s: %i working days to the 17th', (on, time, from, days) => {
    const one = matter({ filings: [sent({ on, time })] });
    expect([read(one, 'filing.approval.countedOn'), read(one, 'filing.approval.workingDays')]).toEqual([from, days]);
    expect(read(matter(), 'filing.approval.workingDaysIfFiledNow', 'a', { date: on, time })).toBe(days);
  });

  it('to the day held where it was, else to the day planned; unknown without either', () => {
    const filings = [sent()];
    expect(read(matter({ filings }, '2026-09-14'), 'filing.approval.workingDays')).toBe(5);
    expect(read(matter({ filings }), 'filing.approval.workingDays')).toBe(8);
    expect(read({ ...matter({ filings }), forms: {} }, 'filing.approval.workingDays')).toBe('unknown');
  });

  it('C3: beyond the published years the answer is that', () => {
    expect(read(matter({ filings: [sent()] }, undefined, '2027-01-20'), 'filing.approval.workingDays')).toBe('unpublished');
  });

  it('G7: a recorded breach fixes the day for good', () => {
    const breaches = [{ gate: 'approval', heldOn: '2026-09-10', on: '2026-09-11', reason: 'x' }];
    const one = matter({ filings: [sent()], breaches }, '2026-09-17');
    expect([read(one, 'filing.approval.gateBreached'), read(one, 'filing.approval.workingDays')]).toEqual([true, 3]);
  });
});

describe('G5: approval before the act', () => {
  const held = '2026-09-17';
  const with_ = (
    outcome: ReviewOutcome,
    begun?: { readonly begunOn: string; readonly begunTime?: string },
    day: string | undefined = held,
  ) => matter({ stages: begun ? { outing: begun } : {}, filings: [sent({ outcomes: { a: outcome } })] }, day);
  it.each([
    ['the day before', approval('2026-09-16'), undefined, true],
    ['the day before, the act convened between', approval('2026-09-16', '09:00'), { begunOn: '2026-09-16', begunTime: '10:00' }, true],
    ['after the act was convened', approval('2026-09-16', '11:00'), { begunOn: '2026-09-16', begunTime: '10:00' }, false],
    ['on the day, before', approval('2026-09-17', '08:00'), { begunOn: '2026-09-17', begunTime: '08:30' }, true],
    ['on the day, after', approval('2026-09-17', '09:00'), { begunOn: '2026-09-17', begunTime: '08:30' }, false],
    ['on the day, no time recorded', approval('2026-09-17'), { begunOn: '2026-09-17', begunTime: '08:30' }, false],
    ['on the day, convened the day after', approval('2026-09-17', '09:00'), { begunOn: '2026-09-18', begunTime: '08:30' }, false],
    ['the day after', approval('2026-09-18'), { begunOn: '2026-09-20' }, false],
  ])('%s', (_name, outcome, begun, before) => {
    expect(read(with_(outcome, begun), 'filing.approval.approvedBefore')).toBe(before);
  });

  it('for the matter, all active subjects', () => {
    const one = with_(approval('2026-09-10'));
    expect(read(one, 'filing.approval.approvedBefore', null)).toBe(false);
    expect(
      read(
        { ...one, subjects: one.subjects.map((each) => (each.id === 'b' ? { ...each, state: 'suspended' as const } : each)) },
        'filing.approval.approvedBefore',
        null,
      ),
    ).toBe(true);
  });
});

describe('moved', () => {
  it.each([
    ['approved for the planned day', '2026-09-17', undefined, false],
    ['planned for another', '2026-09-18', undefined, true],
    ['held on another', '2026-09-17', '2026-09-16', true],
  ])('%s', (_name, planned, held, moved) => {
    expect(read(matter({ filings: [sent({ outcomes: { a: approval('2026-09-09') } })] }, held, planned), 'gate.approval.rescheduled')).toBe(
      moved,
    );
  });

  it('a date never approved is not moved', () => {
    expect(read(matter({ filings: [sent()] }, undefined, '2026-09-18'), 'gate.approval.rescheduled')).toBe(false);
  });
});
