import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { createAddAccounts } from './commands/accounts.ts';
import { Lifecycle } from './commands/lifecycle.ts';
import { createPerform } from './commands/perform.ts';
import { Effects } from './effects/effects.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import type { Clock, Failpoints, Ids, Log } from './ports.ts';
import { Checks } from './releases/checks.ts';
import { Registry } from './releases/registry.ts';
import { seedDefinitions } from './releases/seed.ts';
import { readShipped } from './releases/shipped.ts';
import type { Services } from './services.ts';
import { openBlobs } from './store/blobs.ts';
import { openDatabase } from './store/database.ts';
import { readProposals } from './store/proposals.ts';
import { readPublished, readPublishedRefs } from './store/published.ts';
import { readRecords } from './store/read-records.ts';
import { openScratch } from './store/scratch.ts';
import { openDrafts } from './workspace/drafts.ts';
import { openWorkspace } from './workspace/workspace.ts';

export interface CoreOptions {
  /** Where everything is kept. */
  readonly dataDir: string;
  /** The folder that holds `config/` and `rulesets/`. */
  readonly definitionsDir: string;
  /** Where the signing key lies; `keys` in the data folder by default. */
  readonly keysDir?: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly failpoints: Failpoints;
  /** Publishes shipped definitions that differ from the published ones (development). */
  readonly acceptDefinitions: boolean;
  readonly appDir?: string;
  readonly designerDir?: string;
  readonly production: boolean;
  /** False checks drafts in the server's own thread, for tests: quicker to start. */
  readonly checkInThread?: boolean;
}

/** A running core. */
export interface Core {
  readonly services: Services;
  readonly ledger: Ledger;
  /** Signs a last checkpoint and lets go of the data folder. */
  close(): void;
}

/**
 * Opens a data folder: records, ledger, definitions, scratch, and what works on them.
 * @throws Fault when the folder is in use, too new, or the definitions are broken.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { dataDir, clock, ids, log, failpoints } = options;
  mkdirSync(dataDir, { recursive: true });
  const database = openDatabase(dataDir, { failpoints });
  try {
    const records = readRecords(database.reader);
    const proposals = readProposals(database.reader);
    const blobs = openBlobs(join(dataDir, 'attachments'), failpoints);
    const workspace = openWorkspace(join(dataDir, 'workspace'), failpoints);
    const drafts = await openDrafts(join(dataDir, 'drafts'), failpoints, log);
    const scratch = openScratch(dataDir);
    const ledger = await openLedger({
      database, clock, ids, log, failpoints,
      keysDir: options.keysDir ?? join(dataDir, 'keys'), checkpointsDir: join(dataDir, 'checkpoints'),
    });
    const shipped = readShipped(options.definitionsDir);
    if (ledger.health().state === 'writing') {
      await seedDefinitions(shipped, readPublishedRefs(database.reader), ledger, { accept: options.acceptDefinitions, log });
    }
    const definitions = new Registry(() => readPublished(database.reader), shipped);
    const checks = new Checks(log, options.checkInThread ?? true);
    const effects = new Effects({ records, definitions, ids, log });
    const services: Services = {
      clock, ids, log, records, definitions, blobs, scratch, workspace, drafts, proposals, effects, ledger,
      lifecycle: new Lifecycle({ records, proposals, drafts, definitions, ledger, clock, checks }),
      perform: createPerform({ records, definitions, ledger, blobs, clock, ids }),
      addAccounts: createAddAccounts(definitions, ledger),
      ...(options.appDir === undefined ? {} : { appDir: options.appDir }),
      ...(options.designerDir === undefined ? {} : { designerDir: options.designerDir }),
      production: options.production,
    };
    return {
      services, ledger,
      close: () => {
        effects.close();
        checks.close();
        if (ledger.health().state === 'writing') ledger.checkpoint();
        scratch.close();
        database.close();
      },
    };
  } catch (cause) {
    database.close();
    throw cause;
  }
}
