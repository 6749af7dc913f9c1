import type { Failpoints } from '../ports.ts';
import type { Connection } from '../store/database.ts';
import { sql } from '../store/tables.ts';
import { noEntry } from './entry.ts';
import type { SigningKey } from './keys.ts';
import { type ChainHead, noteHash, signNote } from './note.ts';
import { peaksOf, rootOf } from './peaks.ts';

/** A checkpoint as stored. */
export interface StoredCheckpoint {
  readonly number: number;
  /** Entries over all chains. */
  readonly size: number;
  /** Instant in ms. */
  readonly at: number;
  readonly note: string;
}

/** The newest checkpoint, if there is one. */
export function lastCheckpoint(connection: Connection): StoredCheckpoint | undefined {
  return connection.first(sql.selectFrom('checkpoint').selectAll().orderBy('number', 'desc').limit(1).compile());
}

/** How many entries all chains have together. */
export function entriesOf(connection: Connection): number {
  const row = connection.first(sql.selectFrom('chain').select((each) => each.fn.sum<number | null>('size').as('size')).compile());
  return row?.size ?? 0;
}

function heads(connection: Connection): readonly ChainHead[] {
  const rows = connection.all(sql.selectFrom('chain').selectAll().orderBy('organisation').compile());
  return rows.map((row) => ({ organisation: row.organisation, size: row.size, root: rootOf(peaksOf(row.peaks)), head: row.head }));
}

/** Signs where all chains stand now and stores the note, inside the running transaction. */
export function addCheckpoint(
  connection: Connection,
  log: { readonly id: string; readonly key: SigningKey },
  at: number,
  failpoints: Failpoints,
): StoredCheckpoint {
  const before = lastCheckpoint(connection);
  const content = {
    logId: log.id,
    number: (before?.number ?? 0) + 1,
    at: new Date(at).toISOString(),
    previous: before === undefined ? noEntry : noteHash(before.note),
    chains: heads(connection),
  };
  const note = signNote(content, log.key);
  failpoints('checkpoint-signed');
  const made = { number: content.number, size: content.chains.reduce((sum, chain) => sum + chain.size, 0), at, note };
  connection.run(sql.insertInto('checkpoint').values(made).compile());
  return made;
}
