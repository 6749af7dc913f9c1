import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Low } from 'lowdb';

import { Bug } from '../../runtime/engine/index.ts';
import type { Failpoints } from '../ports.ts';
import { Turns } from '../turns.ts';
import { DurableJson, removeTemporaries } from './durable-json.ts';

/** One person's unsaved values of a form. `base` is the form version they started from. */
export interface ScratchDraft {
  readonly person: string;
  readonly stage: string;
  readonly form: string;
  readonly subject?: string;
  readonly base: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** Instant in ms. */
  readonly savedAt: number;
}

/** Autosaved forms, one document per matter: scratch, deletable without changing any record (I3). */
export interface Workspace {
  /** Every person's drafts of a matter, so that two who edit the same stage can be told. */
  get(matter: string): Promise<readonly ScratchDraft[]>;
  /** Keeps a draft; replaces the person's draft of the same form and subject. Durable when it resolves. */
  put(matter: string, draft: ScratchDraft): Promise<void>;
  /** Drops one person's drafts of a stage; with a form (and subject), only that one. */
  drop(matter: string, person: string, stage: string, form?: string, subject?: string): Promise<void>;
}

type Drafts = readonly ScratchDraft[];

/** Ids are the server's own UUIDs; anything else never becomes a file name. */
const isMatterId = /^[0-9a-f-]{1,64}$/;

const isDrafts = (value: unknown): value is Drafts =>
  Array.isArray(value) && value.every((each: unknown) =>
    typeof each === 'object' && each !== null && 'person' in each && 'stage' in each && 'form' in each && 'base' in each && 'data' in each && 'savedAt' in each);

/** Opens the workspace in a folder: one lowdb document per matter. */
export function openWorkspace(dir: string, failpoints: Failpoints): Workspace {
  mkdirSync(dir, { recursive: true });
  removeTemporaries(dir);
  const turns = new Turns();

  const load = async (matter: string): Promise<Low<Drafts>> => {
    if (!isMatterId.test(matter)) throw new Bug('a matter id that is none');
    const low = new Low<Drafts>(new DurableJson(join(dir, `${matter}.json`), isDrafts, failpoints), []);
    await low.read();
    return low;
  };
  const change = (matter: string, next: (drafts: Drafts) => Drafts): Promise<void> =>
    turns.take(matter, async () => {
      const low = await load(matter);
      const changed = next(low.data);
      // dropping what is not there touches no disk
      if (changed.length === low.data.length && changed.every((each, index) => each === low.data[index])) return;
      low.data = changed;
      await low.write();
    });
  return {
    get: async (matter) => (await load(matter)).data,
    put: (matter, draft) => change(matter, (drafts) => [
      ...drafts.filter((each) => each.person !== draft.person || each.form !== draft.form || each.subject !== draft.subject),
      draft,
    ]),
    drop: (matter, person, stage, form, subject) => change(matter, (drafts) => drafts.filter((each) =>
      each.person !== person || each.stage !== stage || (form !== undefined && (each.form !== form || each.subject !== subject)))),
  };
}
