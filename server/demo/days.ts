import { addDays, type Calendar } from '../../runtime/engine/index.ts';

const relative = /^(@{1,2})([+-]?\d{1,4})$/;
const civilDate = /^\d{4}-\d{2}-\d{2}$/;
const both = { from: 'exclusive', to: 'inclusive' } as const;

/** The day a demo date names: `@-12` twelve working days before today, `@@-5` five days before, or a date as it is. */
export function dayOf(text: string, today: string, calendar: Calendar): string {
  const found = relative.exec(text);
  if (found === null) return text;
  const count = Number(found[2]);
  if (found[1] === '@@') return addDays(today, count);
  const day = calendar.addWorkingDays(today, count);
  return day === 'unpublished' ? addDays(today, count) : day;
}

/** The value with every relative date in it made a day. */
export function withDays(value: unknown, today: string, calendar: Calendar): unknown {
  return mapTexts(value, (text) => dayOf(text, today, calendar));
}

/** How far back from a sample's opening its dates still belong to the matter and move with it. */
const belongsDays = 60;

/** The value with its dates moved so that `from` falls on `to`, keeping their distance in working days. */
export function movedDays(value: unknown, from: string, to: string, calendar: Calendar): unknown {
  const first = addDays(from, -belongsDays);
  return mapTexts(value, (text) => {
    if (!civilDate.test(text) || text < first) return text;
    const distance = calendar.workingDaysBetween(from, text, both);
    const moved = distance === 'unpublished' ? 'unpublished' : calendar.addWorkingDays(to, distance);
    return moved === 'unpublished' ? addDays(to, daysBetween(from, text)) : moved;
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The value with every text in it mapped; keys stay. */
export function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, map)]));
}
