import type { Problem, Refusal } from '../../runtime/engine/index.ts';
import { Access, type Person } from '../auth/access.ts';
import { civil } from '../civil.ts';
import { Fault } from '../fault.ts';
import type { Added } from '../ledger/addition.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Decision, LifecycleAct } from '../ledger/lifecycle-act.ts';
import type { Clock } from '../ports.ts';
import { checkDraft, type CheckResult } from '../releases/check.ts';
import type { Checks } from '../releases/checks.ts';
import type { Registry } from '../releases/registry.ts';
import type { Proposals, WholeProposal } from '../store/proposals.ts';
import type { Records } from '../store/records.ts';
import { Turns } from '../turns.ts';
import type { DraftDocument } from '../workspace/draft-document.ts';
import type { Drafts } from '../workspace/drafts.ts';
import { proposed, type Proposing, publicationOf } from './proposal.ts';
import { needing } from './withdrawal.ts';

/** What came of an act; `id` names the proposal, or by its hash the release withdrawn. Faults are thrown. */
export type Acted =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'malformed'; readonly problems: readonly Problem[] }
  | Refusal;

/** Somebody's act; the id is a UUID chosen by the sender, and sent twice it has one effect. */
export interface Sender {
  readonly commandId: string;
  readonly person: Person;
}

export interface LifecycleParts {
  readonly records: Records;
  readonly proposals: Proposals;
  readonly drafts: Drafts;
  readonly definitions: Registry;
  readonly ledger: Pick<Ledger, 'propose' | 'settle' | 'withdraw'>;
  readonly clock: Clock;
  readonly checks: Checks;
}

/** An act decided on: how it is recorded, and whether it changes what is in force. */
interface ToRecord {
  readonly record: (act: LifecycleAct) => Promise<Added>;
  readonly publishes: boolean;
}
type Decided = ToRecord | Exclude<Acted, { readonly kind: 'done' }>;

/** How often an act is decided again when something was published underneath. */
const attempts = 5;
const notFound = { kind: 'not-found' } as const;
const refusal = (code: Refusal['code'], params: NonNullable<Refusal['params']> = {}): Refusal => ({ kind: 'refusal', code, params });

/** The ledger's name of each act, and the act of the access table it needs. */
const acts = {
  propose: 'propose-release',
  approve: 'decide-proposal',
  return: 'decide-proposal',
  'withdraw-proposal': 'propose-release',
  'withdraw-release': 'withdraw-release',
} as const;

/** From draft to release and out of force again: each step an act in the ledger, one after another. */
export class Lifecycle {
  readonly #parts: LifecycleParts;
  readonly #turns = new Turns();

  constructor(parts: LifecycleParts) {
    this.#parts = parts;
  }

  /** What stands in the way of proposing a draft, and the hash it would have. */
  check(document: DraftDocument): Promise<CheckResult> {
    return checkDraft(this.#parts.definitions, this.#parts.checks, document, this.#today());
  }

  /** Proposes a draft as the sender saw it. The proposal has the command's id. */
  async propose(sender: Sender, draft: string, proposing: Proposing): Promise<Acted> {
    const { drafts, definitions, proposals, ledger } = this.#parts;
    const acted = await drafts.change<Acted>(draft, async ({ document }) => ({
      answer: await this.#once(sender, 'propose', sender.commandId, async () => {
        const made = await proposed({ document, proposing, id: sender.commandId, person: sender.person.id, definitions, proposals, check: (one) => this.check(one) });
        return 'draftBytes' in made ? { record: (act) => ledger.propose(made, act), publishes: false } : made;
      }),
    }));
    return acted ?? notFound;
  }

  /** Approves by naming the hash: never the proposer. Published when it resolves. */
  approve(sender: Sender, id: string, hash: string, reason: string): Promise<Acted> {
    return this.#settle(sender, 'approve', id, { state: 'approved', reason }, (proposal) => {
      if (proposal.proposedBy === sender.person.id) return refusal('own-proposal');
      if (proposal.hash !== hash) return refusal('hash-differs');
      const { definitions } = this.#parts;
      const used = proposal.kind === 'release' && definitions.versions().some((each) => each.kind === 'release' && each.id === proposal.name);
      return used ? refusal('version-used', { version: proposal.name }) : undefined;
    });
  }

  /** Gives a proposal back with a reason; its draft opens again. */
  giveBack(sender: Sender, id: string, reason: string): Promise<Acted> {
    return this.#settle(sender, 'return', id, { state: 'returned', reason }, (proposal) => (proposal.proposedBy === sender.person.id ? refusal('own-proposal') : undefined));
  }

  /** The proposer takes a proposal back; its draft opens again. */
  takeBack(sender: Sender, id: string, reason: string): Promise<Acted> {
    return this.#settle(sender, 'withdraw-proposal', id, { state: 'withdrawn', reason }, (proposal) => (proposal.proposedBy === sender.person.id ? undefined : refusal('role')));
  }

  /** Takes a release out of force: the one before governs again. Refused while matters cannot do without it. */
  withdraw(sender: Sender, hash: string, reason: string): Promise<Acted> {
    const { definitions, records, ledger } = this.#parts;
    return this.#once(sender, 'withdraw-release', hash, () => {
      const version = definitions.version(hash);
      if (version?.kind !== 'release') return notFound;
      if (!version.current) return refusal('release-withdrawn');
      const matters = needing(definitions, records, version, this.#today());
      if (matters > 0) return refusal('release-needed', { matters });
      return { record: (act) => ledger.withdraw({ kind: 'release', id: version.id, hash }, reason, act), publishes: true };
    });
  }

  #settle(sender: Sender, name: 'approve' | 'return' | 'withdraw-proposal', id: string, decision: Decision, may: (proposal: WholeProposal) => Refusal | undefined): Promise<Acted> {
    const { proposals, ledger } = this.#parts;
    return this.#once(sender, name, id, () => {
      const proposal = proposals.get(id);
      if (proposal === undefined) return notFound;
      const refused = proposal.state === 'proposed' ? may(proposal) : refusal('proposal-settled');
      if (refused !== undefined) return refused;
      const publication = decision.state === 'approved' ? publicationOf(proposal) : undefined;
      return { record: (act) => ledger.settle(proposal, decision, publication, act), publishes: publication !== undefined };
    });
  }

  /** One act at a time; decided again where something was published underneath; the same command again changes nothing. */
  #once(sender: Sender, name: keyof typeof acts, id: string, decide: () => Decided | Promise<Decided>): Promise<Acted> {
    const { proposals, definitions } = this.#parts;
    return this.#turns.take('all', async () => {
      const before = proposals.command(sender.commandId);
      if (before !== undefined && (before.person !== sender.person.id || before.act !== name)) throw new Fault('command-id-taken', 'the id of another act');
      if (before !== undefined) return { kind: 'done', id };
      for (let left = attempts; left > 0; left--) {
        const act = this.#actOf(sender, acts[name]);
        const decided = await decide();
        if (!('record' in decided)) return decided;
        const added = await decided.record(act);
        if (added.kind === 'conflict') continue;
        if (added.kind !== 'added') throw new Fault('command-id-taken', 'the id of another act');
        if (decided.publishes) definitions.reload();
        return { kind: 'done', id };
      }
      throw new Fault('too-many-conflicts', `decided ${attempts} times, and each time something had changed`);
    });
  }

  #actOf({ commandId, person }: Sender, act: string): LifecycleAct {
    const { definitions, clock, records } = this.#parts;
    const generation = definitions.generation();
    const held = new Access(definitions.access, definitions.organisations).holding(person, act);
    return {
      commandId, person: person.id, role: held?.role ?? '', organisation: held?.organisation ?? '', at: Math.max(clock.now(), records.lastInstant()),
      governed: () => definitions.generation() === generation,
    };
  }

  #today(): string {
    const { clock, definitions } = this.#parts;
    return civil(clock.now(), definitions.procedures()[0]?.timeZone ?? 'UTC').date;
  }
}
