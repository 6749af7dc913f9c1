import type { ProposalSummary, ProposalView } from '../../runtime/api/designer.ts';
import { Bug, type Refusal } from '../../runtime/engine/index.ts';
import type { Access, Person } from '../auth/access.ts';
import type { CheckResult } from '../releases/check.ts';
import { decodeText } from '../store/decode.ts';
import type { Proposal, Proposals } from '../store/proposals.ts';
import type { Records } from '../store/records.ts';
import { type DraftDocument, isFiledDraft, numberOf, unfiled } from '../workspace/draft-document.ts';
import type { DraftReads } from './drafts.ts';

/** What reads of proposals are made from. */
export interface ProposalSources {
  readonly records: Pick<Records, 'person' | 'persons'>;
  readonly proposals: Proposals;
  readonly drafts: DraftReads;
  readonly access: () => Access;
  readonly check: (document: DraftDocument) => Promise<CheckResult>;
}

/** The draft of a proposal as it was proposed. */
export function proposedDraft(bytes: Uint8Array): DraftDocument {
  const value: unknown = JSON.parse(decodeText(bytes));
  const document = isFiledDraft(value) ? unfiled(value) : undefined;
  if (document === undefined) throw new Bug('a proposal without its draft');
  return document;
}

/** Proposals as the designer and auditors read them. */
export class ProposalReads {
  readonly #sources: ProposalSources;

  constructor(sources: ProposalSources) {
    this.#sources = sources;
  }

  /** All proposals, newest first. */
  all(): readonly ProposalSummary[] {
    return this.#sources.proposals.all().map((proposal) => this.#summary(proposal));
  }

  /** Everything a person's page shows of a proposal: what it would publish, the difference, the checks, who can be asked. */
  async view(id: string, person: Person): Promise<ProposalView | undefined> {
    const { proposals, drafts, check } = this.#sources;
    const proposal = proposals.get(id);
    if (proposal === undefined) return undefined;
    const document = proposedDraft(proposal.draftBytes);
    const refusal = this.#refusal(proposal, person);
    return {
      ...this.#summary(proposal),
      ...(proposal.base === null ? {} : { base: proposal.base }),
      parts: document.parts, baseParts: drafts.baseParts(document),
      check: { number: numberOf(document), ...(await check(document)) },
      log: document.log.map((edit) => drafts.note(edit)),
      mayDecide: refusal === undefined,
      ...(refusal === undefined ? {} : { refusal }),
      others: this.#others(proposal, person),
    };
  }

  #summary(proposal: Proposal): ProposalSummary {
    const { id, kind, title, subject, name, hash, reason, state, proposedBy, decidedBy, decidedAt, decisionReason } = proposal;
    return {
      id, kind, title, subject, draft: proposal.draft, hash, reason, state, proposedBy,
      version: kind === 'release' ? name.slice(subject.length + 1) : name,
      proposedByName: this.#name(proposedBy), proposedAt: new Date(proposal.proposedAt).toISOString(),
      ...(proposal.from === undefined ? {} : { from: proposal.from }),
      ...(decidedBy === undefined ? {} : { decidedByName: this.#name(decidedBy) }),
      ...(decidedAt === undefined ? {} : { decidedAt: new Date(decidedAt).toISOString() }),
      ...(decisionReason === undefined ? {} : { decisionReason }),
    };
  }

  #refusal(proposal: Proposal, person: Person): Refusal['code'] | undefined {
    if (!this.#sources.access().acts(person).includes('decide-proposal')) return 'role';
    if (proposal.state !== 'proposed') return 'proposal-settled';
    return proposal.proposedBy === person.id ? 'own-proposal' : undefined;
  }

  #others(proposal: Proposal, person: Person): ProposalView['others'] {
    const { records, access } = this.#sources;
    return records.persons()
      .filter((one) => one.id !== proposal.proposedBy && one.id !== person.id && access().acts(one).includes('decide-proposal'))
      .map(({ id, name }) => ({ id, name }));
  }

  #name(person: string): string {
    return this.#sources.records.person(person)?.name ?? person;
  }
}
