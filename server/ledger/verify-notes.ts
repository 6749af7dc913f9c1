import type { KeyObject } from 'node:crypto';

import type { Connection } from '../store/database.ts';
import { sql } from '../store/tables.ts';
import { noEntry, systemChain } from './entry.ts';
import { noteHash, openNote, sizeOf } from './note.ts';
import type { Finding } from './verify-entry.ts';

interface Noted {
  readonly number: number;
  readonly size: number;
  readonly root: string;
  readonly head: string;
}

/** What the signed checkpoints say of each chain. */
export class NoteHeads {
  readonly #chains = new Map<string, Noted[]>();

  add(organisation: string, noted: Noted): void {
    const known = this.#chains.get(organisation);
    if (known === undefined) this.#chains.set(organisation, [noted]);
    else if (known.at(-1)?.size !== noted.size || known.at(-1)?.root !== noted.root) known.push(noted);
  }

  organisations(): readonly string[] {
    return [...this.#chains.keys()];
  }

  /** What checkpoints saw of a chain when it had this size. */
  at(organisation: string, size: number): readonly Noted[] {
    return (this.#chains.get(organisation) ?? []).filter((noted) => noted.size === size);
  }

  largest(organisation: string): Noted | undefined {
    return (this.#chains.get(organisation) ?? []).reduce<Noted | undefined>((most, noted) => (noted.size > (most?.size ?? 0) ? noted : most), undefined);
  }
}

/**
 * Opens every checkpoint: numbers without gaps, each naming the one before, all signed by the key, the newest one outside
 * the database among them. Notes that do not open are a finding; the others are compared with the chains.
 */
export function checkNotes(
  connection: Connection,
  publicKey: KeyObject,
  witness: string | undefined,
): { readonly heads: NoteHeads; readonly count: number; readonly finding?: Finding } {
  const rows = connection.all(sql.selectFrom('checkpoint').selectAll().orderBy('number').compile());
  const heads = new NoteHeads();
  let finding: Finding | undefined;
  let previous = noEntry;
  const wrong = (number: number, what: string): void => {
    finding ??= { organisation: systemChain, sequence: 0, code: 'checkpoint', what: `checkpoint ${number} ${what}` };
  };
  for (const [index, row] of rows.entries()) {
    const content = openNote(row.note, publicKey);
    if (content === undefined) wrong(row.number, 'has no valid signature');
    else if (content.number !== index + 1 || row.number !== index + 1) wrong(index + 1, 'is missing');
    else if (content.previous !== previous) wrong(row.number, 'does not follow from the one before it');
    else if (sizeOf(content) !== row.size || Date.parse(content.at) !== row.at) wrong(row.number, 'is filed under another size or time');
    for (const chain of content?.chains ?? []) heads.add(chain.organisation, { number: row.number, ...chain });
    previous = noteHash(row.note);
  }
  if (witness !== undefined) {
    const content = openNote(witness, publicKey);
    if (content === undefined) wrong(0, 'kept outside the database has no valid signature');
    for (const chain of content?.chains ?? []) heads.add(chain.organisation, { number: content?.number ?? 0, ...chain });
    if (content !== undefined && rows[content.number - 1]?.note !== witness) wrong(content.number, 'is missing, though it is kept outside the database');
  }
  return { heads, count: rows.length, ...(finding === undefined ? {} : { finding }) };
}
