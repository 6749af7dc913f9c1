// Sets a clean clone up with nothing but Node and npm: packages, the database binding, the built app and server.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const leastNode = [20, 19];

/** What the built app and server are made of. */
const appSources = ['runtime', 'vite.config.ts', 'package-lock.json'];
const designerSources = ['designer', 'runtime/api', 'runtime/engine', 'runtime/ui', 'vite.config.ts', 'vite.designer.config.ts', 'package-lock.json'];
const serverSources = ['server', 'runtime/engine', 'runtime/api', 'package-lock.json'];

const hash = (text) => createHash('sha256').update(text).digest('hex');
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** One step with a line that says what it does and how long it took, on standard error. */
async function step(title, work) {
  const since = performance.now();
  process.stderr.write(`${title} … `);
  try {
    await work();
  } catch (cause) {
    process.stderr.write(`failed after ${seconds(since)} s\n`);
    throw cause;
  }
  process.stderr.write(`${seconds(since)} s\n`);
}

/** Runs a program quietly; what it printed is shown when it fails. */
function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${Buffer.concat(printed).toString('utf8')}`));
    });
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new Error(`Node ${leastNode.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`);
}

function stampOf(name) {
  const path = join(root, 'node_modules', '.cache', 'guicheng', name);
  return {
    matches: (value) => existsSync(path) && readFileSync(path, 'utf8') === value,
    write: (value) => {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, value);
    },
  };
}

/** Names, sizes and times of the files the sources are made of; tests left out. */
function fingerprint(paths) {
  const lines = [];
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) lines.push(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}`);
  };
  for (const path of paths) if (existsSync(join(root, path))) visit(join(root, path));
  return hash(lines.join('\n'));
}

const npm = () => (process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]);

const packagesIn = (path) => (existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')).packages : {});

/** Whether what is installed is what the lock file names; packages for other machines may be missing. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) =>
    path === '' || (installed[path] === undefined ? wanted.optional === true || wanted.peer === true : installed[path].version === wanted.version));
}

/** Packages as the lock file says. Install scripts stay off, but for the database binding, built below. */
async function installPackages() {
  if (!isInstalled()) {
    const [command, args] = npm();
    await step('installing packages', () => run(command, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']));
  }
  const stamp = stampOf('binding');
  const wanted = `${process.versions.modules} ${process.platform} ${process.arch} ${packagesIn('package-lock.json')['node_modules/better-sqlite3'].version}`;
  if (stamp.matches(wanted)) return;
  await buildBinding();
  stamp.write(wanted);
}

/** better-sqlite3's binding: fetched ready-made where there is one, compiled otherwise. */
async function buildBinding() {
  if (await bindingLoads()) return;
  const [command, args] = npm();
  await step('building the database binding (fetched, or compiled in about a minute and a half)', () =>
    run(command, [...args, 'rebuild', 'better-sqlite3', '--ignore-scripts=false', '--foreground-scripts', '--loglevel=error'], { npm_config_ignore_scripts: 'false' }));
  if (!(await bindingLoads())) throw new Error('better-sqlite3 was built but does not load');
}

const bindingLoads = () =>
  run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"]).then(() => true, () => false);

async function buildServer() {
  const stamp = stampOf('server');
  const wanted = fingerprint(serverSources);
  if (stamp.matches(wanted) && existsSync(join(root, 'dist/server/main.js'))) return;
  await step('building the server', async () => {
    const { build } = await import('esbuild');
    await build({
      absWorkingDir: root,
      entryPoints: { main: 'server/main.ts', cli: 'server/cli/main.ts', 'effect-thread': 'server/effects/effect-thread.ts', 'check-thread': 'server/releases/check-thread.ts' },
      // Node wants the file's ending, which the browser's bundler must not see
      alias: { 'handlebars/runtime': 'handlebars/runtime.js' },
      outdir: 'dist/server', bundle: true, splitting: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20',
      sourcemap: 'linked', sourcesContent: false, logLevel: 'warning',
    });
  });
  stamp.write(wanted);
}

/** One of the two apps of the browser, into `dist/<name>`. */
async function buildPages(name, sources, config) {
  const stamp = stampOf(name);
  const wanted = fingerprint(sources);
  if (stamp.matches(wanted) && existsSync(join(root, 'dist', name, 'index.html'))) return;
  await step(`building the ${name}`, () => run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', join(root, config), '--logLevel', 'warn']));
  stamp.write(wanted);
}

/** Brings a clone into a state that runs; does nothing that is done already. */
export async function setUp({ app = true } = {}) {
  checkNode();
  await installPackages();
  await buildServer();
  if (!app) return;
  await buildPages('app', appSources, 'vite.config.ts');
  await buildPages('designer', designerSources, 'vite.designer.config.ts');
}

/** Runs a built program of ours in place of this one and takes over its exit code. */
export function hand(program, args) {
  const child = spawn(process.execPath, ['--disable-proto=delete', '--enable-source-maps', join(root, 'dist/server', program), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (cause) => {
    console.error(cause.message);
    process.exitCode = 1;
  });
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}

/** Says in one line what went wrong and ends. */
export function fail(cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exit(1);
}
