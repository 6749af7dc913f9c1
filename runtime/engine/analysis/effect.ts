import type { Calendar } from '../calendar/calendar.ts';
import type { Outcome } from '../definitions/case.ts';
import type { Matter } from '../definitions/matter.ts';
import type { StageDefinition } from '../definitions/procedure.ts';
import { verdictOf } from '../procedure/evaluate.ts';
import type { ReleaseSet } from '../procedure/releases.ts';
import { type Situation, situationOf } from '../procedure/situation.ts';
import type { At, LightColour, Verdict, VerdictRow } from '../procedure/verdict.ts';

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

/**
 * The lights of a matter that would change, judged at one moment under both laws. Stages that the same release judges under
 * both are not judged at all, so that matters the change does not reach cost next to nothing.
 */
export async function effectOn(before: Law, after: Law, matter: Matter, at: At): Promise<readonly LightEffect[]> {
  const one = situationOf(before.releases, before.calendar, matter, at);
  const other = situationOf(after.releases, after.calendar, matter, at);
  const stages = before.calendar === after.calendar && one.opening.hash === other.opening.hash ? changedStages(one, other) : undefined;
  if (stages?.length === 0) return [];
  const ids = stages?.map((stage) => stage.id);
  return lightEffects(await verdictOf(one, undefined, ids), await verdictOf(other, undefined, ids));
}

/** The stages that another release judges for some subject, or for the matter. */
function changedStages(one: Situation, other: Situation): readonly StageDefinition[] {
  const subjects = [null, ...one.matter.subjects.map((subject) => subject.id)];
  return one.opening.content.procedure.stages.filter((stage) =>
    subjects.some((subject) => one.governing(stage, subject)?.hash !== other.governing(stage, subject)?.hash));
}

const keyOf = (row: VerdictRow): string => `${row.rule}@${row.subject ?? ''}`;
const lightOf = (row: VerdictRow | undefined): LightEffect['before'] => (row === undefined ? 'none' : row.outcome === 'problem' ? 'problem' : row.light);

function lightEffects(one: Verdict, other: Verdict): readonly LightEffect[] {
  const then = new Map(one.rows.filter((row) => row.uncounted !== true).map((row) => [keyOf(row), row]));
  const now = new Map(other.rows.filter((row) => row.uncounted !== true).map((row) => [keyOf(row), row]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): LightEffect[] => {
    const [before, after] = [then.get(key), now.get(key)];
    const row = after ?? before;
    if (row === undefined || lightOf(before) === lightOf(after)) return [];
    return [{
      rule: row.rule,
      title: row.title,
      ...(row.subject === undefined ? {} : { subject: row.subject }),
      before: lightOf(before),
      after: lightOf(after),
      outcome: row.outcome,
      message: (after?.message ?? '') === '' ? (before?.message ?? '') : (after?.message ?? ''),
    }];
  });
}
