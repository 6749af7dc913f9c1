import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder's names durable: without it a rename may be lost with the power. */
export function syncFolder(dir: string): void {
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Writes a file with a name nobody else uses and makes its content durable; gives its path. */
export function writeTemporary(dir: string, bytes: Uint8Array): string {
  const path = join(dir, `${randomBytes(12).toString('hex')}.tmp`);
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return path;
}

/** Replaces a file whole or not at all: temporary file, fsync, rename, fsync of the folder. */
export function writeDurably(dir: string, name: string, bytes: Uint8Array): void {
  renameSync(writeTemporary(dir, bytes), join(dir, name));
  syncFolder(dir);
}
