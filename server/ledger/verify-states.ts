import { Bug, fold, hashOf, type Matter } from '../../runtime/engine/index.ts';
import type { Connection } from '../store/database.ts';
import { decodeAssignments, decodeEvent, decodeText } from '../store/decode.ts';
import { sql } from '../store/tables.ts';
import { type Entry, systemChain } from './entry.ts';
import { parsed, stored } from './hash.ts';
import { accountBytes } from './system-act.ts';
import type { Finding, Kept } from './verify-entry.ts';
import { checkLifecycle, isWithdrawn, type SystemItems } from './verify-lifecycle.ts';

interface Folded {
  readonly matter: Matter;
  readonly version: number;
  readonly organisation: string;
  readonly sequence: number;
}

const isPublication = /^(release|calendar|messages|organisations|access)\//;
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
const finding = (organisation: string, sequence: number, code: Finding['code'], what: string): Finding => ({ organisation, sequence, code, what });

/** Builds again from the entries what the tables beside them say: matters, published definitions, accounts. */
export class Folds {
  readonly #connection: Connection;
  readonly #matters = new Map<string, Folded>();
  /** Committed items of the system chain by name, the newest last word. */
  readonly #system: SystemItems = new Map();

  /** Everything ever published, by what was committed to. */
  readonly #everPublished = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** How many matters were folded. */
  get count(): number {
    return this.#matters.size;
  }

  /** Takes an entry's events in; a finding where they do not fit what came before. */
  take(entry: Entry, kept: readonly Kept[]): Finding | undefined {
    const { organisation, sequence, matter: id, version } = entry;
    if (id === null || version === null) {
      for (const { item, bytes } of kept) {
        this.#system.set(item, { bytes, sequence });
        if (isPublication.test(item)) this.#everPublished.add(decodeText(bytes));
      }
      return undefined;
    }
    const before = this.#matters.get(id);
    if (version !== (before?.version ?? 0) + 1) return finding(organisation, sequence, 'state', `version ${version} of the matter follows version ${before?.version ?? 0}`);
    try {
      const events = kept.filter(({ item }) => item.startsWith('event/')).map(({ bytes }) => decodeEvent(bytes));
      const matter = events.reduce<Matter | null>(fold, before?.matter ?? null);
      if (matter === null) return finding(organisation, sequence, 'state', 'no event opens the matter');
      this.#matters.set(id, { matter, version, organisation, sequence });
      return undefined;
    } catch (cause) {
      if (cause instanceof Bug) return finding(organisation, sequence, 'state', cause.message);
      throw cause;
    }
  }

  /** Compares with the tables, once all entries were taken in. */
  finish(): Finding | undefined {
    return this.#matterRows() ?? this.#publishedRows() ?? this.#accountRows() ?? checkLifecycle(this.#connection, this.#system);
  }

  #matterRows(): Finding | undefined {
    const rows = new Map(this.#connection.all(sql.selectFrom('matter').select(['id', 'version', 'state', 'organisation']).compile()).map((row) => [row.id, row]));
    for (const [id, folded] of this.#matters) {
      const row = rows.get(id);
      rows.delete(id);
      const { organisation, sequence } = folded;
      if (row === undefined) return finding(organisation, sequence, 'state', `the state of matter ${id} is missing`);
      if (row.version !== folded.version || row.organisation !== organisation || !same(row.state, stored(folded.matter))) {
        return finding(organisation, sequence, 'state', `the state of matter ${id} is not the fold of its events`);
      }
    }
    const [stranger] = rows.values();
    return stranger === undefined ? undefined : finding(stranger.organisation, 0, 'state', `matter ${stranger.id} has no entry`);
  }

  #publishedRows(): Finding | undefined {
    const rows = this.#connection.all(sql.selectFrom('published').select(['kind', 'id', 'hash', 'bytes', 'current']).compile());
    const seen = new Set(rows.filter((row) => row.current === 1).map((row) => `${row.kind}/${row.id}`));
    for (const { kind, id, hash, bytes, current } of rows) {
      const recorded = this.#system.get(`${kind}/${id}`);
      const wrong = (what: string) => finding(systemChain, recorded?.sequence ?? 0, 'definitions', `${kind} ${id} ${what}`);
      const said = stored({ kind, id, hash });
      const known = current === 1 ? recorded !== undefined && same(recorded.bytes, said) : this.#everPublished.has(decodeText(said));
      if (!known) return wrong('was not published by the ledger');
      if (hashOf(`guicheng/${kind}/v1`, parsed(bytes)) !== hash || decodeText(stored(parsed(bytes))) !== decodeText(bytes)) return wrong('was changed');
    }
    const lost = [...this.#system].find(([item, { bytes }]) => isPublication.test(item) && !seen.has(item) && !isWithdrawn(bytes));
    return lost === undefined ? undefined : finding(systemChain, lost[1].sequence, 'definitions', `${lost[0]} is missing`);
  }

  #accountRows(): Finding | undefined {
    const rows = this.#connection.all(sql.selectFrom('account').selectAll().compile());
    for (const row of rows) {
      const recorded = this.#system.get(`account/${row.id}`);
      const bytes = accountBytes({ id: row.id, account: row.account, name: row.name, assignments: decodeAssignments(row.assignments) });
      if (recorded === undefined || !same(recorded.bytes, bytes)) {
        return finding(systemChain, recorded?.sequence ?? 0, 'account', `account ${row.id} is not what the ledger recorded`);
      }
    }
    const seen = new Set(rows.map((row) => `account/${row.id}`));
    const lost = [...this.#system].find(([item]) => item.startsWith('account/') && !seen.has(item));
    return lost === undefined ? undefined : finding(systemChain, lost[1].sequence, 'account', `${lost[0]} is missing`);
  }
}
