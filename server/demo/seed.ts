import type { Calendar, Refusal } from '../../runtime/engine/index.ts';
import { hashPassword } from '../auth/passwords.ts';
import { civil } from '../civil.ts';
import type { SettableClock } from '../clock.ts';
import type { Performed } from '../commands/perform.ts';
import type { Services } from '../services.ts';
import { instantOf } from './instant.ts';
import { contentOf, type FindSample } from './content.ts';
import { dayOf, withDays } from './days.ts';
import { filled } from './fill.ts';
import { type DemoAct, DemoAccounts, DemoMatter } from './format.ts';
import { readerOf } from './read.ts';
import { recordedActs } from './recorded.ts';

/** Demo data as parsed JSON: `accounts.json`, the matters by file name, and where samples are found. */
export interface DemoFiles {
  readonly accounts: unknown;
  readonly matters: Readonly<Record<string, unknown>>;
  readonly sample: FindSample;
}

type SeedServices = Pick<Services, 'perform' | 'addAccounts' | 'records' | 'definitions' | 'blobs' | 'ids'>;

/** One act with its instant and its matter's file. */
interface Timed {
  readonly name: string;
  readonly act: DemoAct;
  readonly instant: number;
}

/** A demo file that cannot be read as acts at all. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
}

/** How long before now the story of the demo data begins. */
const storyMs = 300 * 24 * 60 * 60_000;

/**
 * The instant (ms) an empty store's clock must stand at while it is opened for demo data: its first entries (keys,
 * published definitions) must come before the demo's acts, because instants of a ledger never decrease.
 */
export function demoBegins(now: number): number {
  return now - storyMs;
}

/**
 * Fills an empty store with demo accounts and matters: every act is a command through `perform`, all matters interleaved
 * in order of time. The services must go by the clock handed in, and have been opened at {@link demoBegins}; `now` is the
 * real instant (ms), and the clock goes by it again afterwards.
 * A matter one of whose commands is refused that should not be (or the other way round) stands where it stood before
 * that act, and `failures` names file and act.
 */
export async function seedDemo(services: SeedServices, clock: SettableClock, now: number, files: DemoFiles): Promise<{ readonly acts: number; readonly failures: readonly string[] }> {
  const accounts = readerOf(DemoAccounts)(files.accounts, 'accounts.json');
  const matters = new Map(Object.entries(files.matters).map(([name, file]) => [name, readerOf(DemoMatter)(file, name)]));
  const people = new Map(accounts.persons.map((person) => [person.account, person.id]));
  const personOf = (account: string): string => {
    const id = people.get(account);
    if (id === undefined) throw new DemoFailure(`no demo account ${account}`);
    return id;
  };

  const opened = new Map<string, string>();
  const failures = new Map<string, string>();
  const prepared = [...matters].map(([name, demo]) => prepare(services, now, name, demo, files.sample));
  const acts = prepared.flatMap((one) => one.acts).sort((a, b) => a.instant - b.instant);
  try {
    clock.set(demoBegins(now));
    await addAccounts(services, accounts);
    for (const { name, act, instant } of acts) {
      clock.set(instant);
      const one = prepared.find((each) => each.name === name);
      if (one === undefined || failures.has(name)) continue;
      const stored = services.records.matter(opened.get(name) ?? '');
      const { commands, file } = filled(one.dated(act.command), { ...one, matter: stored?.matter, personOf, uuid: () => services.ids.uuid() });
      if (file !== undefined) await services.blobs.put(file);
      for (const command of commands) {
        const performed = await services.perform({
          commandId: services.ids.uuid(), matter: opened.get(name) ?? null, command, person: personOf(act.person),
          ...(command.kind === 'open-matter' ? { organisation: one.organisation } : {}),
        });
        const failure = failureOf(act, performed);
        if (failure !== undefined) failures.set(name, `${name}: ${failure}`);
        if (performed.kind === 'done') opened.set(name, performed.answer.matter);
      }
    }
  } finally {
    clock.set(undefined);
  }
  return { acts: acts.length, failures: [...failures.values()] };
}

function prepare({ definitions }: SeedServices, now: number, name: string, demo: DemoMatter, find: FindSample) {
  const governing = definitions.governing(demo.procedure);
  const newest = governing?.releases.list.at(-1);
  if (governing === undefined || newest === undefined) throw new DemoFailure(`${name}: no release of ${demo.procedure}`);
  const { releases, calendar } = governing;
  const { procedure } = newest.content;
  const today = anchor(civil(now, procedure.timeZone).date, calendar);
  const content = contentOf(demo, today, calendar, find);
  const all = [...(demo.people === undefined ? [] : recordedActs(content, procedure, demo.people, demo.through)), ...(demo.acts ?? [])];
  const timed = all.map((act): Timed => ({ name, act, instant: instantOf(dayOf(act.on, today, calendar), act.time ?? '10:00', procedure.timeZone) }));
  const until = Math.min(now, instantOf(today, '23:59', procedure.timeZone));
  const late = timed.findIndex((each) => each.instant > until);
  return {
    name,
    releases,
    content,
    title: demo.title,
    procedure: demo.procedure,
    organisation: demo.organisation,
    acts: inOrder(late < 0 ? timed : timed.slice(0, late), name),
    dated: (command: DemoAct['command']): Readonly<Record<string, unknown>> =>
      Object.fromEntries(Object.entries(command).map(([key, value]) => [key, withDays(value, today, calendar)])),
  };
}

/** How many working days of the calendar the demo's plans reach ahead. */
const ahead = 10;

/** The day the demo takes for today: today, or where the calendar does not reach far enough, the last day it does. */
function anchor(today: string, calendar: Calendar): string {
  if (calendar.addWorkingDays(today, ahead) !== 'unpublished') return today;
  const last = calendar.addWorkingDays(calendar.until, -ahead);
  return last === 'unpublished' || last > today ? today : last;
}

function inOrder(acts: readonly Timed[], name: string): readonly Timed[] {
  const back = acts.find((each, index) => index > 0 && each.instant < (acts[index - 1]?.instant ?? 0));
  if (back !== undefined) throw new DemoFailure(`${name}: the ${back.act.command.kind} on ${back.act.on} comes before the act above it`);
  return acts;
}

async function addAccounts(services: SeedServices, { password, persons }: DemoAccounts): Promise<void> {
  const accounts = await Promise.all(
    persons.map(async ({ id, account, name, assignments }) => ({ id, account, name, assignments, passwordHash: await hashPassword(password) })),
  );
  await services.addAccounts({ accounts, by: 'system' });
}

function failureOf(act: DemoAct, performed: Performed): string | undefined {
  const isAsPlanned = performed.kind === (act.refused === true ? 'refusal' : 'done');
  return isAsPlanned ? undefined : `${act.command.kind} on ${act.on} by ${act.person}: ${said(performed)}`;
}

function said(performed: Performed): string {
  if (performed.kind === 'malformed') return performed.problems.map((each) => `${each.code} ${each.path} ${each.title ?? ''}`).join('; ');
  if (performed.kind !== 'refusal') return performed.kind;
  const { code, missing, rules, params }: Refusal = performed;
  const places = [...(missing ?? []).map((each) => `${each.subject ?? ''} ${each.form}.${each.field}`), ...(rules ?? []).map((each) => `${each.rule} ${each.subject ?? ''}: ${each.message}`)];
  return `refused, ${code} ${JSON.stringify(params ?? {})} ${places.join('; ')}`;
}
