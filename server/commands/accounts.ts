import type { StoredAccount } from '../store/records.ts';

/** New persons; ids are opaque (UUIDs), because ledger entries name them. */
export interface AccountsToAdd {
  readonly accounts: readonly StoredAccount[];
  /** Who adds them: a person's id, or `system` at set-up. */
  readonly by: string;
}
