import {
  type Command, decide, evaluate, fold, formChanges, lightChanges, type Matter, openingRelease, type Problem, type Refusal, type Verdict,
} from '../../runtime/engine/index.ts';
import { civil } from '../civil.ts';
import type { MatterAct } from '../ledger/matter-act.ts';
import type { Definitions, Governing } from '../releases/definitions.ts';
import type { Records, StoredMatter } from '../store/records.ts';
import type { Acting } from './actor.ts';

/** A command with everything it is decided from. */
export interface Undecided {
  readonly commandId: string;
  readonly matter: string;
  /** Absent for a new matter. */
  readonly before: StoredMatter | undefined;
  readonly command: Command;
  readonly organisation: string;
  readonly acting: Acting;
  /** Instant in ms. */
  readonly at: number;
  readonly definitions: Definitions;
  readonly records: Pick<Records, 'openLights'>;
}

export type Decided =
  | { readonly kind: 'decided'; readonly act: MatterAct }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] }
  | Refusal;

/** Acts whose verdict is kept as it was given; any other can be computed again and is only committed to. */
const keepsVerdict: ReadonlySet<Command['kind']> = new Set(['self-check', 'file', 'review']);

const contentOf = (matter: Matter) => ({
  forms: matter.forms,
  subjects: Object.fromEntries(matter.subjects.map((subject) => [subject.id, subject.forms])),
});

/** The lights that went on and out since the history was last written: by the act, or by time passing before it. */
function lightsOf(undecided: Undecided, governing: Governing, after: Matter, verdict: Verdict): Pick<MatterAct, 'lit' | 'out' | 'changed'> {
  const open = undecided.before === undefined ? [] : undecided.records.openLights(undecided.matter);
  const { lit, out } = lightChanges({ ...verdict, rows: open.map((light) => light.row) }, verdict);
  const number = (rule: string, subject: string | undefined) =>
    open.filter((light) => light.row.rule === rule && light.row.subject === subject).map((light) => light.number);
  const before = undecided.before?.matter;
  return {
    lit,
    out: out.flatMap((change) =>
      number(change.before.rule, change.before.subject).map((each) => ({ number: each, outcome: change.after?.outcome ?? 'not-applicable' }))),
    changed: before === undefined || out.length === 0
      ? []
      : formChanges(openingRelease(governing.releases, after.openedOn), contentOf(before), contentOf(after)),
  };
}

function timeZoneOf(undecided: Undecided, governing: Governing): string | undefined {
  const newest = governing.releases.list.at(-1);
  const opened = undecided.before?.matter.openedOn;
  return (opened === undefined ? newest : openingRelease(governing.releases, opened))?.content.procedure.timeZone;
}

/** Decides a command by the engine and, when it is accepted, builds the act the ledger records: events, state, verdict, lights. */
export async function decideAct(undecided: Undecided): Promise<Decided> {
  const { command, before, acting, definitions } = undecided;
  const procedure = command.kind === 'open-matter' ? command.procedure : (before?.procedure ?? '');
  const generation = definitions.generation();
  const governing = definitions.governing(procedure);
  const timeZone = governing === undefined ? undefined : timeZoneOf(undecided, governing);
  if (governing === undefined || timeZone === undefined) {
    return { kind: 'malformed', problems: [{ kind: 'problem', code: 'unknown-procedure', path: '/command/procedure', params: { id: procedure } }] };
  }
  const { releases, calendar } = governing;
  const at = civil(undecided.at, timeZone);
  const decision = await decide(releases, calendar, before?.matter ?? null, command, acting.actor, at, undecided.matter);
  if (decision.kind !== 'accepted') return decision;
  const state = decision.events.reduce<Matter | null>(fold, before?.matter ?? null);
  if (state === null) return { kind: 'refusal', code: 'already-done' };
  const verdict = await evaluate(releases, calendar, state, at);
  return {
    kind: 'decided',
    act: {
      commandId: undecided.commandId, matter: undecided.matter, expectedVersion: before?.version ?? 0, procedure,
      organisation: undecided.organisation, actor: acting.actor.person, role: acting.role, actorOrganisation: acting.actorOrganisation, act: command.kind, at: undecided.at,
      events: decision.events, state, verdict, keepVerdict: keepsVerdict.has(command.kind),
      releases: releases.list.map((release) => release.hash), calendar: governing.calendarHash,
      ...lightsOf(undecided, governing, state, verdict),
      checkpoint: command.kind === 'file',
      governed: () => definitions.generation() === generation,
    },
  };
}
