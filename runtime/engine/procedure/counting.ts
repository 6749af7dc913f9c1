import type { Calendar, Counting } from '../calendar/calendar.ts';
import { addDays } from '../values/date.ts';

/** The civil days the gate looks ahead or back before it gives up: longer than any holiday with its make-up days. */
const horizonDays = 120;

/**
 * The day a filing counts from (C1): its own, or the next working day when it came after the cut-off hour or on a day
 * off. `time` unknown counts as before the cut-off.
 */
export function countedOn(calendar: Calendar, on: string, time: string | undefined, cutOff: string | undefined): string | 'unpublished' {
  const working = calendar.isWorkingDay(on);
  if (working === 'unpublished') return 'unpublished';
  const late = time !== undefined && cutOff !== undefined && time > cutOff;
  return working && !late ? on : calendar.addWorkingDays(on, 1);
}

/** The earliest day of an act at least `days` working days after the counted filing day. */
export function earliestAct(calendar: Calendar, counted: string, days: number, counting: Counting): string | 'unpublished' {
  for (let ahead = 0, day = counted; ahead <= horizonDays; ahead += 1, day = addDays(day, 1)) {
    const between = calendar.workingDaysBetween(counted, day, counting);
    if (between === 'unpublished') return 'unpublished';
    if (between >= days) return day;
  }
  return 'unpublished';
}

/** The last working day on which a filing, before the cut-off hour, still allows the planned day. */
export function lastFilingDay(calendar: Calendar, planned: string, days: number, counting: Counting): string | 'unpublished' {
  for (let back = 0, day = planned; back <= horizonDays; back += 1, day = addDays(day, -1)) {
    const working = calendar.isWorkingDay(day);
    const between = calendar.workingDaysBetween(day, planned, counting);
    if (working === 'unpublished' || between === 'unpublished') return 'unpublished';
    if (working && between >= days) return day;
  }
  return 'unpublished';
}
