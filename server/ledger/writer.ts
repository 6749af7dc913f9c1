import { Bug } from '../../runtime/engine/index.ts';
import { Fault } from '../fault.ts';
import type { Clock, Failpoints, Ids, Log } from '../ports.ts';
import type { Connection } from '../store/database.ts';
import { storageFailure } from '../store/failure.ts';
import { sql } from '../store/tables.ts';
import { addEntry } from './add.ts';
import type { Added, Addition } from './addition.ts';
import { addCheckpoint, entriesOf, lastCheckpoint, type StoredCheckpoint } from './checkpoint.ts';
import type { SigningKey } from './keys.ts';

interface Waiting {
  readonly addition: Addition;
  /** Entries that are added with it or not at all. */
  readonly beside: readonly Addition[];
  readonly resolve: (added: Added) => void;
  readonly reject: (cause: unknown) => void;
}

/** What the writer needs from outside. */
export interface WriterParts {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly failpoints: Failpoints;
  readonly logId: string;
  readonly key: SigningKey;
  /** A checkpoint at least every so many entries. */
  readonly checkpointEvery: number;
  /** Called with each checkpoint once it is durable. */
  readonly onCheckpoint: (checkpoint: StoredCheckpoint) => void;
}

/**
 * The only writer of records. What is asked for within one tick goes into one transaction, a savepoint each, and is
 * answered after the commit is on the disk. Nothing is awaited inside. After a storage error whose outcome is unknown it
 * writes nothing more: a retry after a failed fsync would lie (reliability §3).
 */
export class Writer {
  #waiting: Waiting[] = [];
  #scheduled = false;
  #stopped: string | undefined;
  #last: number;
  #sinceCheckpoint: number;
  /** Signed in the running transaction. */
  #signed: StoredCheckpoint | undefined;

  constructor(private readonly parts: WriterParts) {
    const newest = parts.connection.first(sql.selectFrom('entry').select((each) => each.fn.max<number | null>('at').as('at')).compile());
    this.#last = newest?.at ?? 0;
    this.#sinceCheckpoint = entriesOf(parts.connection) - (lastCheckpoint(parts.connection)?.size ?? 0);
  }

  /** Why nothing is written any more; undefined while all is well. */
  get stopped(): string | undefined {
    return this.#stopped;
  }

  /** The newest instant (ms) of any entry. */
  get last(): number {
    return this.#last;
  }

  /** Writes nothing from now on. */
  stop(reason: string): void {
    this.#stopped ??= reason;
  }

  /**
   * Adds an entry with its rows, and those `beside` it or none.
   * @throws Fault `read-only`, `disk-full`, `storage-busy` (nothing was written) or `outcome-unknown`.
   */
  add(addition: Addition, beside: readonly Addition[] = []): Promise<Added> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ addition, beside, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => { this.#flush(); });
    });
  }

  /** Signs a checkpoint now, unless the newest covers everything. */
  checkpoint(): void {
    if (this.#sinceCheckpoint === 0) return;
    this.#transaction(() => this.#sign());
  }

  #flush(): void {
    this.#scheduled = false;
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const answers = this.#transaction(() => this.#addAll(batch));
      this.parts.failpoints('before-answer');
      for (const answer of answers) answer();
    } catch (cause) {
      for (const each of batch) each.reject(cause);
    }
  }

  #addAll(batch: readonly Waiting[]): readonly (() => void)[] {
    let published = false;
    const answers = batch.map((waiting) => {
      const { addition, resolve } = waiting;
      if (published && addition.matter !== null) return () => { resolve({ kind: 'conflict' }); };
      published ||= addition.publishes === true;
      return this.#addOne(waiting);
    });
    if (batch.some((each) => each.addition.checkpoint) || this.#sinceCheckpoint >= this.parts.checkpointEvery) {
      if (this.#sinceCheckpoint > 0) this.#sign();
    }
    return answers;
  }

  #addOne({ addition, beside, resolve, reject }: Waiting): () => void {
    const { connection, failpoints } = this.parts;
    connection.exec('savepoint act');
    try {
      const added = this.#addAlike(addition, beside);
      failpoints('after-append');
      connection.exec('release act');
      if (added.kind === 'added') {
        this.#last = added.at;
        this.#sinceCheckpoint += 1 + beside.length;
      }
      return () => { resolve(added); };
    } catch (cause) {
      if (storageFailure(cause) !== undefined) throw cause;
      connection.exec('rollback to act');
      connection.exec('release act');
      return () => { reject(cause); };
    }
  }

  /** What is added with an entry is decided under the same definitions: it stands where the entry does. */
  #addAlike(addition: Addition, beside: readonly Addition[]): Added {
    const { connection, ids } = this.parts;
    const added = addEntry(connection, addition, this.#last, ids);
    if (added.kind !== 'added') return added;
    for (const each of beside) {
      const { kind } = addEntry(connection, each, added.at, ids);
      if (kind !== 'added') throw new Bug(`an entry beside another ended as ${kind}`);
    }
    return added;
  }

  #sign(): void {
    const { connection, failpoints, logId, key, clock } = this.parts;
    const checkpoint = addCheckpoint(connection, { id: logId, key }, Math.max(clock.now(), this.#last), failpoints);
    this.#sinceCheckpoint = 0;
    this.#signed = checkpoint;
  }

  #transaction<T>(work: () => T): T {
    if (this.#stopped !== undefined) throw new Fault('read-only', `nothing is written: ${this.#stopped}`);
    const { connection, failpoints } = this.parts;
    const before = { last: this.#last, since: this.#sinceCheckpoint };
    let committing = false;
    this.#signed = undefined;
    try {
      failpoints('before-begin');
      connection.exec('begin immediate');
      const result = work();
      failpoints('before-commit');
      committing = true;
      connection.exec('commit');
      failpoints('after-commit');
      if (this.#signed !== undefined) this.parts.onCheckpoint(this.#signed);
      return result;
    } catch (cause) {
      this.#last = before.last;
      this.#sinceCheckpoint = before.since;
      throw this.#failed(cause, committing);
    }
  }

  /** Undoes what can be undone and says which sort of failure it was; an unknown outcome stops the writer for good. */
  #failed(cause: unknown, committing: boolean): unknown {
    const failure = storageFailure(cause);
    const harmless = failure === 'disk-full' || failure === 'storage-busy' || (failure === undefined && !committing);
    if (harmless && this.#rolledBack()) {
      return failure === undefined ? cause : new Fault(failure, `nothing was written: ${failure}`, { cause });
    }
    this.stop(cause instanceof Error ? cause.message : 'storage failed');
    this.parts.log.error('the ledger stops writing: whether the last acts are recorded is known after a restart', {}, cause);
    return new Fault('outcome-unknown', 'whether the act is recorded is known after a restart', { cause });
  }

  #rolledBack(): boolean {
    try {
      if (this.parts.connection.inTransaction()) this.parts.connection.exec('rollback');
      return true;
    } catch (cause) {
      this.parts.log.error('a rollback failed', {}, cause);
      return false;
    }
  }
}
