import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type OpenedCore, openMatter, openTestCore } from '../../test/support/core.ts';
import { temporaryFolder } from '../../test/support/ledger.ts';

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
const records = () => opened.core.services.records;
const save = (matter: string, base: number, data: Readonly<Record<string, unknown>>, by = 'teacher-1') =>
  opened.act(by, matter, { kind: 'save-stage', stage: 'plan', forms: [{ form: 'plan', base, data }] });

describe('who may', () => {
  it('opens a matter in one’s own organisation, or the one wished among one’s own', async () => {
    const matter = await openMatter(opened);
    expect(records().matter(matter)).toMatchObject({ organisation: 'school-one', version: 1, procedure: 'field-trip' });
    const wished = await opened.act('teacher-1', null, { kind: 'open-matter', procedure: 'field-trip', title: 'x' }, { organisation: 'school-two' });
    expect(wished).toMatchObject({ kind: 'refusal', code: 'role' });
  });

  it('a sibling’s matter is not found, by the same answer as one that does not exist', async () => {
    const matter = await openMatter(opened);
    const sibling = await save(matter, 0, {}, 'teacher-2');
    const none = await save('00000000-0000-4000-8000-000000000000', 0, {}, 'teacher-2');
    expect(sibling).toEqual({ kind: 'not-found' });
    expect(sibling).toEqual(none);
    expect(records().matter(matter)?.version).toBe(1);
  });

  it('an act outside one’s roles is refused within reach, and recorded nowhere', async () => {
    const matter = await openMatter(opened);
    for (const by of ['head-1', 'inspector']) expect(await save(matter, 0, {}, by)).toMatchObject({ kind: 'refusal', code: 'role' });
    expect(await save(matter, 0, {}, 'nobody')).toMatchObject({ kind: 'refusal', code: 'role' });
    expect(records().acts(matter)).toHaveLength(1);
  });

  it('records the role the act was allowed by', async () => {
    const matter = await openMatter(opened);
    expect(records().acts(matter)[0]).toMatchObject({ actor: 'teacher-1', role: 'teacher', act: 'open-matter', organisation: 'school-one' });
  });
});

describe('once', () => {
  it('the same command id gives the same answer and has one effect, also when sent at the same moment', async () => {
    const request = { commandId: 'c-1', matter: null, person: 'teacher-1', command: { kind: 'open-matter', procedure: 'field-trip', title: '秋游' } } as const;
    const [one, two] = await Promise.all([opened.perform(request), opened.perform(request)]);
    const three = await opened.perform(request);
    const answers = [one, two, three].map((each) => (each.kind === 'done' ? each.answer : undefined));
    expect(new Set(answers.map((answer) => answer?.matter)).size).toBe(1);
    expect(answers.map((answer) => answer?.repeated)).toEqual([undefined, true, true]);
    expect(records().matters(['school-one'])).toHaveLength(1);
  });

  it('another person’s command id, or another matter’s, is a fault', async () => {
    const matter = await openMatter(opened);
    await opened.act('teacher-1', matter, { kind: 'self-check' }, { commandId: 'c-2' });
    await expect(opened.act('inspector', matter, { kind: 'self-check' }, { commandId: 'c-2' })).rejects.toMatchObject({ code: 'command-id-taken' });
    const other = await openMatter(opened);
    await expect(opened.act('teacher-1', other, { kind: 'self-check' }, { commandId: 'c-2' })).rejects.toMatchObject({ code: 'command-id-taken' });
  });
});

describe('at the same time', () => {
  it('many acts on one matter all take place, one version after another', async () => {
    const matter = await openMatter(opened);
    const done = await Promise.all(Array.from({ length: 12 }, () => opened.act('teacher-1', matter, { kind: 'self-check' })));
    expect(done.map((each) => (each.kind === 'done' ? each.answer.version : each.kind))).toEqual(Array.from({ length: 12 }, (_, each) => each + 2));
  });

  it('two who edit the same form: the second is refused, nothing is overwritten', async () => {
    const matter = await openMatter(opened);
    const [first, second] = await Promise.all([save(matter, 0, { place: 'one' }), save(matter, 0, { place: 'two' })]);
    expect(first.kind).toBe('done');
    expect(second).toMatchObject({ kind: 'refusal', code: 'version-conflict' });
    expect(records().matter(matter)?.matter.forms['plan']).toMatchObject({ place: 'one' });
  });
});

describe('the clock', () => {
  it('back by more than two seconds: nothing that turns on the day is done; the rest goes on, no entry goes back', async () => {
    const matter = await openMatter(opened);
    const last = records().lastInstant();
    opened.clock.at = last - 2001;
    expect(await opened.act('teacher-1', matter, { kind: 'file', filing: 'approval', subjects: ['s1'] })).toMatchObject({ kind: 'refusal', code: 'clock-back' });
    expect((await opened.act('teacher-1', matter, { kind: 'self-check' })).kind).toBe('done');
    expect(records().lastInstant()).toBe(last);
    opened.clock.at = last - 2000;
    expect(await opened.act('teacher-1', matter, { kind: 'file', filing: 'approval', subjects: ['s1'] })).not.toMatchObject({ code: 'clock-back' });
  });

  it('days are those of the procedure’s time zone', async () => {
    opened.clock.at = Date.UTC(2026, 8, 14, 15, 59);
    const before = await openMatter(opened);
    opened.clock.at = Date.UTC(2026, 8, 14, 16, 0);
    const after = await openMatter(opened);
    expect([before, after].map((id) => records().matter(id)?.matter.openedOn)).toEqual(['2026-09-14', '2026-09-15']);
  });
});

describe('what is kept', () => {
  it('a self-check keeps its verdict, word for word; a save only commits to it', async () => {
    const matter = await openMatter(opened);
    await save(matter, 0, { place: 'x' });
    await opened.act('teacher-1', matter, { kind: 'self-check' });
    const kept = records().acts(matter).map((act) => records().keptVerdict(act.organisation, act.sequence));
    expect(kept.map((text) => text !== undefined)).toEqual([false, false, true]);
    expect(JSON.parse(kept[2] ?? '')).toMatchObject({ procedure: 'field-trip', behaviour: 1 });
  });

  it('an attachment whose file never arrived is a fault', async () => {
    const matter = await openMatter(opened);
    const attach = { kind: 'attach', stage: 'plan', attachment: 'a1', name: 'x.pdf', mediaType: 'application/pdf', bytes: 1, sha256: '0'.repeat(64) } as const;
    await expect(opened.act('teacher-1', matter, attach)).rejects.toMatchObject({ code: 'upload-missing' });
  });

  it('input that is no command of this procedure is malformed or refused, never stored', async () => {
    const matter = await openMatter(opened);
    expect(await opened.act('teacher-1', null, { kind: 'open-matter', procedure: 'unheard-of', title: 'x' })).toMatchObject({ kind: 'malformed' });
    expect(await opened.act('teacher-1', matter, { kind: 'open-matter', procedure: 'field-trip', title: 'x' })).toEqual({ kind: 'not-found' });
    expect(await opened.act('teacher-1', null, { kind: 'self-check' })).toEqual({ kind: 'not-found' });
  });
});
