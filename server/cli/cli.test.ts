import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fieldTripFolder, openMatter, openTestCore } from '../../test/support/core.ts';
import { temporaryFolder } from '../../test/support/ledger.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
  const build = spawnSync(process.execPath, ['-e', "import('./server/boot/setup.mjs').then(({ setUp }) => setUp({ app: false }))"], { cwd: root, encoding: 'utf8' });
  expect(build.status, build.stderr).toBe(0);
});
afterAll(() => { folder.remove(); });

/** Runs the command line on the second procedure, as npm does. */
function guicheng(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const env = { ...process.env, DATA_DIR: join(folder.dir, 'data'), DEFINITIONS_DIR: fieldTripFolder };
  const run = spawnSync(process.execPath, ['--disable-proto=delete', join(root, 'dist/server/cli.js'), ...args], { env, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A matter of the school's outing: it departed with so many pupils and adults. */
function matterFile(name: string, forms: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): string {
  const path = join(folder.dir, `${name}.json`);
  const matter = {
    procedure: 'field-trip', organisation: 'school-one', openedOn: '2026-09-01', forms,
    subjects: [{ id: 's1', state: 'active', forms: { class: { name: '三年一班', pupils: 40 } } }], ledger: { stages: {}, filings: [] }, ...more,
  };
  writeFileSync(path, JSON.stringify(matter));
  return path;
}

type Members = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Members => typeof value === 'object' && value !== null;

function parsed(out: string): Members {
  const value: unknown = JSON.parse(out);
  return isRecord(value) ? value : {};
}

function listed(out: string, member: string): readonly Members[] {
  const list = parsed(out)[member];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

describe('check', () => {
  it('a matter nothing is known of yet: grey, exit 0, JSON and nothing else on standard output', () => {
    const { code, out, err } = guicheng('check', matterFile('grey', {}), '--at', '2026-09-02');
    expect([code, err]).toEqual([0, '']);
    expect(parsed(out)).toMatchObject({ overall: 'grey', at: '2026-09-02', gates: [{ filing: 'approval' }] });
  });

  it('a departure without approval: red, exit 2, with rule, article, message, remedy and release', () => {
    const forms = { plan: { place: '湿地公园', drawnUpOn: '2026-09-01', departOn: '2026-09-10' }, outing: { departed: true, departedOn: '2026-09-10' } };
    const { code, out } = guicheng('check', matterFile('red', forms), '--at=2026-09-11', '--ruleset', '2024-09');
    expect(code).toBe(2);
    expect(parsed(out)['overall']).toBe('red');
    const row = listed(out, 'rules').find((each) => each['light'] === 'red');
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['rule', 'title', 'subject', 'light', 'message', 'basis', 'remedy', 'release', 'because']));
    expect(row).toMatchObject({ release: '2024-09', basis: [{ policy: 'outing-rules' }] });
  });

  it.each([
    ['a file that is missing', () => ['check', join(folder.dir, 'none.json')], 'malformed-json'],
    ['a file that is cut', () => ['check', cut()], 'malformed-json'],
    ['an unknown member', () => ['check', matterFile('stranger', {}, { light: 'green' })], 'schema'],
    ['another procedure', () => ['check', matterFile('other', {}, { procedure: 'unheard-of' })], 'unknown-procedure'],
    ['a value of the wrong type', () => ['check', matterFile('typed', { plan: { departOn: '2026-9-10' } }), '--at', '2026-09-02'], 'malformed-value'],
    ['a ruleset that is not there', () => ['check', matterFile('version', {}), '--ruleset', '1999'], 'no-release'],
    ['a day that is none', () => ['check', matterFile('day', {}), '--at', '2026-02-30'], 'malformed-value'],
  ])('%s: exit 64 with a list of problems', (_what, args, problem) => {
    const { code, out } = guicheng(...args());
    expect(code).toBe(64);
    expect(listed(out, 'problems').map((each) => each['code'])).toContain(problem);
  });

  it.each([[['check']], [['check', 'a', 'b']], [['check', 'a', '--colour', 'red']], [['check', 'a', '--at']], [[]], [['nonsense']], [['rules']], [['verify', 'now']]])('arguments %j: usage on standard error, exit 64', (args) => {
    const { code, out, err } = guicheng(...args);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('Usage: npm run -s guicheng');
  });
});

function cut(): string {
  const path = join(folder.dir, 'cut.json');
  writeFileSync(path, '{"procedure":');
  return path;
}

describe('rules run', () => {
  it('runs every case and says how many', () => {
    const { code, out } = guicheng('rules', 'run');
    expect(code).toBe(0);
    expect(out).toMatch(/^field-trip 2024-09: \d+ rules, \d+ cases, 0 failed\n$/);
  });
  it('of a procedure nobody has: exit 64', () => {
    expect(guicheng('rules', 'run', 'unheard-of').code).toBe(64);
  });
});

describe('verify and checkpoint', () => {
  it('say so where there is nothing', () => {
    expect(guicheng('verify')).toMatchObject({ code: 64, out: '' });
  });

  it('beside a running server verify works and checkpoint is refused; afterwards both work', async () => {
    const opened = await openTestCore(join(folder.dir, 'data'));
    await openMatter(opened);
    expect(guicheng('verify').out).toContain('All is well');
    const refused = guicheng('checkpoint');
    expect([refused.code, refused.out]).toEqual([70, '']);
    expect(refused.err).toContain('another server');
    opened.core.close();
    const signed = guicheng('checkpoint');
    expect(signed.code).toBe(0);
    expect(signed.out).toMatch(/^guicheng\/[0-9a-f]{32}\n/);
    expect(guicheng('verify').code).toBe(0);
  });

  it('name the first bad entry', () => {
    const db = new BetterSqlite(join(folder.dir, 'data', 'records.db'));
    db.exec("update payload set bytes = cast('{}' as blob) where organisation = 'school-one' and sequence = 1 and item = 'event/0'");
    db.close();
    expect(guicheng('verify')).toMatchObject({ code: 1, out: 'BAD: school-one, entry 1: event/0 was changed (payload)\n' });
  });
});

describe('accounts add', () => {
  const data = (): string => join(folder.dir, 'accounts');
  const add = (password: string, ...args: readonly string[]): { readonly code: number | null; readonly err: string } => {
    const env = { ...process.env, DATA_DIR: data(), DEFINITIONS_DIR: fieldTripFolder };
    const run = spawnSync(process.execPath, ['--disable-proto=delete', join(root, 'dist/server/cli.js'), 'accounts', 'add', ...args], { env, encoding: 'utf8', input: `${password}\n` });
    return { code: run.status, err: run.stderr };
  };
  const office = ['--name', '某教师', '--role', 'teacher', '--organisation', 'school-one'];

  it('makes a person who can sign in, once, recorded in the ledger', () => {
    expect(add('correct horse battery', 'teacher', ...office)).toEqual({ code: 0, err: '' });
    expect(add('correct horse battery', 'teacher', ...office).code).toBe(64);
    const database = new BetterSqlite(join(data(), 'records.db'), { readonly: true });
    const stored: unknown = database.prepare('select account from account').pluck().all();
    database.close();
    expect(stored).toEqual(['teacher']);
  });

  it.each([
    ['a short password', 'short', ['second', ...office]],
    ['a role nobody defined', 'correct horse battery', ['second', '--name', 'x', '--role', 'boss', '--organisation', 'school-one']],
    ['no name', 'correct horse battery', ['second', '--role', 'teacher', '--organisation', 'school-one']],
    ['an account name with other signs', 'correct horse battery', ['Zweiter!', ...office]],
  ])('refuses %s', (_what, password, args) => {
    expect(add(password, ...args).code).toBe(64);
  });
});
