import type { CompiledQuery } from 'kysely';

import type { Connection } from '../store/database.ts';

/** Something an entry commits to. `keep: false` keeps only the salt: what can be computed again is not stored. */
export interface Item {
  readonly item: string;
  readonly bytes: Uint8Array;
  readonly keep: boolean;
}

/** Where an entry landed. */
export interface Landed {
  readonly sequence: number;
  /** Instant in ms. */
  readonly at: number;
}

/** One entry to be, with the rows that change in the same transaction. */
export interface Addition {
  readonly organisation: string;
  readonly actor: string;
  readonly role: string;
  /** The organisation the actor holds the role in. */
  readonly actorOrganisation: string;
  readonly act: string;
  readonly matter: string | null;
  readonly version: number | null;
  readonly command: string | null;
  /** The instant (ms) it was decided at. */
  readonly at: number;
  readonly releases: readonly string[];
  readonly calendar: string | null;
  readonly overall: string | null;
  readonly items: readonly Item[];
  /** Whether what was decided still stands, read inside the transaction. */
  readonly stands: (connection: Connection) => boolean;
  readonly rows: (landed: Landed) => readonly CompiledQuery[];
  /** Acts that units hold a receipt of: a checkpoint goes into the same transaction. */
  readonly checkpoint: boolean;
  /** Whether it changes what is in force: acts on matters behind it in the same transaction are decided again. */
  readonly publishes?: boolean;
}

/** What became of an addition: `conflict` means decide again; `repeated`, its command id was done before. */
export type Added =
  | ({ readonly kind: 'added' } & Landed)
  | { readonly kind: 'repeated'; readonly done: { readonly person: string; readonly matter: string; readonly version: number; readonly sequence: number } }
  /** The command id was done before, on no matter. */
  | { readonly kind: 'settled'; readonly person: string; readonly act: string }
  | { readonly kind: 'conflict' };
