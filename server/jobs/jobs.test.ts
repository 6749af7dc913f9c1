import { describe, expect, it } from 'vitest';

import { HandClock, keptLog } from '../../test/support/ledger.ts';
import type { LedgerHealth } from '../ledger/ledger.ts';
import { hourly } from './jobs.ts';

const dayMs = 86_400_000;

function run(health: LedgerHealth, clock: HandClock, checkpoint: () => void = () => undefined) {
  let signed = 0;
  let swept: number | undefined;
  const log = keptLog();
  hourly({
    clock, log,
    ledger: { health: () => health, checkpoint: () => { signed += 1; checkpoint(); } },
    scratch: { sweep: (now) => { swept = now; return 0; } },
  });
  return { signed, swept, lines: log.lines };
}

describe('every hour', () => {
  const clock = new HandClock();
  const health = (age: number, state: LedgerHealth['state'] = 'writing'): LedgerHealth =>
    ({ state, entries: 3, checkpoint: { number: 1, size: 2, at: new Date(clock.at - age).toISOString() } });

  it.each([[dayMs - 1, 0], [dayMs, 1]])('a checkpoint that is %i ms old: %i new', (age, signed) => {
    expect(run(health(age), clock).signed).toBe(signed);
  });
  it('a first checkpoint where there is none, and none while read-only', () => {
    expect(run({ state: 'writing', entries: 1 }, clock).signed).toBe(1);
    expect(run(health(dayMs, 'read-only'), clock).signed).toBe(0);
  });
  it('ended scratch is swept away', () => {
    expect(run(health(0), clock).swept).toBe(clock.at);
  });
  it('a failure is logged and stops nothing', () => {
    expect(run(health(dayMs), clock, () => { throw new Error('disk'); }).lines).toEqual(['an hourly job failed']);
  });
});
