import { Writable } from 'node:stream';

import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { password, startServer, type TestServer } from '../support/api.ts';

let server: TestServer;
let written = '';

beforeAll(async () => {
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString();
      done();
    },
  });
  server = await startServer({ logger: pino({ base: null }, sink) });
});
afterAll(() => server.close());

test('a request leaves one line with method, path, status and time, and nothing people entered or are', async () => {
  const teacher = await server.as('teacher');
  const matter = await teacher.open('某班的秘密');
  await teacher.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '三年一班', pupils: 30, adults: 3 } });
  await teacher.get(`/api/matters/${matter}/filings/approval/checklist?subjects=c1&note=private`);
  await server.browser().send('POST', '/api/session', { account: 'teacher', password: 'guessed-word' });

  const lines = written.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatchObject({ req: { method: 'POST', path: '/api/session' }, res: { status: 200 }, responseTime: expect.any(Number) as number });
  expect(lines[4]).toMatchObject({ res: { status: 401 } });
  for (const secret of ['某班', '三年一班', password, 'guessed-word', 'p-teacher', '某teacher', 'private', teacher.cookie.split('=')[1] ?? '', '127.0.0.1', 'cookie'])
    expect(written).not.toContain(secret);
});
