import { Bug } from '../../runtime/engine/index.ts';
import type { Clock, Failpoints, Ids, Log } from '../ports.ts';
import type { Database } from '../store/database.ts';
import type { Proposal, WholeProposal } from '../store/proposals.ts';
import type { PublishedRef } from '../store/published.ts';
import type { StoredAccount } from '../store/records.ts';
import { sql } from '../store/tables.ts';
import type { Added } from './addition.ts';
import { entriesOf, lastCheckpoint } from './checkpoint.ts';
import { openSigningKey, rawPublicKey } from './keys.ts';
import { type Decision, decisionAddition, type LifecycleAct, proposeAddition, withdrawalAddition } from './lifecycle-act.ts';
import { type MatterAct, matterAddition } from './matter-act.ts';
import { accountsAddition, openingAddition, publicationAddition, type Publication } from './system-act.ts';
import { witnessed, writeWitness } from './witness.ts';
import { Writer } from './writer.ts';

/** What the health page shows of the ledger. */
export interface LedgerHealth {
  /** `read-only` after a storage error: nothing more is written until a restart. */
  readonly state: 'writing' | 'read-only';
  readonly reason?: string;
  readonly entries: number;
  readonly checkpoint?: { readonly number: number; readonly size: number; readonly at: string };
}

/** News of an appended act, after it is durable. */
export interface LedgerNews {
  readonly matter: string;
  readonly organisation: string;
  readonly version: number;
}

/** The append-only, hash-chained record of every act; the only thing that writes records (I3). */
export interface Ledger {
  /** Records a decided act, with the matter it opens beside its own where it does; resolves when it is durable. Faults as {@link Writer.add}. */
  append(act: MatterAct, opened?: MatterAct): Promise<Added>;
  /** Publishes definitions, by a person's id or `system`. */
  publish(publication: Publication, by: string): Promise<void>;
  addAccounts(accounts: readonly StoredAccount[], by: string): Promise<void>;
  /** Records a proposal to publish. */
  propose(proposal: WholeProposal, act: LifecycleAct): Promise<Added>;
  /** Records a decision on a proposal; an approval publishes in the same transaction. */
  settle(proposal: Proposal, decision: Decision, publication: Publication | undefined, act: LifecycleAct): Promise<Added>;
  /** Takes a release out of force. */
  withdraw(release: PublishedRef, reason: string, act: LifecycleAct): Promise<Added>;
  /** Signs a checkpoint now, unless the newest covers everything. */
  checkpoint(): void;
  health(): LedgerHealth;
  /** Calls the listener after each durable act; gives the function that ends it. */
  subscribe(listener: (news: LedgerNews) => void): () => void;
}

export interface LedgerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly failpoints: Failpoints;
  /** Where the signing key lies. */
  readonly keysDir: string;
  /** Where a copy of each checkpoint goes, outside the database, for whoever keeps watch. */
  readonly checkpointsDir: string;
  readonly checkpointEvery?: number;
}

function logIdOf(database: Database): string | undefined {
  return database.reader.first(sql.selectFrom('meta').select('value').where('key', '=', 'log-id').compile())?.value;
}

/**
 * Opens the ledger; an empty one gets its log id. Where the chains are shorter than the newest checkpoint kept outside
 * the database, something was cut off: the ledger is then read-only.
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { database, clock, ids, log, failpoints } = options;
  const key = openSigningKey(options.keysDir);
  const known = logIdOf(database);
  const logId = known ?? Buffer.from(ids.bytes(16)).toString('hex');
  const writer = new Writer({
    connection: database.writer, clock, ids, log, failpoints, logId, key,
    checkpointEvery: options.checkpointEvery ?? 1000,
    onCheckpoint: (checkpoint) => { writeWitness(options.checkpointsDir, checkpoint, log); },
  });
  const listeners = new Set<(news: LedgerNews) => void>();
  const must = async (added: Promise<Added>) => {
    const { kind } = await added;
    if (kind !== 'added') throw new Bug(`a system act ended as ${kind}`);
  };

  const lost = witnessed(options.checkpointsDir, database.reader, key.publicKey);
  if (lost !== undefined) {
    writer.stop(lost);
    log.error(`read-only: ${lost}`);
  } else if (known === undefined) {
    await must(writer.add(openingAddition(logId, Buffer.from(rawPublicKey(key.publicKey)).toString('hex'), clock.now())));
  }

  return {
    append: async (act, opened) => {
      const added = await writer.add(matterAddition(act), opened === undefined ? [] : [matterAddition(opened)]);
      if (added.kind === 'added') {
        for (const { matter, organisation, expectedVersion } of opened === undefined ? [act] : [act, opened]) {
          for (const listener of listeners) listener({ matter, organisation, version: expectedVersion + 1 });
        }
      }
      return added;
    },
    publish: (publication, by) => must(writer.add(publicationAddition(publication, by, Math.max(clock.now(), writer.last)))),
    addAccounts: (accounts, by) => must(writer.add(accountsAddition(accounts, by, Math.max(clock.now(), writer.last)))),
    propose: (proposal, act) => writer.add(proposeAddition(proposal, act)),
    settle: (proposal, decision, publication, act) => writer.add(decisionAddition(proposal, decision, publication, act)),
    withdraw: (release, reason, act) => writer.add(withdrawalAddition(release, reason, act)),
    checkpoint: () => { writer.checkpoint(); },
    health: () => {
      const last = lastCheckpoint(database.reader);
      return {
        state: writer.stopped === undefined ? 'writing' : 'read-only',
        ...(writer.stopped === undefined ? {} : { reason: writer.stopped }),
        entries: entriesOf(database.reader),
        ...(last === undefined ? {} : { checkpoint: { number: last.number, size: last.size, at: new Date(last.at).toISOString() } }),
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
