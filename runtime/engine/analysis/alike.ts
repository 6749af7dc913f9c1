import type { ReleaseContent } from '../definitions/release.ts';
import type { CompiledRelease } from '../release.ts';
import { addDays } from '../values/date.ts';
import { sameJson } from './json.ts';

/** What is the same under two releases, whatever the matter. */
export interface Alike {
  /** Whether a rule of that name says the same under both, where both judge the same stage on the same day. */
  isAlike(rule: string): boolean;
  /** Whether stages, their days, gates and what the ledger knows are the same, had the matter been opened under either. */
  readonly opening: boolean;
}

const known = new WeakMap<CompiledRelease, WeakMap<CompiledRelease, Alike>>();

/**
 * Compares two releases of a procedure, once for each pair. A rule is alike where its definition is, and everything its
 * comparisons and its exception read: parameters, forms, derived facts. Where lists of codes, stages or named conditions
 * differ, no rule that could feel it is.
 */
export function alike(one: CompiledRelease, other: CompiledRelease): Alike {
  const mine = known.get(one) ?? new WeakMap<CompiledRelease, Alike>();
  known.set(one, mine);
  const found = mine.get(other) ?? compared(one, other);
  mine.set(other, found);
  return found;
}

function compared(one: CompiledRelease, other: CompiledRelease): Alike {
  const [a, b] = [one.content, other.content];
  if (!sameJson(a.procedure, b.procedure) || !sameJson(a.codes, b.codes)) return { isAlike: () => false, opening: false };
  const touched = new Set([...changedFacts(one, other)].flatMap((fact) => [...one.dependents(fact), ...other.dependents(fact)]));
  const same = alikeRules(one, other, touched);
  const isProvided = (fact: string): boolean => one.fact(fact)?.kind === 'provided' || other.fact(fact)?.kind === 'provided';
  const named = new Set(factsNamed(a.procedure));
  return { isAlike: (rule) => same.has(rule), opening: ![...touched].some((fact) => isProvided(fact) || named.has(fact)) };
}

/** The facts a procedure names: dates of stages, and all a gate or a review reads. */
function factsNamed(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => [key, ...(typeof member === 'string' ? [member] : factsNamed(member))]);
}

function alikeRules(one: CompiledRelease, other: CompiledRelease, touched: ReadonlySet<string>): ReadonlySet<string> {
  const [a, b] = [one.content, other.content];
  const sameConditions = sameJson(a.ruleset.conditions, b.ruleset.conditions);
  const rules = one.rules.filter((rule) => {
    const { definition, facts } = rule;
    const twin = other.rule(definition.name);
    const { exception } = definition.event.params;
    const reads = exception === null ? facts : [...facts, exception.fact];
    return twin !== undefined && sameJson(definition, twin.definition) && !reads.some((fact) => touched.has(fact))
      && (sameConditions || !refers(definition.conditions));
  });
  return new Set(rules.map((rule) => rule.definition.name));
}

/** Whether a condition refers to a named one anywhere. */
function refers(condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return false;
  return 'condition' in condition || Object.values(condition).some(refers);
}

function changedFacts(one: CompiledRelease, other: CompiledRelease): ReadonlySet<string> {
  const [a, b] = [one.content, other.content];
  const changed = new Set<string>();
  for (const id of new Set([...Object.keys(a.parameters), ...Object.keys(b.parameters)])) if (!sameJson(a.parameters[id], b.parameters[id])) changed.add(`parameter.${id}`);
  const facts = [a, b].map((content) => new Map(content.facts.map((fact) => [fact.id, fact])));
  for (const id of new Set(facts.flatMap((map) => [...map.keys()]))) if (!sameJson(facts[0]?.get(id), facts[1]?.get(id))) changed.add(id);
  for (const id of changedForms(a, b)) {
    for (const release of [one, other]) for (const [field, { columns }] of release.fieldsOfForm(id)) {
      changed.add(`${id}.${field}`);
      for (const column of columns.keys()) changed.add(`${id}.${field}.${column}`);
    }
  }
  return changed;
}

function changedForms(a: ReleaseContent, b: ReleaseContent): readonly string[] {
  const forms = [a, b].map((content) => new Map(content.forms.map((form) => [form.id, form.schema])));
  const ids = [...new Set(forms.flatMap((map) => [...map.keys()]))];
  return ids.filter((id) => !sameJson(forms[0]?.get(id), forms[1]?.get(id)));
}

const days = new WeakMap<CompiledRelease, readonly string[]>();

/** The first day with the same parameters as a day: facts are the same on both. The empty text before the first change. */
export function sameParametersSince(release: CompiledRelease, day: string): string {
  const found = days.get(release) ?? changesOf(release.content);
  days.set(release, found);
  return found.findLast((each) => each <= day) ?? '';
}

/** The days on which some parameter changes, in order. */
function changesOf({ parameters }: ReleaseContent): readonly string[] {
  const all = Object.values(parameters).flatMap(({ values }) =>
    values.flatMap(({ from, until }) => [...(from === undefined ? [] : [from]), ...(until === undefined ? [] : [addDays(until, 1)])]));
  return [...new Set(all)].sort();
}
