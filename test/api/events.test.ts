import { afterEach, beforeEach, expect, test } from 'vitest';

import type { DesignerEvent } from '../../runtime/api/designer.ts';
import type { LiveEvent, MatterView } from '../../runtime/api/index.ts';
import { type Browser, startServer, type TestServer } from '../support/api.ts';
import { approve, edits, proposed, started, valued, versioned } from '../support/drafts.ts';

let server: TestServer;
let open: AbortController;

beforeEach(async () => {
  server = await startServer();
  open = new AbortController();
});
afterEach(async () => {
  open.abort();
  await server.close();
});

interface Heard {
  readonly id: string;
  readonly event: LiveEvent | DesignerEvent;
}

/** A person's event stream: what was heard so far, and a wait for the next. */
async function listen(browser: Browser, last?: string) {
  const answer = await fetch(`${server.url}/api/events`, {
    signal: open.signal, headers: { cookie: browser.cookie, ...(last === undefined ? {} : { 'last-event-id': last }) },
  });
  const heard: Heard[] = [];
  const waiting: (() => void)[] = [];
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const pump = async (): Promise<void> => {
    for (;;) {
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) return;
      text += chunk.value;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (id !== undefined && data !== undefined) heard.push({ id, event: JSON.parse(data) as Heard['event'] });
      }
      for (const wake of waiting.splice(0)) wake();
    }
  };
  pump().catch(() => undefined);
  const until = async (count: number): Promise<readonly Heard[]> => {
    const end = Date.now() + 5000;
    while (heard.length < count && Date.now() < end) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, 200);
      });
    }
    return heard;
  };
  return { answer, heard, until };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

test('an act is heard at once by whoever reaches the matter, and by nobody else', async () => {
  const [teacher, inspector, neighbour, keeper] = await Promise.all([server.as('teacher'), server.as('inspector'), server.as('neighbour'), server.as('keeper')]);
  const [near, above, beside, none] = await Promise.all([listen(teacher), listen(inspector), listen(neighbour), listen(keeper)]);
  expect(near.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const matter = await teacher.open('去看海');
  expect((await near.until(1))[0]?.event).toEqual({ kind: 'matter-changed', matter, version: 1 });
  expect((await above.until(1))[0]?.event).toEqual({ kind: 'matter-changed', matter, version: 1 });
  await pause();
  expect(beside.heard).toEqual([]);
  expect(none.heard).toEqual([]);
});

test('after a lost line only what was missed comes again, by its last id', async () => {
  const teacher = await server.as('teacher');
  const first = await listen(teacher);
  await teacher.open('第一');
  const id = (await first.until(1))[0]?.id ?? '';
  const second = await teacher.open('第二');
  const third = await teacher.open('第三');
  const again = await listen(teacher, id);
  expect((await again.until(2)).map(({ event }) => ('matter' in event ? event.matter : ''))).toEqual([second, third]);
});

test('an id of another start of the server replays nothing', async () => {
  const teacher = await server.as('teacher');
  await teacher.open('第一');
  const again = await listen(teacher, '00000000-0');
  await pause();
  expect(again.heard).toEqual([]);
});

test("somebody's unsaved edits are announced to others, shown in their view, and gone when saved", async () => {
  const [teacher, colleague] = await Promise.all([server.as('teacher'), server.as('colleague')]);
  const matter = await teacher.open('去爬山');
  const [own, other] = await Promise.all([listen(teacher), listen(colleague)]);
  const data = { place: '某山' };
  const scratch = { stage: 'plan', form: 'plan', base: 0, data };
  expect((await teacher.send('PUT', `/api/matters/${matter}/scratch`, scratch)).status).toBe(200);
  expect((await other.until(1))[0]?.event).toEqual({ kind: 'editing', matter });
  await teacher.send('PUT', `/api/matters/${matter}/scratch`, scratch);
  await pause();
  expect(other.heard).toHaveLength(1);
  expect(own.heard).toHaveLength(0);

  const seen = await colleague.read<MatterView>(`/api/matters/${matter}`);
  expect(seen.editing).toEqual([{ person: 'p-teacher', name: '某teacher', stage: 'plan', since: '2026-09-08T02:00:00.000Z' }]);
  expect(seen.scratch).toEqual([]);
  expect((await teacher.read<MatterView>(`/api/matters/${matter}`)).scratch).toMatchObject([scratch]);

  await teacher.does(matter, { kind: 'save-stage', stage: 'plan', forms: [{ form: 'plan', base: 0, data }] });
  expect((await colleague.read<MatterView>(`/api/matters/${matter}`)).editing).toEqual([]);
  expect((await teacher.read<MatterView>(`/api/matters/${matter}`)).scratch).toEqual([]);
});

test('scratch has a place in the matter or is refused, and null drops it', async () => {
  const teacher = await server.as('teacher');
  const matter = await teacher.open('去划船');
  const put = (body: object) => teacher.send('PUT', `/api/matters/${matter}/scratch`, { stage: 'plan', form: 'plan', base: 0, data: {}, ...body });
  expect((await put({ form: 'nothing' })).status).toBe(404);
  expect((await put({ form: 'class' })).status).toBe(404);
  expect((await put({ form: 'class', subject: 'nobody' })).status).toBe(404);
  expect((await put({ base: -1 })).status).toBe(400);
  expect((await put({ person: 'p-head' })).status).toBe(400);
  await put({ data: { place: '湖' } });
  await put({ data: null });
  expect((await teacher.read<MatterView>(`/api/matters/${matter}`)).scratch).toEqual([]);
});

test('drafts are news to those who may read them, a publication to everybody', async () => {
  const [author, approver, teacher] = [await server.as('author'), await server.as('approver'), await server.as('teacher')];
  const [theirs, outside] = [await listen(approver), await listen(teacher)];
  const release = server.core.services.definitions.releases('field-trip')[0]?.hash ?? '';
  const draft = await started(author, { release });
  await edits(author, draft.id, 0, versioned(draft.parts, '2026-10', '2026-10-01'), valued(draft.parts, 'reviewDays', 4));
  await author.send('PUT', `/api/drafts/${draft.id}/presence`, { part: { kind: 'ruleset', id: 'ruleset' } });
  expect((await theirs.until(3)).map(({ event }) => event)).toEqual([
    { kind: 'draft-changed', draft: draft.id, number: 0 },
    { kind: 'draft-changed', draft: draft.id, number: 1 },
    { kind: 'draft-presence', draft: draft.id, present: [{ person: 'p-author', name: '某author', part: { kind: 'ruleset', id: 'ruleset' } }] },
  ]);
  const proposal = await proposed(author, draft.id);
  await approve(approver, proposal.id, proposal.hash);
  expect((await outside.until(1)).map(({ event }) => event)).toEqual([{ kind: 'published', what: 'release', subject: 'field-trip' }]);
  expect((await theirs.until(6)).map(({ event }) => event.kind)).toEqual(['draft-changed', 'draft-changed', 'draft-presence', 'draft-changed', 'draft-changed', 'published']);
});
