import type { AccountsToAdd } from './commands/accounts.ts';
import type { Lifecycle } from './commands/lifecycle.ts';
import type { Perform } from './commands/perform.ts';
import type { Effects } from './effects/effects.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Clock, Ids, Log } from './ports.ts';
import type { Definitions } from './releases/definitions.ts';
import type { Blobs } from './store/blobs.ts';
import type { Proposals } from './store/proposals.ts';
import type { Records } from './store/records.ts';
import type { Scratch } from './store/scratch.ts';
import type { Drafts } from './workspace/drafts.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Everything the HTTP edge may use. It reads through `records`, changes through `perform`, and keeps scratch. */
export interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The one way to change a matter (I3). */
  readonly perform: Perform;
  /** Adds persons with their passwords (hashed by the caller) and offices; recorded in the ledger. */
  readonly addAccounts: (accounts: AccountsToAdd) => Promise<void>;
  /** Reads of what is recorded; no write method. */
  readonly records: Records;
  /** Releases, calendars, organisations, access and messages in force. */
  readonly definitions: Definitions;
  /** Attachments by SHA-256. */
  readonly blobs: Blobs;
  /** Sessions, unattached uploads, login counters: deletable without changing any record. */
  readonly scratch: Scratch;
  /** Autosaved forms per person. */
  readonly workspace: Workspace;
  /** Drafts of definitions. */
  readonly drafts: Drafts;
  /** The one way from draft to release, and out of force again (I3). */
  readonly lifecycle: Lifecycle;
  /** What drafts would change for stored matters. */
  readonly effects: Effects;
  /** Reads of proposals. */
  readonly proposals: Proposals;
  /** Health, and news of appended acts for the event stream. */
  readonly ledger: Pick<Ledger, 'health' | 'subscribe'>;
  /** The built app's folder, or undefined in tests. */
  readonly appDir?: string;
  /** The built designer's folder, beside it. */
  readonly designerDir?: string;
  /** True in production: secure cookies, no demo sign-in unless demo data is loaded. */
  readonly production: boolean;
}
