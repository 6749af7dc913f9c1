import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';

import { Access } from '../auth/access.ts';
import { hashPassword } from '../auth/passwords.ts';
import { systemClock } from '../clock.ts';
import { openCore } from '../core.ts';
import { noFailpoints } from '../failpoints.ts';
import { systemIds, systemLog } from '../system.ts';
import { exits, type Place } from './place.ts';

/** A password typed or piped must have at least this many characters (NIST SP 800-63B-4 asks 15 where it is the only factor, 8 at the least). */
const leastPassword = 12;

/** One line of standard input; what is typed at a terminal is not shown. */
async function readPassword(place: Place): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  if (process.stdin.isTTY) place.err('Password (not shown):');
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}

interface Wanted {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

function wantedBy(args: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { name: { type: 'string' }, role: { type: 'string' }, organisation: { type: 'string' } },
    });
    const [account, ...more] = positionals;
    const { name, role, organisation } = values;
    if (account === undefined || more.length > 0 || name === undefined || role === undefined || organisation === undefined) return undefined;
    return /^[a-z][a-z0-9._-]{0,59}$/.test(account) ? { account, name, role, organisation } : undefined;
  } catch {
    return undefined;
  }
}

/** `accounts add`: adds a person who can sign in, with one office; recorded in the ledger. Not beside a running server. */
export async function addAccount(args: readonly string[], place: Place, usage: string): Promise<number> {
  const wanted = wantedBy(args);
  if (wanted === undefined) {
    place.err(`Not understood: accounts add ${args.join(' ')}\n\n${usage}`);
    return exits.badInput;
  }
  const { account, name, role, organisation } = wanted;
  const core = await openCore({
    dataDir: place.dataDir, definitionsDir: place.definitionsDir, keysDir: place.keysDir, clock: systemClock, ids: systemIds, log: systemLog('error'),
    failpoints: noFailpoints, acceptDefinitions: false, production: true,
  });
  try {
    const { definitions, records, addAccounts } = core.services;
    const assignments = [{ role, organisation }];
    const [unknown] = new Access(definitions.access, definitions.organisations).unknown(assignments);
    if (unknown !== undefined) {
      place.err(`There is no role ${role} or no organisation ${organisation}. Roles: ${definitions.access.roles.map((each) => each.id).join(', ')}.`);
      return exits.badInput;
    }
    if (records.accountByName(account) !== undefined) {
      place.err(`The account ${account} exists already.`);
      return exits.badInput;
    }
    const password = await readPassword(place);
    if (password.length < leastPassword) {
      place.err(`The password needs at least ${leastPassword} characters.`);
      return exits.badInput;
    }
    await addAccounts({ accounts: [{ id: systemIds.uuid(), account, name, assignments, passwordHash: await hashPassword(password) }], by: 'system' });
    place.out(`${account} can sign in: ${name}, ${role} in ${organisation}.`);
    return exits.fine;
  } finally {
    core.close();
  }
}
