import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser } from 'playwright-core';

import { Access } from '../../server/auth/access.ts';
import { hashPassword } from '../../server/auth/passwords.ts';
import { verify } from '../../server/cli/ledger.ts';
import { SettableClock } from '../../server/clock.ts';
import { type Core, openCore } from '../../server/core.ts';
import { DemoAccounts } from '../../server/demo/format.ts';
import { demoAccounts, demoBegins, type DemoFiles, readDemoFiles, seedDemo } from '../../server/demo/index.ts';
import { readerOf } from '../../server/demo/read.ts';
import { noFailpoints } from '../../server/failpoints.ts';
import { createApp } from '../../server/http/index.ts';
import type { StoredMatter } from '../../server/store/records.ts';
import { systemIds } from '../../server/system.ts';
import { openBrowser } from './browser.ts';
import type { Words } from './fill.ts';
import { Person, type PersonOptions } from './person.ts';

const procedure = 'cadre-selection';
const root = fileURLToPath(new URL('../..', import.meta.url));

export interface WorldOptions {
  /** The day and local time the clock stands at when the world opens. */
  readonly on: string;
  readonly time?: string;
  /** The demo accounts there are, for hashing a password takes its time; all by default. */
  readonly people?: readonly string[];
  /** Matters that stand already, in the format of `config/demo/matters/`; none by default. */
  readonly matters?: DemoFiles['matters'];
  /** The only version of the law that is published, in force until another supersedes it; all that are shipped by default. */
  readonly onlyRuleset?: string;
}

/** The whole system in this process with the shipped definitions, a clock that stands still, and a real browser before it. */
export interface World {
  readonly url: string;
  readonly core: Core;
  readonly clock: { readonly to: (day: string, time?: string) => void };
  /** A browser of its own, with the person signed in through the sign-in page. */
  readonly as: (account: string, options?: PersonOptions) => Promise<Person>;
  /** Adds a person beside the demo accounts, with the same password. */
  readonly hire: (account: string, name: string, role: string, organisation: string) => Promise<void>;
  /** A browser of its own that nobody has signed in with. */
  readonly visitor: (options?: PersonOptions) => Promise<Person>;
  /** What a person who fills forms knows; `subjects` are names by the ids that values use. */
  readonly words: (subjects: Words['subjects']) => Words;
  /** What `guicheng verify` says of the records. */
  readonly verify: () => { readonly code: number; readonly said: string };
  /** The matter of an organisation with this title, as the record has it. */
  readonly matter: (organisation: string, title: string) => StoredMatter;
  readonly close: () => Promise<void>;
}

/** Builds what is stale, as `npm start` does. */
function setUp(): void {
  execFileSync(process.execPath, ['--input-type=module', '--eval', `await (await import(${JSON.stringify(join(root, 'server/boot/setup.mjs'))})).setUp()`], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** A copy of the shipped definitions with one version of the law alone, whose end nobody knows yet. */
function definitionsWith(ruleset: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'guicheng-definitions-'));
  const law = join('rulesets', procedure, ruleset);
  cpSync(join(root, 'config'), join(folder, 'config'), { recursive: true });
  cpSync(join(root, law), join(folder, law), { recursive: true });
  const file = join(folder, law, 'ruleset.json');
  const head = JSON.parse(readFileSync(file, 'utf8')) as { readonly inForce: { readonly from: string } };
  writeFileSync(file, JSON.stringify({ ...head, inForce: { from: head.inForce.from } }));
  return folder;
}

const instant = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`);

/** Opens a world on a day. */
export async function openWorld({ on, time = '09:00', people, matters = {}, onlyRuleset }: WorldOptions): Promise<World> {
  const appDir = process.env['GUICHENG_APP_DIR'] ?? join(root, 'dist', 'app');
  const designerDir = process.env['GUICHENG_DESIGNER_DIR'] ?? join(root, 'dist', 'designer');
  if (process.env['GUICHENG_APP_DIR'] === undefined) setUp();
  const dataDir = mkdtempSync(join(tmpdir(), 'guicheng-browser-'));
  const definitionsDir = onlyRuleset === undefined ? root : definitionsWith(onlyRuleset);
  const now = instant(on, time);
  const clock = new SettableClock({ now: () => now });
  clock.set(demoBegins(now));
  const core = await openCore({
    dataDir, definitionsDir, clock, ids: systemIds, log: { info: () => undefined, error: (...said) => console.error(...said) },
    failpoints: noFailpoints, acceptDefinitions: false, production: false, appDir, designerDir,
  });
  const { services } = core;
  const files = readDemoFiles(root);
  if (files === undefined) throw new Error('no demo accounts');
  const staff = readerOf(DemoAccounts)(files.accounts, 'accounts.json');
  const { failures } = await seedDemo(services, clock, now, { ...files, matters, accounts: { ...staff, persons: staff.persons.filter(({ account }) => people?.includes(account) ?? true) } });
  if (failures.length > 0) throw new Error(failures.join('\n'));
  const accounts = demoAccounts(files.accounts, services.records, new Access(services.definitions.access, services.definitions.organisations));
  const app = createApp(services, { demoAccounts: () => accounts });
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const browser: Browser = await openBrowser();
  const password = accounts[0]?.password ?? '';
  const visitor: World['visitor'] = async (options) => Person.at(browser, url, options);
  return {
    url, core, visitor,
    clock: { to: (day, at = '10:00') => clock.set(instant(day, at)) },
    as: async (account, options) => {
      const person = await visitor(options);
      await person.page.goto('/');
      await person.signIn(account, password);
      return person;
    },
    words: (subjects) => {
      const content = services.definitions.governing(procedure)?.releases.list.at(-1)?.content;
      if (content === undefined) throw new Error(`no release of ${procedure}`);
      return { forms: content.forms, codes: content.codes, subjects };
    },
    verify: () => {
      const said: string[] = [];
      const code = verify({
        definitionsDir, dataDir, keysDir: join(dataDir, 'keys'), now: () => clock.now(), out: (text) => said.push(text), err: (text) => said.push(text),
      });
      return { code, said: said.join('\n') };
    },
    hire: async (account, name, role, organisation) =>
      services.addAccounts({ accounts: [{ id: `p-${account}`, account, name, assignments: [{ role, organisation }], passwordHash: await hashPassword(password) }], by: 'system' }),
    matter: (organisation, title) => {
      const [found, ...others] = services.records.matters([organisation]).filter((each) => each.matter.title === title);
      if (found === undefined || others.length > 0) throw new Error(`not one matter of ${organisation} is called ${title}`);
      return found;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      core.close();
      rmSync(dataDir, { recursive: true, force: true });
      if (definitionsDir !== root) rmSync(definitionsDir, { recursive: true, force: true });
    },
  };
}
