import type { Calendar } from '../calendar/calendar.ts';
import type { Outcome } from '../definitions/case.ts';
import type { Matter } from '../definitions/matter.ts';
import type { StageDefinition } from '../definitions/procedure.ts';
import { lightSync } from '../procedure/evaluate.ts';
import type { ReleaseSet } from '../procedure/releases.ts';
import { type Situation, situationOf } from '../procedure/situation.ts';
import type { At, LightColour } from '../procedure/verdict.ts';
import type { CompiledRelease } from '../release.ts';
import type { PreparedRule } from '../rules/prepare.ts';
import { alike, sameParametersSince } from './alike.ts';

/** What governs the matters of a procedure: its releases, and the calendar they count by. */
export interface Law {
  readonly releases: ReleaseSet;
  readonly calendar: Calendar;
}

/** A light that another law would change. `none`: the rule would not apply, or is not there. */
export interface LightEffect {
  readonly rule: string;
  readonly title: string;
  readonly subject?: string;
  readonly before: LightColour | 'problem';
  readonly after: LightColour | 'problem';
  /** What the rule says afterwards, or said where it is not there any more. */
  readonly outcome: Outcome;
  /** The sentence of the light that is lit; empty where none is. */
  readonly message: string;
}

/** One rule's light for one subject. */
interface Lit {
  readonly rule: string;
  readonly title: string;
  readonly subject: string | null;
  readonly light: LightEffect['before'];
  readonly outcome: Outcome;
  readonly message: () => string;
}

/**
 * The lights of a matter that would change, judged at one moment under both laws: what `evaluate` says of it under each, light
 * by light, without reasons and remedies. Stages that the same release judges under both, and rules that nothing they read tells
 * apart, are not judged at all, so that matters the change does not reach cost next to nothing.
 */
export function effectOn(before: Law, after: Law, matter: Matter, at: At): readonly LightEffect[] {
  const one = situationOf(before.releases, before.calendar, matter, at);
  const other = situationOf(after.releases, after.calendar, matter, at);
  const isComparable = before.calendar === after.calendar && (one.opening.hash === other.opening.hash || alike(one.opening, other.opening).opening);
  const [then, now] = [lights(one, isComparable ? other : undefined), lights(other, isComparable ? one : undefined)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): LightEffect[] => {
    const [was, is] = [then.get(key), now.get(key)];
    const row = is ?? was;
    if (row === undefined || (was?.light ?? 'none') === (is?.light ?? 'none')) return [];
    const { rule, title, subject, outcome } = row;
    const message = is?.message() ?? '';
    return [{
      rule, title, ...(subject === null ? {} : { subject }), before: was?.light ?? 'none', after: is?.light ?? 'none', outcome,
      message: message === '' ? (was?.message() ?? '') : message,
    }];
  });
}

const rules = new WeakMap<CompiledRelease, Map<string, readonly PreparedRule[]>>();

/** The rules of a stage and scope, found once for each release. */
function rulesOf(release: CompiledRelease, stage: string, scope: 'matter' | 'subject'): readonly PreparedRule[] {
  const found = rules.get(release) ?? new Map<string, readonly PreparedRule[]>();
  rules.set(release, found);
  const key = `${stage} ${scope}`;
  const list = found.get(key) ?? release.rules.filter(({ definition: { event: { params } } }) => params.stage === stage && params.scope === scope);
  found.set(key, list);
  return list;
}

/** The lights of a situation that count, by rule and subject; without those another situation's release judges alike. */
function lights(situation: Situation, except: Situation | undefined): ReadonlyMap<string, Lit> {
  const { matter, opening } = situation;
  const subjects = [null, ...matter.subjects.filter(({ state }) => state === 'active').map(({ id }) => id)];
  const found = new Map<string, Lit>();
  for (const stage of opening.content.procedure.stages) for (const subject of subjects) lit(situation, except, stage, subject, found);
  return found;
}

function lit(situation: Situation, except: Situation | undefined, stage: StageDefinition, subject: string | null, into: Map<string, Lit>): void {
  const release = situation.governing(stage, subject);
  const twin = except?.governing(stage, subject);
  if (release === undefined || release.hash === twin?.hash) return;
  // facts are read on one day for all days with the same parameters, and so computed once
  const reader = situation.reader(release, sameParametersSince(release, situation.judgedOn(stage, subject)));
  for (const rule of rulesOf(release, stage.id, subject === null ? 'matter' : 'subject')) {
    const { name, event: { params: { title } } } = rule.definition;
    if (twin !== undefined && alike(release, twin).isAlike(name)) continue;
    const { outcome, light, message } = lightSync(situation, release, rule, reader, subject);
    into.set(`${name}@${subject ?? ''}`, { rule: name, title, subject, light: outcome === 'problem' ? 'problem' : light, outcome, message });
  }
}
