import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { SettableClock } from '../clock.ts';
import { type Core, openCore } from '../core.ts';
import { noFailpoints } from '../failpoints.ts';
import { systemIds } from '../system.ts';
import { demoAccounts, demoBegins, readDemoFiles, seedDemo } from './index.ts';
import { Access } from '../auth/access.ts';

const root = join(import.meta.dirname, '../..');
const opened: { readonly core: Core; readonly dir: string }[] = [];

afterEach(() => {
  for (const { core, dir } of opened.splice(0)) {
    core.close();
    rmSync(dir, { recursive: true });
  }
});

async function seededAt(instant: string) {
  const now = Date.parse(instant);
  const clock = new SettableClock({ now: () => now });
  clock.set(demoBegins(now));
  const dir = mkdtempSync(join(tmpdir(), 'guicheng-demo-'));
  const silent = { info: () => undefined, error: () => undefined };
  const core = await openCore({
    dataDir: dir, definitionsDir: root, clock, ids: systemIds, log: silent, failpoints: noFailpoints, acceptDefinitions: false, production: false,
  });
  opened.push({ core, dir });
  const files = readDemoFiles(root);
  if (files === undefined) throw new Error('no demo data');
  const { failures } = await seedDemo(core.services, clock, now, files);
  const { records, definitions } = core.services;
  return { core, files, failures, matters: records.matters(definitions.organisations.map((one) => one.id)) };
}

// a day beyond the published calendar; a Sunday in the National Day week
test.each(['2027-06-09T03:00:00Z', '2026-10-04T03:00:00Z'])(
  'the demo matters can be made as their files say on %s',
  { timeout: 240_000 },
  async (instant) => {
    const { failures, files, matters, core } = await seededAt(instant);
    expect(failures).toEqual([]);
    expect(matters).toHaveLength(Object.keys(files.matters).length);
    expect(core.services.records.lastInstant()).toBeLessThanOrEqual(Date.parse(instant));
  },
);

test('the demo shows matters in every stage, lights of each colour, and accounts with one password', { timeout: 240_000 }, async () => {
  const { matters, files, core, failures } = await seededAt('2026-11-24T03:00:00Z');
  expect(failures).toEqual([]);
  expect(new Set(matters.map((one) => one.overall))).toEqual(new Set(['green', 'grey', 'yellow', 'red']));
  expect(matters.filter((one) => one.matter.state === 'closed')).toHaveLength(1);
  expect(matters.flatMap((one) => one.matter.ledger.breaches ?? [])).toHaveLength(1);
  expect(matters.flatMap((one) => one.matter.ledger.filings).flatMap((filing) => Object.values(filing.outcomes)).some((one) => one.outcome === 'returned')).toBe(true);
  expect(matters.flatMap((one) => one.matter.subjects).filter((one) => one.state === 'suspended')).toHaveLength(1);
  expect(new Set(matters.map((one) => one.organisation)).size).toBeGreaterThanOrEqual(6);

  const { records, definitions } = core.services;
  const accounts = demoAccounts(files.accounts, records, new Access(definitions.access, definitions.organisations));
  expect(new Set(accounts.map((one) => one.password)).size).toBe(1);
  expect(accounts.map((one) => one.account)).toContain('reviewer');
});
