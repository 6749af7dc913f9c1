import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { temporaryFolder } from '../../test/support/ledger.ts';
import { noFailpoints, parseFailpoints } from '../failpoints.ts';
import { openWorkspace, type ScratchDraft } from './workspace.ts';

const matter = '5fba68d1-dee2-4505-9125-6852aef8ed97';
const draft = (changes: Partial<ScratchDraft> = {}): ScratchDraft => ({ person: 'p1', stage: 'plan', form: 'plan', base: 1, data: { note: '草稿' }, savedAt: 5, ...changes });

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });
const file = () => join(folder.dir, `${matter}.json`);

describe('workspace', () => {
  it('keeps the last draft of each person, form and subject, over a restart', async () => {
    const workspace = openWorkspace(folder.dir, noFailpoints);
    await workspace.put(matter, draft());
    await workspace.put(matter, draft({ data: { note: 'newer' } }));
    await workspace.put(matter, draft({ subject: 's1' }));
    await workspace.put(matter, draft({ person: 'p2' }));
    const kept = await openWorkspace(folder.dir, noFailpoints).get(matter);
    expect(kept.map(({ person, subject, data }) => [person, subject, data['note']])).toEqual([['p1', undefined, 'newer'], ['p1', 's1', '草稿'], ['p2', undefined, '草稿']]);
  });

  it('drops one form, or all of a stage, of one person only', async () => {
    const workspace = openWorkspace(folder.dir, noFailpoints);
    for (const each of [draft(), draft({ subject: 's1' }), draft({ person: 'p2' }), draft({ stage: 'other', form: 'other' })]) await workspace.put(matter, each);
    await workspace.drop(matter, 'p1', 'plan', 'plan', 's1');
    expect(await workspace.get(matter)).toHaveLength(3);
    await workspace.drop(matter, 'p1', 'plan');
    expect((await workspace.get(matter)).map(({ person, stage }) => [person, stage])).toEqual([['p2', 'plan'], ['p1', 'other']]);
  });

  it('loses nothing when many save at once', async () => {
    const workspace = openWorkspace(folder.dir, noFailpoints);
    await Promise.all(Array.from({ length: 20 }, (_, each) => workspace.put(matter, draft({ person: `p${each}` }))));
    expect(await workspace.get(matter)).toHaveLength(20);
  });

  it('falls back to the copy before when the file is cut, emptied or mangled anywhere', async () => {
    const workspace = openWorkspace(folder.dir, noFailpoints);
    await workspace.put(matter, draft({ base: 1 }));
    await workspace.put(matter, draft({ base: 2 }));
    const whole = readFileSync(file());
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
      writeFileSync(file(), whole);
      truncateSync(file(), length);
      expect((await openWorkspace(folder.dir, noFailpoints).get(matter)).map(({ base }) => base)).toEqual([1]);
    }), { numRuns: 40 });
  });

  it('starts empty where no whole copy is left, and can be saved to again', async () => {
    writeFileSync(file(), '12\n{"cut"');
    const workspace = openWorkspace(folder.dir, noFailpoints);
    expect(await workspace.get(matter)).toEqual([]);
    await workspace.put(matter, draft());
    expect(await workspace.get(matter)).toHaveLength(1);
  });

  it('removes stale temporary files, and has the new copy after a failure behind the rename', async () => {
    writeFileSync(join(folder.dir, 'abc.tmp'), 'half');
    const workspace = openWorkspace(folder.dir, parseFailpoints('draft-renamed:2:throw'));
    expect(readdirSync(folder.dir)).toEqual([]);
    await workspace.put(matter, draft({ base: 1 }));
    await expect(workspace.put(matter, draft({ base: 2 }))).rejects.toThrow(matter);
    expect((await workspace.get(matter)).map(({ base }) => base)).toEqual([2]);
  });

  it('makes no file of an id that is none', async () => {
    const workspace = openWorkspace(folder.dir, noFailpoints);
    await expect(workspace.put('../outside', draft())).rejects.toThrow();
    expect(existsSync(join(folder.dir, '../outside.json'))).toBe(false);
  });
});
