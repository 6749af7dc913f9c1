import type { At } from '../runtime/engine/index.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone, calendar: 'iso8601', hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** Whether there is such a time zone; a draft may name any. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/** The civil date and local time of an instant (ms) in a time zone: the only place where instants become days. */
export function civil(instant: number, timeZone: string): Required<At> {
  const parts = new Map(formatOf(timeZone).formatToParts(instant).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}
