import { DummyDriver, type Generated, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';

/** The entries of all chains: `bytes` are what was hashed; the other columns only find them. */
interface EntryTable {
  organisation: string;
  sequence: number;
  hash: string;
  bytes: Uint8Array;
  at: number;
  matter: string | null;
  version: number | null;
  command: string | null;
  actor: string;
}

/** What an entry commits to, beside it: salted, erasable. `bytes` is null where only the commitment is kept. */
interface PayloadTable {
  organisation: string;
  sequence: number;
  item: string;
  salt: Uint8Array | null;
  bytes: Uint8Array | null;
}

/** Each chain's size, head and Merkle peaks (RFC 9162), kept up with every entry. */
interface ChainTable {
  organisation: string;
  size: number;
  head: string;
  peaks: string;
}

/** The fold of a matter's events as canonical JSON. */
interface MatterTable {
  id: string;
  procedure: string;
  organisation: string;
  version: number;
  state: Uint8Array;
  overall: string;
  updated_at: number;
}

/** Lights once lit; `row` is the verdict's row as JSON. */
interface LightTable {
  number: Generated<number>;
  matter: string;
  row: string;
  lit_at: number;
  lit_by: string;
  out_at: number | null;
  out_by: string | null;
  out_outcome: string | null;
  changed: string | null;
}

/** Published definitions by hash: releases, calendars, messages, organisations, access; with what was compiled from a release. `current` is 0 once superseded or withdrawn. */
interface PublishedTable {
  kind: string;
  id: string;
  hash: string;
  bytes: Uint8Array;
  validators: string | null;
  templates: string | null;
  published_at: number;
  current: number;
}

/**
 * Proposals to publish, each under the id of the command that made it. `name` is what it would be published under, `draft_bytes`
 * the draft as proposed with the log of its edits.
 */
interface ProposalTable {
  id: string;
  kind: string;
  subject: string;
  title: string;
  name: string;
  hash: string;
  base_id: string | null;
  base_hash: string | null;
  draft: string;
  from_day: string | null;
  draft_bytes: Uint8Array;
  bytes: Uint8Array;
  validators: string | null;
  templates: string | null;
  reason: string;
  state: string;
  proposed_by: string;
  proposed_at: number;
  decided_by: string | null;
  decided_at: number | null;
  decision_reason: string | null;
}

/** Releases withdrawn: they govern nothing from then on. */
interface WithdrawalTable {
  kind: string;
  id: string;
  hash: string;
  reason: string;
  withdrawn_by: string;
  withdrawn_at: number;
}

/** Which recorded acts were judged with which release: an index of the entries. */
interface JudgedTable {
  release: string;
  organisation: string;
  sequence: number;
}

interface AccountTable {
  id: string;
  account: string;
  name: string;
  password_hash: string;
  assignments: string;
}

interface CheckpointTable {
  number: number;
  size: number;
  at: number;
  note: string;
}

interface MetaTable {
  key: string;
  value: string;
}

interface MigrationTable {
  id: number;
  name: string;
}

/** Every table of the records. */
export interface Tables {
  entry: EntryTable;
  payload: PayloadTable;
  chain: ChainTable;
  matter: MatterTable;
  light: LightTable;
  published: PublishedTable;
  proposal: ProposalTable;
  withdrawal: WithdrawalTable;
  judged: JudgedTable;
  account: AccountTable;
  checkpoint: CheckpointTable;
  meta: MetaTable;
  migration: MigrationTable;
}

/**
 * Builds queries and never runs them: the driver underneath is synchronous, because nothing may be awaited inside a
 * transaction (semantics X1).
 */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
