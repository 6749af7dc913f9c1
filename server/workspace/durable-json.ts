import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { Adapter } from 'lowdb';

import type { Failpoints } from '../ports.ts';
import { syncFolder, writeTemporary } from '../store/durable-file.ts';

/** A document with its length, so that a cut one is known for what it is. */
function framed(text: string): string {
  return `${Buffer.byteLength(text, 'utf8')}\n${text}`;
}

/** The document in a file, or undefined when there is none or it is cut, empty or mangled. */
function readFramed(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const whole = readFileSync(path, 'utf8');
  const end = whole.indexOf('\n');
  const text = whole.slice(end + 1);
  return end > 0 && whole.slice(0, end) === String(Buffer.byteLength(text, 'utf8')) ? text : undefined;
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/**
 * lowdb's adapter for a file that survives a crash: a temporary file of its own name, fsync, the previous copy kept,
 * rename, fsync of the folder. lowdb's own adapter renames without fsync. A half-written file is passed over for the
 * previous copy.
 */
export class DurableJson<T> implements Adapter<T> {
  readonly #path: string;
  readonly #is: (value: unknown) => value is T;
  readonly #failpoints: Failpoints;
  #recovered = false;

  constructor(path: string, is: (value: unknown) => value is T, failpoints: Failpoints) {
    this.#path = path;
    this.#is = is;
    this.#failpoints = failpoints;
  }

  get #previous(): string {
    return `${this.#path}.previous`;
  }

  /** Whether the last read took the copy before the newest, because the newest was broken. */
  get recovered(): boolean {
    return this.#recovered;
  }

  /** The newest whole document; null where there is none. */
  read(): Promise<T | null> {
    try {
      const newest = this.#document(this.#path);
      const value = newest ?? this.#document(this.#previous) ?? null;
      this.#recovered = newest === undefined && value !== null;
      return Promise.resolve(value);
    } catch (cause) {
      return Promise.reject(new Error(`${basename(this.#path)} cannot be read`, { cause }));
    }
  }

  #document(path: string): T | undefined {
    const text = readFramed(path);
    const value: unknown = text === undefined ? undefined : parsedOrNothing(text);
    return this.#is(value) ? value : undefined;
  }

  write(data: T): Promise<void> {
    try {
      const dir = dirname(this.#path);
      const temporary = writeTemporary(dir, Buffer.from(framed(JSON.stringify(data)), 'utf8'));
      if (readFramed(this.#path) !== undefined) this.#keepPrevious(dir);
      renameSync(temporary, this.#path);
      this.#failpoints('draft-renamed');
      syncFolder(dir);
      return Promise.resolve();
    } catch (cause) {
      return Promise.reject(new Error(`${basename(this.#path)} cannot be written`, { cause }));
    }
  }

  #keepPrevious(dir: string): void {
    const copy = join(dir, `${basename(this.#path)}.${process.pid}.tmp`);
    copyFileSync(this.#path, copy);
    const file = openSync(copy, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(copy, this.#previous);
  }
}

/** Removes what a crash left half-written in a folder. */
export function removeTemporaries(dir: string): void {
  for (const name of readdirSync(dir).filter((each) => each.endsWith('.tmp'))) rmSync(join(dir, name));
}
