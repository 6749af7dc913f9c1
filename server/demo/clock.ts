import { civil } from '../civil.ts';
import type { Clock } from '../ports.ts';

/** A clock that stands at a set instant while demo data is made, and goes by the real one before and after. */
export class DemoClock implements Clock {
  readonly #real: Clock;
  #standing: number | undefined;

  constructor(real: Clock) {
    this.#real = real;
  }

  now(): number {
    return this.#standing ?? this.#real.now();
  }

  /** The real instant (ms), wherever this clock stands. */
  real(): number {
    return this.#real.now();
  }

  /** Stands at an instant (ms); undefined lets it go again. */
  stand(instant: number | undefined): void {
    this.#standing = instant;
  }
}

/** The instant (ms) of a civil date and local time in a time zone: the inverse of `civil`, to the minute. */
export function instantOf(date: string, time: string, timeZone: string): number {
  const guess = Date.parse(`${date}T${time}:00Z`);
  const shown = civil(guess, timeZone);
  return guess - (Date.parse(`${shown.date}T${shown.time}:00Z`) - guess);
}
