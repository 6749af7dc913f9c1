import { join } from 'node:path';

import BetterSqlite from 'better-sqlite3';

/** Kinds of scratch: deletable at any time without changing a record (I3). */
export type ScratchKind = 'session' | 'upload' | 'sign-in-failures' | 'editing';

/** Small JSON values with an end, in a database of their own. */
export interface Scratch {
  /** Keeps `value` until `until` (ms); replaces what was there. */
  put(kind: ScratchKind, key: string, value: unknown, until: number): void;
  /** The value, unless it ended before `now` (ms). The caller parses it. */
  get(kind: ScratchKind, key: string, now: number): unknown;
  drop(kind: ScratchKind, key: string): void;
  /** All live values of a kind. */
  list(kind: ScratchKind, now: number): readonly { readonly key: string; readonly value: unknown }[];
  /** Removes what ended before `now`; gives how many. */
  sweep(now: number): number;
  close(): void;
}

/** Opens the scratch of a data folder: a database apart from the records, so that nothing here touches their transactions. */
export function openScratch(dir: string): Scratch {
  const db = new BetterSqlite(join(dir, 'scratch.db'), { timeout: 4000 });
  db.pragma('journal_mode = wal');
  db.exec('create table if not exists scratch (kind text, key text, value text not null, until integer not null, primary key (kind, key)) without rowid');
  const put = db.prepare<[string, string, string, number]>('insert or replace into scratch values (?, ?, ?, ?)');
  const get = db.prepare<[string, string, number], { value: string }>('select value from scratch where kind = ? and key = ? and until > ?');
  const drop = db.prepare<[string, string]>('delete from scratch where kind = ? and key = ?');
  const list = db.prepare<[string, number], { key: string; value: string }>('select key, value from scratch where kind = ? and until > ? order by key');
  const sweep = db.prepare<[number]>('delete from scratch where until <= ?');
  return {
    put: (kind, key, value, until) => { put.run(kind, key, JSON.stringify(value), until); },
    get: (kind, key, now) => {
      const row = get.get(kind, key, now);
      const value: unknown = row === undefined ? undefined : JSON.parse(row.value);
      return value;
    },
    drop: (kind, key) => { drop.run(kind, key); },
    list: (kind, now) => list.all(kind, now).map((row) => {
      const value: unknown = JSON.parse(row.value);
      return { key: row.key, value };
    }),
    sweep: (now) => sweep.run(now).changes,
    close: () => { db.close(); },
  };
}
