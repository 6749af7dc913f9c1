import type { CompiledFact, FactBook } from '../facts/fact-book.ts';
import type { FactReader } from '../facts/reader.ts';
import type { Remedy } from '../procedure/verdict.ts';
import { addDays, daysBetween, fromMonthOrdinal, isCivilDate, monthOrdinal } from '../values/date.ts';
import { outcomeSync } from './judge.ts';
import type { PreparedRule } from './prepare.ts';

type Candidate = string | number | boolean;

/** How far dates are searched: about three years either way. */
const farthestDays = 1096;
const farthestMonths = 36;
/** Steps tried one by one before they double. */
const singleSteps = 16;

/** Candidates in order, by their distance from where the search starts. */
interface Line {
  readonly at: (steps: number) => Candidate;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * The field whose value would mend a breach, and the nearest value that does, judged again before it is named; null where
 * the rule names no field, without `becomes` where no single value does (R6).
 */
export function remedy(rule: PreparedRule, reader: FactReader, subject: string | null, book: FactBook): Remedy | null {
  const target = rule.definition.event.params.remedy;
  if (!target) return null;
  const field = book.fieldRef(target.fact, subject ?? undefined);
  if (!field) return null;
  const becomes = nearest(rule, reader, subject, book, target.fact);
  return { fact: target.fact, field, ...(becomes === undefined ? {} : { becomes }) };
}

function nearest(rule: PreparedRule, reader: FactReader, subject: string | null, book: FactBook, id: string): Candidate | undefined {
  const fact = book.fact(id);
  const bears = book.dependents(id);
  if (fact?.kind !== 'field' || !rule.facts.some((one) => bears.has(one))) return undefined;
  const owner = fact.scope === 'subject' ? subject : null;
  const keeps = (value: Candidate): boolean =>
    outcomeSync(rule, reader.with([{ fact: id, subject: owner, value }]), subject) === 'kept';

  const value = reader.read(id, subject);
  const current = value.kind === 'known' && typeof value.value !== 'object' ? value.value : undefined;
  const choices = choicesOf(fact, book);
  if (choices) return choices.find((choice) => choice !== current && keeps(choice));
  const line = lineOf(fact, current, reader.judgedOn);
  return line && search(line, keeps);
}

/** The values to choose from, in the order of their list. */
function choicesOf(fact: CompiledFact & { readonly kind: 'field' }, book: FactBook): readonly Candidate[] | undefined {
  const { type, code } = fact.type;
  if (type === 'boolean') return [true, false];
  if (type !== 'code' || code === undefined) return undefined;
  return book.codes(code).flatMap((entry) => (entry.active === false ? [] : [entry.code]));
}

function lineOf(fact: CompiledFact & { readonly kind: 'field' }, current: Candidate | undefined, judgedOn: string): Line | undefined {
  const { schema } = fact.field;
  switch (fact.type.type) {
    case 'integer': {
      const start = typeof current === 'number' ? current : Math.max(0, schema.minimum ?? 0);
      const lowest = Math.min(0, (schema.minimum ?? Math.min(0, start)) - start);
      const highest = Math.max(0, (schema.maximum ?? start + 1_000_000) - start);
      return { at: (steps) => start + steps, lowest, highest };
    }
    case 'date': {
      const start = typeof current === 'string' ? current : judgedOn;
      if (!isCivilDate(start)) return undefined;
      const lowest = Math.max(-farthestDays, daysBetween(start, '0001-01-01'));
      const highest = Math.min(farthestDays, daysBetween(start, '9999-12-31'));
      return { at: (steps) => addDays(start, steps), lowest, highest };
    }
    case 'month': {
      const start = monthOrdinal(typeof current === 'string' ? current : judgedOn.slice(0, 7));
      return { at: (steps) => fromMonthOrdinal(start + steps), lowest: -farthestMonths, highest: farthestMonths };
    }
    case 'boolean':
    case 'fraction':
    case 'text':
    case 'code':
    case 'codes':
    case 'time':
    case 'rows':
      return undefined;
  }
}

/** The nearest candidate that keeps the rule, looking both ways; of two as near, the later or larger. */
function search(line: Line, keeps: (value: Candidate) => boolean): Candidate | undefined {
  if (keeps(line.at(0))) return line.at(0);
  const up = distance(line.highest, (steps) => keeps(line.at(steps)));
  const down = distance(Math.min(-line.lowest, up ?? Number.POSITIVE_INFINITY), (steps) => keeps(line.at(-steps)));
  if (up === undefined && down === undefined) return undefined;
  return down === undefined || (up !== undefined && up <= down) ? line.at(up ?? 0) : line.at(-down);
}

/** The least number of steps that keeps the rule: one by one, then doubling, then halving within the last stride. */
function distance(limit: number, keeps: (steps: number) => boolean): number | undefined {
  const near = Math.min(singleSteps, limit);
  for (let steps = 1; steps <= near; steps += 1) if (keeps(steps)) return steps;
  let below = near;
  while (below < limit) {
    const above = Math.min(below * 2, limit);
    if (keeps(above)) return least(below, above, keeps);
    below = above;
  }
  return undefined;
}

function least(below: number, above: number, keeps: (steps: number) => boolean): number {
  let [no, yes] = [below, above];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (keeps(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
