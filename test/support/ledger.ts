import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fold, hashOf, type Matter, type MatterEvent, type Verdict } from '../../runtime/engine/index.ts';
import { noFailpoints } from '../../server/failpoints.ts';
import { type Ledger, openLedger } from '../../server/ledger/ledger.ts';
import type { MatterAct } from '../../server/ledger/matter-act.ts';
import type { Clock, Failpoints, Ids, Log } from '../../server/ports.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';

/** A clock the test moves by hand. */
export class HandClock implements Clock {
  constructor(public at = Date.UTC(2026, 8, 17, 2, 0)) {}
  now(): number {
    return this.at;
  }
}

/** Ids and bytes that a seed replays. */
export function countedIds(seed = 0): Ids {
  let count = seed;
  const next = () => hashOf('test/ids', count++);
  return { uuid: () => next().slice(0, 32), bytes: (wanted) => Buffer.from(next(), 'hex').subarray(0, wanted) };
}

/** A log that keeps its lines. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, info: (message) => { lines.push(message); }, error: (message) => { lines.push(message); } };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'guicheng-'));
  return { dir, remove: () => { rmSync(dir, { recursive: true, force: true }); } };
}

export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly database: Database;
  readonly clock: HandClock;
}

/** Opens a ledger in a folder, with clock and ids in the test's hand. */
export async function openTestLedger(dir: string, options: { failpoints?: Failpoints; clock?: HandClock; checkpointEvery?: number; seed?: number; log?: Log } = {}): Promise<OpenedLedger> {
  const failpoints = options.failpoints ?? noFailpoints;
  const clock = options.clock ?? new HandClock();
  const database = openDatabase(dir, { failpoints });
  const ledger = await openLedger({
    database, clock, ids: countedIds(options.seed), log: options.log ?? keptLog(), failpoints,
    keysDir: join(dir, 'keys'), checkpointsDir: join(dir, 'checkpoints'), checkpointEvery: options.checkpointEvery ?? 1000,
  });
  return { ledger, database, clock };
}

const verdict: Verdict = { behaviour: 1, procedure: 'walk', at: '2026-09-17', overall: 'green', rows: [], problems: [] };
const calendar = hashOf('test/calendar', 1);

/** The next act on a matter: its opening, then one saved form after another. */
export function nextAct(before: { readonly state: Matter; readonly version: number } | undefined, matter: string, organisation: string, note: string, changes: Partial<MatterAct> = {}): MatterAct {
  const stamp = { on: '2026-09-17', by: 'p1' };
  const version = before?.version ?? 0;
  const event: MatterEvent = before === undefined
    ? { kind: 'matter-opened', matter, procedure: 'walk', organisation, title: note, ...stamp }
    : { kind: 'form-saved', stage: 'plan', form: 'plan', version, data: { note }, ...stamp };
  return {
    commandId: `${matter}-${version}`, matter, expectedVersion: version, procedure: 'walk', organisation, actor: 'p1', role: 'teacher', actorOrganisation: organisation,
    act: before === undefined ? 'open-matter' : 'save-stage', at: Date.UTC(2026, 8, 17, 2, 0), events: [event], state: fold(before?.state ?? null, event),
    verdict, keepVerdict: false, releases: [], judgedBy: [], calendar, lit: [], out: [], changed: [], checkpoint: false, governed: () => true, ...changes,
  };
}
