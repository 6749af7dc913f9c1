import type { FormChange, Matter, MatterEvent, Outcome, Overall, VerdictRow } from '../../runtime/engine/index.ts';

/** A matter as it stands: the fold of its events, with the version the next command must expect. */
export interface StoredMatter {
  readonly id: string;
  readonly procedure: string;
  readonly organisation: string;
  readonly version: number;
  readonly matter: Matter;
  /** The overall light when it last changed. */
  readonly overall: Overall;
  /** Instant (ms) of its last entry. */
  readonly updatedAt: number;
}

/** A matter's state as its canonical bytes. */
export interface StoredState {
  readonly id: string;
  readonly organisation: string;
  readonly state: Uint8Array;
}

/** One act on a matter as recorded, with its events. */
export interface StoredAct {
  readonly organisation: string;
  readonly sequence: number;
  /** Instant in ms. */
  readonly at: number;
  readonly actor: string;
  readonly role: string;
  /** The organisation the actor held the role in. */
  readonly actorOrganisation: string;
  readonly act: string;
  readonly matter: string;
  readonly version: number;
  readonly hash: string;
  readonly overall: Overall;
  readonly events: readonly MatterEvent[];
}

/** A light of a matter with when it was lit and, if it went out, when and by which act. */
export interface StoredLight {
  /** Its place in the history of all lights. */
  readonly number: number;
  readonly matter: string;
  readonly row: VerdictRow;
  readonly litAt: number;
  readonly litBy: string;
  readonly outAt?: number;
  readonly outBy?: string;
  readonly outOutcome?: Outcome;
  readonly changed?: readonly FormChange[];
}

/** A person who can sign in, with the offices held. `passwordHash` is argon2id's encoded form. */
export interface StoredAccount {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly assignments: readonly { readonly role: string; readonly organisation: string }[];
}

/** The answer a command id got. */
export interface DoneCommand {
  readonly person: string;
  readonly matter: string;
  readonly version: number;
  readonly sequence: number;
}

/**
 * Reads of what is recorded. There is no write method: only the ledger writes (I3). Scope is an argument of every read
 * that lists: the organisations the person reaches.
 */
export interface Records {
  matter(id: string): StoredMatter | undefined;
  /** Matters of these organisations, newest change first. */
  matters(organisations: readonly string[]): readonly StoredMatter[];
  /** Every matter of a procedure, one after another, by id. */
  mattersOf(procedure: string): Iterable<StoredMatter>;
  /** The matters of a procedure behind an id, by id, as they are stored. */
  statesAfter(procedure: string, id: string, limit: number): readonly StoredState[];
  /** How many matters a procedure has. */
  countOf(procedure: string): number;
  /** The acts on a matter, oldest first. */
  acts(matter: string): readonly StoredAct[];
  /** The newest acts on matters of these organisations, newest first. */
  recentActs(organisations: readonly string[], limit: number): readonly StoredAct[];
  /** The acts judged with a release on matters of these organisations, newest first. */
  judgedWith(release: string, organisations: readonly string[], limit: number): readonly StoredAct[];
  /** How many acts were judged with each release. */
  judgements(): ReadonlyMap<string, number>;
  /** Every light the matter ever showed, in the order they were lit. */
  lights(matter: string): readonly StoredLight[];
  /** The lights lit now. */
  openLights(matter: string): readonly StoredLight[];
  /** The verdict kept by an act (`self-check`, `file`), as its canonical JSON text. */
  keptVerdict(organisation: string, sequence: number): string | undefined;
  accountByName(account: string): StoredAccount | undefined;
  person(id: string): StoredAccount | undefined;
  /** All persons, by id; names for the record, staff for a stage. */
  persons(): readonly StoredAccount[];
  command(id: string): DoneCommand | undefined;
  /** The instant (ms) of the newest entry of any chain; 0 in an empty ledger. */
  lastInstant(): number;
}
