import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { EffectView } from '../../runtime/api/designer.ts';
import type { ProblemDocument } from '../../runtime/api/index.ts';
import { matterRoutes, personRoutes, publicRoutes } from '../../server/http/table.ts';
import { type Account, type Browser, filedMatter, startServer, type TestServer } from '../support/api.ts';
import { edits, proposed, started, versioned } from '../support/drafts.ts';

let server: TestServer;
let matter: string;
let proposal: string;
let effect: string;
const browsers = new Map<Account, Browser>();
const everybody: readonly Account[] = ['teacher', 'head', 'neighbour', 'inspector', 'watcher', 'keeper', 'author'];

beforeAll(async () => {
  server = await startServer();
  ({ matter } = await filedMatter(server));
  for (const account of everybody) browsers.set(account, await server.as(account));
  const author = await server.as('author');
  const draft = await started(author, { release: hash() });
  await edits(author, draft.id, 0, versioned(draft.parts, '2026-10', '2026-10-01'));
  proposal = (await proposed(author, draft.id)).id;
  effect = ((await (await author.send('POST', `/api/drafts/${draft.id}/effect`, {})).json()) as EffectView).id;
});
afterAll(() => server.close());

const hash = () => server.core.services.definitions.releases('field-trip')[0]?.hash ?? '';

/** A draft that nobody has touched yet. */
async function freshDraft(): Promise<string> {
  const id = crypto.randomUUID();
  await server.core.services.drafts.add({
    id, kind: 'release', title: '草稿', subject: 'field-trip', base: null, createdBy: 'p-author', createdAt: 0, log: [],
    parts: server.core.services.definitions.version(hash())?.parts() ?? [],
  });
  return id;
}

/** The route of a table as an address that exists. */
async function addressOf(path: string): Promise<string> {
  const draft = path.includes(':draft') ? await freshDraft() : '';
  return path
    .replace(':template', 'parents-letter').replace(':effect', effect).replace(':draft', draft).replace(':proposal', proposal)
    .replace(':matter', matter).replace(':filing', 'approval').replace(':version', '1').replace(':document', 'parents-letter')
    .replace(':attachment', 'none').replace(':exchange', 'none').replace(':hash', hash()).replace(':calendar', 'school');
}

/** Whether a route takes files rather than JSON. */
const takesFiles = (path: string): boolean => path.endsWith('/attachments') || path.endsWith('/preview');

async function ask(account: Account, key: string): Promise<Response> {
  const [method = '', path = ''] = key.split(' ');
  const browser = browsers.get(account);
  if (browser === undefined) throw new Error(account);
  return browser.send(method, await addressOf(path), method === 'GET' ? undefined : {});
}

/** Every route express knows, as `METHOD path`; HEAD comes with GET. */
function registered(): string[] {
  const stack = server.app.router.stack;
  return stack.flatMap(({ route }) =>
    route === undefined ? [] : route.stack.map((layer) => `${layer.method.toUpperCase()} ${route.path}`));
}

test('every route of the server stands in the table, and every route of the table is there', () => {
  const listed = [...publicRoutes, ...personRoutes.map(([key]) => key), ...matterRoutes.map(([key]) => key)];
  expect(new Set(listed).size).toBe(listed.length);
  expect(new Set(registered())).toEqual(new Set(listed));
});

test('without a session nothing but the public routes answers', async () => {
  const nobody = server.browser();
  for (const key of [...personRoutes.map(([each]) => each), ...matterRoutes.map(([each]) => each)]) {
    const [method = '', path = ''] = key.split(' ');
    const file = takesFiles(path) ? new FormData() : {};
    const answer = await nobody.send(method, await addressOf(path), method === 'GET' ? undefined : file);
    expect([key, answer.status]).toEqual([key, 401]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  }
});

describe.each(matterRoutes.map(([key, acts]) => ({ key, acts })))('$key', ({ key, acts }) => {
  test.each(['neighbour', 'keeper'] as const)('a matter outside the reach of the %s answers 404', async (account) => {
    const answer = takesFiles(key)
      ? await browsers.get(account)?.send('POST', await addressOf(key.split(' ')[1] ?? ''), new FormData())
      : await ask(account, key);
    expect(answer?.status).toBe(404);
    expect(await answer?.text()).not.toContain('博物馆');
  });

  test.each(['teacher', 'head', 'inspector', 'watcher'] as const)('within reach the act decides for the %s', async (account) => {
    const held = server.core.services.definitions.access.roles.filter((role) => role.id === account).flatMap((role) => role.acts);
    const may = acts.some((act) => held.includes(act));
    const answer = takesFiles(key)
      ? await browsers.get(account)?.send('POST', await addressOf(key.split(' ')[1] ?? ''), new FormData())
      : await ask(account, key);
    if (may) expect(answer?.status).not.toBe(403);
    else expect(answer?.status).toBe(403);
  });
});

describe.each(personRoutes.filter(([key]) => key !== 'GET /api/events').map(([key, acts]) => ({ key, acts })))('$key', ({ key, acts }) => {
  test.each(everybody)('the %s is answered or refused by the acts held somewhere', async (account) => {
    const role = { neighbour: 'teacher' }[account as string] ?? account;
    const held = server.core.services.definitions.access.roles.filter((each) => each.id === role).flatMap((each) => each.acts);
    const may = acts.length === 0 || acts.some((act: string) => held.includes(act));
    const { status } = await ask(account, key);
    // an empty body is malformed, and there may be nothing to give: neither is a refusal for the role
    expect(status).not.toBe(404);
    expect([status === 403, status < 500]).toEqual([!may, true]);
  });
});

test('lists, home and queue show nothing of a sibling', async () => {
  for (const path of ['/api/matters', '/api/home']) expect(await (await browsers.get('neighbour')?.get(path))?.text()).not.toContain('博物馆');
  for (const path of ['/api/matters', '/api/home', '/api/reviews']) expect(await (await browsers.get('inspector')?.get(path))?.text()).toContain('博物馆');
});

test('an act the role does not allow is refused with its sentence, in the language asked for', async () => {
  const review = { kind: 'review', filing: 'approval', version: 1, outcomes: [{ subject: 'c1', outcome: 'approved', reasons: [] }] };
  const path = `/api/matters/${matter}/commands`;
  const body = { commandId: crypto.randomUUID(), command: review };
  const chinese = await browsers.get('teacher')?.send('POST', path, body);
  expect(chinese?.status).toBe(403);
  expect(await chinese?.json()).toMatchObject({ type: 'urn:guicheng:role', status: 403, code: 'role', detail: '您的角色不能办理这一步。', refusal: { kind: 'refusal', code: 'role' } });
  const english = await browsers.get('teacher')?.send('POST', path, body, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' });
  expect(((await english?.json()) as ProblemDocument).detail).toBe('Your role does not allow this step.');
});

test('an unknown address of the API is a problem document, not a page', async () => {
  for (const path of ['/api', '/api/nothing', `/api/matters/${matter}/nothing`, '/api/matters/..%2f..%2fetc']) {
    const answer = await browsers.get('teacher')?.get(path);
    expect([path, answer?.status]).toEqual([path, 404]);
    expect(answer?.headers.get('content-type')).toContain('application/problem+json');
  }
});

test('an address that cannot be decoded is 400, and so is a repeated parameter', async () => {
  expect((await browsers.get('teacher')?.get('/api/matters/%ff'))?.status).toBe(400);
  expect((await browsers.get('teacher')?.get(`/api/matters/${matter}/filings/approval/checklist?subjects=c1&subjects=c2`))?.status).toBe(400);
});

test('every answer carries the security headers', async () => {
  const answer = await server.browser().get('/api/messages');
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' blob: data:;font-src 'self';connect-src 'self';" +
      "manifest-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('x-powered-by')).toBeNull();
});

test('what a hash names is kept for ever, what a person sees is not kept', async () => {
  const definitions = await browsers.get('teacher')?.get(`/api/releases/${hash()}/definitions`);
  expect(definitions?.headers.get('cache-control')).toContain('immutable');
  expect(Object.keys((await definitions?.json()) as object)).not.toContain('cases');
  const validators = await browsers.get('teacher')?.get(`/api/releases/${hash()}/validators.js`);
  expect(validators?.headers.get('content-type')).toContain('text/javascript');
  expect((await browsers.get('teacher')?.get('/api/home'))?.headers.get('cache-control')).toBe('no-store');
  expect((await browsers.get('teacher')?.get(`/api/releases/${'0'.repeat(64)}/definitions`))?.status).toBe(404);
});

test('health tells whether acts are taken and how far the ledger is sealed', async () => {
  const answer = await server.browser().get('/api/health');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ ok: true, state: 'writing', checkpoint: { size: expect.any(Number) as number } });
});
