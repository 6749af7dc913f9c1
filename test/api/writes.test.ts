import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { CommandAnswer, MatterView, ProblemDocument, TraceEntry } from '../../runtime/api/index.ts';
import { type Browser, filedMatter, startServer, type TestServer } from '../support/api.ts';

let server: TestServer;
let teacher: Browser;
let matter: string;

beforeAll(async () => {
  server = await startServer();
  teacher = await server.as('teacher');
  matter = await teacher.open('秋游');
});
afterAll(() => server.close());

const plan = (base: number, place: string) => ({
  kind: 'save-stage' as const, stage: 'plan', forms: [{ form: 'plan', base, data: { place, drawnUpOn: '2026-09-08', departOn: '2026-09-18' } }],
});
const versionOf = async () => (await teacher.read<MatterView>(`/api/matters/${matter}`)).version;

describe('CSRF', () => {
  const open = { commandId: crypto.randomUUID(), command: { kind: 'open-matter', procedure: 'field-trip', title: '别人的' } };

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['the same host on another port', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['what the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['what the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ])('a write from %s is refused', async (_from, headers) => {
    const answer = await teacher.send('POST', '/api/matters', open, headers);
    expect(answer.status).toBe(403);
    expect(((await answer.json()) as ProblemDocument).code).toBe('foreign-origin');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('a write as %s is refused', async (type) => {
    const answer = await teacher.send('POST', '/api/matters', JSON.stringify(open), { 'content-type': type });
    expect(answer.status).toBe(415);
  });
});

describe('bodies', () => {
  const send = (body: unknown) => teacher.send('POST', `/api/matters/${matter}/commands`, body);
  const command = { kind: 'self-check' };
  const id = () => crypto.randomUUID();

  test.each([
    ['an actor of its own', () => ({ commandId: id(), command, actor: 'p-head' }), 'unknown-field', '/actor'],
    ['a computed light', () => ({ commandId: id(), command: { ...command, light: 'green' } }), 'unknown-field', '/command/light'],
    ['a command nobody knows', () => ({ commandId: id(), command: { kind: 'appoint' } }), 'schema', '/command/kind'],
    ['no command id', () => ({ command }), 'missing-value', '/commandId'],
    ['a command id that is none', () => ({ commandId: '1', command }), 'schema', '/commandId'],
    ['a part left out', () => ({ commandId: id(), command: { kind: 'begin-stage' } }), 'missing-value', '/command/stage'],
  ])('%s is 400 and says where', async (_what, body, code, path) => {
    const answer = await send(body());
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as ProblemDocument).problems?.[0]).toMatchObject({ code, path });
  });

  test('a broken, a deep and a __proto__ body are 400, a huge one 413', async () => {
    expect((await send('{"commandId":')).status).toBe(400);
    expect((await send('['.repeat(65) + ']'.repeat(65))).status).toBe(400);
    expect((await send('['.repeat(500_000))).status).toBe(400);
    expect((await send(`{"commandId":"${id()}","commandId":"${id()}","command":{"kind":"self-check"}}`)).status).toBe(400);
    expect((await send(`{"commandId":"${id()}","command":{"kind":"explain-light","rule":"r","responsible":"a","reason":"\\ud800"}}`)).status).toBe(400);
    expect((await send(`{"commandId":"${id()}","command":{"kind":"self-check","__proto__":{"admin":true}}}`)).status).toBe(400);
    expect((await send(JSON.stringify({ padding: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
  });
});

describe('commands', () => {
  test('the same command id sent twice, even at once, has one effect', async () => {
    const before = await versionOf();
    const id = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => teacher.command(matter, plan(0, '植物园'), id)));
    const bodies = (await Promise.all(answers.map((each) => each.json()))) as CommandAnswer[];
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200]);
    expect(new Set(bodies.map((each) => each.version))).toEqual(new Set([before + 1]));
    expect(bodies.filter((each) => each.repeated === true)).toHaveLength(2);
    expect(await versionOf()).toBe(before + 1);
  });

  test("somebody else's command id is a conflict, not their answer", async () => {
    const id = crypto.randomUUID();
    await teacher.command(matter, { kind: 'self-check' }, id);
    const colleague = await server.as('colleague');
    const answer = await colleague.command(matter, { kind: 'self-check' }, id);
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as ProblemDocument).code).toBe('command-id-taken');
  });

  test('two who save the same form: the second is told, and nothing is overwritten', async () => {
    const colleague = await server.as('colleague');
    await teacher.does(matter, plan(1, '科技馆'));
    const answer = await colleague.command(matter, plan(1, '动物园'));
    expect(answer.status).toBe(409);
    expect(((await answer.json()) as ProblemDocument).refusal?.code).toBe('version-conflict');
    expect((await teacher.read<MatterView>(`/api/matters/${matter}`)).matter.forms['plan']?.['place']).toBe('科技馆');
  });

  test('a plan earlier than a filing today allows is refused with the article and the earliest lawful date', async () => {
    const answer = await teacher.command(matter, {
      kind: 'save-stage', stage: 'plan', forms: [{ form: 'plan', base: 2, data: { place: '科技馆', drawnUpOn: '2026-09-08', departOn: '2026-09-10' } }],
    });
    expect(answer.status).toBe(422);
    const problem = (await answer.json()) as ProblemDocument;
    // five working days in (8 September, departure]: the 15th
    expect(problem.refusal).toMatchObject({ code: 'plan-too-early', helps: { code: 'earliest-date', date: '2026-09-15' } });
    expect(problem.refusal?.basis?.length).toBeGreaterThan(0);
    expect(problem.detail).toContain('2026-09-15');
  });

  test('a value of the wrong kind is malformed and named by its title', async () => {
    const answer = await teacher.command(matter, { kind: 'add-subject', subject: 'c9', form: { name: '三年九班', pupils: 'thirty', adults: 2 } });
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as ProblemDocument;
    expect(problem.problems?.[0]).toMatchObject({ code: 'malformed-value', title: '学生人数' });
    expect(problem.detail).toContain('学生人数');
  });

  test('a matter cannot be opened by who may not, nor by a command sent to a matter', async () => {
    const head = await server.as('head');
    const open = { kind: 'open-matter', procedure: 'field-trip', title: 'x' } as const;
    expect((await head.send('POST', '/api/matters', { commandId: crypto.randomUUID(), command: open })).status).toBe(403);
    expect((await teacher.command(matter, open)).status).toBe(400);
    expect((await teacher.send('POST', '/api/matters', { commandId: crypto.randomUUID(), command: { kind: 'self-check' } })).status).toBe(400);
  });
});

test('filed, reviewed by another, convened: the acts stand in the trace in order with their actors', async () => {
  const { matter: filed } = await filedMatter(server);
  const inspector = await server.as('inspector');
  await inspector.does(filed, { kind: 'review', filing: 'approval', version: 1, outcomes: [{ subject: 'c1', outcome: 'approved', reasons: [] }] });
  server.at('2026-09-18', '08:00');
  await (await server.as('teacher')).does(filed, { kind: 'begin-stage', stage: 'outing' });
  const trace = await (await server.as('head')).read<readonly TraceEntry[]>(`/api/matters/${filed}/trace`);
  expect(trace.map((entry) => entry.kind)).toEqual([
    'matter-opened', 'stage-begun', 'subject-added', 'form-saved', 'stage-signed', 'stage-begun', 'form-saved', 'stage-signed', 'filed-planned', 'reviewed-approved', 'stage-begun',
  ]);
  expect(trace[9]).toMatchObject({ actorName: '某inspector', roleTitle: '审批人', params: { subject: '三年一班', filing: '外出报批', version: 1 } });
  expect(trace[8]?.params).toMatchObject({ subjects: '三年一班', date: '2026-09-18' });
});
