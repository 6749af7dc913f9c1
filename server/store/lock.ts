import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import BetterSqlite from 'better-sqlite3';

import { Fault } from '../fault.ts';

const lockFile = 'lock.db';

/**
 * Takes a data folder for this process: an exclusive transaction on `lock.db`, which the system frees when the process
 * ends, however it ends. Gives the function that lets go.
 * @throws Fault `data-dir-in-use` when another server holds it.
 */
export function lockDirectory(dir: string): () => void {
  const db = new BetterSqlite(join(dir, lockFile), { timeout: 0 });
  try {
    db.exec('begin exclusive');
  } catch (cause) {
    db.close();
    throw new Fault('data-dir-in-use', `another server is using the data folder ${dir}; stop it first, or choose another DATA_DIR`, { cause });
  }
  return () => {
    db.close();
  };
}

/** What a server makes in its data folder; the SQLite files with their companions. */
const ours = /^(records\.db|scratch\.db)(-wal|-shm|-journal)?$|^(attachments|checkpoints|keys|workspace)$/;

/**
 * Removes what a server made in a data folder, never from under a running one, and nothing else that lies there.
 * @throws Fault `data-dir-in-use` when a server holds it.
 */
export function clearDirectory(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const unlock = lockDirectory(dir);
  try {
    for (const name of readdirSync(dir).filter((each) => ours.test(each))) rmSync(join(dir, name), { recursive: true });
  } finally {
    unlock();
  }
}
