import type { CompiledQuery } from 'kysely';

import type { PublishedKind } from '../store/published.ts';
import type { StoredAccount } from '../store/records.ts';
import { sql } from '../store/tables.ts';
import type { Addition, Landed } from './addition.ts';
import { systemChain } from './entry.ts';
import { stored } from './hash.ts';

/** Definitions to publish: canonical bytes with their hash, and what was compiled from them. */
export interface Publication {
  readonly kind: PublishedKind;
  readonly id: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly validators: string | null;
  readonly templates: string | null;
}

function systemAct(act: string, by: string, at: number): Omit<Addition, 'items' | 'rows' | 'releases' | 'checkpoint'> {
  return {
    organisation: systemChain, actor: by, role: 'system', actorOrganisation: systemChain, act, matter: null, version: null, command: null, at,
    calendar: null, overall: null, stands: () => true,
  };
}

/** The rows of a publication: what was published under its name is superseded. */
export function publicationRows({ kind, id, hash, bytes, validators, templates }: Publication, landed: Landed): readonly CompiledQuery[] {
  return [
    sql.updateTable('published').set({ current: 0 }).where('kind', '=', kind).where('id', '=', id).compile(),
    sql.replaceInto('published').values({ kind, id, hash, bytes, validators, templates, published_at: landed.at, current: 1 }).compile(),
  ];
}

/** Publishes definitions: the same kind and id published before is superseded, never edited. */
export function publicationAddition(publication: Publication, by: string, at: number): Addition {
  const { kind, id, hash } = publication;
  return {
    ...systemAct('publish', by, at),
    releases: [hash],
    items: [{ item: `${kind}/${id}`, bytes: stored({ kind, id, hash }), keep: true }],
    rows: (landed) => publicationRows(publication, landed),
    checkpoint: true,
    publishes: true,
  };
}

/** What the ledger commits to of an account: everything but the password. */
export function accountBytes(account: Omit<StoredAccount, 'passwordHash'>): Uint8Array {
  const { id, name, assignments } = account;
  return stored({ id, account: account.account, name, assignments });
}

/** Adds persons with their offices. */
export function accountsAddition(accounts: readonly StoredAccount[], by: string, at: number): Addition {
  return {
    ...systemAct('add-accounts', by, at),
    releases: [],
    items: accounts.map((account) => ({ item: `account/${account.id}`, bytes: accountBytes(account), keep: true })),
    rows: () => accounts.map(({ id, account, name, passwordHash, assignments }) =>
      sql.insertInto('account').values({ id, account, name, password_hash: passwordHash, assignments: JSON.stringify(assignments) }).compile()),
    checkpoint: false,
  };
}

/** The log's first entry: its random id and the key that signs its checkpoints. */
export function openingAddition(logId: string, publicKey: string, at: number): Addition {
  return {
    ...systemAct('open-log', 'system', at),
    releases: [],
    items: [{ item: 'log', bytes: stored({ logId, publicKey }), keep: true }],
    rows: () => [sql.insertInto('meta').values({ key: 'log-id', value: logId }).compile()],
    checkpoint: false,
  };
}
