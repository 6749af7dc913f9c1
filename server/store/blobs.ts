import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Fault } from '../fault.ts';
import type { Failpoints } from '../ports.ts';
import { syncFolder, writeTemporary } from './durable-file.ts';

/** Files by the SHA-256 of their content: written once, durable before anything refers to them. */
export interface Blobs {
  /** Stores bytes durably (temporary file, fsync, rename, fsync of the folder) and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their name; undefined when there are none. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  has(sha256: string): boolean;
}

const isHash = /^[0-9a-f]{64}$/;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Opens the store in a folder; what a crash left half-written is removed.
 * @throws Fault `disk-full` or `storage-failed` from `put`; `storage-failed` from `get` when a file is not what its name says.
 */
export function openBlobs(dir: string, failpoints: Failpoints): Blobs {
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(dir).filter((each) => each.endsWith('.tmp'))) rmSync(join(dir, name));
  const folderOf = (sha256: string) => join(dir, sha256.slice(0, 2));
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256);
  const store = (bytes: Uint8Array, sha256: string): void => {
    const path = pathOf(sha256);
    if (existsSync(path)) return;
    const temporary = writeTemporary(dir, bytes);
    failpoints('blob-written');
    if (mkdirSync(folderOf(sha256), { recursive: true }) !== undefined) syncFolder(dir);
    renameSync(temporary, path);
    failpoints('blob-renamed');
    syncFolder(folderOf(sha256));
  };
  return {
    put: (bytes) => {
      const sha256 = hashOf(bytes);
      try {
        store(bytes, sha256);
        return Promise.resolve(sha256);
      } catch (cause) {
        const full = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
        return Promise.reject(new Fault(full ? 'disk-full' : 'storage-failed', 'the file could not be stored', { cause }));
      }
    },
    get: (sha256) => {
      if (!isHash.test(sha256) || !existsSync(pathOf(sha256))) return Promise.resolve(undefined);
      const bytes = readFileSync(pathOf(sha256));
      if (hashOf(bytes) === sha256) return Promise.resolve(bytes);
      return Promise.reject(new Fault('storage-failed', `the stored file ${sha256} is damaged`));
    },
    has: (sha256) => isHash.test(sha256) && existsSync(pathOf(sha256)),
  };
}
