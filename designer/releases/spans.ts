import type { ReleaseEntry } from '../../runtime/api/designer.ts';

/** The releases of one procedure, calendar or language list, newest first. */
export interface Line {
  readonly key: string;
  readonly kind: ReleaseEntry['kind'];
  readonly title: string;
  readonly entries: readonly ReleaseEntry[];
}

/** A release's time as shares of the axis, 0 to 1. */
export interface Span {
  readonly hash: string;
  readonly start: number;
  readonly end: number;
}

/** The axis of a line: its spans, today, and the first days of years. */
export interface Axis {
  readonly spans: readonly Span[];
  readonly today: number;
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The history by what it is about: procedures, then calendars, then messages, each with its newest release first. */
export function linesOf(history: readonly ReleaseEntry[]): readonly Line[] {
  const found = new Map<string, ReleaseEntry[]>();
  for (const entry of history) {
    const key = `${entry.kind} ${entry.subject}`;
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  const order = ['release', 'calendar', 'messages'] as const;
  return [...found]
    .flatMap(([key, entries]) => {
      const sorted = entries.toSorted((one, other) => compare(other.from ?? '', one.from ?? '') || compare(other.publishedAt, one.publishedAt));
      const [first] = sorted;
      return first === undefined ? [] : [{ key, kind: first.kind, title: first.subjectTitle, entries: sorted }];
    })
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || compare(one.title, other.title));
}

const dayOf = (date: string): number => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;

/** Lays the releases that have a first day on an axis from the first of them to a year beyond the last or today. */
export function axisOf(entries: readonly ReleaseEntry[], today: string): Axis {
  const dated = entries.flatMap(({ hash, from, until, state }) => (from === undefined || state === 'withdrawn' ? [] : [{ hash, from: dayOf(from), until: until === undefined ? undefined : dayOf(until) + 1 }]));
  const now = dayOf(today);
  const first = Math.min(now - 365, ...dated.map(({ from }) => from));
  const last = Math.max(now, ...dated.map(({ from, until }) => Math.max(from, until ?? from))) + 365;
  const share = (day: number): number => Math.min(1, Math.max(0, (day - first) / (last - first)));
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  const all = Array.from({ length: yearOf(last) - yearOf(first) }, (_, index) => yearOf(first) + 1 + index);
  const step = Math.max(1, Math.ceil(all.length / 12));
  return {
    spans: dated.map(({ hash, from, until }) => ({ hash, start: share(from), end: share(until ?? last) })),
    today: share(now),
    years: all.filter((year) => year % step === 0).map((year) => ({ year, at: share(Date.UTC(year, 0, 1) / 86_400_000) })),
  };
}
