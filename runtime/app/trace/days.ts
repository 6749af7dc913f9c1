import type { TraceEntry } from '../../api/index.ts';

export interface TraceDay {
  readonly day: string;
  readonly entries: readonly { readonly entry: TraceEntry; readonly time: string }[];
}

/**
 * Entries by local day, the newest day and entry first. `local` writes an instant as `YYYY-MM-DD … HH:MM` in the
 * procedure's time zone.
 */
export function byDay(entries: readonly TraceEntry[], local: (instant: string) => string): readonly TraceDay[] {
  const days = new Map<string, TraceDay['entries'][number][]>();
  for (const entry of entries.toSorted((a, b) => b.sequence - a.sequence)) {
    const text = local(entry.at);
    const [day, time] = [text.slice(0, 10), text.slice(-5)];
    const known = days.get(day);
    if (known === undefined) days.set(day, [{ entry, time }]);
    else known.push({ entry, time });
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}
