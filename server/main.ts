import type { Server } from 'node:http';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { pino } from 'pino';

import { Access } from './auth/access.ts';
import { SettableClock, systemClock } from './clock.ts';
import { type Core, openCore } from './core.ts';
import { demoAccounts, type DemoFiles, demoBegins, readDemoFiles, seedDemo } from './demo/index.ts';
import { noFailpoints, parseFailpoints } from './failpoints.ts';
import { createApp } from './http/index.ts';
import { startJobs } from './jobs/jobs.ts';
import { clearDirectory } from './store/lock.ts';
import { systemIds, systemLog } from './system.ts';

/** How long (ms) requests under way may take when the server stops. */
const stopWithinMs = 1000;

// dist/server/main.js when built, server/main.ts when run from source
const here = fileURLToPath(new URL('.', import.meta.url));
const root = existsSync(join(here, '..', 'package.json')) ? join(here, '..') : join(here, '..', '..');

/** The environment, read here and nowhere else. */
const production = process.env['NODE_ENV'] === 'production';
const port = Number(process.env['PORT'] ?? 3000);
const appDir = join(root, 'dist', 'app');
const designerDir = join(root, 'dist', 'designer');
const dataDir = process.env['DATA_DIR'] ?? join(root, 'data');
const definitionsDir = process.env['DEFINITIONS_DIR'] ?? root;
const keysDir = process.env['KEYS_DIR'];
const wantsDemo = process.env['DEMO'] !== '0' && !production;
const acceptDefinitions = process.env['DEFINITIONS'] === 'shipped';
const failpointText = production ? undefined : process.env['GUICHENG_FAIL'];
const logLevel = process.env['LOG_LEVEL'] ?? (production ? 'info' : 'warn');

function open(clock: SettableClock): Promise<Core> {
  return openCore({
    dataDir, definitionsDir, clock, ids: systemIds, log: systemLog(logLevel), acceptDefinitions, production,
    failpoints: failpointText === undefined ? noFailpoints : parseFailpoints(failpointText),
    ...(keysDir === undefined ? {} : { keysDir }),
    ...(existsSync(appDir) ? { appDir } : {}),
    ...(existsSync(designerDir) ? { designerDir } : {}),
  });
}

/**
 * Opens an empty store and fills it with demo data. The mark stands until all of it is recorded: a store cut off in the
 * middle has served nobody and is made anew.
 */
async function openDemo(clock: SettableClock, files: DemoFiles, mark: string): Promise<Core> {
  if (existsSync(mark)) clearDirectory(dataDir);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(mark, '');
  const now = systemClock.now();
  clock.set(demoBegins(now));
  const core = await open(clock);
  const { acts, failures } = await seedDemo(core.services, clock, now, files);
  rmSync(mark);
  console.log(`Demo data: ${acts} acts recorded.`);
  for (const failure of failures) console.error(`Demo data: ${failure}`);
  return core;
}

async function openWithDemo(clock: SettableClock): Promise<{ readonly core: Core; readonly files: DemoFiles | undefined }> {
  const files = wantsDemo ? readDemoFiles(definitionsDir) : undefined;
  const mark = join(dataDir, 'demo-incomplete');
  const isNew = !existsSync(join(dataDir, 'records.db')) || existsSync(mark);
  return { core: await (files !== undefined && isNew ? openDemo(clock, files, mark) : open(clock)), files };
}

/** On a signal: no new requests, those under way get a moment, event streams are cut, a last checkpoint is signed. */
function stopOnSignal(server: Server, core: Core, stopJobs: () => void): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    stopJobs();
    server.close(() => {
      core.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => { server.closeAllConnections(); }, stopWithinMs);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function serve(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is no port: ${process.env['PORT'] ?? ''}`);
  const { core, files } = await openWithDemo(new SettableClock(systemClock));
  const { services, ledger } = core;
  const accounts = () => (files === undefined ? [] : demoAccounts(files.accounts, services.records, new Access(services.definitions.access, services.definitions.organisations)));
  const app = createApp(services, { demoAccounts: accounts, logger: pino({ level: logLevel, base: null }, pino.destination(2)) });
  const server = app.listen(port, () => {
    const address = server.address();
    const open = typeof address === 'object' && address !== null ? address.port : port;
    console.log(`Guicheng is at http://localhost:${open}`);
    for (const each of accounts()) console.log(`  ${each.account} / ${each.password}  ${each.name}，${each.roleTitle}，${each.organisationTitle}`);
  });
  server.on('error', (cause) => {
    core.close();
    console.error('code' in cause && cause.code === 'EADDRINUSE' ? `Port ${port} is taken; choose another with PORT.` : cause.message);
    process.exit(1);
  });
  stopOnSignal(server, core, startJobs({ scratch: services.scratch, ledger, clock: services.clock, log: services.log }));
}

serve().catch((cause: unknown) => {
  console.error(cause instanceof Error ? (cause.name === 'Fault' ? cause.message : cause.stack) : String(cause));
  process.exit(1);
});
