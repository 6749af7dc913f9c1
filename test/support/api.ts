import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { CommandAnswer, MatterView } from '../../runtime/api/index.ts';
import { type AccessDefinition, type Command, stageFingerprints } from '../../runtime/engine/index.ts';
import { hashPassword } from '../../server/auth/passwords.ts';
import { SettableClock } from '../../server/clock.ts';
import { type Core, openCore } from '../../server/core.ts';
import { noFailpoints } from '../../server/failpoints.ts';
import { createApp, type EdgeOptions } from '../../server/http/index.ts';
import { readPublicKey } from '../../server/ledger/keys.ts';
import { type Verified, verifyLedger } from '../../server/ledger/verify.ts';
import { readWitness } from '../../server/ledger/witness.ts';
import { openReader } from '../../server/store/database.ts';
import { systemIds } from '../../server/system.ts';

const fieldTrip = fileURLToPath(new URL('../procedures/field-trip', import.meta.url));
const sentences = fileURLToPath(new URL('../../config/messages', import.meta.url));

/** The password of every account of {@link persons}. */
export const password = 'correct horse battery';
const hashed = hashPassword(password);

/** Two schools under one office, and one person for every kind of reach. */
export const persons = {
  teacher: [{ role: 'teacher', organisation: 'school-one' }],
  colleague: [{ role: 'teacher', organisation: 'school-one' }],
  head: [{ role: 'head', organisation: 'school-one' }],
  neighbour: [{ role: 'teacher', organisation: 'school-two' }],
  inspector: [{ role: 'inspector', organisation: 'education-office' }],
  watcher: [{ role: 'watcher', organisation: 'education-office' }],
  keeper: [{ role: 'keeper', organisation: 'education-office' }],
  author: [{ role: 'author', organisation: 'education-office' }],
  approver: [{ role: 'author', organisation: 'education-office' }],
} as const satisfies Readonly<Record<string, readonly { readonly role: string; readonly organisation: string }[]>>;
export type Account = keyof typeof persons;

/** Who sees everything and does nothing; who reads the rules and sees no matter; who changes them. */
const moreRoles: AccessDefinition['roles'] = [
  { id: 'watcher', title: '监督人', reach: 'subtree', acts: ['read-matters', 'read-reviews'] },
  { id: 'keeper', title: '规则管理员', reach: 'none', acts: ['read-releases'] },
  { id: 'author', title: '政策管理员', reach: 'none', acts: ['read-releases', 'read-drafts', 'edit-drafts', 'propose-release', 'decide-proposal', 'withdraw-release'] },
];

/** One person's browser: keeps the cookie and sends what a page of the same origin sends. */
export class Browser {
  readonly #url: string;
  cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const form = body instanceof FormData;
    const answer = await fetch(this.#url + path, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(method === 'GET' ? {} : { origin: this.#url }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie()[0];
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return answer;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send('GET', path, undefined, headers);
  }

  async read<T>(path: string): Promise<T> {
    const answer = await this.get(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  command(matter: string, command: Command, commandId: string = crypto.randomUUID()): Promise<Response> {
    return this.send('POST', `/api/matters/${matter}/commands`, { commandId, command });
  }

  /** Does a command that must be accepted. */
  async does(matter: string, command: Command): Promise<CommandAnswer> {
    const answer = await this.command(matter, command);
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as CommandAnswer;
  }

  async open(title: string): Promise<string> {
    const answer = await this.send('POST', '/api/matters', { commandId: crypto.randomUUID(), command: { kind: 'open-matter', procedure: 'field-trip', title } });
    if (!answer.ok) throw new Error(`open-matter: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as CommandAnswer).matter;
  }

  /** Signs a stage over the values as they stand. */
  async signs(matter: string, stage: string, core: Core): Promise<CommandAnswer> {
    const view = await this.read<MatterView>(`/api/matters/${matter}`);
    const procedure = core.services.definitions.procedures()[0];
    if (procedure === undefined) throw new Error('no procedure');
    const marks = stageFingerprints(procedure, view.matter, stage);
    return this.does(matter, { kind: 'sign-stage', stage, matter: marks.matter, subjects: { ...marks.subjects } });
  }
}

/** A server in this process on a free port, over a data folder of its own, with a clock the test sets. */
export interface TestServer {
  readonly url: string;
  readonly core: Core;
  readonly clock: SettableClock;
  readonly app: ReturnType<typeof createApp>;
  readonly dataDir: string;
  /** Sets the clock to a local day and time of the procedure. */
  at(day: string, time?: string): void;
  /** A browser signed in as one of {@link persons}. */
  as(account: Account): Promise<Browser>;
  browser(): Browser;
  /** Stops, runs what is to happen to the data folder, and starts over it at another address. */
  restart(meanwhile?: () => void): Promise<void>;
  /** Walks the whole ledger as the command line does. */
  verify(): Verified;
  close(): Promise<void>;
}

/** Starts a {@link TestServer} on Tuesday 2026-09-08, 10:00; `appDir` is the built app, where the test is about it. */
export async function startServer(options: EdgeOptions = {}, appDir?: string): Promise<TestServer> {
  const dir = mkdtempSync(join(tmpdir(), 'guicheng-api-'));
  const definitionsDir = join(dir, 'definitions');
  cpSync(fieldTrip, definitionsDir, { recursive: true });
  cpSync(sentences, join(definitionsDir, 'config', 'messages'), { recursive: true });
  const accessFile = join(definitionsDir, 'config', 'access.json');
  const access = JSON.parse(readFileSync(accessFile, 'utf8')) as AccessDefinition;
  writeFileSync(accessFile, JSON.stringify({ ...access, roles: [...access.roles, ...moreRoles] }));

  const clock = new SettableClock({ now: () => Date.now() });
  const at = (day: string, time = '10:00'): void => clock.set(Date.parse(`${day}T${time}:00+08:00`));
  at('2026-09-08');
  const dataDir = join(dir, 'data');
  const run = async (): Promise<Running> => {
    const core = await openCore({
      dataDir, definitionsDir, clock, ids: systemIds, log: { info: () => undefined, error: () => undefined },
      failpoints: noFailpoints, acceptDefinitions: false, production: false, checkInThread: false, ...(appDir === undefined ? {} : { appDir }),
    });
    return listening(core, createApp(core.services, options));
  };
  let running = await run();
  const passwordHash = await hashed;
  await running.core.services.addAccounts({
    accounts: Object.entries(persons).map(([account, assignments]) => ({ id: `p-${account}`, account, name: `某${account}`, assignments, passwordHash })),
    by: 'system',
  });
  return {
    get url() { return running.url; },
    get core() { return running.core; },
    get app() { return running.app; },
    clock, at, dataDir,
    browser: () => new Browser(running.url),
    as: async (account) => {
      const browser = new Browser(running.url);
      const answer = await browser.send('POST', '/api/session', { account, password });
      if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
      return browser;
    },
    restart: async (meanwhile = () => undefined) => {
      await stop(running);
      meanwhile();
      running = await run();
    },
    verify: () => verified(dataDir),
    close: async () => {
      await stop(running);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly core: Core;
  readonly app: ReturnType<typeof createApp>;
  readonly server: Server;
  readonly url: string;
}

async function listening(core: Core, app: ReturnType<typeof createApp>): Promise<Running> {
  const server = await new Promise<Server>((resolve) => {
    const made: Server = app.listen(0, '127.0.0.1', () => resolve(made));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { core, app, server, url: `http://127.0.0.1:${address.port}` };
}

async function stop({ core, server }: Running): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  core.close();
}

function verified(dataDir: string): Verified {
  const key = readPublicKey(join(dataDir, 'keys'));
  if (key === undefined) throw new Error('no key');
  const connection = openReader(dataDir);
  try {
    return verifyLedger(connection, key, readWitness(join(dataDir, 'checkpoints')));
  } finally {
    connection.close();
  }
}

/** The commands that take a fresh matter of school one as far as its first filing, and where it then stands. */
export async function filedMatter(server: TestServer): Promise<{ readonly matter: string; readonly teacher: Browser; readonly head: Browser }> {
  const teacher = await server.as('teacher');
  const head = await server.as('head');
  const matter = await teacher.open('去博物馆');
  await teacher.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '三年一班', pupils: 30, adults: 3 } });
  await teacher.does(matter, {
    kind: 'save-stage', stage: 'plan', forms: [{ form: 'plan', base: 0, data: { place: '市博物馆', drawnUpOn: '2026-09-08', departOn: '2026-09-18' } }],
  });
  await head.signs(matter, 'plan', server.core);
  await teacher.does(matter, { kind: 'save-stage', stage: 'safety', forms: [{ form: 'safety', base: 0, data: { checkedOn: '2026-09-08', insured: true } }] });
  await head.signs(matter, 'safety', server.core);
  await teacher.does(matter, { kind: 'file', filing: 'approval', subjects: ['c1'] });
  return { matter, teacher, head };
}
