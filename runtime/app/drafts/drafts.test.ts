import { describe, expect, test } from 'vitest';

import type { MatterView, ScratchForm, ScratchRequest } from '../../api/index.ts';
import { Drafts, type RecordView } from './drafts.ts';
import { Outbox } from './outbox.ts';
import { withDrafts } from './overlay.ts';

const place = { stage: 'one', form: 'plan' };

function view(version: number, plan: Readonly<Record<string, unknown>>, scratch: readonly ScratchForm[] = []): RecordView {
  const matter: MatterView['matter'] = {
    procedure: 'p', organisation: 'o', openedOn: '2026-01-05', forms: { plan: { ...plan } },
    subjects: [{ id: 's1', state: 'active', forms: { card: { name: 'A' } } }],
    ledger: { stages: { one: { versions: { plan: version, 'card@s1': 1 } } }, filings: [] },
  };
  return { matter, scratch };
}

class MemoryStorage {
  readonly items = new Map<string, string>();
  full = false;
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (this.full) throw new Error('quota');
    this.items.set(name, value);
  }
  removeItem(name: string): void {
    this.items.delete(name);
  }
}

/** A page with its storage, its line and its clock in hand. */
function page(storage = new MemoryStorage()) {
  const sent: ScratchRequest[] = [];
  const line = { up: true, refuses: false };
  const timers: (() => void)[] = [];
  const clock = { now: 0 };
  const drafts = new Drafts(new Outbox(storage, 'me', 'm1'), {
    send: (request) => {
      if (!line.up) return Promise.reject(new Error('offline'));
      if (line.refuses) return Promise.reject(new Error('refused'));
      sent.push(request);
      return Promise.resolve();
    },
    passing: (error) => error instanceof Error && error.message === 'offline',
    later: (_ms, act) => {
      timers.push(act);
      return () => void timers.splice(timers.indexOf(act), 1);
    },
    now: () => clock.now,
  });
  return { drafts, sent, line, timers, clock, storage };
}

describe('autosave', () => {
  test('an edit is kept on this machine at once and sent once typing pauses', async () => {
    const { drafts, sent, storage, timers } = page();
    drafts.load(view(3, { title: 'a' }));
    drafts.edit(place, { title: 'ab' });
    drafts.edit(place, { title: 'abc' });
    expect(sent).toEqual([]);
    expect(storage.length).toBe(1);
    expect(timers).toHaveLength(1);
    await drafts.flush();
    expect(sent).toEqual([{ stage: 'one', form: 'plan', base: 3, data: { title: 'abc' } }]);
    expect(storage.length).toBe(0);
    expect(drafts.state().sending).toBe('idle');
    expect(drafts.state().unsaved).toHaveLength(1);
  });

  test('while the line is down nothing is lost: it stays on this machine and goes out when the line is back', async () => {
    const { drafts, sent, line, storage } = page();
    drafts.load(view(1, { title: 'a' }));
    line.up = false;
    drafts.edit(place, { title: 'b' });
    await drafts.flush();
    expect(drafts.state().sending).toBe('offline');
    drafts.edit(place, { title: 'bc' });
    expect(storage.length).toBe(1);
    line.up = true;
    await drafts.flush();
    expect(sent).toEqual([{ stage: 'one', form: 'plan', base: 1, data: { title: 'bc' } }]);
    expect(drafts.state().sending).toBe('idle');
  });

  test('a page opened again after the browser was closed offline goes on with what was kept', async () => {
    const before = page();
    before.drafts.load(view(1, { title: 'a' }));
    before.line.up = false;
    before.drafts.edit(place, { title: 'typed offline' });
    const after = page(before.storage);
    after.drafts.load(view(1, { title: 'a' }));
    expect(after.drafts.data(place)).toEqual({ title: 'typed offline' });
    await after.drafts.flush();
    expect(after.sent).toEqual([{ stage: 'one', form: 'plan', base: 1, data: { title: 'typed offline' } }]);
  });

  test('what the server will not take as scratch stays here, and is said', async () => {
    const { drafts, line, storage } = page();
    drafts.load(view(1, { title: 'a' }));
    line.refuses = true;
    drafts.edit(place, { title: 'b' });
    await drafts.flush();
    expect(drafts.state().sending).toBe('refused');
    expect(storage.length).toBe(1);
    expect(drafts.data(place)).toEqual({ title: 'b' });
  });

  test('a machine that cannot keep anything says so while the line is down', async () => {
    const { drafts, line, storage } = page();
    drafts.load(view(1, { title: 'a' }));
    line.up = false;
    storage.full = true;
    drafts.edit(place, { title: 'b' });
    await drafts.flush();
    expect(drafts.state().sending).toBe('unkept');
  });

  test('scratch of an earlier visit is gone on with', () => {
    const { drafts } = page();
    drafts.load(view(2, { title: 'a' }, [{ ...place, base: 2, data: { title: 'mine' }, savedAt: '2026-01-05T01:00:00Z' }]));
    expect(drafts.data(place)).toEqual({ title: 'mine' });
    expect(drafts.state().unsaved).toHaveLength(1);
  });

  test('values back to those of the record are no draft any more, and the scratch is dropped', async () => {
    const { drafts, sent } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'b' });
    drafts.edit(place, { title: 'a' });
    expect(drafts.state().unsaved).toEqual([]);
    await drafts.flush();
    expect(sent).toEqual([{ stage: 'one', form: 'plan', base: 1, data: null }]);
  });
});

describe('saving', () => {
  test('what was saved stays in view until the record is read again, and is not saved twice', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'b' });
    const sent = drafts.of('one');
    drafts.saved(sent);
    expect(drafts.of('one')).toEqual([]);
    expect(drafts.data(place)).toEqual({ title: 'b' });
    drafts.load(view(1, { title: 'a' }));
    expect(drafts.data(place)).toEqual({ title: 'b' });
    drafts.load(view(2, { title: 'b' }));
    expect(drafts.state().drafts.size).toBe(0);
    expect(drafts.data(place)).toEqual({ title: 'b' });
  });

  test('what was typed while saving is a draft on the new version, without a conflict with oneself', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'b' });
    const sent = drafts.of('one');
    drafts.edit(place, { title: 'bc' });
    drafts.saved(sent);
    drafts.load(view(2, { title: 'b' }));
    expect(drafts.of('one')).toMatchObject([{ base: 2, data: { title: 'bc' } }]);
    expect(drafts.of('one')[0]?.conflict).toBeUndefined();
  });

  test('an edit after saving and before reading starts from what was saved', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'b' });
    drafts.saved(drafts.of('one'));
    drafts.edit(place, { title: 'c' });
    expect(drafts.of('one')).toMatchObject([{ base: 2, original: { title: 'b' }, data: { title: 'c' } }]);
  });
});

describe('somebody else saves the same form', () => {
  test('other fields are taken over and named, mine stay, and the draft stands on the new version', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a', place: 'x' }));
    drafts.edit(place, { title: 'mine', place: 'x' });
    drafts.load(view(2, { title: 'a', place: 'theirs' }));
    expect(drafts.data(place)).toEqual({ title: 'mine', place: 'theirs' });
    expect(drafts.of('one')).toMatchObject([{ base: 2 }]);
    expect(drafts.state().taken).toEqual([{ key: 'plan', fields: ['place'] }]);
  });

  test('the same field is a conflict: mine stays in view, the base stays old so that saving would be refused, until settled', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'mine' });
    drafts.load(view(2, { title: 'theirs' }));
    expect(drafts.data(place)).toEqual({ title: 'mine' });
    expect(drafts.of('one')).toMatchObject([{ base: 1, conflict: { merge: { conflicts: [{ field: 'title', mine: 'mine', theirs: 'theirs' }] } } }]);
    drafts.settle('plan', { title: 'mine' });
    expect(drafts.of('one')).toMatchObject([{ base: 2, data: { title: 'mine' } }]);
    expect(drafts.of('one')[0]?.conflict).toBeUndefined();
  });

  test('typing on in a disputed field keeps the dispute', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'mine' });
    drafts.load(view(2, { title: 'theirs' }));
    drafts.edit(place, { title: 'mine too' });
    expect(drafts.of('one')[0]?.conflict?.merge.conflicts).toEqual([{ field: 'title', base: 'a', mine: 'mine too', theirs: 'theirs' }]);
  });

  test('scratch of an older version whose start nobody knows disputes every difference', () => {
    const { drafts } = page();
    drafts.load(view(2, { title: 'theirs', same: 1 }, [{ ...place, base: 1, data: { title: 'mine', same: 1 }, savedAt: '2026-01-05T01:00:00Z' }]));
    expect(drafts.of('one')[0]?.conflict?.merge.conflicts.map(({ field }) => field)).toEqual(['title']);
  });
});

describe('undo and redo', () => {
  test('go back and forth through the edits of a stage, and say where', () => {
    const { drafts, clock } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'b' });
    clock.now = 5000;
    drafts.edit({ stage: 'one', form: 'card', subject: 's1' }, { name: 'B' });
    expect(drafts.undo('one')).toEqual({ stage: 'one', form: 'card', subject: 's1' });
    expect(drafts.data({ stage: 'one', form: 'card', subject: 's1' })).toEqual({ name: 'A' });
    drafts.undo('one');
    expect(drafts.data(place)).toEqual({ title: 'a' });
    expect(drafts.undo('one')).toBeNull();
    drafts.redo('one');
    expect(drafts.data(place)).toEqual({ title: 'b' });
  });

  test('taking an edit back leaves what others saved meanwhile', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a', place: 'x' }));
    drafts.edit(place, { title: 'mine', place: 'x' });
    drafts.load(view(2, { title: 'a', place: 'theirs' }));
    drafts.undo('one');
    expect(drafts.data(place)).toEqual({ title: 'a', place: 'theirs' });
    expect(drafts.of('one')).toEqual([]);
  });

  test('giving up a stage’s edits goes back to the record', () => {
    const { drafts } = page();
    drafts.load(view(1, { title: 'a' }));
    drafts.edit(place, { title: 'b' });
    drafts.discard('one');
    expect(drafts.data(place)).toEqual({ title: 'a' });
    expect(drafts.undo('one')).toBeNull();
  });
});

test('the matter with drafts differs in the edited forms only', () => {
  const { matter } = view(1, { title: 'a' });
  expect(withDrafts(matter, [])).toBe(matter);
  const edited = withDrafts(matter, [
    { place, data: { title: 'b' }, base: 1, original: { title: 'a' } },
    { place: { stage: 'one', form: 'card', subject: 's1' }, data: { name: 'B' }, base: 1, original: { name: 'A' } },
  ]);
  expect(edited.forms).toEqual({ plan: { title: 'b' } });
  expect(edited.subjects[0]?.forms).toEqual({ card: { name: 'B' } });
  expect(matter.forms).toEqual({ plan: { title: 'a' } });
});
