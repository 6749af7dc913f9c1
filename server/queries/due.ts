import type { Due } from '../../runtime/api/index.ts';
import type { Calendar } from '../../runtime/engine/index.ts';

/** A day with the working days left to it, today not counted; negative when past. */
export function dueOn(calendar: Calendar, today: string, date: string): Due {
  const left = calendar.workingDaysBetween(today, date, { from: 'exclusive', to: 'inclusive' });
  return left === 'unpublished' ? { date } : { date, workingDays: left };
}

/** Orders by working days left: what is known before what is not, then by day. */
export function sooner(one: Due | undefined, other: Due | undefined): number {
  const left = (due: Due | undefined): number => due?.workingDays ?? (due === undefined ? 20_000 : 10_000);
  if (left(one) !== left(other)) return left(one) - left(other);
  const [a, b] = [one?.date ?? '', other?.date ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The earlier of two days, where either may be missing. */
export function earlier(one: Due | undefined, other: Due | undefined): Due | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return sooner(one, other) <= 0 ? one : other;
}
