import {
  Bug, type Command, decide, evaluate, fold, formChanges, lightChanges, type Matter, type MatterEvent, openingRelease, type Problem, type Refusal, type Verdict,
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
  /** The id of a matter the act may open beside it. */
  readonly newMatter: string;
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
  /** `opened`: the matter opened beside it, recorded in the same transaction. */
  | { readonly kind: 'decided'; readonly act: MatterAct; readonly opened?: MatterAct }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] }
  | Refusal;

/** Acts whose verdict is kept as it was given; any other can be computed again and is only committed to. */
const keepsVerdict: ReadonlySet<Command['kind']> = new Set(['self-check', 'file', 'review']);

/** A matter with what the act does to it. */
interface Target {
  readonly commandId: string | null;
  readonly matter: string;
  readonly before: StoredMatter | undefined;
  readonly events: readonly MatterEvent[];
}

const contentOf = (matter: Matter) => ({
  forms: matter.forms,
  subjects: Object.fromEntries(matter.subjects.map((subject) => [subject.id, subject.forms])),
});

/** The lights that went on and out since the history was last written: by the act, or by time passing before it. */
function lightsOf({ records }: Undecided, target: Target, governing: Governing, after: Matter, verdict: Verdict): Pick<MatterAct, 'lit' | 'out' | 'changed'> {
  const open = target.before === undefined ? [] : records.openLights(target.matter);
  const { lit, out } = lightChanges({ ...verdict, rows: open.map((light) => light.row) }, verdict);
  const number = (rule: string, subject: string | undefined) =>
    open.filter((light) => light.row.rule === rule && light.row.subject === subject).map((light) => light.number);
  const before = target.before?.matter;
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
  const decision = await decide(releases, calendar, before?.matter ?? null, command, acting.actor, at, command.kind === 'open-matter' ? undecided.matter : undecided.newMatter);
  if (decision.kind !== 'accepted') return decision;
  const recorded = async (target: Target): Promise<MatterAct> => {
    const state = target.events.reduce<Matter | null>(fold, target.before?.matter ?? null);
    if (state === null) throw new Bug('a decision without events');
    const verdict = await evaluate(releases, calendar, state, at);
    return {
      commandId: target.commandId, matter: target.matter, expectedVersion: target.before?.version ?? 0, procedure,
      organisation: undecided.organisation, actor: acting.actor.person, role: acting.role, actorOrganisation: acting.actorOrganisation, act: command.kind, at: undecided.at,
      events: target.events, state, verdict, keepVerdict: keepsVerdict.has(command.kind),
      releases: releases.list.map((release) => release.hash),
      judgedBy: releases.list.filter((release) => verdict.rows.some((row) => row.release === release.id)).map((release) => release.hash),
      calendar: governing.calendarHash,
      ...lightsOf(undecided, target, governing, state, verdict),
      checkpoint: command.kind === 'file',
      governed: () => definitions.generation() === generation,
    };
  };
  if (decision.events.length === 0) return { kind: 'refusal', code: 'already-done' };
  const act = await recorded({ commandId: undecided.commandId, matter: undecided.matter, before, events: decision.events });
  if (decision.opens === undefined) return { kind: 'decided', act };
  return { kind: 'decided', act, opened: await recorded({ commandId: null, matter: undecided.newMatter, before: undefined, events: decision.opens }) };
}
