import { execFileSync } from 'node:child_process';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readZip, writeZip } from './zip.ts';

const limits = { entries: 10, entry: 100_000, total: 150_000 };
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const simple = (): Buffer => Buffer.from(writeZip(new Map([['word/a.xml', text('hello '.repeat(100))], ['b.xml', text('short')]])));
const central = (zip: Buffer): number => zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
const changed = (change: (zip: Buffer) => void): Buffer => {
  const zip = simple();
  change(zip);
  return zip;
};
const named = (name: string): Buffer => Buffer.from(simple().toString('latin1').replaceAll('word/a.xml', name.padEnd(10, 'x')), 'latin1');
const read = (zip: Uint8Array): string => {
  const result = readZip(zip, limits);
  return 'refused' in result ? result.refused : 'read';
};

describe('threat 19: a zip file is not believed', () => {
  it('gives back what was packed, and the same bytes for the same files', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.xml$/), fc.uint8Array({ maxLength: 2000 }), { maxKeys: 8 }), (files) => {
        const packed = writeZip(new Map(Object.entries(files)));
        const result = readZip(packed, limits);
        expect('files' in result && Object.fromEntries([...result.files].map(([name, bytes]) => [name, [...bytes]]))).toEqual(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [...bytes]])));
        expect(Buffer.from(writeZip(new Map(Object.entries(files)))).equals(packed)).toBe(true);
      }),
    );
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('packs the same bytes in %s', (zone) => {
    const script = "import { writeZip } from './server/documents/zip.ts'; process.stdout.write(Buffer.from(writeZip(new Map([['a.xml', new Uint8Array([1, 2, 3])]]))).toString('hex'));";
    const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(there).toBe(Buffer.from(writeZip(new Map([['a.xml', new Uint8Array([1, 2, 3])]]))).toString('hex'));
  });

  it.each<[string, Buffer, string]>([
    ['a checksum that lies', changed((zip) => { zip.writeUInt32LE(1, central(zip) + 16); zip.writeUInt32LE(1, 14); }), 'checksum'],
    ['a size that says less', changed((zip) => { zip.writeUInt32LE(9, central(zip) + 24); zip.writeUInt32LE(9, 22); }), 'broken'],
    ['a size that says more', changed((zip) => { zip.writeUInt32LE(900, central(zip) + 24); zip.writeUInt32LE(900, 22); }), 'size'],
    ['two directories that differ in size', changed((zip) => zip.writeUInt32LE(601, 22)), 'two-stories'],
    ['two directories that differ in name', changed((zip) => zip.write('vord', 30)), 'two-stories'],
    ['two directories that differ in method', changed((zip) => zip.writeUInt16LE(0, 8)), 'two-stories'],
    ['an encrypted entry', changed((zip) => zip.writeUInt16LE(1, central(zip) + 8)), 'encrypted'],
    ['an unknown method', changed((zip) => zip.writeUInt16LE(12, central(zip) + 10)), 'method'],
    ['a link', changed((zip) => zip.writeUInt32LE(0xa1ff0000, central(zip) + 38)), 'link'],
    ['a way out of the folder', named('../../a.x'), 'name'],
    ['an absolute name', named('/etc/a.xml'), 'name'],
    ['a drive letter', named('c:/a.xml'), 'name'],
    ['a backslash', named('..\\a.xml'), 'name'],
    ['a prototype', Buffer.from(simple().toString('latin1').replaceAll('word/a.xml', '__proto__/'), 'latin1'), 'name'],
    ['a name twice', Buffer.from(Buffer.from(writeZip(new Map([['a.xml', text('1')], ['b.xml', text('2')]]))).toString('latin1').replaceAll('b.xml', 'A.xml'), 'latin1'), 'name-twice'],
    ['overlapping entries', changed((zip) => zip.writeUInt32LE(0, zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), central(zip) + 4) + 42)), 'two-stories'],
    ['bytes behind the end', Buffer.concat([simple(), Buffer.from('x')]), 'no-directory'],
    ['a cut file', simple().subarray(0, 100), 'no-directory'],
    ['an entry outside of the file', changed((zip) => zip.writeUInt32LE(0xfffffff0, central(zip) + 42)), 'broken'],
    ['no zip at all', Buffer.from('no zip'), 'no-directory'],
  ])('%s is refused', (_, zip, reason) => expect(read(zip)).toBe(reason));

  it('holds to its limits', () => {
    const of = (count: number, size: number): Uint8Array => writeZip(new Map(Array.from({ length: count }, (_, place) => [`${place}.xml`, new Uint8Array(size)])));
    expect(read(of(10, 1))).toBe('read');
    expect(read(of(11, 1))).toBe('too-many-entries');
    expect(read(of(1, 100_000))).toBe('read');
    expect(read(of(1, 100_001))).toBe('too-large');
    expect(read(of(2, 75_000))).toBe('read');
    expect(read(of(2, 75_001))).toBe('too-large');
  });

  it('never throws, whatever byte is changed', () => {
    const zip = simple();
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), (at, value) => {
        const copy = Buffer.from(zip);
        copy[at] = value;
        expect(['string', 'object']).toContain(typeof readZip(copy, limits));
      }),
      { numRuns: 2000 },
    );
  });
});
