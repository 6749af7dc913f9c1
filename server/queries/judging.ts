import {
  type At, Bug, type Calendar, checklist, type CompiledRelease, evaluate, type FilingChecklist, type GateState, gates, type OfferedAct,
  offeredActs, openingRelease, type Verdict,
} from '../../runtime/engine/index.ts';
import type { ReachingActor } from '../auth/access.ts';
import { civil } from '../civil.ts';
import type { Clock } from '../ports.ts';
import type { Definitions } from '../releases/definitions.ts';
import type { StoredMatter } from '../store/records.ts';

/** What the law says of a matter now: lists read it again only when the matter, the definitions or the half hour change. */
export interface Judged {
  readonly at: Required<At>;
  readonly opening: CompiledRelease;
  readonly calendar: Calendar;
  readonly verdict: Verdict;
  readonly gates: readonly GateState[];
}

interface Kept {
  readonly key: string;
  readonly judged: Promise<Judged>;
}

/** How many matters keep their last judgement in memory. */
const remembered = 5000;

/** Judges stored matters at the server's moment. A stored verdict is never shown as today's. */
export class Judging {
  readonly #definitions: Definitions;
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();

  constructor(ports: { readonly definitions: Definitions; readonly clock: Clock }) {
    this.#definitions = ports.definitions;
    this.#clock = ports.clock;
  }

  /** The release that governs the matter's stages and gates for life, and the calendar. */
  governing(stored: StoredMatter): { readonly opening: CompiledRelease; readonly calendar: Calendar } {
    const governing = this.#governing(stored);
    return { opening: openingRelease(governing.releases, stored.matter.openedOn), calendar: governing.calendar };
  }

  /** Now, as a day and a time where the matter's procedure lives. */
  at(stored: StoredMatter): Required<At> {
    return civil(this.#clock.now(), this.governing(stored).opening.content.procedure.timeZone);
  }

  /** Verdict and gates at this very moment. */
  async now(stored: StoredMatter): Promise<Judged> {
    const { releases } = this.#governing(stored);
    const { opening, calendar } = this.governing(stored);
    const at = this.at(stored);
    const verdict = await evaluate(releases, calendar, stored.matter, at);
    return { at, opening, calendar, verdict, gates: await gates(releases, calendar, stored.matter, at) };
  }

  /** The same, at most half an hour old: for lists, where each matter is one of many. */
  lately(stored: StoredMatter): Promise<Judged> {
    const at = this.at(stored);
    const half = at.time.slice(0, 2) + (at.time.slice(3) < '30' ? 'a' : 'b');
    const key = `${stored.version} ${this.#definitions.generation()} ${at.date} ${half}`;
    const kept = this.#kept.get(stored.id);
    if (kept?.key === key) return kept.judged;
    const judged = this.now(stored);
    this.#kept.delete(stored.id);
    this.#kept.set(stored.id, { key, judged });
    judged.catch(() => this.#kept.delete(stored.id));
    const oldest = this.#kept.size > remembered ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    return judged;
  }

  /** Every act with whether this actor can do it now. */
  offered(stored: StoredMatter, actor: ReachingActor): Promise<OfferedAct[]> {
    const { releases, calendar } = this.#governing(stored);
    return offeredActs(releases, calendar, stored.matter, engineActor(stored, actor), this.at(stored));
  }

  /** What a filing of the subjects still needs; null for a filing the procedure does not have. */
  checklist(stored: StoredMatter, filing: string, subjects: readonly string[]): Promise<FilingChecklist | null> {
    const { releases, calendar } = this.#governing(stored);
    return checklist(releases, calendar, stored.matter, filing, subjects, this.at(stored));
  }

  /** The verdict on a matter as it stood at an earlier moment. */
  verdictAt(stored: StoredMatter, at: At): Promise<Verdict> {
    const { releases, calendar } = this.#governing(stored);
    return evaluate(releases, calendar, stored.matter, at);
  }

  #governing(stored: StoredMatter) {
    const governing = this.#definitions.governing(stored.procedure);
    if (governing === undefined) throw new Bug(`no release governs ${stored.procedure}`);
    return governing;
  }
}

function engineActor(stored: StoredMatter, actor: ReachingActor) {
  return { person: actor.person, organisation: stored.organisation, roles: actor.assignments.map((held) => held.role), acts: actor.acts };
}
