import { afterAll, beforeAll, expect, test } from 'vitest';

import type { EffectView } from '../../runtime/api/designer.ts';
import { type Browser, filedMatter, startServer, type TestServer } from '../support/api.ts';
import { edits, partIn, started, valued, versioned } from '../support/drafts.ts';

let server: TestServer;
let author: Browser;
let matter: string;
const shipped = () => server.core.services.definitions.releases('field-trip')[0]?.hash ?? '';

beforeAll(async () => {
  server = await startServer();
  author = await server.as('author');
  ({ matter } = await filedMatter(server));
});
afterAll(() => server.close());

async function effectOf(draft: string): Promise<EffectView> {
  const answer = await author.send('POST', `/api/drafts/${draft}/effect`, {});
  expect(answer.status).toBe(202);
  let effect = (await answer.json()) as EffectView;
  while (effect.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    effect = await author.read<EffectView>(`/api/effects/${effect.id}`);
  }
  return effect;
}

test('names the matters whose lights would change, with the reason', async () => {
  const draft = await started(author, { release: shipped() });
  await edits(author, draft.id, 0, versioned(draft.parts, '2026-09', '2026-09-01'), valued(draft.parts, 'adultShare', '1/5'));
  const effect = await effectOf(draft.id);
  expect(effect).toMatchObject({ state: 'done', on: '2026-09-08', done: 1, total: 1, changed: 1 });
  expect(effect.matters).toEqual([{
    matter, title: '去博物馆', organisationTitle: expect.any(String) as string, state: 'open',
    lights: [{ rule: 'enough-adults', title: '随行教师不足', subject: 'c1', subjectTitle: '三年一班', before: 'green', after: 'red', outcome: 'broken', message: '30名学生只有3名教师' }],
  }]);
});

test('a stage dated before the first day stays as it is', async () => {
  const draft = await started(author, { release: shipped() });
  await edits(author, draft.id, 0, versioned(draft.parts, '2026-10', '2026-10-01'), valued(draft.parts, 'adultShare', '1/5'));
  expect(await effectOf(draft.id)).toMatchObject({ state: 'done', on: '2026-10-01', done: 1, changed: 0, matters: [] });
});

test('a calendar changes what is counted by it', async () => {
  const draft = await started(author, { calendar: 'school' });
  const year = partIn(draft.parts, 'calendar-year', '2026');
  await edits(author, draft.id, 0, { put: { ...year, value: { ...year.value, off: [...year.value.off, '2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17'] } } });
  const effect = await effectOf(draft.id);
  expect(effect).toMatchObject({ state: 'done', done: 1 });
});

test('can be cancelled; of a draft that does not compile there is none; messages reach no matter', async () => {
  const draft = await started(author, { release: shipped() });
  const begun = (await (await author.send('POST', `/api/drafts/${draft.id}/effect`, {})).json()) as EffectView;
  expect((await (await author.send('DELETE', `/api/effects/${begun.id}`)).json()) as EffectView).toMatchObject({ state: 'cancelled' });
  await edits(author, draft.id, 0, { remove: { kind: 'parameter', id: 'adultShare' } });
  expect((await author.send('POST', `/api/drafts/${draft.id}/effect`, {})).status).toBe(400);
  expect(await effectOf((await started(author, { messages: true })).id)).toMatchObject({ state: 'done', total: 0 });
  expect((await author.get('/api/effects/none')).status).toBe(404);
});
