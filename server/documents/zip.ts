import { crc32, inflateRawSync } from 'node:zlib';

import { zipSync } from 'fflate';

/** The limits a zip file is held to. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry, unpacked. */
  readonly entry: number;
  /** Bytes of all entries, unpacked. */
  readonly total: number;
}

/** The entries of a zip file by name, or why it is refused. */
export type Unzipped = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly refused: string };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

class Refused extends Error {}

/**
 * Unpacks a zip file without believing it: sizes, checksums and names must be what both its directories say, entries
 * may not overlap, leave their folder, be links, be encrypted, or come twice.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Unzipped {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = directory(view, limits);
    const files = new Map<string, Uint8Array>();
    const taken: [number, number][] = [];
    for (const entry of entries) {
      const [from, content] = unpack(view, entry);
      if (taken.some(([start, end]) => from < end && start < from + entry.packed)) throw new Refused('overlap');
      taken.push([from, from + entry.packed]);
      if (!entry.name.endsWith('/')) files.set(entry.name, content);
    }
    return { files };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    // A directory that points outside of the file makes Buffer throw a RangeError; a broken stream makes zlib throw.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return { refused: 'broken' };
    throw error;
  }
}

function directory(view: Buffer, limits: ZipLimits): Entry[] {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > view.length || end + 22 + view.readUInt16LE(end + 20) !== view.length) throw new Refused('no-directory');
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  if (view.readUInt16LE(end + 4) !== 0 || view.readUInt16LE(end + 8) !== count) throw new Refused('several-disks');
  if (count > limits.entries) throw new Refused('too-many-entries');
  if (at + view.readUInt32LE(end + 12) !== end) throw new Refused('no-directory');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let place = 0; place < count; place += 1) {
    if (view.readUInt32LE(at) !== 0x02014b50) throw new Refused('no-directory');
    const [flags, method] = [view.readUInt16LE(at + 8), view.readUInt16LE(at + 10)];
    const [nameLength, extra, comment] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)];
    const name = nameOf(view.subarray(at + 46, at + 46 + nameLength), flags);
    const entry = { name, method, crc: view.readUInt32LE(at + 16), packed: view.readUInt32LE(at + 20), unpacked: view.readUInt32LE(at + 24), at: view.readUInt32LE(at + 42) };
    if ((flags & 0x41) !== 0) throw new Refused('encrypted');
    if (method !== 0 && method !== 8) throw new Refused('method');
    if (((view.readUInt32LE(at + 38) >>> 28) & 0xf) === 0xa) throw new Refused('link');
    if (!isSafeName(name)) throw new Refused('name');
    if (names.has(name.toLowerCase())) throw new Refused('name-twice');
    total += entry.unpacked;
    if (entry.unpacked > limits.entry || total > limits.total) throw new Refused('too-large');
    names.add(name.toLowerCase());
    entries.push(entry);
    at += 46 + nameLength + extra + comment;
  }
  if (at !== end) throw new Refused('no-directory');
  return entries;
}

/**
 * A name is UTF-8 where bit 11 says so. Where it does not, it is in the code page of the machine that packed it: GB 18030
 * here, or UTF-8 all the same where its bytes are such text beyond two-byte letters, as some packers write it.
 */
function nameOf(bytes: Uint8Array, flags: number): string {
  const utf8 = Buffer.from(bytes).toString('utf8');
  if ((flags & 0x0800) !== 0) return utf8;
  return /[\u0080-\u07ff\ufffd]/u.test(utf8) ? new TextDecoder('gb18030').decode(bytes) : utf8;
}

function unpack(view: Buffer, entry: Entry): [number, Uint8Array] {
  const { at } = entry;
  const nameLength = view.readUInt16LE(at + 26);
  const streamed = (view.readUInt16LE(at + 6) & 0x08) !== 0;
  if (view.readUInt32LE(at) !== 0x04034b50 || nameOf(view.subarray(at + 30, at + 30 + nameLength), view.readUInt16LE(at + 6)) !== entry.name) throw new Refused('two-stories');
  if (view.readUInt16LE(at + 8) !== entry.method) throw new Refused('two-stories');
  const same = view.readUInt32LE(at + 14) === entry.crc && view.readUInt32LE(at + 18) === entry.packed && view.readUInt32LE(at + 22) === entry.unpacked;
  if (!streamed && !same) throw new Refused('two-stories');
  const from = at + 30 + nameLength + view.readUInt16LE(at + 28);
  if (from + entry.packed > view.length) throw new Refused('broken');
  const packed = view.subarray(from, from + entry.packed);
  const content = entry.method === 0 ? Uint8Array.from(packed) : Uint8Array.from(inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) }));
  if (content.length !== entry.unpacked) throw new Refused('size');
  if (crc32(content) !== entry.crc) throw new Refused('checksum');
  return [from, content];
}

function isSafeName(name: string): boolean {
  if (name === '' || name.length > 200 || name.startsWith('/') || !/^[\p{L}\p{N} _.()[\]/&+-]+$/u.test(name)) return false;
  return name.split('/').every((part, place, parts) => (part !== '' || place === parts.length - 1) && part !== '.' && part !== '..' && !['__proto__', 'constructor', 'prototype'].includes(part));
}

/** Packs files in the order given; the same files give the same bytes on any day and machine. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A zip holds local time without its zone: the first moment it can hold, in any zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}
