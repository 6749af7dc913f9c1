import { Bug, type DraftKind, draftKinds } from '../../runtime/engine/index.ts';
import { readEntry } from '../ledger/entry.ts';
import type { Connection } from './database.ts';
import { sql } from './tables.ts';

export type ProposalState = 'proposed' | 'approved' | 'returned' | 'withdrawn';

/** A proposal to publish a version, without what it holds. */
export interface Proposal {
  readonly id: string;
  readonly kind: DraftKind;
  readonly subject: string;
  readonly title: string;
  /** What it would be published under. */
  readonly name: string;
  readonly hash: string;
  readonly base: { readonly id: string; readonly hash: string } | null;
  readonly draft: string;
  /** The first day in force, of a release. */
  readonly from?: string;
  readonly reason: string;
  readonly state: ProposalState;
  readonly proposedBy: string;
  /** Instants in ms. */
  readonly proposedAt: number;
  readonly decidedBy?: string;
  readonly decidedAt?: number;
  readonly decisionReason?: string;
}

/** A proposal with what it holds. */
export interface WholeProposal extends Proposal {
  /** The version's canonical bytes. */
  readonly bytes: Uint8Array;
  readonly validators: string | null;
  readonly templates: string | null;
  /** The draft as proposed, with the log of its edits, as its file holds it. */
  readonly draftBytes: Uint8Array;
}

/** A release taken out of force. */
export interface Withdrawal {
  readonly hash: string;
  readonly reason: string;
  readonly by: string;
  /** Instant in ms. */
  readonly at: number;
}

/** Reads of proposals and of what became of them. */
export interface Proposals {
  /** All, newest first. */
  all(): readonly Proposal[];
  get(id: string): WholeProposal | undefined;
  /** The proposal that closes a draft: it waits for a decision, or was approved. */
  closing(draft: string): Proposal | undefined;
  withdrawals(): readonly Withdrawal[];
  /** The act a command id did, on whatever it was. */
  command(id: string): { readonly person: string; readonly act: string } | undefined;
}

const states: ReadonlyMap<string, ProposalState> = new Map((['proposed', 'approved', 'returned', 'withdrawn'] as const).map((state) => [state, state]));
const columns = [
  'id', 'kind', 'subject', 'title', 'name', 'hash', 'base_id', 'base_hash', 'draft', 'from_day', 'reason', 'state', 'proposed_by', 'proposed_at', 'decided_by', 'decided_at',
  'decision_reason',
] as const;
const plain = sql.selectFrom('proposal').select(columns);

type Row = Awaited<ReturnType<typeof plain.execute>>[number];

const isDraftKind = (kind: string): kind is DraftKind => Object.hasOwn(draftKinds, kind);

/** A proposal's row as the proposal. */
export function proposalOf(row: Row): Proposal {
  const state = states.get(row.state);
  if (state === undefined || !isDraftKind(row.kind)) throw new Bug(`proposal ${row.id} is none`);
  return {
    id: row.id, kind: row.kind, subject: row.subject, title: row.title, name: row.name, hash: row.hash,
    base: row.base_id === null || row.base_hash === null ? null : { id: row.base_id, hash: row.base_hash },
    draft: row.draft, ...(row.from_day === null ? {} : { from: row.from_day }), reason: row.reason, state, proposedBy: row.proposed_by, proposedAt: row.proposed_at,
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
    ...(row.decision_reason === null ? {} : { decisionReason: row.decision_reason }),
  };
}

/** Reads of proposals over one connection. */
export function readProposals(connection: Connection): Proposals {
  return {
    all: () => connection.all(plain.orderBy('proposed_at', 'desc').orderBy('id').compile()).map(proposalOf),
    get: (id) => {
      const row = connection.first(sql.selectFrom('proposal').selectAll().where('id', '=', id).compile());
      if (row === undefined) return undefined;
      const { bytes, validators, templates, draft_bytes: draftBytes } = row;
      return { ...proposalOf(row), bytes, validators, templates, draftBytes };
    },
    closing: (draft) => {
      const row = connection.first(plain.where('draft', '=', draft).where('state', 'in', ['proposed', 'approved']).compile());
      return row === undefined ? undefined : proposalOf(row);
    },
    withdrawals: () => connection.all(sql.selectFrom('withdrawal').selectAll().orderBy('withdrawn_at').compile())
      .map(({ hash, reason, withdrawn_by: by, withdrawn_at: at }) => ({ hash, reason, by, at })),
    command: (id) => {
      const row = connection.first(sql.selectFrom('entry').select(['actor', 'bytes']).where('command', '=', id).compile());
      return row === undefined ? undefined : { person: row.actor, act: readEntry(row.bytes)?.act ?? '' };
    },
  };
}
