import type { Clock } from './ports.ts';

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/**
 * A clock that can be told the time, for demo data and tests; it runs with `base` until told. Acts must be performed in
 * the order of time over all matters: the ledger never goes back (reliability §3, clock).
 */
export class SettableClock implements Clock {
  #pretended: number | undefined;

  constructor(private readonly base: Clock) {}

  now(): number {
    return this.#pretended ?? this.base.now();
  }

  /** Stands still at `instant` (ms); undefined runs with the base again. */
  set(instant: number | undefined): void {
    this.#pretended = instant;
  }
}
