import type { KeyObject } from 'node:crypto';

import type { Connection } from '../store/database.ts';
import { sql } from '../store/tables.ts';
import { checkNotes, type NoteHeads } from './verify-notes.ts';
import { Folds } from './verify-states.ts';
import { noEntry } from './entry.ts';
import { checkEntry, type Finding } from './verify-entry.ts';
import { grow, leafHash, type Peaks, peaksText, rootOf } from './peaks.ts';

/** What verifying found: how much was checked, and the first thing that is wrong. */
export interface Verified {
  readonly chains: number;
  readonly entries: number;
  readonly checkpoints: number;
  readonly matters: number;
  readonly finding?: Finding;
}

/** How many entries are read at once. */
const pageSize = 500;

/** A chain's Merkle roots and hashes at the sizes that checkpoints name. */
function noted(notes: NoteHeads, organisation: string, size: number, root: string, head: string): Finding | undefined {
  const wrong = notes.at(organisation, size).find((note) => note.root !== root || note.head !== head);
  return wrong === undefined ? undefined : { organisation, sequence: size, code: 'checkpoint', what: `the chain is not what checkpoint ${wrong.number} saw up to here` };
}

function checkChain(connection: Connection, organisation: string, notes: NoteHeads, folds: Folds): { readonly size: number; readonly finding?: Finding } {
  let [size, previous, at, peaks]: [number, string, number, Peaks] = [0, noEntry, 0, []];
  for (;;) {
    const page = connection.all(
      sql.selectFrom('entry').selectAll().where('organisation', '=', organisation).where('sequence', '>', size).orderBy('sequence').limit(pageSize).compile(),
    );
    for (const row of page) {
      const expected = { sequence: size + 1, previous, at };
      const checked = checkEntry(connection, row, expected);
      if ('finding' in checked) return { size, finding: checked.finding };
      const unfolded = folds.take(checked.entry, checked.events);
      if (unfolded !== undefined) return { size, finding: unfolded };
      peaks = grow(peaks, leafHash(row.bytes));
      [size, previous, at] = [size + 1, row.hash, row.at];
      const finding = noted(notes, organisation, size, rootOf(peaks), row.hash);
      if (finding !== undefined) return { size, finding };
    }
    if (page.length < pageSize) break;
  }
  const end = (code: Finding['code'], what: string) => ({ size, finding: { organisation, sequence: size + 1, code, what } });
  const seen = notes.largest(organisation);
  if (seen !== undefined && seen.size > size) return end('missing', `checkpoint ${seen.number} saw ${seen.size} entries; there are ${size}`);
  const chain = connection.first(sql.selectFrom('chain').selectAll().where('organisation', '=', organisation).compile());
  if (chain?.size !== size || chain.head !== previous || chain.peaks !== peaksText(peaks)) {
    return end('missing', `the chain is recorded with ${chain?.size ?? 0} entries; there are ${size}`);
  }
  const { rows } = connection.first(
    sql.selectFrom('entry').select((each) => each.fn.countAll<number>().as('rows')).where('organisation', '=', organisation).compile(),
  ) ?? { rows: 0 };
  return rows === size ? { size } : end('order', `${rows} entries are stored, ${size} are in order`);
}

/**
 * Walks every chain from its first entry: hashes, order, payloads, checkpoints with their signatures, and whether each
 * matter's state is the fold of its events, published definitions and accounts are those recorded. Names the first thing
 * that is wrong. `witness` is the newest note kept outside the database.
 */
export function verifyLedger(connection: Connection, publicKey: KeyObject, witness: string | undefined): Verified {
  const notes = checkNotes(connection, publicKey, witness);
  const chains = connection.all(
    sql.selectFrom('chain').select('organisation').union(sql.selectFrom('entry').select('organisation')).compile(),
  ).map((row) => row.organisation);
  const organisations = [...new Set([...chains, ...notes.heads.organisations()])].sort((a, b) => (a < b ? -1 : 1));
  const folds = new Folds(connection);
  let entries = 0;
  const found = (finding?: Finding): Verified => ({
    chains: organisations.length, entries, checkpoints: notes.count, matters: folds.count, ...(finding === undefined ? {} : { finding }),
  });
  for (const organisation of organisations) {
    const { size, finding } = checkChain(connection, organisation, notes.heads, folds);
    entries += size;
    if (finding !== undefined) return found(finding);
  }
  return found(notes.finding ?? folds.finish());
}
