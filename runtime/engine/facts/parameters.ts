import type { ParameterDefinition, Parameters } from '../definitions/parameter.ts';
import type { Problem } from '../problems.ts';
import { addDays } from '../values/date.ts';
import { readPlain } from '../values/read-plain.ts';
import { known, type Plain, type Value, unknown } from '../values/value.ts';

interface Span {
  /** The days it holds on, both included; open ends are below and above every civil date. */
  readonly from: string;
  readonly until: string;
  readonly value: Plain;
}

const earliest = '';
const latest = '~';

/**
 * The value of a parameter on a day. Before its first and after its last value the nearest one holds: the checks below
 * see to it that this happens only where a ruleset is asked about days outside its own.
 */
export function parameterOn(definition: ParameterDefinition): (date: string) => Value {
  const spans = spansOf(definition);
  const first = spans[0];
  const last = spans.at(-1);
  return (date) => {
    const span = spans.find((one) => one.from <= date && date <= one.until);
    const nearest = span ?? (first && date < first.from ? first : last && date > last.until ? last : undefined);
    return nearest ? known(nearest.value) : unknown();
  };
}

/** Gaps and overlaps of parameters within the days the ruleset is in force, values of the wrong type, unknown policies. */
export function parameterProblems(
  parameters: Parameters,
  inForce: { readonly from: string; readonly until?: string | undefined },
  policies: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [id, definition] of Object.entries(parameters)) {
    const path = `/parameters/${id}`;
    const title = definition.title;
    definition.values.forEach((value, i) => {
      const at = `${path}/values/${String(i)}`;
      if (readPlain(value.value, definition.type) === undefined) {
        problems.push({ kind: 'problem', code: 'type-mismatch', path: `${at}/value`, title, params: { expected: definition.type } });
      }
      if (!policies.has(value.source.policy)) {
        problems.push({ kind: 'problem', code: 'unknown-policy', path: `${at}/source/policy`, title, params: { policy: value.source.policy } });
      }
    });
    const gap = gapOf(spansOf(definition), inForce.from, inForce.until ?? latest);
    if (gap !== undefined) problems.push({ kind: 'problem', code: 'parameter-gap', path: `${path}/values`, title, params: { parameter: id, date: gap } });
  }
  return problems;
}

function spansOf(definition: ParameterDefinition): readonly Span[] {
  const spans: Span[] = [];
  for (const { from = earliest, until = latest, value } of definition.values) {
    const plain = readPlain(value, definition.type);
    if (plain !== undefined) spans.push({ from, until, value: plain });
  }
  return spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The first day without a value, or with two; undefined where there is none. */
function gapOf(spans: readonly Span[], from: string, until: string): string | undefined {
  let next = from;
  let covered: string | undefined;
  for (const span of spans) {
    if (covered !== undefined && span.from <= covered) return span.from === earliest ? from : span.from;
    if (span.from > next && next <= until) return next;
    covered = span.until;
    if (span.until >= next) next = span.until === latest ? latest : addDays(span.until, 1);
  }
  return next <= until && next !== latest ? next : undefined;
}
