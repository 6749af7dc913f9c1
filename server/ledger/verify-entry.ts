import type { Connection } from '../store/database.ts';
import { sql } from '../store/tables.ts';
import { commitment, type Entry, entryHash, readEntry } from './entry.ts';

/** The first thing that is wrong, and where. */
export interface Finding {
  readonly organisation: string;
  readonly sequence: number;
  readonly code: 'bytes' | 'hash' | 'order' | 'previous' | 'instant' | 'index' | 'payload' | 'checkpoint' | 'missing' | 'state' | 'definitions' | 'account';
  /** In plain words. */
  readonly what: string;
}

/** An entry's row as stored. */
interface EntryRow {
  readonly organisation: string;
  readonly sequence: number;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly matter: string | null;
  readonly version: number | null;
  readonly command: string | null;
  readonly actor: string;
}

/** Where the walk stands: what the entry must be. `at` is the instant (ms) of the entry before. */
interface Expected {
  readonly sequence: number;
  readonly previous: string;
  readonly at: number;
}

/** Something an entry committed to, as it lies beside it. */
export interface Kept {
  readonly item: string;
  readonly bytes: Uint8Array;
}

type Checked = { readonly entry: Entry; readonly events: readonly Kept[] } | { readonly finding: Finding };

/** Items of which only the commitment may be kept: they can be computed again. */
const computable: ReadonlySet<string> = new Set(['verdict']);

/** Checks one entry: its bytes, its place in the chain, the columns that find it, and what lies beside it. */
export function checkEntry(connection: Connection, row: EntryRow, expected: Expected): Checked {
  const { organisation, bytes } = row;
  const wrong = (code: Finding['code'], what: string): Checked => ({ finding: { organisation, sequence: expected.sequence, code, what } });
  if (row.sequence !== expected.sequence) return wrong('missing', `entry ${expected.sequence} is missing; ${row.sequence} comes next`);
  const entry = readEntry(bytes);
  if (entry === undefined) return wrong('bytes', 'the stored bytes are no entry');
  if (entryHash(bytes) !== row.hash) return wrong('hash', 'the bytes do not have the hash stored with them');
  if (entry.organisation !== organisation || entry.sequence !== row.sequence) {
    return wrong('order', `this is entry ${entry.sequence} of ${entry.organisation}, in another's place`);
  }
  if (entry.previous !== expected.previous) return wrong('previous', 'it does not follow from the entry before it');
  const at = Date.parse(entry.at);
  if (at < expected.at) return wrong('instant', 'it is earlier than the entry before it');
  if (at !== row.at || entry.matter !== row.matter || entry.version !== row.version || entry.command !== row.command || entry.actor !== row.actor) {
    return wrong('index', 'the columns that find it say something else than its bytes');
  }
  return checkPayload(connection, entry, wrong);
}

function checkPayload(connection: Connection, entry: Entry, wrong: (code: Finding['code'], what: string) => Checked): Checked {
  const { organisation, sequence } = entry;
  const rows = connection.all(
    sql.selectFrom('payload').selectAll().where('organisation', '=', organisation).where('sequence', '=', sequence).compile(),
  );
  const beside = new Map(rows.map((row) => [row.item, row]));
  const kept: Kept[] = [];
  for (const { item, hash } of entry.payload) {
    const row = beside.get(item);
    beside.delete(item);
    if (row === undefined || row.salt === null) return wrong('payload', `${item} is missing`);
    if (row.bytes === null) {
      if (computable.has(item)) continue;
      return wrong('payload', `${item} is missing`);
    }
    if (commitment(row.salt, row.bytes) !== hash) return wrong('payload', `${item} was changed`);
    kept.push({ item, bytes: row.bytes });
  }
  const [stranger] = beside.keys();
  return stranger === undefined ? { entry, events: kept } : wrong('payload', `${stranger} was added`);
}
