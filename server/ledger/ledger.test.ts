import { cpSync } from 'node:fs';
import { join } from 'node:path';

import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { keptLog, nextAct, type OpenedLedger, openTestLedger, temporaryFolder } from '../../test/support/ledger.ts';
import { parseFailpoints } from '../failpoints.ts';
import { readRecords } from '../store/read-records.ts';
import { sql } from '../store/tables.ts';
import { entryHash, noEntry, readEntry } from './entry.ts';
import { readPublicKey } from './keys.ts';
import { verifyLedger } from './verify.ts';
import { readWitness } from './witness.ts';

let folder: ReturnType<typeof temporaryFolder>;
let opened: OpenedLedger;
const start = async (options: Parameters<typeof openTestLedger>[1] = {}) => {
  opened = await openTestLedger(folder.dir, options);
  return { ...opened, records: readRecords(opened.database.reader) };
};
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => {
  opened.database.close();
  folder.remove();
});

const verified = () => {
  const key = readPublicKey(`${folder.dir}/keys`);
  if (key === undefined) throw new Error('no key');
  return verifyLedger(opened.database.reader, key, readWitness(`${folder.dir}/checkpoints`));
};

describe('append', () => {
  it('gives each organisation its own chain, without gaps, each entry naming the one before', async () => {
    const { ledger, database } = await start();
    const first = nextAct(undefined, 'm1', 'north', 'a');
    await ledger.append(first);
    await ledger.append(nextAct(undefined, 'm2', 'south', 'b'));
    await ledger.append(nextAct({ state: first.state, version: 1 }, 'm1', 'north', 'c'));
    const north = database.reader.all(sql.selectFrom('entry').select(['sequence', 'hash', 'bytes']).where('organisation', '=', 'north').orderBy('sequence').compile());
    expect(north.map((row) => row.sequence)).toEqual([1, 2]);
    expect(north.map((row) => entryHash(row.bytes))).toEqual(north.map((row) => row.hash));
    expect(north.map((row) => readEntry(row.bytes)?.previous)).toEqual([noEntry, north[0]?.hash]);
    expect(verified()).toMatchObject({ chains: 3, entries: 4, matters: 2 });
    expect(verified().finding).toBeUndefined();
  });

  it('keeps names, texts and values out of the entry', async () => {
    const { ledger, database } = await start();
    const first = nextAct(undefined, 'm1', 'north', 'SECRET-TITLE');
    await ledger.append(first);
    await ledger.append(nextAct({ state: first.state, version: 1 }, 'm1', 'north', 'SECRET-VALUE'));
    const all = database.reader.all(sql.selectFrom('entry').select('bytes').compile()).map((row) => Buffer.from(row.bytes).toString());
    expect(all.join()).toContain('save-stage');
    expect(all.join()).not.toContain('SECRET');
  });

  it('gives a repeated command id its first answer and no second effect', async () => {
    const { ledger, records } = await start();
    const act = nextAct(undefined, 'm1', 'north', 'a');
    expect(await ledger.append(act)).toMatchObject({ kind: 'added', sequence: 1 });
    expect(await ledger.append(act)).toEqual({ kind: 'repeated', done: { person: 'p1', matter: 'm1', version: 1, sequence: 1 } });
    expect(records.acts('m1')).toHaveLength(1);
  });

  it('gives the same command id within one tick one effect', async () => {
    const { ledger, records } = await start();
    const act = nextAct(undefined, 'm1', 'north', 'a');
    const answers = await Promise.all([ledger.append(act), ledger.append(act)]);
    expect(answers.map((answer) => answer.kind)).toEqual(['added', 'repeated']);
    expect(records.acts('m1')).toHaveLength(1);
  });

  it('is a conflict on another version than was decided on, and after the definitions changed', async () => {
    const { ledger, records } = await start();
    const first = nextAct(undefined, 'm1', 'north', 'a');
    await ledger.append(first);
    const old = nextAct(undefined, 'm1', 'north', 'b', { commandId: 'other' });
    const ungoverned = nextAct({ state: first.state, version: 1 }, 'm1', 'north', 'c', { governed: () => false });
    expect(await ledger.append(old)).toEqual({ kind: 'conflict' });
    expect(await ledger.append(ungoverned)).toEqual({ kind: 'conflict' });
    expect(records.matter('m1')?.version).toBe(1);
  });

  it('puts all acts of one tick into one commit', async () => {
    let commits = 0;
    const { ledger, records } = await start({ failpoints: (name) => { if (name === 'after-commit') commits += 1; } });
    commits = 0;
    await Promise.all(Array.from({ length: 50 }, (_, each) => ledger.append(nextAct(undefined, `m${each}`, 'north', 'a'))));
    expect(commits).toBe(1);
    expect(records.matters(['north'])).toHaveLength(50);
  });

  it('leaves the others of a tick alone when one fails', async () => {
    const { ledger, records } = await start();
    const person = (id: string) => ({ id, account: 'same-name', name: 'A', passwordHash: 'x', assignments: [] });
    const done = await Promise.allSettled([
      ledger.append(nextAct(undefined, 'm1', 'north', 'a')),
      ledger.addAccounts([person('p1')], 'system'),
      ledger.addAccounts([person('p2')], 'system'),
      ledger.append(nextAct(undefined, 'm2', 'north', 'b')),
    ]);
    expect(done.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(records.persons().map((each) => each.id)).toEqual(['p1']);
    expect(records.matters(['north'])).toHaveLength(2);
    expect(verified().finding).toBeUndefined();
  });

  it('never goes back in time: a clock that does is carried forward, an older minute is decided again', async () => {
    const { ledger, records, clock } = await start();
    await ledger.append(nextAct(undefined, 'm1', 'north', 'a', { at: clock.at + 30_000 }));
    await ledger.append(nextAct(undefined, 'm2', 'south', 'a', { at: clock.at + 10_000 }));
    expect(records.acts('m2')[0]?.at).toBe(clock.at + 30_000);
    expect(await ledger.append(nextAct(undefined, 'm3', 'south', 'a', { at: clock.at - 120_000 }))).toEqual({ kind: 'conflict' });
  });

  it('tells subscribers once the act is durable, and not of conflicts', async () => {
    const { ledger } = await start();
    const heard: unknown[] = [];
    const end = ledger.subscribe((news) => heard.push(news));
    const act = nextAct(undefined, 'm1', 'north', 'a');
    await ledger.append(act);
    await ledger.append(act);
    end();
    await ledger.append(nextAct(undefined, 'm2', 'north', 'a'));
    expect(heard).toEqual([{ matter: 'm1', organisation: 'north', version: 1 }]);
  });
});

describe('checkpoints', () => {
  it('come with a filing, every N entries, and when asked, but not twice over the same', async () => {
    const { ledger } = await start({ checkpointEvery: 5 });
    const size = () => ledger.health().checkpoint?.size;
    expect(size()).toBeUndefined();
    await ledger.append(nextAct(undefined, 'm1', 'north', 'a', { checkpoint: true }));
    expect(size()).toBe(2);
    for (const each of [2, 3, 4, 5, 6]) await ledger.append(nextAct(undefined, `m${each}`, 'north', 'a'));
    expect(size()).toBe(7);
    ledger.checkpoint();
    expect(ledger.health().checkpoint?.number).toBe(2);
  });

  it('are kept outside the database as well, and a store cut behind them is read-only', async () => {
    const { ledger, database } = await start();
    await ledger.append(nextAct(undefined, 'm1', 'north', 'a', { checkpoint: true }));
    database.writer.exec('pragma foreign_keys = off');
    database.writer.exec("delete from entry where organisation = 'north'");
    database.close();
    const log = keptLog();
    const again = await start({ log });
    expect(again.ledger.health()).toMatchObject({ state: 'read-only' });
    expect(log.lines.join()).toContain('north');
    await expect(again.ledger.append(nextAct(undefined, 'm9', 'south', 'a'))).rejects.toMatchObject({ code: 'read-only' });
  });
});

describe('faults', () => {
  it('a failure before the commit records nothing and lets the next act through', async () => {
    const { ledger, records } = await start({ failpoints: parseFailpoints('before-commit:2:throw') });
    await expect(ledger.append(nextAct(undefined, 'm1', 'north', 'a'))).rejects.toThrow('before-commit');
    expect(records.matter('m1')).toBeUndefined();
    expect(await ledger.append(nextAct(undefined, 'm1', 'north', 'a'))).toMatchObject({ kind: 'added' });
    expect(verified().finding).toBeUndefined();
  });

  it('a failure at the commit answers "unknown", and nothing more is written', async () => {
    const { ledger, records } = await start({ failpoints: parseFailpoints('after-commit:2:throw') });
    await expect(ledger.append(nextAct(undefined, 'm1', 'north', 'a'))).rejects.toMatchObject({ code: 'outcome-unknown' });
    await expect(ledger.append(nextAct(undefined, 'm2', 'north', 'a'))).rejects.toMatchObject({ code: 'read-only' });
    expect(ledger.health().state).toBe('read-only');
    expect(records.matters(['north']).length).toBeLessThanOrEqual(1);
  });

  it('a full disk records nothing, leaves reading alone, and writing goes on once there is room', async () => {
    const { ledger, records, database } = await start();
    const act = nextAct(undefined, 'm1', 'north', 'a');
    await ledger.append(act);
    database.writer.exec('pragma max_page_count = 1');
    const big = nextAct({ state: act.state, version: 1 }, 'm1', 'north', 'x'.repeat(200_000));
    await expect(ledger.append(big)).rejects.toMatchObject({ code: 'disk-full' });
    expect(records.matter('m1')?.version).toBe(1);
    database.writer.exec('pragma max_page_count = 1000000');
    expect(await ledger.append(big)).toMatchObject({ kind: 'added' });
    expect(verified().finding).toBeUndefined();
  });

  it('another writer’s lock is a busy fault within a second', async () => {
    const { ledger } = await start();
    const other = new BetterSqlite(`${folder.dir}/records.db`);
    other.exec('begin immediate');
    await expect(ledger.append(nextAct(undefined, 'm1', 'north', 'a'))).rejects.toMatchObject({ code: 'storage-busy' });
    other.exec('rollback');
    other.close();
    expect(await ledger.append(nextAct(undefined, 'm1', 'north', 'a'))).toMatchObject({ kind: 'added' });
  });
});

it('the same seed gives the same chain', async () => {
  const heads: string[] = [];
  for (const dir of ['a', 'b']) {
    const place = join(folder.dir, dir);
    if (dir === 'b') cpSync(join(folder.dir, 'a', 'keys'), join(place, 'keys'), { recursive: true });
    if (dir === 'b') opened.database.close();
    opened = await openTestLedger(place, { seed: 7 });
    await opened.ledger.append(nextAct(undefined, 'm1', 'north', 'a'));
    heads.push(opened.database.reader.all(sql.selectFrom('chain').select('head').orderBy('organisation').compile()).map((row) => row.head).join());
  }
  expect(heads[0]).toBe(heads[1]);
});
