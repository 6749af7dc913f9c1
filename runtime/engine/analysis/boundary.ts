import type { Calendar } from '../calendar/calendar.ts';
import { type ComparisonNode, factsOf } from '../conditions/node.ts';
import type { RuleCase } from '../definitions/case.ts';
import { Bug } from '../problems.ts';
import type { CompiledRelease } from '../release.ts';
import type { PreparedRule } from '../rules/prepare.ts';
import { isRecord } from '../values/read-plain.ts';
import { type Knob, knobsOf, turned } from './boundary/knobs.ts';
import { type Draft, guardsOf, limitsOf, type Probe, probeOf } from './boundary/probe.ts';
import { type From, seedsOf } from './boundary/seed.ts';
import { around, type Turned, turnAll, turnTo } from './boundary/turn.ts';
import { readsOf } from './example/reads.ts';
import type { Params } from './finding.ts';
import { sameJson } from './json.ts';

/** What a generated case tries; its name in words is `generated.<kind>` of the messages. */
export const generatedKinds = [
  'below', 'at', 'above', 'day-before', 'day-of', 'day-after', 'kept', 'broken', 'unknown', 'omitted', 'not-applicable', 'exception', 'without-exception',
] as const;
export type GeneratedKind = (typeof generatedKinds)[number];

/** A case made up at the boundary of a rule, with the light the engine gives now: a person confirms that the law demands it. */
export interface GeneratedCase {
  readonly generated: true;
  readonly kind: GeneratedKind;
  /** The field that was changed (`field`, its title) and its value (`value`). */
  readonly params: Params;
  readonly case: RuleCase;
}

export interface BoundaryOptions {
  /** Where to start: a matter (a sample or a real one) at a moment; by default the rule's own cases, then the samples. */
  readonly from?: From;
  /** The name of a case in words; by default the kind and the value. */
  readonly name?: (kind: GeneratedKind, params: Params) => string;
}

/**
 * Cases at the boundary of a rule, none that it already has: below, at and above each limit (for dates the day before, of
 * and after), unknown, left out once its stage has closed, not applicable, excused and not. Throws a Bug for an unknown rule.
 */
export async function boundaryCases(release: CompiledRelease, calendar: Calendar, rule: string, options: BoundaryOptions = {}): Promise<readonly GeneratedCase[]> {
  const prepared = release.rule(rule);
  if (!prepared) throw new Bug(`no rule ${rule}`);
  const probe = probeOf(release, calendar, prepared);
  const found: { readonly kind: GeneratedKind; readonly turned: Turned }[] = [];
  for (const seed of await seedsOf(release, calendar, prepared, options.from)) {
    const before = new Set(found.map(({ kind }) => kind));
    const fresh = await variants(release, probe, prepared, seed);
    found.push(...fresh.filter(({ kind }) => !before.has(kind)));
    // The first seed that reaches the limit is as good as the rest.
    if (found.some(({ kind }) => kind === 'at' || kind === 'day-of') || (limitsOf(prepared.breach).length === 0 && found.some(({ kind }) => kind === 'broken'))) break;
  }
  return named(release, probe, prepared, found, options.name ?? ((kind, { value = '' }) => `${kind} ${String(value)}`.trim()));
}

type Variant = { readonly kind: GeneratedKind; readonly turned: Turned };

async function variants(release: CompiledRelease, probe: Probe, rule: PreparedRule, seed: Draft): Promise<readonly Variant[]> {
  const { closed: _closed, ...open } = seed;
  const reads = readsOf(release, rule);
  const knobs = knobsOf(release, open, reads);
  const limits = limitsOf(rule.breach);
  const base = await judged(release, probe, rule, open, knobs);
  if (!base) return [];
  const found: Variant[] = [];
  for (const limit of limits) found.push(...atLimit(release, probe, base, limit, knobs));
  const asked = behind(release, (limits.length > 0 ? limits : demandedOf(rule)).flatMap(factsOf), knobs);
  for (const outcome of ['kept', 'broken'] as const) {
    const other = limits.length > 0 ? undefined : await turnAll(release, probe, base, asked, outcome);
    if (other) found.push({ kind: outcome, turned: other });
  }
  const guards = behind(release, guardsOf(rule.breach).flatMap(factsOf), knobs);
  const breach = await firstOf([{ draft: base }, ...found.map((one) => one.turned)], async ({ draft }) => (await probe.outcome(draft)) === 'broken');
  // Where a blank counts as something, a blank guard before a breach is what leaves the rule open.
  const blank = (await turnTo(release, probe, base, asked, 'not-yet-known', 'blank')) ?? (breach && (await turnTo(release, probe, breach.draft, [...asked, ...guards], 'not-yet-known', 'blank')));
  if (blank) found.push({ kind: 'unknown', turned: blank }, { kind: 'omitted', turned: { ...blank, draft: closedAfter(release, rule, blank.draft) } });
  const beyond = await turnTo(release, probe, base, guards, 'not-applicable', 'other');
  if (beyond) found.push({ kind: 'not-applicable', turned: beyond });
  if (rule.definition.event.params.exception && breach) found.push(...(await excused(release, probe, rule, breach.draft)));
  return found;
}

async function firstOf<T>(list: readonly T[], holds: (one: T) => Promise<boolean>): Promise<T | undefined> {
  for (const one of list) if (await holds(one)) return one;
  return undefined;
}

/** The seed as far as it is judged: where the rule does not apply or cannot be decided, one value is turned until it is. */
async function judged(release: CompiledRelease, probe: Probe, rule: PreparedRule, seed: Draft, knobs: readonly Knob[]): Promise<Draft | undefined> {
  const outcome = await probe.outcome(seed);
  if (outcome === 'kept' || outcome === 'broken' || outcome === 'excepted') return seed;
  const near = behind(release, (outcome === 'not-applicable' ? guardsOf(rule.breach) : demandedOf(rule)).flatMap(factsOf), knobs);
  for (const wanted of ['kept', 'broken'] as const) {
    const found = await turnAll(release, probe, seed, near, wanted);
    if (found) return found.draft;
  }
  return undefined;
}

/** Every comparison of a rule that is no guard. */
function demandedOf(rule: PreparedRule): readonly ComparisonNode[] {
  const guards = new Set(guardsOf(rule.breach));
  const all = (node: PreparedRule['breach']): readonly ComparisonNode[] => (node.kind === 'comparison' ? [node] : node.children.flatMap(all));
  return all(rule.breach).filter((node) => !guards.has(node));
}

/** The knobs that facts depend on; the facts themselves first. */
function behind(release: CompiledRelease, facts: readonly string[], knobs: readonly Knob[]): readonly Knob[] {
  const bears = (knob: Knob): boolean => {
    const [form = '', field = ''] = knob.fact.split('.');
    const dependents = release.dependents(`${form}.${field}`);
    return facts.some((fact) => dependents.has(fact));
  };
  const direct = (knob: Knob): number => (facts.includes(knob.fact) ? 0 : 1);
  return knobs.filter(bears).sort((a, b) => direct(a) - direct(b));
}

function atLimit(release: CompiledRelease, probe: Probe, base: Draft, limit: ComparisonNode, knobs: readonly Knob[]): readonly Variant[] {
  const own = behind(release, [limit.fact], knobs);
  const near = [...own, ...behind(release, factsOf(limit), knobs).filter((knob) => !own.includes(knob))];
  let best: ReadonlyMap<-1 | 0 | 1, Turned> = new Map();
  for (const knob of near) {
    const found = around(probe, base, limit, knob);
    if (found.size > best.size) best = found;
    if (best.size === 3) break;
  }
  // A share may pass its limit without meeting it: then another number is tried as the whole.
  if (best.size > 0 && !best.has(0)) best = new Map([...meeting(probe, base, limit, near), ...best]);
  const kinds = kindsOf(release, limit, best);
  return [...best].sort(([a], [b]) => a - b).map(([side, one]) => ({ kind: kinds[side], turned: one }));
}

function meeting(probe: Probe, base: Draft, limit: ComparisonNode, knobs: readonly Knob[]): ReadonlyMap<-1 | 0 | 1, Turned> {
  const whole = knobs.filter((knob) => knob.field.type.type === 'integer');
  for (const other of whole) {
    for (let value = 2; value <= 60; value += 1) {
      const draft = turned(base, other, value);
      for (const knob of whole) {
        if (knob === other) continue;
        const found = around(probe, draft, limit, knob).get(0);
        if (found) return new Map([[0, found]]);
      }
    }
  }
  return new Map();
}

function kindsOf(release: CompiledRelease, limit: ComparisonNode, found: ReadonlyMap<-1 | 0 | 1, Turned>): Readonly<Record<-1 | 0 | 1, GeneratedKind>> {
  const type = release.factType(limit.fact)?.type;
  const days = type === 'date' && [...found.values()].every(({ knob }) => knob.field.type.type === 'date');
  return days ? { [-1]: 'day-before', 0: 'day-of', 1: 'day-after' } : { [-1]: 'below', 0: 'at', 1: 'above' };
}

/** The draft once what the rule is due by has happened: its stage closed, its filing sent. */
function closedAfter(release: CompiledRelease, rule: PreparedRule, draft: Draft): Draft {
  const { due, stage } = rule.definition.event.params;
  const filing = release.content.procedure.filings.find(({ id }) => id === due);
  if (!filing) return { ...draft, closed: [due ?? stage] };
  const subjects = draft.subjects?.map(({ id }) => id) ?? ['s1'];
  return { ...draft, ledger: { ...draft.ledger, filings: [...(draft.ledger?.filings ?? []), { filing: filing.id, version: 1, on: draft.at, subjects, outcomes: {} }] } };
}

/** A breach with the record of its exception, and with a record that does not excuse it. */
async function excused(release: CompiledRelease, probe: Probe, rule: PreparedRule, breach: Draft): Promise<readonly Variant[]> {
  const fact = rule.definition.event.params.exception?.fact ?? '';
  const knobs = knobsOf(release, breach, readsOf(release, rule)).filter((knob) => {
    const [form = '', field = ''] = knob.fact.split('.');
    return release.dependents(`${form}.${field}`).has(fact);
  });
  const found = await turnAll(release, probe, breach, knobs, 'excepted');
  if (!found) return [];
  const spoilt = await turnTo(release, probe, found.draft, knobs, 'broken', 'other');
  return [{ kind: 'exception', turned: found }, ...(spoilt ? [{ kind: 'without-exception' as const, turned: spoilt }] : [])];
}

async function named(release: CompiledRelease, probe: Probe, rule: PreparedRule, found: readonly Variant[], nameOf: NonNullable<BoundaryOptions['name']>): Promise<readonly GeneratedCase[]> {
  const own = release.content.cases.filter((file) => file.rule === rule.definition.name).flatMap((file) => file.cases);
  const names = new Set(own.map(({ name }) => name));
  const made: GeneratedCase[] = [];
  for (const { kind, turned: one } of found) {
    const given = [...own, ...made.map((generated) => generated.case)];
    if (given.some((example) => sameDraft(example, one.draft))) continue;
    const params: Params = { field: one.knob.title, value: worded(one.value) };
    let name = nameOf(kind, params);
    for (let i = 2; names.has(name); i += 1) name = `${nameOf(kind, params)} (${String(i)})`;
    names.add(name);
    made.push({ generated: true, kind, params, case: { name, ...one.draft, ...(await probe.light(one.draft)) } });
  }
  return made;
}

function sameDraft({ name: _name, light: _light, outcome: _outcome, becomes: _becomes, ...example }: RuleCase, draft: Draft): boolean {
  return sameJson(example, draft);
}

function worded(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? (value ? '✓' : '✗') : isRecord(value) ? '…' : '—';
}
