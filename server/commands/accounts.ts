import { Bug } from '../../runtime/engine/index.ts';
import { Access } from '../auth/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Definitions } from '../releases/definitions.ts';
import type { StoredAccount } from '../store/records.ts';

/** New persons; ids are opaque, because ledger entries name them. */
export interface AccountsToAdd {
  readonly accounts: readonly StoredAccount[];
  /** Who adds them: a person's id, or `system` at set-up. */
  readonly by: string;
}

/**
 * Adds persons with their offices, recorded in the ledger.
 * @throws Bug when an office does not exist, or one person would hold two that exclude each other (threat 6).
 */
export function createAddAccounts(definitions: Definitions, ledger: Pick<Ledger, 'addAccounts'>): (toAdd: AccountsToAdd) => Promise<void> {
  return async ({ accounts, by }) => {
    const access = new Access(definitions.access, definitions.organisations);
    for (const { id, assignments } of accounts) {
      const [unknown] = access.unknown(assignments);
      if (unknown !== undefined) throw new Bug(`${id}: no office ${unknown.role} in ${unknown.organisation}`);
      const [pair] = access.conflicts(assignments);
      if (pair !== undefined) throw new Bug(`${id}: one person cannot be ${pair[0]} and ${pair[1]}`);
    }
    await ledger.addAccounts(accounts, by);
  };
}
