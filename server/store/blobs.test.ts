import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { temporaryFolder } from '../../test/support/ledger.ts';
import { noFailpoints, parseFailpoints } from '../failpoints.ts';
import { openBlobs } from './blobs.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => { folder.remove(); });
const bytes = Buffer.from('附件');
const sha256 = createHash('sha256').update(bytes).digest('hex');

it('names a file by the SHA-256 of its content and stores the same content once', async () => {
  const blobs = openBlobs(folder.dir, noFailpoints);
  expect(await blobs.put(bytes)).toBe(sha256);
  expect(await blobs.put(bytes)).toBe(sha256);
  expect(blobs.has(sha256)).toBe(true);
  expect(Buffer.from((await blobs.get(sha256)) ?? []).equals(bytes)).toBe(true);
});

it('has no file that failed before it was durable, and removes what was left', async () => {
  const blobs = openBlobs(folder.dir, parseFailpoints('blob-written:1:throw'));
  await expect(blobs.put(bytes)).rejects.toMatchObject({ code: 'storage-failed' });
  expect(blobs.has(sha256)).toBe(false);
  expect(readdirSync(folder.dir).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
  openBlobs(folder.dir, noFailpoints);
  expect(readdirSync(folder.dir).filter((name) => name.endsWith('.tmp'))).toHaveLength(0);
});

it('gives no file that is not what its name says', async () => {
  const blobs = openBlobs(folder.dir, noFailpoints);
  await blobs.put(bytes);
  writeFileSync(join(folder.dir, sha256.slice(0, 2), sha256), 'other');
  await expect(blobs.get(sha256)).rejects.toMatchObject({ code: 'storage-failed' });
});

it('takes nothing but a hash for a name', async () => {
  const blobs = openBlobs(folder.dir, noFailpoints);
  expect(blobs.has('../secret')).toBe(false);
  expect(await blobs.get('../secret')).toBeUndefined();
  expect(await blobs.get('0'.repeat(64))).toBeUndefined();
});
