import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startServer, type TestServer } from '../support/api.ts';

let dir: string;
let server: TestServer;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'guicheng-static-'));
  mkdirSync(join(dir, 'app', 'assets'), { recursive: true });
  writeFileSync(join(dir, 'app', 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(dir, 'app', 'assets', 'main-B3dU9kQz.js'), `export const text = '${'规程'.repeat(5000)}';`);
  writeFileSync(join(dir, 'app', 'assets', 'main-B3dU9kQz.js.map'), '{}');
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  server = await startServer({}, join(dir, 'app'));
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

const get = (path: string, encoding = 'identity') => server.browser().get(path, { 'accept-encoding': encoding });

/** Asks for a path exactly as written, which `fetch` would tidy. */
function raw(path: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    }).on('error', reject).end();
  });
}

test('every page address answers with the app, which is asked for anew each time', async () => {
  for (const path of ['/', '/index.html', '/matters', '/matters/some-id/form']) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<title>app</title>');
  }
});

test('a file with a hash in its name is kept for ever, and comes packed to who takes it', async () => {
  const plain = await get('/assets/main-B3dU9kQz.js');
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const text = await plain.text();
  for (const encoding of ['gzip', 'br']) {
    const packed = await get('/assets/main-B3dU9kQz.js', encoding);
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(text.length / 10);
    expect(await packed.text()).toBe(text);
  }
});

test.each(['/assets/missing-B3dU9kQz.js', '/assets/main-B3dU9kQz.js.map', '/favicon.ico'])('%s, which is not there, is 404 and not the app', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '//secret.txt', '/assets/..%5c..%5csecret.txt'])(
  '%s does not leave the folder',
  async (path) => {
    const { status, body } = await raw(path);
    expect(body).not.toContain('secret');
    expect([200, 400, 404]).toContain(status);
  },
);

test('the app’s address takes no writes', async () => {
  expect((await server.browser().send('POST', '/matters', {})).status).toBe(404);
});
