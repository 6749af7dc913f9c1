/**
 * A clean clone with `npm start` until the first page is served, then a second start; against `npm ci` alone in another
 * clone. The bound depends on whether SQLite had to be compiled. npm's own cache is as the machine has it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { report } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bounds = { compiled: 240, fetched: 120, second: 3 } as const;

/** The environment without what would make the start another one. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(lifecycle|package)_.*|DATA_DIR|KEYS_DIR|DEMO|DEFINITIONS.*|NODE_ENV)$/.test(name),
  );
  return { ...Object.fromEntries(kept), PORT: '0' };
}

const seconds = (since: number): number => (performance.now() - since) / 1000;

/** Runs a command of npm to its end. */
function npm(folder: string, ...args: readonly string[]): void {
  execFileSync('npm', args, { cwd: folder, env: plainEnvironment(), stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Ends a program and its children, and waits for it. */
function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // a group of its own: npm, its script and the server
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  return ended;
}

/** Seconds from `npm start` to its first page. */
async function startSeconds(folder: string): Promise<number> {
  const since = performance.now();
  const child = spawn('npm', ['start'], { cwd: folder, env: plainEnvironment(), stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk: string) => {
      text += chunk;
      const found = /http:\/\/localhost:\d+/.exec(text);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code ?? 'a signal'}`)));
  });
  const page = await fetch(url);
  const took = seconds(since);
  const isPage = page.ok && (await page.text()).includes('<div id="app">');
  await stop(child);
  if (!isPage) throw new Error(`${url} answered ${page.status} and no page`);
  return took;
}

function clone(folder: string): string {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** Measures and prints; whether the promises are kept. */
export async function startBench(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'guicheng-start-'));
  try {
    const ours = clone(join(folder, 'ours'));
    const first = await startSeconds(ours);
    // node-gyp leaves its configuration where it compiled; a binding that was fetched comes without
    const how = existsSync(join(ours, 'node_modules/better-sqlite3/build/config.gypi')) ? 'compiled' : 'fetched';
    const second = await startSeconds(ours);
    const other = clone(join(folder, 'other'));
    const since = performance.now();
    npm(other, 'ci', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error');
    const installed = seconds(since);
    const sinceVersion = performance.now();
    npm(other, '--version');
    return [
      report(`clean clone, npm start to the first page, SQLite ${how}`, first, 's', bounds[how], {
        name: 'npm ci alone',
        figure: installed,
      }),
      report('second start to the first page', second, 's', bounds.second, { name: 'npm itself', figure: seconds(sinceVersion) }),
    ].every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
