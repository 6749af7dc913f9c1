import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { noFailpoints } from '../../server/failpoints.ts';
import { readPublicKey } from '../../server/ledger/keys.ts';
import { verifyLedger } from '../../server/ledger/verify.ts';
import { readWitness } from '../../server/ledger/witness.ts';
import { openBlobs } from '../../server/store/blobs.ts';
import { readRecords } from '../../server/store/read-records.ts';
import { openDrafts } from '../../server/workspace/drafts.ts';
import { openWorkspace } from '../../server/workspace/workspace.ts';
import { keptLog, openTestLedger, temporaryFolder } from '../support/ledger.ts';
import { matters, newDraft, rounds, story } from './story.ts';

const writer = fileURLToPath(new URL('../../node_modules/.cache/guicheng/test/writer.mjs', import.meta.url));
beforeAll(() => build({
  entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))], outfile: writer,
  bundle: true, packages: 'external', platform: 'node', format: 'esm', alias: { 'handlebars/runtime': 'handlebars/runtime.js' }, logLevel: 'silent',
}));
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });

/** Runs the writer until it is killed (or ends) and gives what it said was acknowledged. */
function runWriter(dir: string, fail: string): Promise<{ readonly signal: string | null; readonly lines: readonly string[]; readonly errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, dir, fail], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
    child.on('close', (_code, signal) => { resolve({ signal, lines: out.split('\n').filter((line) => line !== ''), errors }); });
  });
}

const said = (lines: readonly string[], what: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));

/** Opens the store again and holds it against what was acknowledged (promises 1 and 2). */
async function afterRestart(dir: string, lines: readonly string[]): Promise<void> {
  const { ledger, database } = await openTestLedger(dir, { seed: 1_000_000 });
  const key = readPublicKey(join(dir, 'keys'));
  if (key === undefined) throw new Error('no key');
  const verify = () => verifyLedger(database.reader, key, readWitness(join(dir, 'checkpoints'))).finding;
  expect(verify()).toBeUndefined();
  expect(ledger.health().state).toBe('writing');

  const records = readRecords(database.reader);
  for (const id of said(lines, 'act')) expect(records.command(id), `acknowledged act ${id}`).toBeDefined();
  const blobs = openBlobs(join(dir, 'attachments'), noFailpoints);
  for (const sha256 of said(lines, 'blob')) expect(await blobs.get(sha256), `acknowledged file ${sha256}`).toBeDefined();
  expect(readdirSync(join(dir, 'attachments')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const drafts = await openWorkspace(join(dir, 'workspace'), noFailpoints).get('a-1');
  const lastDraft = Number(said(lines, 'draft').at(-1) ?? -1);
  if (lastDraft >= 0) expect(drafts[0]?.base, 'the last acknowledged draft, or the one under way').toBeGreaterThanOrEqual(lastDraft);

  const lastEdit = Number(said(lines, 'edit').at(-1) ?? 0);
  const document = (await openDrafts(join(dir, 'drafts'), noFailpoints, keptLog())).get(newDraft.id)?.document;
  if (lastEdit > 0) expect(document?.log.length, 'the last acknowledged edit, or the one under way').toBeGreaterThanOrEqual(lastEdit);
  const [part] = document?.parts ?? [];
  if (part?.kind === 'sentences') expect(part.value['round']).toMatch(new RegExp(`^${(document?.log.length ?? 0) - 1} `));

  // everything sent again, as a client does that never got its answer: each has one effect
  for (let round = 0; round < rounds; round++) for (const matter of matters) await ledger.append(story(matter, round));
  for (const matter of matters) {
    expect(records.acts(matter).map((act) => act.version)).toEqual(Array.from({ length: rounds }, (_, each) => each + 1));
  }
  expect(verify()).toBeUndefined();
  database.close();
}

describe('kill -9: an acknowledged act survives once and whole; any other is whole or absent', () => {
  it.each([
    'migration-step:4:kill', 'before-begin:3:kill', 'after-append:5:kill', 'after-append:9:kill', 'before-commit:4:kill', 'after-commit:4:kill',
    'before-answer:5:kill', 'checkpoint-signed:2:kill', 'blob-written:2:kill', 'blob-renamed:3:kill', 'draft-renamed:1:kill', 'draft-renamed:3:kill', 'draft-renamed:6:kill',
  ])('at %s', async (fail) => {
    const { signal, lines, errors } = await runWriter(folder.dir, fail);
    expect(signal, errors).toBe('SIGKILL');
    expect(lines).not.toContain('end');
    await afterRestart(folder.dir, lines);
  });

  it('nowhere: the writer comes to its end', async () => {
    const { signal, lines, errors } = await runWriter(folder.dir, 'before-begin:1000:kill');
    expect(signal, errors).toBeNull();
    expect(lines).toContain('end');
    await afterRestart(folder.dir, lines);
  });
});

describe('two servers', () => {
  it('the second is refused with a clear sentence, and let in once the first was killed', async () => {
    mkdirSync(folder.dir, { recursive: true });
    const { database } = await openTestLedger(folder.dir);
    const second = await runWriter(folder.dir, 'before-begin:1000:kill');
    expect(second.errors).toContain('another server is using the data folder');
    database.close();
    const killed = await runWriter(folder.dir, 'before-commit:3:kill');
    expect(killed.signal).toBe('SIGKILL');
    await afterRestart(folder.dir, killed.lines);
  });
});
