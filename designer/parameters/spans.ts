import { addDays, isCivilDate, type ParameterDefinition } from '../../runtime/engine/index.ts';

/** One value of a parameter with the days it holds on. */
export type DatedValue = ParameterDefinition['values'][number];

/** What a line of the table edits: the value, where it comes from, and the first day it holds on (none: since ever). */
export interface ValueEntry {
  readonly value: DatedValue['value'];
  readonly source: DatedValue['source'];
  readonly from?: string;
}

/** Why values cannot stand as entered: no date, a day another value begins on, or a day after the last one ends. */
export type SpanFault = 'no-date' | 'taken' | 'after-end';

/** The values with the days laid end to end: each ends the day before the next begins; the last keeps its own end. */
export function laid(entries: readonly ValueEntry[], end: string | undefined): readonly DatedValue[] {
  const ordered = entries.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : (one.from ?? '') > (other.from ?? '') ? 1 : 0));
  return ordered.map(({ value, source, from }, index) => {
    const next = ordered[index + 1]?.from;
    const until = next === undefined ? end : addDays(next, -1);
    return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), value, source };
  });
}

const endOf = (values: readonly DatedValue[]): string | undefined => values.at(-1)?.until;

/** What keeps the entry from standing beside the others; undefined where nothing does. */
function faultOf(entry: ValueEntry, others: readonly DatedValue[], end: string | undefined): SpanFault | undefined {
  if (entry.from !== undefined && !isCivilDate(entry.from)) return 'no-date';
  if (others.some((other) => other.from === entry.from)) return entry.from === undefined ? 'no-date' : 'taken';
  return entry.from !== undefined && end !== undefined && entry.from > end ? 'after-end' : undefined;
}

/** The values with one more, which splits the span it falls into; or why it cannot. */
export function withValue(values: readonly DatedValue[], entry: ValueEntry): readonly DatedValue[] | SpanFault {
  const end = endOf(values);
  return faultOf(entry, values, end) ?? laid([...values, entry], end);
}

/** The values with the one at `index` changed, its neighbours' days with it; or why it cannot be. */
export function withChangedValue(values: readonly DatedValue[], index: number, entry: ValueEntry): readonly DatedValue[] | SpanFault {
  const end = endOf(values);
  const others = values.filter((_, at) => at !== index);
  return faultOf(entry, others, end) ?? laid([...others, entry], end);
}

/** The values without the one at `index`: the value before it holds on, and behind the first one the next holds from its day. */
export function withoutValue(values: readonly DatedValue[], index: number): readonly DatedValue[] {
  const first = values[0]?.from;
  const rest = values.filter((_, at) => at !== index);
  const entries: readonly ValueEntry[] = rest.map((each, at) => {
    const { value, source } = each;
    const from = index === 0 && at === 0 ? first : each.from;
    return { value, source, ...(from === undefined ? {} : { from }) };
  });
  return laid(entries, endOf(values));
}
