import { civil } from '../civil.ts';

/** The instant (ms) of a civil date and local time in a time zone: the inverse of `civil`, to the minute. */
export function instantOf(date: string, time: string, timeZone: string): number {
  const guess = Date.parse(`${date}T${time}:00Z`);
  const shown = civil(guess, timeZone);
  return guess - (Date.parse(`${shown.date}T${shown.time}:00Z`) - guess);
}
