import { proposalOf, type Proposal, type WholeProposal } from '../store/proposals.ts';
import type { PublishedRef } from '../store/published.ts';
import { sql } from '../store/tables.ts';
import type { Addition } from './addition.ts';
import { systemChain } from './entry.ts';
import { stored } from './hash.ts';
import { publicationRows, type Publication } from './system-act.ts';

/** A person's act on what is to be published, or is. */
export interface LifecycleAct {
  /** A UUID chosen by the sender; sent twice it has one effect. */
  readonly commandId: string;
  readonly person: string;
  readonly role: string;
  /** The organisation the person holds the role in. */
  readonly organisation: string;
  /** Instant in ms. */
  readonly at: number;
  /** False once other definitions are published than those it was decided under. */
  readonly governed: () => boolean;
}

/** How a proposal was decided. */
export interface Decision {
  readonly state: 'approved' | 'returned' | 'withdrawn';
  readonly reason: string;
}

function by({ commandId, person, role, organisation, at }: LifecycleAct, act: string): Omit<Addition, 'items' | 'rows' | 'releases' | 'stands'> {
  return {
    organisation: systemChain, actor: person, role, actorOrganisation: organisation, act, matter: null, version: null, command: commandId, at,
    calendar: null, overall: null, checkpoint: true,
  };
}

/** What the ledger commits to of a proposal as it was made. */
export function proposalBytes({ id, kind, subject, title, name, hash, base, draft, from, reason, proposedBy }: Proposal): Uint8Array {
  return stored({ id, kind, subject, title, name, hash, base, draft, from: from ?? null, reason, by: proposedBy });
}

/** What the ledger commits to of a decision. */
export function decisionBytes(proposal: Pick<Proposal, 'id' | 'hash'>, { state, reason }: Decision, person: string): Uint8Array {
  return stored({ proposal: proposal.id, hash: proposal.hash, state, reason, by: person });
}

/** What the ledger says last of a release that was withdrawn. */
export function withdrawalBytes({ kind, id, hash }: PublishedRef, reason: string, person: string): Uint8Array {
  return stored({ kind, id, hash, withdrawn: reason, by: person });
}

/** Proposes a version: it stands while nothing else was published or proposed under the name. */
export function proposeAddition(proposal: WholeProposal, act: LifecycleAct): Addition {
  const { id, kind, name, hash } = proposal;
  return {
    ...by(act, 'propose'),
    releases: [hash],
    items: [
      { item: `proposal/${id}`, bytes: proposalBytes(proposal), keep: true },
      { item: `draft/${id}`, bytes: proposal.draftBytes, keep: true },
    ],
    stands: (connection) => act.governed() && connection.first(
      sql.selectFrom('proposal').select('id').where('kind', '=', kind).where('name', '=', name).where('state', '=', 'proposed').compile(),
    ) === undefined,
    rows: (landed) => [
      sql.insertInto('proposal').values({
        id, kind, subject: proposal.subject, title: proposal.title, name, hash, base_id: proposal.base?.id ?? null, base_hash: proposal.base?.hash ?? null,
        draft: proposal.draft, from_day: proposal.from ?? null, draft_bytes: proposal.draftBytes, bytes: proposal.bytes, validators: proposal.validators, templates: proposal.templates,
        reason: proposal.reason, state: 'proposed', proposed_by: proposal.proposedBy, proposed_at: landed.at, decided_by: null, decided_at: null, decision_reason: null,
      }).compile(),
    ],
  };
}

/** Decides on a proposal; with an approval the version is published in the same transaction. */
export function decisionAddition(proposal: Proposal, decision: Decision, publication: Publication | undefined, act: LifecycleAct): Addition {
  const { id, hash } = proposal;
  const published = publication === undefined ? [] : [{ item: `${publication.kind}/${publication.id}`, bytes: stored({ kind: publication.kind, id: publication.id, hash }), keep: true }];
  return {
    ...by(act, { approved: 'approve', returned: 'return', withdrawn: 'withdraw-proposal' }[decision.state]),
    publishes: publication !== undefined,
    releases: [hash],
    items: [{ item: `decision/${id}`, bytes: decisionBytes(proposal, decision, act.person), keep: true }, ...published],
    stands: (connection) => {
      const row = connection.first(sql.selectFrom('proposal').selectAll().where('id', '=', id).compile());
      const now = row === undefined ? undefined : proposalOf(row);
      return now?.state === 'proposed' && now.hash === hash && (publication === undefined || act.governed());
    },
    rows: (landed) => [
      ...(publication === undefined ? [] : publicationRows(publication, landed)),
      sql.updateTable('proposal').set({ state: decision.state, decided_by: act.person, decided_at: landed.at, decision_reason: decision.reason }).where('id', '=', id).compile(),
    ],
  };
}

/** Takes a release out of force; it stays readable. */
export function withdrawalAddition(release: PublishedRef, reason: string, act: LifecycleAct): Addition {
  const { kind, id, hash } = release;
  return {
    ...by(act, 'withdraw-release'),
    publishes: true,
    releases: [hash],
    items: [{ item: `${kind}/${id}`, bytes: withdrawalBytes(release, reason, act.person), keep: true }],
    stands: () => act.governed(),
    rows: (landed) => [
      sql.updateTable('published').set({ current: 0 }).where('kind', '=', kind).where('id', '=', id).compile(),
      sql.insertInto('withdrawal').values({ kind, id, hash, reason, withdrawn_by: act.person, withdrawn_at: landed.at }).compile(),
    ],
  };
}
