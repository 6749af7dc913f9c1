import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openTestLedger, temporaryFolder } from '../../test/support/ledger.ts';
import { noFailpoints, parseFailpoints } from '../failpoints.ts';
import { openDatabase, openReader } from './database.ts';
import { clearDirectory } from './lock.ts';
import { sql } from './tables.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });
const open = (failpoints = noFailpoints) => openDatabase(folder.dir, { failpoints });
const meta = sql.insertInto('meta').values({ key: 'a', value: 'b' }).compile();

describe('the records’ database', () => {
  it('cannot be written through the reading connection', () => {
    const database = open();
    expect(() => { database.reader.run(meta); }).toThrow(/readonly|read-only/);
    database.writer.run(meta);
    expect(database.reader.first(sql.selectFrom('meta').select('value').compile())).toEqual({ value: 'b' });
    database.close();
  });

  it('is read beside a running server, and never opened twice for writing', () => {
    const database = open();
    database.writer.run(meta);
    const reader = openReader(folder.dir);
    expect(reader.all(sql.selectFrom('meta').selectAll().compile())).toHaveLength(1);
    reader.close();
    expect(() => open()).toThrow(/another server is using the data folder/);
    database.close();
    open().close();
  });

  it('refuses data of a newer version', () => {
    open().close();
    const db = new BetterSqlite(join(folder.dir, 'records.db'));
    db.exec("insert into migration values (99, 'from the future')");
    db.close();
    expect(() => open()).toThrow(expect.objectContaining({ code: 'newer-data' }));
    expect(() => open()).toThrow(/going back is refused/);
  });

  it('is old or new after a failure in the middle of a migration step', () => {
    expect(() => open(parseFailpoints('migration-step:5:throw'))).toThrow('migration-step');
    const db = new BetterSqlite(join(folder.dir, 'records.db'));
    expect(db.prepare("select count(*) as n from sqlite_master where type = 'table' and name <> 'migration'").get()).toEqual({ n: 0 });
    db.close();
    const database = open();
    database.writer.run(meta);
    database.close();
  });

  it('waits for the disk at every commit', () => {
    const database = open();
    const db = new BetterSqlite(join(folder.dir, 'records.db'), { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
    expect(database.writer.all<{ synchronous: number }>({ sql: 'pragma synchronous', parameters: [], query: meta.query, queryId: meta.queryId })).toEqual([{ synchronous: 2 }]);
    database.close();
  });
});

it('a folder is cleared of what a server made, only while none holds it, and of nothing else', async () => {
  const { database } = await openTestLedger(folder.dir);
  writeFileSync(join(folder.dir, 'somebody-elses.txt'), 'kept');
  expect(() => { clearDirectory(folder.dir); }).toThrow(/another server/);
  database.close();
  clearDirectory(folder.dir);
  expect(readdirSync(folder.dir).sort()).toEqual(['lock.db', 'somebody-elses.txt']);
});

it('keeps the signing key outside the database, readable by its owner alone', async () => {
  const { database } = await openTestLedger(folder.dir);
  expect(statSync(join(folder.dir, 'keys', 'checkpoint.key.pem')).mode & 0o777).toBe(0o600);
  database.close();
});
