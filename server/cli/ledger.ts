import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { systemClock } from '../clock.ts';
import { noFailpoints } from '../failpoints.ts';
import { readPublicKey } from '../ledger/keys.ts';
import { openLedger } from '../ledger/ledger.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { readWitness } from '../ledger/witness.ts';
import { openDatabase, openReader } from '../store/database.ts';
import { systemIds, systemLog } from '../system.ts';
import { exits, type Place } from './place.ts';

const checkpoints = (place: Place): string => join(place.dataDir, 'checkpoints');

function hasRecords(place: Place): boolean {
  if (existsSync(join(place.dataDir, 'records.db'))) return true;
  place.err(`there are no records in ${place.dataDir}; DATA_DIR names the folder`);
  return false;
}

/** `verify`: checks everything recorded, also beside a running server. */
export function verify(place: Place): number {
  if (!hasRecords(place)) return exits.badInput;
  const key = readPublicKey(place.keysDir);
  if (key === undefined) {
    place.err(`there is no key in ${place.keysDir}; KEYS_DIR names the folder`);
    return exits.badInput;
  }
  const connection = openReader(place.dataDir);
  try {
    connection.exec('begin');
    const { chains, entries, checkpoints: notes, matters, finding } = verifyLedger(connection, key, readWitness(checkpoints(place)));
    if (finding === undefined) {
      place.out(`All is well: ${chains} chains, ${entries} entries, ${notes} checkpoints, ${matters} matters.`);
      return exits.fine;
    }
    const where = finding.sequence === 0 ? finding.organisation : `${finding.organisation}, entry ${finding.sequence}`;
    place.out(`BAD: ${where}: ${finding.what} (${finding.code})`);
    return exits.found;
  } finally {
    connection.close();
  }
}

/** `checkpoint`: signs where all chains stand and prints the note. */
export async function checkpoint(place: Place): Promise<number> {
  if (!hasRecords(place)) return exits.badInput;
  const database = openDatabase(place.dataDir, { failpoints: noFailpoints });
  try {
    const ledger = await openLedger({
      database, clock: systemClock, ids: systemIds, log: systemLog('error'), failpoints: noFailpoints,
      keysDir: place.keysDir, checkpointsDir: checkpoints(place),
    });
    ledger.checkpoint();
    place.out(readWitness(checkpoints(place)) ?? '');
    return exits.fine;
  } finally {
    database.close();
  }
}
