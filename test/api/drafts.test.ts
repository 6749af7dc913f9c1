import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { DraftEditAnswer, DraftSummary, DraftView } from '../../runtime/api/designer.ts';
import type { ProblemDocument } from '../../runtime/api/index.ts';
import { type Browser, startServer, type TestServer } from '../support/api.ts';
import { edit, edits, partIn, started, undo, valued, view } from '../support/drafts.ts';

let server: TestServer;
let author: Browser;
let approver: Browser;
let draft: DraftView;
const hash = () => server.core.services.definitions.releases('field-trip')[0]?.hash ?? '';

beforeAll(async () => {
  server = await startServer();
  author = await server.as('author');
  approver = await server.as('approver');
});
afterAll(() => server.close());
beforeEach(async () => {
  draft = await started(author, { release: hash() });
});

const problem = async (answer: Response): Promise<ProblemDocument> => (await answer.json()) as ProblemDocument;
const valueOf = async (id: string) => partIn((await view(author, draft.id)).parts, 'parameter', id).value.values[0]?.value;

describe('starting', () => {
  test('from a release: its parts, its name, nothing edited', async () => {
    expect(draft).toMatchObject({ kind: 'release', subject: 'field-trip', base: { id: 'field-trip/2024-09', hash: hash() }, number: 0, edits: 0, canUndo: false, canRedo: false, createdByName: '某author' });
    expect(draft.parts).toEqual(draft.baseParts);
    expect((await author.read<DraftSummary[]>('/api/drafts')).map((each) => each.id)).toContain(draft.id);
  });

  test('from a calendar, from the messages, from nothing', async () => {
    const calendar = await started(author, { calendar: 'school' });
    expect(calendar).toMatchObject({ kind: 'calendar', subject: 'school' });
    expect(calendar.parts.map((part) => part.kind)).toContain('calendar-year');
    const messages = await started(author, { messages: true });
    expect(messages.parts.map((part) => part.id).sort()).toEqual(['en', 'zh-CN']);
    const blank = await started(author, { nothing: { id: 'lending', title: '借用' } });
    expect(blank).toMatchObject({ kind: 'release', subject: 'lending', baseParts: [] });
    expect(blank.base).toBeUndefined();
  });

  test('what is not there, or there already, is refused', async () => {
    expect((await author.send('POST', '/api/drafts', { title: 'x', from: { release: '0'.repeat(64) } })).status).toBe(404);
    expect((await author.send('POST', '/api/drafts', { title: 'x', from: { calendar: 'moon' } })).status).toBe(404);
    const taken = await author.send('POST', '/api/drafts', { title: 'x', from: { nothing: { id: 'field-trip', title: 'x' } } });
    expect([taken.status, (await problem(taken)).code]).toEqual([422, 'procedure-exists']);
  });
});

describe('editing', () => {
  test('an edit is numbered, logged and answered with what changed', async () => {
    const answer = await edits(author, draft.id, 0, valued(draft.parts, 'approvalDays', 7));
    expect(answer).toMatchObject({ number: 1, canUndo: true, canRedo: false, log: [{ number: 1, name: '某author', label: '修改', parts: [{ kind: 'parameter', id: 'approvalDays' }] }] });
    expect(answer.changes).toHaveLength(1);
    expect(await valueOf('approvalDays')).toBe(7);
  });

  test('the same command id twice has one effect; another person\u2019s is refused', async () => {
    const commandId = crypto.randomUUID();
    const change = [valued(draft.parts, 'approvalDays', 8)];
    const first = (await (await edit(author, draft.id, 0, change, { commandId })).json()) as DraftEditAnswer;
    const second = (await (await edit(author, draft.id, 0, change, { commandId })).json()) as DraftEditAnswer;
    expect(second).toEqual(first);
    expect((await view(author, draft.id)).number).toBe(1);
    expect((await edit(approver, draft.id, 1, [valued(draft.parts, 'approvalDays', 9)], { commandId })).status).toBe(409);
  });

  test('what changes nothing is no edit', async () => {
    expect(await edits(author, draft.id, 0, { put: partIn(draft.parts, 'parameter', 'approvalDays') })).toMatchObject({ number: 0, changes: [] });
  });

  test('two at once on different parts lose nothing, and each hears of the other', async () => {
    await edits(author, draft.id, 0, valued(draft.parts, 'approvalDays', 7));
    const answer = await edits(approver, draft.id, 0, valued(draft.parts, 'reviewDays', 3));
    expect(answer.changes.map((each) => ('put' in each ? each.put.id : ''))).toEqual(expect.arrayContaining(['approvalDays', 'reviewDays']));
    expect([await valueOf('approvalDays'), await valueOf('reviewDays')]).toEqual([7, 3]);
  });

  test('two at once in different places of one part are put together', async () => {
    const form = partIn(draft.parts, 'form', 'plan');
    await edits(author, draft.id, 0, { put: { ...form, value: { ...form.value, title: '计划表' } } });
    await edits(approver, draft.id, 0, { put: { ...form, value: { ...form.value, description: '出发前填写' } } });
    expect(partIn((await view(author, draft.id)).parts, 'form', 'plan').value).toMatchObject({ title: '计划表', description: '出发前填写' });
  });

  test('two at once in one place: the second is told, and nothing of theirs is written', async () => {
    await edits(author, draft.id, 0, valued(draft.parts, 'approvalDays', 7));
    const answer = await edit(approver, draft.id, 0, [valued(draft.parts, 'approvalDays', 9), valued(draft.parts, 'reviewDays', 3)]);
    expect(answer.status).toBe(409);
    const { code, conflict, detail } = await problem(answer);
    expect([code, conflict?.number, conflict?.parts.map((each) => [each.ref.id, each.by, each.paths])]).toEqual(['draft-conflict', 1, [['approvalDays', '某author', ['/values']]]]);
    expect(conflict?.parts[0]?.base).toEqual(partIn(draft.parts, 'parameter', 'approvalDays'));
    expect(detail).toContain('某author');
    expect([await valueOf('approvalDays'), await valueOf('reviewDays')]).toEqual([7, 2]);
  });

  test('a part taken out by one and changed by the other is in conflict', async () => {
    await edits(author, draft.id, 0, { remove: { kind: 'parameter', id: 'reviewDays' } });
    expect((await edit(approver, draft.id, 0, [valued(draft.parts, 'reviewDays', 3)])).status).toBe(409);
  });

  test('one person\u2019s two pages do not overwrite each other; one page does not conflict with itself', async () => {
    await edit(author, draft.id, 0, [valued(draft.parts, 'approvalDays', 7)], { page: 'a' });
    expect((await edit(author, draft.id, 0, [valued(draft.parts, 'approvalDays', 8)], { page: 'a' })).status).toBe(200);
    expect((await edit(author, draft.id, 0, [valued(draft.parts, 'approvalDays', 9)], { page: 'b' })).status).toBe(409);
  });

  test('twenty at once on one part: all of them are numbered, one after another', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => edit(i % 2 === 0 ? author : approver, draft.id, 0, [
      { put: { kind: 'texts', id: `x-${i}`, value: { a: String(i) } } },
    ])));
    expect(answers.map((each) => each.status)).toEqual(Array.from({ length: 20 }, () => 200));
    const after = await view(author, draft.id);
    expect(after.number).toBe(20);
    expect(after.parts.filter((part) => part.id.startsWith('x-'))).toHaveLength(20);
  });

  test('parts have an order: moved by the id they shall stand before', async () => {
    const parameters = (parts: DraftView['parts']) => parts.filter((part) => part.kind === 'parameter').map((part) => part.id);
    const [first = '', ...rest] = parameters(draft.parts);
    await edits(author, draft.id, 0, { put: partIn(draft.parts, 'parameter', first), before: null });
    expect(parameters((await view(author, draft.id)).parts)).toEqual([...rest, first]);
    await undo(author, draft.id);
    expect(parameters((await view(author, draft.id)).parts)).toEqual([first, ...rest]);
  });
});

describe('undo and redo', () => {
  test('takes back one\u2019s own edits, one after the other, and brings them back', async () => {
    for (const [i, value] of [7, 8, 9].entries()) await edits(author, draft.id, i, valued(draft.parts, 'approvalDays', value));
    const seen: unknown[] = [];
    for (const which of ['undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'undo', 'redo', 'redo', 'redo'] as const) {
      const answer = await undo(author, draft.id, which);
      seen.push(answer.ok ? await valueOf('approvalDays') : (await problem(answer)).code);
    }
    expect(seen).toEqual([8, 7, 5, 'nothing-to-undo', 7, 8, 7, 8, 9, 'nothing-to-redo']);
  });

  test('an edit after an undo leaves nothing to bring back', async () => {
    await edits(author, draft.id, 0, valued(draft.parts, 'approvalDays', 7));
    await undo(author, draft.id);
    await edits(author, draft.id, 2, valued(draft.parts, 'reviewDays', 4));
    expect((await view(author, draft.id))).toMatchObject({ canUndo: true, canRedo: false });
  });

  test('leaves what another did since in other places of the part, and is refused where it would lose it', async () => {
    const form = partIn(draft.parts, 'form', 'plan');
    await edits(author, draft.id, 0, { put: { ...form, value: { ...form.value, title: '计划表' } } });
    await edits(approver, draft.id, 1, { put: { ...form, value: { ...form.value, title: '计划表', description: '说明' } } });
    expect((await undo(author, draft.id)).status).toBe(200);
    expect(partIn((await view(author, draft.id)).parts, 'form', 'plan').value).toMatchObject({ title: '活动计划', description: '说明' });

    await edits(author, draft.id, 3, valued(draft.parts, 'approvalDays', 7));
    await edits(approver, draft.id, 4, valued(draft.parts, 'approvalDays', 9));
    const refused = await undo(author, draft.id);
    expect([refused.status, (await problem(refused)).code]).toEqual([409, 'undo-conflict']);
    expect(await valueOf('approvalDays')).toBe(9);
  });

  test('a part taken out comes back where it was', async () => {
    await edits(author, draft.id, 0, { remove: { kind: 'parameter', id: 'cutOff' } });
    await undo(author, draft.id);
    expect((await view(author, draft.id)).parts).toEqual(draft.parts);
  });

  test('of another person there is nothing to undo', async () => {
    await edits(author, draft.id, 0, valued(draft.parts, 'approvalDays', 7));
    expect((await undo(approver, draft.id)).status).toBe(422);
  });
});

describe('hostile', () => {
  test.each([
    ['an unknown kind', { put: { kind: 'nonsense', id: 'x', value: {} } }],
    ['a part of another kind of draft', { put: { kind: 'sentences', id: 'en', value: {} } }],
    ['an id that is not its own', { put: { kind: 'policy', id: 'x', value: { id: 'y', title: 'y', articles: [] } } }],
    ['a value that is none', { put: { kind: 'parameter', id: 'x', value: { type: 'integer' } } }],
    ['a head taken out', { remove: { kind: 'procedure', id: 'procedure' } }],
    ['a key that is no id', { put: { kind: 'parameter', id: 'No Id', value: { type: 'integer', title: 'x', values: [{ value: 1, source: { policy: 'p', article: '1' } }] } } }],
    ['an unknown field', { put: { kind: 'texts', id: 'en', value: {} }, force: true }],
  ])('%s is malformed', async (_what, change) => {
    expect((await edit(author, draft.id, 0, [change])).status).toBe(400);
    expect((await view(author, draft.id)).number).toBe(0);
  });

  test('keys that reach the prototype, deep nesting and duplicate keys are refused', async () => {
    const raw = (value: string) => `{"commandId":"${crypto.randomUUID()}","base":0,"label":"x","changes":[{"put":{"kind":"texts","id":"en","value":${value}}}]}`;
    for (const value of ['{"__proto__":"x"}', '{"constructor":"x"}', '{"a":"1","a":"2"}', `{"a":${'['.repeat(70)}${']'.repeat(70)}}`]) {
      expect((await author.send('POST', `/api/drafts/${draft.id}/edits`, raw(value))).status).toBe(400);
    }
    expect(Object.keys({})).toEqual([]);
  });

  test('large content is taken from whoever may edit, up to a limit', async () => {
    const large = (size: number) => [{ put: { kind: 'texts', id: 'en', value: { a: 'x'.repeat(size) } } }];
    expect((await edit(author, draft.id, 0, large(3_000_000))).status).toBe(200);
    const tooLarge = await edit(author, draft.id, 1, large(9_000_000));
    expect([tooLarge.status, (await problem(tooLarge)).detail]).toEqual([413, expect.stringContaining('8 MB') as string]);
    const teacher = await server.as('teacher');
    expect((await edit(teacher, draft.id, 0, large(3_000_000))).status).toBe(413);
  });

  test('an edit newer than the draft says that the draft is not what it was', async () => {
    const behind = await edit(author, draft.id, 5, [valued(draft.parts, 'approvalDays', 7)]);
    expect([behind.status, (await problem(behind)).code]).toEqual([409, 'draft-behind']);
  });

  test('addresses that are no draft are not found', async () => {
    for (const id of ['nothing', '..%2f..%2fetc', crypto.randomUUID()]) expect((await author.get(`/api/drafts/${id}`)).status).toBe(404);
  });

  test.each(['teacher', 'head', 'inspector', 'watcher', 'keeper'] as const)('the %s neither sees nor changes drafts', async (account) => {
    const browser = await server.as(account);
    expect((await browser.get('/api/drafts')).status).toBe(403);
    expect((await browser.get(`/api/drafts/${draft.id}`)).status).toBe(403);
    expect((await edit(browser, draft.id, 0, [valued(draft.parts, 'approvalDays', 1)])).status).toBe(403);
    expect((await browser.send('DELETE', `/api/drafts/${draft.id}`)).status).toBe(403);
  });
});

test('who has a draft open is seen by the others', async () => {
  await author.send('PUT', `/api/drafts/${draft.id}/presence`, { part: { kind: 'form', id: 'plan' } });
  expect((await view(approver, draft.id)).present).toEqual([{ person: 'p-author', name: '某author', part: { kind: 'form', id: 'plan' } }]);
  expect((await view(author, draft.id)).present).toEqual([]);
  await author.send('PUT', `/api/drafts/${draft.id}/presence`, { gone: true });
  expect((await view(approver, draft.id)).present).toEqual([]);
});

test('a draft thrown away is gone', async () => {
  expect((await approver.send('DELETE', `/api/drafts/${draft.id}`)).status).toBe(204);
  expect((await author.get(`/api/drafts/${draft.id}`)).status).toBe(404);
});
