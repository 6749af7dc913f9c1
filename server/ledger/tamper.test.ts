import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { nextAct, openTestLedger } from '../../test/support/ledger.ts';
import { openReader } from '../store/database.ts';
import { entryBytes, entryHash, readEntry } from './entry.ts';
import { readPublicKey } from './keys.ts';
import { grow, leafHash, type Peaks, peaksText } from './peaks.ts';
import { verifyLedger } from './verify.ts';
import { readWitness } from './witness.ts';

const perMatter = 6;
const organisations = ['north', 'south'] as const;
let dir: string;

/** A ledger of two organisations with a matter each; a checkpoint covers all of it. */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'guicheng-tamper-'));
  const { ledger, database } = await openTestLedger(dir);
  await ledger.addAccounts([{ id: 'p1', account: 'a', name: 'A', passwordHash: 'x', assignments: [{ role: 'r', organisation: 'north' }] }], 'system');
  for (const organisation of organisations) {
    let before: { state: ReturnType<typeof nextAct>['state']; version: number } | undefined;
    for (let each = 0; each < perMatter; each++) {
      const act = nextAct(before, `m-${organisation}`, organisation, `note ${each}`);
      await ledger.append(act);
      before = { state: act.state, version: act.expectedVersion + 1 };
    }
  }
  ledger.checkpoint();
  database.close();
});
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

/** Runs a change on a copy of the store and verifies the copy. */
function verifiedAfter(change: (db: BetterSqlite.Database) => void, seesWitness = true) {
  const copy = mkdtempSync(join(tmpdir(), 'guicheng-copy-'));
  try {
    cpSync(dir, copy, { recursive: true });
    const db = new BetterSqlite(join(copy, 'records.db'));
    db.pragma('foreign_keys = off');
    change(db);
    db.close();
    const reader = openReader(copy);
    const key = readPublicKey(join(copy, 'keys'));
    if (key === undefined) throw new Error('no key');
    const verified = verifyLedger(reader, key, seesWitness ? readWitness(join(copy, 'checkpoints')) : undefined);
    reader.close();
    return verified;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Row { sequence: number; hash: string; bytes: Buffer }
const rowsOf = (db: BetterSqlite.Database, organisation: string) =>
  db.prepare<[string], Row>('select sequence, hash, bytes from entry where organisation = ? order by sequence').all(organisation);

const organisation = fc.constantFrom(...organisations);
const sequence = fc.integer({ min: 1, max: perMatter });
const quick = { numRuns: 25 };

describe('verify', () => {
  it('finds nothing in a ledger nobody touched', () => {
    const verified = verifiedAfter(() => undefined);
    expect(verified).toEqual({ chains: 3, entries: 2 + organisations.length * perMatter, checkpoints: 1, matters: 2 });
  });

  it('names the entry of which a byte was changed', () => {
    fc.assert(fc.property(organisation, sequence, fc.nat(), fc.integer({ min: 1, max: 255 }), (chain, at, place, flip) => {
      const { finding } = verifiedAfter((db) => {
        const row = rowsOf(db, chain)[at - 1];
        if (row === undefined) throw new Error('no row');
        const bytes = Buffer.from(row.bytes);
        const index = place % bytes.length;
        bytes.writeUInt8((bytes[index] ?? 0) ^ flip, index);
        db.prepare('update entry set bytes = ? where organisation = ? and sequence = ?').run(bytes, chain, at);
      });
      expect(finding).toMatchObject({ organisation: chain, sequence: at });
    }), quick);
  });

  it('names the entry whose payload was changed, dropped, emptied or added to', () => {
    const change = fc.constantFrom(
      "update payload set bytes = cast(replace(cast(bytes as text), 'note', 'nope') as blob)",
      'delete from payload',
      'update payload set bytes = null',
      'update payload set salt = zeroblob(32)',
      'update payload set salt = null',
      "update payload set item = 'event/9'",
    );
    fc.assert(fc.property(organisation, sequence, change, (chain, at, sql) => {
      const { finding } = verifiedAfter((db) => {
        db.prepare(`${sql} where organisation = ? and sequence = ? and item = 'event/0'`).run(chain, at);
      });
      expect(finding).toMatchObject({ organisation: chain, sequence: at, code: 'payload' });
    }), quick);
  });

  it('names the place where an entry was dropped, at the end too', () => {
    fc.assert(fc.property(organisation, sequence, fc.boolean(), (chain, at, tidies) => {
      const { finding } = verifiedAfter((db) => {
        db.prepare('delete from payload where organisation = ? and sequence = ?').run(chain, at);
        db.prepare('delete from entry where organisation = ? and sequence = ?').run(chain, at);
        if (tidies) db.prepare('update chain set size = size - 1 where organisation = ?').run(chain);
      });
      expect(finding).toMatchObject({ organisation: chain, sequence: at, code: 'missing' });
    }), quick);
  });

  it('names the first of two entries that changed places', () => {
    fc.assert(fc.property(organisation, sequence, sequence, (chain, one, other) => {
      fc.pre(one !== other);
      const { finding } = verifiedAfter((db) => {
        const move = db.prepare('update entry set sequence = ? where organisation = ? and sequence = ?');
        move.run(-1, chain, one);
        move.run(one, chain, other);
        move.run(other, chain, -1);
      });
      expect(finding).toMatchObject({ organisation: chain, sequence: Math.min(one, other), code: 'order' });
    }), quick);
  });

  it('names an entry that was inserted a second time', () => {
    fc.assert(fc.property(organisation, sequence, (chain, at) => {
      const { finding } = verifiedAfter((db) => {
        db.prepare('insert into entry select organisation, ?, hash, bytes, at, null, null, null, actor from entry where organisation = ? and sequence = ?').run(perMatter + 1, chain, at);
      });
      expect(finding).toMatchObject({ organisation: chain, sequence: perMatter + 1, code: 'order' });
    }), quick);
  });

  it('finds a chain rewritten from an entry on with every hash right, by the signed checkpoint', () => {
    fc.assert(fc.property(organisation, sequence, fc.boolean(), (chain, from, dropsCheckpoints) => {
      const { finding } = verifiedAfter((db) => {
        let previous = '0'.repeat(64);
        let peaks: Peaks = [];
        for (const row of rowsOf(db, chain)) {
          const entry = readEntry(row.bytes);
          if (entry === undefined) throw new Error('no entry');
          const bytes = entryBytes({ ...entry, previous, role: row.sequence === from ? 'someone-else' : entry.role });
          previous = entryHash(bytes);
          peaks = grow(peaks, leafHash(bytes));
          db.prepare('update entry set bytes = ?, hash = ? where organisation = ? and sequence = ?').run(bytes, previous, chain, row.sequence);
        }
        db.prepare('update chain set head = ?, peaks = ? where organisation = ?').run(previous, peaksText(peaks), chain);
        if (dropsCheckpoints) db.exec('delete from checkpoint');
      });
      expect(finding).toMatchObject({ organisation: chain, code: 'checkpoint' });
    }), quick);
  });

  it('cannot see a rewritten end that no checkpoint covers: what a witness is for', () => {
    const { finding } = verifiedAfter((db) => { db.exec('delete from checkpoint'); }, false);
    expect(finding).toBeUndefined();
  });

  it.each([
    ['a forged checkpoint', "update checkpoint set note = replace(note, 'number 1', 'number 2')", 'checkpoint'],
    ['a matter’s state', "update matter set state = cast(replace(cast(state as text), 'note 5', 'note 6') as blob) where id = 'm-north'", 'state'],
    ['a matter without entries', "insert into matter select 'stranger', procedure, organisation, version, state, overall, updated_at from matter where id = 'm-north'", 'state'],
    ['a matter taken away', "delete from matter where id = 'm-south'", 'state'],
    ['an office nobody gave', 'update account set assignments = \'[{"organisation":"north","role":"reviewer"}]\'', 'account'],
    ['an account nobody added', "insert into account values ('p9', 'b', 'B', 'x', '[]')", 'account'],
    ['an account taken away', "delete from account where id = 'p1'", 'account'],
    ['an entry before the first', "insert into entry select organisation, -1, hash, bytes, at, null, null, null, actor from entry where organisation = 'north' and sequence = 1", 'order'],
    ['a definition nobody published', "insert into published values ('access', 'all', 'h', x'7b7d', null, null, 1, 1)", 'definitions'],
    ['an index that points elsewhere', "update entry set actor = 'p2' where organisation = 'north' and sequence = 2", 'index'],
  ])('finds %s', (_what, sql, code) => {
    const { finding } = verifiedAfter((db) => {
      expect(db.prepare(sql).run().changes).toBe(1);
    });
    expect(finding?.code).toBe(code);
  });
});
