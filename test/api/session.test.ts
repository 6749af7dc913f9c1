import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ProblemDocument, Session } from '../../runtime/api/index.ts';
import { absoluteMs, idleMs } from '../../server/auth/sessions.ts';
import { failuresAllowed, lockMs } from '../../server/auth/sign-in.ts';
import { Browser, password, startServer, type TestServer } from '../support/api.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ signInsPerAddress: 1000 });
});
afterAll(() => server.close());

const signIn = (account: string, word: string, browser: Browser = server.browser()) => browser.send('POST', '/api/session', { account, password: word });

test('signs in with who one is and what one may do, and sets a cookie scripts and other sites cannot use', async () => {
  const answer = await signIn('teacher', password);
  expect(answer.status).toBe(200);
  const session = (await answer.json()) as Session;
  expect(session.person).toEqual({ id: 'p-teacher', name: '某teacher' });
  expect(session.assignments).toEqual([{ role: 'teacher', roleTitle: '教师', organisation: 'school-one', organisationTitle: '示例一小' }]);
  expect(session.acts).toContain('open-matter');
  expect(session.procedures).toEqual([{ id: 'field-trip', title: '校外活动审批' }]);
  expect(session.today).toBe('2026-09-08');
  expect(answer.headers.getSetCookie()[0]).toMatch(/^guicheng=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
});

test('a wrong password and an unknown account get the same answer, in about the same time', async () => {
  const timed = async (account: string) => {
    const from = performance.now();
    const answer = await signIn(account, 'wrong password');
    const { code, detail } = (await answer.json()) as ProblemDocument;
    return { status: answer.status, code, detail, ms: performance.now() - from };
  };
  await timed('watcher');
  const known = [await timed('watcher'), await timed('watcher'), await timed('watcher')];
  const unknown = [await timed('nobody'), await timed('nobody'), await timed('nobody')];
  for (const each of [...known, ...unknown]) expect(each).toMatchObject({ status: 401, code: 'bad-credentials' });
  expect(new Set([...known, ...unknown].map((each) => each.detail)).size).toBe(1);
  const quickest = (all: readonly { readonly ms: number }[]) => Math.min(...all.map((each) => each.ms));
  // the password check costs tens of milliseconds; without it an answer comes in one or two
  expect(quickest(unknown)).toBeGreaterThan(quickest(known) / 3);
});

test('ten failures lock the account, even for the right password, until a quarter of an hour has passed', async () => {
  for (let failure = 0; failure < failuresAllowed; failure += 1) expect((await signIn('keeper', `guess ${failure}`)).status).toBe(401);
  const locked = await signIn('keeper', password);
  expect(locked.status).toBe(429);
  expect(((await locked.json()) as ProblemDocument).code).toBe('account-locked');
  const now = server.clock.now();
  server.clock.set(now + lockMs - 1);
  expect((await signIn('keeper', password)).status).toBe(429);
  server.clock.set(now + lockMs);
  expect((await signIn('keeper', password)).status).toBe(200);
  server.at('2026-09-08');
});

test('an account nobody has is locked in the same way, so that locking tells nothing', async () => {
  for (let failure = 0; failure < failuresAllowed; failure += 1) await signIn('ghost', `guess ${failure}`);
  expect((await signIn('ghost', 'x')).status).toBe(429);
});

test('nine failures and a success forget the failures', async () => {
  for (let failure = 0; failure < failuresAllowed - 1; failure += 1) await signIn('inspector', `guess ${failure}`);
  expect((await signIn('inspector', password)).status).toBe(200);
  expect((await signIn('inspector', 'wrong')).status).toBe(401);
  expect((await signIn('inspector', password)).status).toBe(200);
});

test('the session id changes at sign-in and the old one is dead', async () => {
  const browser = await server.as('teacher');
  const before = browser.cookie;
  await signIn('teacher', password, browser);
  expect(browser.cookie).not.toBe(before);
  const old = server.browser();
  old.cookie = before;
  expect((await old.get('/api/session')).status).toBe(401);
  expect((await browser.get('/api/session')).status).toBe(200);
});

test('a made-up session id is nobody', async () => {
  const browser = server.browser();
  browser.cookie = `guicheng=${'A'.repeat(43)}`;
  expect((await browser.get('/api/session')).status).toBe(401);
});

test('signing out ends the session at once', async () => {
  const browser = await server.as('head');
  const kept = browser.cookie;
  expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
  browser.cookie = kept;
  expect((await browser.get('/api/home')).status).toBe(401);
});

test('a session ends after an idle hour, and ten hours after sign-in whatever happens', async () => {
  const start = server.clock.now();
  const idle = await server.as('teacher');
  server.clock.set(start + idleMs - 1);
  expect((await idle.get('/api/session')).status).toBe(200);
  server.clock.set(start + idleMs - 1 + idleMs);
  expect((await idle.get('/api/session')).status).toBe(401);

  server.clock.set(start);
  const busy = await server.as('teacher');
  for (let at = start; at < start + absoluteMs; at += idleMs / 2) {
    server.clock.set(at);
    expect((await busy.get('/api/session')).status).toBe(200);
  }
  server.clock.set(start + absoluteMs);
  expect((await busy.get('/api/session')).status).toBe(401);
  server.at('2026-09-08');
});

test('too many failures from one address are slowed down, whatever the account', async () => {
  const small = await startServer({ signInsPerAddress: 3 });
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) await small.browser().send('POST', '/api/session', { account: `a${attempt}`, password: 'x' });
    const answer = await small.browser().send('POST', '/api/session', { account: 'teacher', password });
    expect(answer.status).toBe(429);
    expect(((await answer.json()) as ProblemDocument).code).toBe('too-many-requests');
  } finally {
    await small.close();
  }
});
