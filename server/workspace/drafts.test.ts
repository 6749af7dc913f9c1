import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { partsOf } from '../../runtime/engine/index.ts';
import { fieldTripContent } from '../../test/support/field-trip.ts';
import { keptLog, temporaryFolder } from '../../test/support/ledger.ts';
import { noFailpoints, parseFailpoints } from '../failpoints.ts';
import type { Failpoints } from '../ports.ts';
import { type DraftDocument, filed, unfiled } from './draft-document.ts';
import { openDrafts } from './drafts.ts';
import { editDraft, withSteps } from './edit-draft.ts';
import { undoable, undoDraft } from './undo-draft.ts';

const id = '5fba68d1-dee2-4505-9125-6852aef8ed97';
const fresh: DraftDocument = { id, kind: 'release', title: '草稿', subject: 'field-trip', base: null, createdBy: 'p1', createdAt: 1, parts: partsOf(fieldTripContent()), log: [] };
let count = 0;
const by = (person: string) => ({ commandId: `c-${(count += 1)}`, person, at: count });
const text = (value: string) => ({ put: { kind: 'texts' as const, id: 'en', value: { a: value } } });
const edited = (document: DraftDocument, value: string, person = 'p1'): DraftDocument => withSteps(document, by(person), '修改', [text(value)]) ?? document;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });
const file = () => join(folder.dir, `${id}.json`);
const open = (failpoints: Failpoints = noFailpoints, log = keptLog()) => openDrafts(folder.dir, failpoints, log);

describe('drafts on the disk', () => {
  it('come back as they were, undoing included', async () => {
    const document = edited(edited(fresh, 'one'), 'two');
    await (await open()).add(document);
    const again = (await open()).get(id);
    expect(again).toEqual({ document, recovered: false });
    const undone = undoDraft(again?.document ?? fresh, by('p1'), 'undo');
    expect(undone.kind === 'edited' && undone.document.parts.at(-1)?.value).toEqual({ a: 'one' });
  });

  it('hold each distinct part once, however often it was edited and undone', () => {
    let document = fresh;
    for (let i = 0; i < 40; i++) {
      document = edited(document, `v${i % 2}`);
      const undone = undoDraft(document, by('p1'), 'undo');
      if (undone.kind === 'edited') document = undone.document;
    }
    expect(document.log.length).toBeGreaterThan(60);
    const kept = filed(document);
    expect(kept.values.length).toBeLessThan(fresh.parts.length + 45);
    expect(unfiled(kept)).toEqual(document);
  });

  it('fall back to the copy before when the file is cut anywhere, and say so', async () => {
    const drafts = await open();
    await drafts.add(fresh);
    await drafts.change(id, ({ document }) => ({ keep: edited(document, 'new'), answer: undefined }));
    const whole = readFileSync(file());
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      writeFileSync(file(), whole);
      truncateSync(file(), length);
      const log = keptLog();
      const found = (await open(noFailpoints, log)).get(id);
      expect([found?.document.log.length, found?.recovered, log.lines.length]).toEqual([0, true, 1]);
    }), { numRuns: 30 });
  });

  it('of the right length but mangled fall back, too; the next edit is kept whole', async () => {
    const drafts = await open();
    await drafts.add(fresh);
    await drafts.change(id, ({ document }) => ({ keep: edited(document, 'new'), answer: undefined }));
    const whole = readFileSync(file());
    const mangled = Buffer.from(whole);
    mangled.fill(0x7b, whole.indexOf(0x0a) + 5, whole.indexOf(0x0a) + 9);
    writeFileSync(file(), mangled);
    const again = await open();
    expect(again.get(id)?.recovered).toBe(true);
    await again.change(id, ({ document }) => ({ keep: edited(document, 'after'), answer: undefined }));
    expect((await open()).get(id)).toMatchObject({ recovered: false, document: { log: [{ number: 1 }] } });
  });

  it('without any whole copy are named in the log and left where they are', async () => {
    writeFileSync(file(), '12\n{"cut"');
    const log = keptLog();
    expect((await open(noFailpoints, log)).all()).toEqual([]);
    expect(log.lines).toHaveLength(1);
    expect(existsSync(file())).toBe(true);
  });

  it('are what the disk says after a failure behind the rename', async () => {
    const drafts = await open(parseFailpoints('draft-renamed:2:throw'));
    await drafts.add(fresh);
    await expect(drafts.change(id, ({ document }) => ({ keep: edited(document, 'new'), answer: undefined }))).rejects.toThrow(id);
    expect(drafts.get(id)?.document.log).toHaveLength(1);
  });

  it('removed leave nothing; no file is made of an id that is none', async () => {
    const drafts = await open();
    await drafts.add(fresh);
    await drafts.change(id, ({ document }) => ({ keep: edited(document, 'new'), answer: undefined }));
    await drafts.remove(id);
    expect([drafts.get(id), readdirSync(folder.dir)]).toEqual([undefined, []]);
    await expect(drafts.add({ ...fresh, id: '../outside' })).rejects.toThrow();
  });

  it('lose nothing when many change them at once', async () => {
    const drafts = await open();
    await drafts.add(fresh);
    await Promise.all(Array.from({ length: 20 }, (_, i) => drafts.change(id, ({ document }) => ({ keep: edited(document, String(i)), answer: undefined }))));
    expect((await open()).get(id)?.document.log).toHaveLength(20);
  });
});

describe('edits of several people, undone and redone in any order', () => {
  it('keep every part as its last change left it, and can all be taken back', () => {
    const act = fc.record({ person: fc.constantFrom('p1', 'p2', 'p3'), what: fc.constantFrom('edit', 'undo', 'redo'), code: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.nat(9) });
    fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let document = { ...fresh, parts: [...fresh.parts, { kind: 'texts' as const, id: 'en', value: {} }] };
      const before = document.parts;
      for (const { person, what, code, value } of acts) {
        const now = document.parts.find((part) => part.kind === 'texts' && part.id === 'en');
        const change = { put: { kind: 'texts' as const, id: 'en', value: { ...(now?.kind === 'texts' ? now.value : {}), [code]: String(value) } } };
        const done = what === 'edit' ? editDraft(document, by(person), document.log.length, '修改', [change]) : undoDraft(document, by(person), what === 'undo' ? 'undo' : 'redo');
        if (done.kind === 'edited') document = { ...done.document, parts: [...done.document.parts] };
      }
      expect(document.log.map(({ number }) => number)).toEqual(document.log.map((_, i) => i + 1));
      // newest first, whoever it was: then nothing stands in the way
      for (let left = 200; left > 0; left--) {
        const newest = document.log.findLast((edit) => edit.undoes === undefined || undoable(document, edit.person).canUndo);
        const people = [...new Set([...document.log].reverse().map((edit) => edit.person))].filter((person) => undoable(document, person).canUndo);
        if (newest === undefined || people.length === 0) break;
        let moved = false;
        for (const person of people) {
          const done = undoDraft(document, by(person), 'undo');
          if (done.kind !== 'edited') continue;
          document = { ...done.document, parts: [...done.document.parts] };
          moved = true;
          break;
        }
        expect(moved).toBe(true);
      }
      expect(document.parts).toEqual(before);
    }), { numRuns: 60 });
  });
});
