import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Low } from 'lowdb';

import { Bug } from '../../runtime/engine/index.ts';
import type { Failpoints, Log } from '../ports.ts';
import { syncFolder } from '../store/durable-file.ts';
import { Turns } from '../turns.ts';
import { type DraftDocument, filed, type FiledDraft, isFiledDraft, unfiled } from './draft-document.ts';
import { DurableJson, removeTemporaries } from './durable-json.ts';

/** A draft with what its file went through. */
export interface KeptDraft {
  readonly document: DraftDocument;
  /** The newest file was broken, and the copy before it was taken. */
  readonly recovered: boolean;
}

/** What a change of a draft gives: the document to keep, where there is one, and the answer. */
export interface DraftChange<T> {
  readonly keep?: DraftDocument;
  readonly answer: T;
}

/** The drafts of definitions, one document each: scratch, deletable without changing any record (I3). */
export interface Drafts {
  all(): readonly KeptDraft[];
  get(id: string): KeptDraft | undefined;
  /** Keeps a new draft; durable when it resolves. */
  add(document: DraftDocument): Promise<void>;
  /** One change of a draft at a time; durable when it resolves. Gives undefined where there is no such draft. */
  change<T>(id: string, work: (draft: KeptDraft) => DraftChange<T> | Promise<DraftChange<T>>): Promise<T | undefined>;
  remove(id: string): Promise<void>;
}

/** Ids are the server's own UUIDs; anything else never becomes a file name. */
const isDraftId = /^[0-9a-f-]{1,64}$/;
const ending = '.json';

/** Opens the drafts of a folder. A file that is broken is passed over for its last good copy; one without is named in the log. */
export async function openDrafts(dir: string, failpoints: Failpoints, log: Log): Promise<Drafts> {
  mkdirSync(dir, { recursive: true });
  removeTemporaries(dir);
  const turns = new Turns();
  const kept = new Map<string, KeptDraft>();

  const adapter = (id: string): DurableJson<FiledDraft> => {
    if (!isDraftId.test(id)) throw new Bug('a draft id that is none');
    return new DurableJson(join(dir, `${id}${ending}`), isFiledDraft, failpoints);
  };
  const write = async (document: DraftDocument): Promise<void> => {
    try {
      await new Low<FiledDraft>(adapter(document.id), filed(document)).write();
      kept.set(document.id, { document, recovered: kept.get(document.id)?.recovered ?? false });
    } catch (cause) {
      // whatever the failure left on the disk is what counts from now on
      await load(document.id);
      throw cause;
    }
  };
  const load = async (id: string): Promise<void> => {
    const file = adapter(id);
    const found = await file.read();
    const document = found === null ? undefined : unfiled(found);
    if (document === undefined) {
      kept.delete(id);
      log.error('a draft has no whole copy and is left where it is', { draft: id });
      return;
    }
    if (file.recovered) log.error('a draft was broken; the copy before it was taken', { draft: id });
    kept.set(id, { document, recovered: file.recovered });
  };

  for (const name of readdirSync(dir)) {
    const id = name.replace(/\.json(\.previous)?$/, '');
    if (name !== id && isDraftId.test(id) && !kept.has(id)) await load(id);
  }

  return {
    all: () => [...kept.values()],
    get: (id) => kept.get(id),
    add: (document) => turns.take(document.id, () => write(document)),
    change: (id, work) => turns.take(id, async () => {
      const draft = kept.get(id);
      if (draft === undefined) return undefined;
      const { keep, answer } = await work(draft);
      if (keep !== undefined) await write(keep);
      return answer;
    }),
    remove: (id) => turns.take(id, () => {
      adapter(id);
      for (const name of [`${id}${ending}`, `${id}${ending}.previous`]) rmSync(join(dir, name), { force: true });
      syncFolder(dir);
      kept.delete(id);
      return Promise.resolve();
    }),
  };
}
