import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { Response } from 'express';

const compress = promisify(gzip);
/** Smaller answers gain nothing from being packed. */
const worthPacking = 4096;

/** Answers with JSON that nobody keeps, packed where it is large and the client takes it. */
export async function sendJson(response: Response, value: unknown, cache = 'no-store'): Promise<void> {
  const text = JSON.stringify(value ?? null);
  await sendText(response, text, 'application/json', cache);
}

/** Answers with text of a type, packed like {@link sendJson}. */
export async function sendText(response: Response, text: string, type: string, cache = 'no-store'): Promise<void> {
  response.set('Cache-Control', cache).type(`${type}; charset=utf-8`).vary('Accept-Encoding');
  if (text.length < worthPacking || response.req.acceptsEncodings('gzip') !== 'gzip') {
    response.send(text);
    return;
  }
  response.set('Content-Encoding', 'gzip').send(await compress(text, { level: 5 }));
}
