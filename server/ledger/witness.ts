import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Log } from '../ports.ts';
import type { Connection } from '../store/database.ts';
import { writeDurably } from '../store/durable-file.ts';
import { sql } from '../store/tables.ts';
import type { StoredCheckpoint } from './checkpoint.ts';
import { openNote } from './note.ts';

const newest = 'newest.note';

/**
 * Copies a checkpoint out of the database, where another machine can fetch and keep it. A failure is logged and no more:
 * the note is in the database already.
 */
export function writeWitness(dir: string, checkpoint: StoredCheckpoint, log: Log): void {
  try {
    mkdirSync(dir, { recursive: true });
    writeDurably(dir, newest, Buffer.from(checkpoint.note, 'utf8'));
  } catch (cause) {
    log.error('the copy of a checkpoint could not be written', { checkpoint: checkpoint.number }, cause);
  }
}

/** The newest checkpoint kept outside the database, as text. */
export function readWitness(dir: string): string | undefined {
  const path = join(dir, newest);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What is lost, compared with the newest checkpoint kept outside the database; undefined when nothing is. */
export function witnessed(dir: string, connection: Connection, publicKey: KeyObject): string | undefined {
  const note = readWitness(dir);
  if (note === undefined) return undefined;
  const content = openNote(note, publicKey);
  if (content === undefined) return 'the newest checkpoint outside the database has no valid signature';
  for (const { organisation, size, head } of content.chains) {
    if (size === 0) continue;
    const entry = connection.first(
      sql.selectFrom('entry').select('hash').where('organisation', '=', organisation).where('sequence', '=', size).compile(),
    );
    if (entry?.hash !== head) return `the chain ${organisation} no longer has entry ${size} as checkpoint ${content.number} saw it`;
  }
  return undefined;
}
