import BetterSqlite from 'better-sqlite3';

import type { FaultCode } from '../fault.ts';

/**
 * Which fault an error of the database is; undefined when it is no storage failure (a constraint, a bug). What is neither
 * a full disk nor a busy file has an unknown outcome.
 */
export function storageFailure(cause: unknown): Extract<FaultCode, 'disk-full' | 'storage-busy' | 'storage-failed'> | undefined {
  if (!(cause instanceof BetterSqlite.SqliteError)) return undefined;
  if (cause.code === 'SQLITE_FULL') return 'disk-full';
  if (/^SQLITE_(BUSY|LOCKED)/.test(cause.code)) return 'storage-busy';
  if (/^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|NOMEM|PROTOCOL)/.test(cause.code)) return 'storage-failed';
  return undefined;
}
