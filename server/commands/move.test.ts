import { afterEach, beforeEach, expect, it } from 'vitest';

import type { CommandOf } from '../../runtime/engine/index.ts';
import { type OpenedCore, openMatter, openTestCore } from '../../test/support/core.ts';
import { temporaryFolder } from '../../test/support/ledger.ts';
import { parseFailpoints } from '../failpoints.ts';

let folder: ReturnType<typeof temporaryFolder>;
let opened: OpenedCore;
beforeEach(async () => {
  folder = temporaryFolder();
  opened = await openTestCore(folder.dir);
});
afterEach(() => {
  opened.core.close();
  folder.remove();
});

const move: CommandOf<'move-subjects'> = { kind: 'move-subjects', subjects: ['a'], title: '一班另行', reason: '没有赶上', decidedBy: '校长' };

async function suspended(): Promise<string> {
  const matter = await openMatter(opened);
  await opened.act('teacher-1', matter, { kind: 'add-subject', subject: 'a', form: { name: '一班', pupils: 40, adults: 4 } });
  await opened.act('teacher-1', matter, { kind: 'change-subject', subject: 'a', to: 'suspended', on: '2026-09-14', reason: '缓', decidedBy: '校长' });
  return matter;
}

it('G6: both matters are recorded by one act, each with an entry of its own, and read as linked', async () => {
  const { records } = opened.core.services;
  const from = await suspended();
  const commandId = '5fba68d1-dee2-4505-9125-6852aef8ed97';
  const done = await opened.act('teacher-1', from, move, { commandId });
  if (done.kind !== 'done' || done.answer.opened === undefined) throw new Error(JSON.stringify(done));
  const to = done.answer.opened;
  expect(records.matter(to)).toMatchObject({ version: 1, organisation: 'school-one', matter: { id: to, continues: from, subjects: [{ id: 'a', state: 'active' }] } });
  expect(records.matter(from)?.matter.subjects[0]).toMatchObject({ state: 'withdrawn', changes: [{}, { movedTo: to }] });
  expect(records.acts(to).map(({ act }) => act)).toEqual(['move-subjects']);
  const again = await opened.act('teacher-1', from, move, { commandId });
  expect(again).toMatchObject({ kind: 'done', answer: { matter: from, repeated: true } });
  expect(records.acts(to)).toHaveLength(1);
});

it('where the transaction fails, neither matter has changed', async () => {
  const from = await suspended();
  opened.core.close();
  opened = await openTestCore(folder.dir, { failpoints: parseFailpoints('after-append:1:throw') });
  const { records } = opened.core.services;
  const before = records.matters(['school-one']).length;
  await expect(opened.act('teacher-1', from, move)).rejects.toThrow();
  expect(records.matters(['school-one'])).toHaveLength(before);
  expect(records.matter(from)?.matter.subjects[0]?.state).toBe('suspended');
});
