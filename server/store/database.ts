import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import BetterSqlite from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';

import { Fault } from '../fault.ts';
import type { Failpoints } from '../ports.ts';
import { lockDirectory } from './lock.ts';
import { migrations } from './migrations.ts';
import { sql } from './tables.ts';

/** The first SQLite without the WAL-reset corruption (SQLite 3.51.3 release notes). */
const oldestSqlite = [3, 51, 3] as const;

/** How long a writer waits for another connection's lock before it answers `storage-busy`. */
const busyTimeoutMs = 900;

/** One connection, with typed queries that run at once. */
export interface Connection {
  all<Row>(query: CompiledQuery<Row>): readonly Row[];
  first<Row>(query: CompiledQuery<Row>): Row | undefined;
  run(query: CompiledQuery): void;
  /** A statement without parameters or rows, such as `begin immediate`. */
  exec(text: string): void;
  inTransaction(): boolean;
  close(): void;
}

/** The records' database: one connection that writes, held by the ledger, and one that only reads. */
export interface Database {
  readonly writer: Connection;
  readonly reader: Connection;
  close(): void;
}

function connection(db: BetterSqlite.Database): Connection {
  const prepare = <Row>(query: CompiledQuery<Row>) => db.prepare<unknown[], Row>(query.sql);
  return {
    all: (query) => prepare(query).all(...query.parameters),
    first: (query) => prepare(query).get(...query.parameters),
    run: (query) => { prepare(query).run(...query.parameters); },
    exec: (text) => { db.exec(text); },
    inTransaction: () => db.inTransaction,
    close: () => { db.close(); },
  };
}

/** Sets a pragma and reads it back: better-sqlite3 sets its own defaults, and a pragma not known is silently ignored. */
function pragma(db: BetterSqlite.Database, name: string, value: string | number, expected: string | number): void {
  db.pragma(`${name} = ${value}`);
  const got: unknown = db.pragma(name, { simple: true });
  if (got !== expected) throw new Fault('storage-failed', `SQLite keeps ${name} at ${String(got)}, wanted ${expected}`);
}

function refuseOldSqlite(db: BetterSqlite.Database): void {
  const version = db.prepare<[], string>('select sqlite_version()').pluck().get() ?? '';
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least) throw new Fault('sqlite-too-old', `SQLite ${version} can corrupt its log; 3.51.3 or newer is needed`);
  }
}

function migrate(writer: Connection, failpoints: Failpoints): void {
  writer.exec('create table if not exists migration (id integer primary key, name text not null)');
  const done = writer.all(sql.selectFrom('migration').select('id').orderBy('id').compile()).map((row) => row.id);
  const newest = done.at(-1) ?? 0;
  const known = migrations.at(-1)?.id ?? 0;
  if (newest > known) {
    throw new Fault('newer-data', `the data was written by a newer version (step ${newest}; this one knows ${known}); going back is refused`);
  }
  for (const step of migrations.filter((each) => each.id > newest)) {
    writer.exec('begin immediate');
    try {
      for (const query of step.queries()) {
        writer.run(query);
        failpoints('migration-step');
      }
      writer.run(sql.insertInto('migration').values({ id: step.id, name: step.name }).compile());
      writer.exec('commit');
    } catch (cause) {
      writer.exec('rollback');
      throw cause;
    }
  }
}

const fileOf = (dir: string): string => join(dir, 'records.db');

/**
 * Opens the records of a data folder for writing, alone: WAL, `synchronous=FULL` set and read back, foreign keys,
 * migrations forward.
 * @throws Fault `data-dir-in-use`, `sqlite-too-old`, `newer-data`, `storage-failed`.
 */
export function openDatabase(dir: string, options: { readonly failpoints: Failpoints }): Database {
  mkdirSync(dir, { recursive: true });
  const unlock = lockDirectory(dir);
  try {
    const db = new BetterSqlite(fileOf(dir), { timeout: busyTimeoutMs });
    refuseOldSqlite(db);
    pragma(db, 'journal_mode', 'wal', 'wal');
    pragma(db, 'synchronous', 'full', 2);
    pragma(db, 'foreign_keys', 'on', 1);
    pragma(db, 'trusted_schema', 'off', 0);
    const writer = connection(db);
    migrate(writer, options.failpoints);
    const reader = openReader(dir);
    return {
      writer,
      reader,
      close: () => {
        reader.close();
        writer.close();
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/** A connection that can only read, also beside a running server. */
export function openReader(dir: string): Connection {
  const db = new BetterSqlite(fileOf(dir), { readonly: true, fileMustExist: true, timeout: busyTimeoutMs });
  pragma(db, 'query_only', 'on', 1);
  return connection(db);
}
