import { behaviour } from '../../runtime/engine/index.ts';
import type { Ids } from '../ports.ts';
import type { Connection } from '../store/database.ts';
import { sql } from '../store/tables.ts';
import type { Added, Addition } from './addition.ts';
import { commitment, entryBytes, entryHash, noEntry, readEntry } from './entry.ts';
import { grow, leafHash, peaksOf, peaksText } from './peaks.ts';

const minuteMs = 60_000;

function doneBefore(connection: Connection, command: string): Added | undefined {
  const row = connection.first(
    sql.selectFrom('entry').select(['actor', 'matter', 'version', 'sequence', 'bytes']).where('command', '=', command).compile(),
  );
  if (row === undefined) return undefined;
  if (row.matter === null || row.version === null) return { kind: 'settled', person: row.actor, act: readEntry(row.bytes)?.act ?? '' };
  return { kind: 'repeated', done: { person: row.actor, matter: row.matter, version: row.version, sequence: row.sequence } };
}

/**
 * Adds one entry to its chain inside the running transaction. `last` is the newest instant of any chain: entries never go
 * back, and what was decided in an earlier minute than it would be recorded in is decided again.
 */
export function addEntry(connection: Connection, addition: Addition, last: number, ids: Ids): Added {
  const repeated = addition.command === null ? undefined : doneBefore(connection, addition.command);
  if (repeated !== undefined) return repeated;
  const at = Math.max(addition.at, last);
  const sameMinute = Math.floor(at / minuteMs) === Math.floor(addition.at / minuteMs);
  if (!sameMinute || !addition.stands(connection)) return { kind: 'conflict' };

  const { organisation } = addition;
  const chain = connection.first(sql.selectFrom('chain').selectAll().where('organisation', '=', organisation).compile());
  const sequence = (chain?.size ?? 0) + 1;
  const items = addition.items.map((item) => ({ ...item, salt: ids.bytes(32) }));
  const bytes = entryBytes({
    organisation, sequence, previous: chain?.head ?? noEntry, at: new Date(at).toISOString(), behaviour,
    actor: addition.actor, role: addition.role, actorOrganisation: addition.actorOrganisation, act: addition.act, matter: addition.matter, version: addition.version,
    command: addition.command, releases: [...addition.releases], calendar: addition.calendar, overall: addition.overall,
    payload: items.map((item) => ({ item: item.item, hash: commitment(item.salt, item.bytes) })),
  });
  const hash = entryHash(bytes);
  const { matter, version, command, actor } = addition;
  connection.run(sql.insertInto('entry').values({ organisation, sequence, hash, bytes, at, matter, version, command, actor }).compile());
  for (const item of items) {
    const row = { organisation, sequence, item: item.item, salt: item.salt, bytes: item.keep ? item.bytes : null };
    connection.run(sql.insertInto('payload').values(row).compile());
  }
  const grown = { organisation, size: sequence, head: hash, peaks: peaksText(grow(peaksOf(chain?.peaks ?? ''), leafHash(bytes))) };
  connection.run(sql.replaceInto('chain').values(grown).compile());
  for (const query of addition.rows({ sequence, at })) connection.run(query);
  return { kind: 'added', sequence, at };
}
