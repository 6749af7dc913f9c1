import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { addAccount } from './accounts.ts';
import { check } from './check.ts';
import { checkpoint, verify } from './ledger.ts';
import { exits, type Place } from './place.ts';
import { runRules } from './rules.ts';

const usage = `Usage: npm run -s guicheng -- <command>

  check <matter.json> [--ruleset <version>] [--at YYYY-MM-DD]
      Judges a matter and prints its verdict as JSON: the overall light; of each rule its name, subject, light, message,
      basis, remedy and release; the gates with their dates. --at is today by default; --ruleset judges every stage by
      that version. Exits 0 green or grey, 1 yellow, 2 red, 64 bad input (then a list of problems is printed).
  rules run [<procedure>]
      Runs every case of every ruleset. Exits 1 when one fails.
  verify
      Checks all chains, payloads, checkpoints and states of the data folder, and names the first bad entry.
      Exits 1 when there is one.
  checkpoint
      Signs where all chains stand. Not while a server uses the data folder.
  accounts add <account> --name <name> --role <role> --organisation <organisation>
      Adds a person who can sign in; the password is read from standard input. Not while a server uses the data folder.

DATA_DIR names the data folder (default: data); DEFINITIONS_DIR the folder that holds config/ and rulesets/.
`;

// two folders up, both from dist/server/cli.js and from server/cli/main.ts
const root = fileURLToPath(new URL('../..', import.meta.url));

const dataDir = process.env['DATA_DIR'] ?? join(root, 'data');
const place: Place = {
  definitionsDir: process.env['DEFINITIONS_DIR'] ?? root,
  dataDir,
  keysDir: process.env['KEYS_DIR'] ?? join(dataDir, 'keys'),
  out: (text) => { process.stdout.write(`${text}\n`); },
  err: (text) => { process.stderr.write(`${text}\n`); },
  now: () => Date.now(),
};

async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === 'check') return check(rest, place, usage);
  if (command === 'rules' && rest[0] === 'run' && rest.length <= 2) return runRules(rest[1], place);
  if (command === 'verify' && rest.length === 0) return verify(place);
  if (command === 'checkpoint' && rest.length === 0) return checkpoint(place);
  if (command === 'accounts' && rest[0] === 'add') return addAccount(rest.slice(1), place, usage);
  if (command === 'help' || command === '--help' || command === '-h') {
    place.out(usage);
    return exits.fine;
  }
  place.err(command === undefined ? usage : `Not understood: ${args.join(' ')}\n\n${usage}`);
  return exits.badInput;
}

run(process.argv.slice(2)).then(
  (code) => { process.exitCode = code; },
  (cause: unknown) => {
    place.err(cause instanceof Error ? (cause.name === 'Fault' ? cause.message : (cause.stack ?? cause.message)) : String(cause));
    process.exitCode = exits.failed;
  },
);
