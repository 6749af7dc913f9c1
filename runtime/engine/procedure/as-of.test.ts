import { describe, expect, it } from 'vitest';

import type { Matter } from '../definitions/matter.ts';
import { asOf } from './as-of.ts';

const whole: Matter = {
  procedure: 'p',
  organisation: 'o',
  openedOn: '2026-09-01',
  forms: { plan: { place: 'x' } },
  subjects: [
    {
      id: 'a',
      state: 'active',
      forms: {},
      changes: [
        { to: 'suspended', on: '2026-09-05', reason: 'r', decidedBy: 'd' },
        { to: 'active', on: '2026-09-08', reason: 'r', decidedBy: 'd' },
      ],
    },
    { id: 'b', state: 'withdrawn', forms: {} },
  ],
  ledger: {
    stages: {
      plan: {
        begunOn: '2026-09-02',
        begunTime: '10:00',
        closedOn: '2026-09-06',
        leader: 'l',
        signatures: [{ stage: 'plan', by: 'l', on: '2026-09-06', time: '11:00', matter: 'x', subjects: {} }],
      },
    },
    filings: [
      {
        filing: 'f',
        version: 1,
        on: '2026-09-07',
        time: '10:00',
        subjects: ['a'],
        outcomes: { a: { outcome: 'approved', on: '2026-09-09', time: '09:00' } },
      },
    ],
    explanations: [{ rule: 'r', reason: 'x', responsible: 'y', on: '2026-09-06' }],
    breaches: [{ gate: 'f', heldOn: '2026-09-08', on: '2026-09-09', reason: 'x', settled: { on: '2026-09-11', note: 'x' } }],
    reschedules: [{ filing: 'f', to: '2026-09-20', on: '2026-09-10', reason: 'x' }],
    attachments: [
      {
        id: 'x',
        stage: 'plan',
        name: 'x',
        mediaType: 'x',
        bytes: 1,
        sha256: 'x',
        on: '2026-09-03',
        withdrawn: { on: '2026-09-05', reason: 'x' },
      },
    ],
    documents: [{ document: 'd', on: '2026-09-04', sha256: 'x' }],
  },
};
const at = (date: string, time?: string): Matter => asOf(whole, time === undefined ? { date } : { date, time });

describe('D2: only entries up to the moment count', () => {
  it('a matter at its own time is itself', () => {
    expect(at('2026-09-30')).toEqual(whole);
  });

  it('before its opening nothing was done, and the values stand', () => {
    const { ledger, forms, subjects } = at('2026-08-31');
    expect(ledger).toEqual({
      stages: { plan: { leader: 'l', signatures: [] } },
      filings: [],
      explanations: [],
      breaches: [],
      reschedules: [],
      attachments: [],
      documents: [],
    });
    expect(forms).toEqual(whole.forms);
    expect(subjects.map(({ state }) => state)).toEqual(['active', 'withdrawn']);
  });

  it.each([
    ['2026-09-04', 'active'],
    ['2026-09-05', 'suspended'],
    ['2026-09-07', 'suspended'],
    ['2026-09-08', 'active'],
  ])('a subject on %s is %s', (date, state) => {
    expect(at(date).subjects[0]?.state).toBe(state);
  });

  it.each([
    ['09:59', undefined],
    ['10:00', '2026-09-02'],
    [undefined, '2026-09-02'],
  ])('on one day the time decides where both are known: a stage begun at ten, seen at %s', (time, begun) => {
    expect(at('2026-09-02', time).ledger.stages['plan']?.begunOn).toBe(begun);
  });

  it('signature, filing and outcome each by their own moment', () => {
    const signed = (date: string, time: string): number | undefined => at(date, time).ledger.stages['plan']?.signatures?.length;
    expect([signed('2026-09-06', '10:59'), signed('2026-09-06', '11:00')]).toEqual([0, 1]);
    expect([at('2026-09-07', '09:59').ledger.filings.length, at('2026-09-07', '10:00').ledger.filings.length]).toEqual([0, 1]);
    expect(at('2026-09-09', '08:59').ledger.filings[0]?.outcomes).toEqual({});
    expect(at('2026-09-09', '09:00').ledger.filings[0]?.outcomes).toHaveProperty('a');
  });

  it('what was added to an entry later is not yet there: withdrawn, settled', () => {
    expect(at('2026-09-04').ledger.attachments?.[0]).not.toHaveProperty('withdrawn');
    expect(at('2026-09-05').ledger.attachments?.[0]).toHaveProperty('withdrawn');
    expect(at('2026-09-10').ledger.breaches).toMatchObject([{ heldOn: '2026-09-08' }]);
    expect(at('2026-09-10').ledger.breaches?.[0]).not.toHaveProperty('settled');
    expect(at('2026-09-11').ledger.breaches?.[0]).toHaveProperty('settled');
  });

  it('a reason given later explains nothing yet', () => {
    expect([at('2026-09-05'), at('2026-09-06')].map((one) => one.ledger.explanations?.length)).toEqual([0, 1]);
  });
});
