import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';

import { shippedReleases } from '../../test/support/shipped.ts';
import { readZip, writeZip } from '../documents/zip.ts';
import { formatOf } from './fields.ts';
import { readPeriods, writePeriods } from './periods.ts';
import { readElements, valuesOf } from './read.ts';
import { newFile, writtenFile } from './write.ts';
import { changedXml, largestXml, readXml, RefusedFile, type XmlDocument } from './xml-document.ts';

const content = shippedReleases().at(-1)?.release.content;
const format = content && formatOf(content, 'lrmx');
if (format === undefined) throw new Error('no such format');
const sample = readFileSync(new URL('../../test/fixtures/sample.lrmx', import.meta.url));
const pictures: ReadonlySet<string> = new Set(['ZhaoPian']);
const read = (bytes: Uint8Array): XmlDocument => readXml(bytes, 'Person', pictures);
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const refusal = (bytes: Uint8Array | string): string | undefined => {
  try {
    readElements(format, read(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
    return undefined;
  } catch (error) {
    if (error instanceof RefusedFile) return error.code;
    throw error;
  }
};

describe('the sample of the notes', () => {
  const elements = readElements(format, read(sample));
  const values = valuesOf(elements);
  const notesOf = (tag: string) => elements.find((each) => each.tag === tag)?.notes;

  it('is read field by field', () => {
    expect(values).toMatchObject({
      name: '林示例', sex: '2', birthDate: '1980-03-15', ethnicity: '01', health: '1', fullTimeEducation: '21', fullTimeDegree: '408', idNumber: '990000198003150019',
      fullTimeSchool: '示例大学建筑系城市规划专业', proposedPost: '示例市样例局副局长、党组成员',
    });
    expect(values['resume']).toEqual([
      { from: '1998-09', until: '2002-07', text: '示例大学建筑系城市规划专业学习' },
      { from: '2002-08', until: '2006-11', text: '示例市样例局科员' },
      { from: '2006-11', until: '2011-03', text: '示例市样例局规划处副主任科员' },
      { from: '2011-03', until: '2016-05', text: '示例市样例局规划处副处长（其间：2012.09--2015.06  样本大学公共管理学院公共管理专业学习，获公共管理硕士学位）' },
      { from: '2016-05', text: '示例市样例局规划处处长' },
    ]);
    expect(values['family']).toHaveLength(4);
    expect((values['family'] as object[])[0]).toEqual({ relation: '丈夫', name: '周示例', birthMonth: '1978-11', politicalStatus: '01', work: '示例市第一样例中学教师' });
  });
  it('never makes up the day of a month, and says so', () => {
    expect(values['joinedPartyOn']).toBeUndefined();
    expect(notesOf('RuDangShiJian')).toEqual([{ code: 'day-missing', text: '2002-06' }]);
    expect(notesOf('ChuShengNianYue')).toEqual([{ code: 'day-taken' }]);
  });
  it('tells a word that no code list has', () => {
    expect(notesOf('ZaiZhiJiaoYu_XueWei')).toEqual([{ code: 'unknown-word', text: '公共管理硕士' }]);
  });
  it('is written back byte for byte where nothing was edited', () => {
    expect(Buffer.from(writtenFile(format, read(sample), values)).equals(sample)).toBe(true);
  });
  it('keeps every byte outside of what was edited', () => {
    const written = Buffer.from(writtenFile(format, read(sample), { ...values, currentPost: '甲 & 乙 <处>' })).toString('utf8');
    expect(written).toBe(sample.toString('utf8').replace('<XianRenZhiWu>示例市样例局规划处处长<', '<XianRenZhiWu>甲 &amp; 乙 &lt;处&gt;<'));
  });
  it('keeps a row that was not edited with what the form has no place for', () => {
    const odd = sample.toString('utf8').replace('<ZhengZhiMianMao>群众</ZhengZhiMianMao>', '<ZhengZhiMianMao>无</ZhengZhiMianMao><Extra>x</Extra>');
    const [first = {}, ...rest] = valuesOf(readElements(format, read(Buffer.from(odd))))['family'] as object[];
    const written = Buffer.from(writtenFile(format, read(Buffer.from(odd)), { ...valuesOf(readElements(format, read(Buffer.from(odd)))), family: [{ ...first, name: '改名' }, ...rest] })).toString('utf8');
    expect(written).toBe(odd.replace('周示例', '改名'));
  });
  it('a new file of its values is the sample but for what has no field', () => {
    const made = Buffer.from(newFile(format, values)).toString('utf8');
    expect(made.startsWith('\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<Person>\r\n  <XingMing>林示例</XingMing>\r\n  <XingBie>女</XingBie>\r\n')).toBe(true);
    expect([...made.matchAll(/\n {2}<(\w+)>/g)].map(([, tag]) => tag)).toEqual([...sample.toString('utf8').matchAll(/\n {2}<(\w+)>/g)].map(([, tag]) => tag));
    const between = (text: string, tag: string): string | undefined => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1]?.replaceAll('\r\n', '\n');
    expect(between(made, 'JianLi')).toBe(between(sample.toString('utf8'), 'JianLi'));
    expect(between(made, 'JiaTingChengYuan')).toBe(between(sample.toString('utf8'), 'JiaTingChengYuan'));
  });
});

const word = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', 'a', '<', '>', '&', '"', ']', '；', ' '), maxLength: 12 });
const month = fc.tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}${String(m).padStart(2, '0')}`);
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const dash = fc.constantFrom('--', '—', '——', '–', '~', '至');
const dotted = fc.tuple(month, fc.constantFrom('.', '-', '')).map(([m, dot]) => m.slice(0, 4) + dot + m.slice(4));
const resume = fc.array(fc.tuple(dotted, dash, fc.option(dotted), word).map(([from, sign, until, text]) => `${from}${sign}${until ?? '       '}  ${xml(text)}`), { maxLength: 8 });
const innerOf = (as: string): fc.Arbitrary<string> => {
  if (as === 'day') return fc.oneof(month, dotted, word.map(xml));
  if (as === 'periods') return resume.map((lines) => lines.join('\n'));
  if (as === 'picture') return fc.constantFrom('', png, `${png.slice(0, 40)}\r\n${png.slice(40)}`);
  if (as === 'rows') return fc.array(fc.tuple(word, word, month), { maxLength: 4 }).map((rows) => rows.map(([a, b, c]) => `<Item><ChengWei>${xml(a)}</ChengWei><XingMing>${xml(b)}</XingMing><ChuShengRiQi>${c}</ChuShengRiQi></Item>`).join('\n'));
  return word.map(xml);
};
const element = fc.constantFrom(...format.definition.elements).chain(({ tag, as }) =>
  fc.oneof({ weight: 8, arbitrary: innerOf(as).map((inner) => `<${tag}>${inner}</${tag}>`) }, { weight: 1, arbitrary: fc.constant(`<${tag}/>`) }, { weight: 1, arbitrary: fc.constant(`<${tag}>\n  </${tag}>`) }));
const other = fc.constantFrom('<DaoLingNianYue>204003</DaoLingNianYue>', '<Neu x="1"><a><b/></a></Neu>', '<!-- note -->', '<Neu><![CDATA[<x>]]></Neu>', '<?pi data?>');
const file = fc.record({ bom: fc.boolean(), newline: fc.constantFrom('\r\n', '\n'), declared: fc.boolean(), parts: fc.array(fc.oneof({ weight: 9, arbitrary: element }, { weight: 1, arbitrary: other }), { maxLength: 40 }) })
  .map(({ bom, newline, declared, parts }) => Buffer.from(`${bom ? '\ufeff' : ''}${declared ? `<?xml version="1.0" encoding="utf-8"?>${newline}` : ''}<Person>${newline}${parts.map((part) => `  ${part}${newline}`).join('')}</Person>${newline}`));

describe('1,000 generated files', () => {
  it('go read → write → read unchanged, byte for byte', () => {
    fc.assert(fc.property(file, (bytes) => {
      const document = read(bytes);
      const values = valuesOf(readElements(format, document));
      const written = writtenFile(format, document, values);
      expect(Buffer.from(written).equals(bytes)).toBe(true);
      expect(readElements(format, read(written))).toEqual(readElements(format, document));
    }), { numRuns: 1000 });
  });
  it('with one field edited, say the new value there and everything else as before', () => {
    fc.assert(fc.property(file, word.filter((text) => text.trim() !== ''), (bytes, post) => {
      const before = valuesOf(readElements(format, read(bytes)));
      const after = valuesOf(readElements(format, read(writtenFile(format, read(bytes), { ...before, currentPost: post.trim() }))));
      expect(after).toEqual({ ...before, currentPost: post.trim() });
    }), { numRuns: 300 });
  });
});

test('every piece of a document is where it says, and no change is no change', () => {
  const document = read(sample);
  expect(document.root.children.every((each) => document.source.startsWith(`<${each.tag}`, each.start) && document.source[each.end - 1] === '>')).toBe(true);
  expect(changedXml(document, [])).toBe(sample.toString('utf8'));
});

test('a resume is split and joined again, whatever its dashes', () => {
  const { periods, unread } = readPeriods('2001.09—2005.07  学习\n200508至2010年3月 工作\n  换行的一段\n2010.03--         现职\n说明');
  expect(periods).toEqual([{ from: '2001-09', until: '2005-07', text: '学习' }, { from: '2005-08', until: '2010-03', text: '工作换行的一段' }, { from: '2010-03', text: '现职说明' }]);
  expect(unread).toEqual([]);
  expect(readPeriods('说明在前\n2001.13--  无此月').unread).toEqual(['说明在前', '2001.13--  无此月']);
  expect(writePeriods([{ from: '2016-05', text: '处长（其间：2017.01--2017.03  学习）' }], ['（其间'])).toBe('2016.05--         处长\n（其间：2017.01--2017.03  学习）');
});

const person = (inner: string): string => `<Person>${inner}</Person>`;
const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>${person('<XingMing>&j;</XingMing>')}`;
test.each([
  ['nothing', '', 'empty'],
  ['a DOCTYPE', `<!DOCTYPE Person SYSTEM "file:///etc/passwd">${person('')}`, 'doctype'],
  ['a billion laughs', laughs, 'doctype'],
  ['an entity nobody defined', person('<XingMing>&x;</XingMing>'), 'malformed'],
  ['another root', '<Other/>', 'root'],
  ['broken off', '<Person><XingMing>', 'malformed'],
  ['two roots', '<Person/><Person/>', 'malformed'],
  ['no XML', 'PK and more', 'malformed'],
  ['deep nesting', person('<a>'.repeat(40) + '</a>'.repeat(40)), 'depth'],
  ['ten thousand levels', person('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), 'depth'],
  ['too many elements', person('<a/>'.repeat(30_000)), 'elements'],
  ['too many words', person(`<XingMing>${'x'.repeat(2 * 1024 * 1024)}</XingMing>`), 'size'],
  ['too large a file', new Uint8Array(largestXml + 1), 'size'],
  ['bytes that are no UTF-8', Buffer.from([0x3c, 0x50, 0xc3, 0x28, 0x3e]), 'encoding'],
  ['a GBK declaration', `<?xml version="1.0" encoding="GBK"?>${person('')}`, 'encoding'],
  ['a picture that is a page', person(`<ZhaoPian>${Buffer.from('<html>').toString('base64')}</ZhaoPian>`), 'picture'],
  ['a picture that is an SVG', person(`<ZhaoPian>${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}</ZhaoPian>`), 'picture'],
  ['a picture that is no base64', person('<ZhaoPian>data:image/png;base64,AAAA</ZhaoPian>'), 'picture'],
  ['a picture over 5 MB', person(`<ZhaoPian>${Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5 * 1024 * 1024)]).toString('base64')}</ZhaoPian>`), 'picture'],
])('%s is refused', (_name, bytes, code) => {
  expect(refusal(bytes)).toBe(code);
});

describe('zips', () => {
  const limits = { entries: 10, entry: 1_000_000, total: 2_000_000 };
  const gbk = Buffer.from([0xc1, 0xd6, 0xca, 0xbe, 0xc0, 0xfd]); // 林示例 in GBK
  /** The same zip with the name's bytes put in, in both places. */
  const renamed = (bytes: Uint8Array, from: string, to: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at);
    return copy;
  };
  it('names in GBK and in UTF-8 are read', () => {
    const packed = renamed(zipSync({ 'XXXXXX.lrmx': sample }), 'XXXXXX', gbk);
    expect(readZip(packed, limits)).toMatchObject({ files: new Map([['林示例.lrmx', Uint8Array.from(sample)]]) });
    const own = readZip(writeZip(new Map([['陆示例.lrmx', sample]])), limits);
    expect('files' in own ? [...own.files.keys()] : own).toEqual(['陆示例.lrmx']);
    const macOs = renamed(zipSync({ 'XXXXXXXXX.lrmx': sample }), 'XXXXXXXXX', Buffer.from('林示例'));
    const read = readZip(macOs, limits);
    expect('files' in read ? [...read.files.keys()] : read).toEqual(['林示例.lrmx']);
  });
  it.each(['../a.lrmx', '/a.lrmx', 'a\\b.lrmx', 'C:a.lrmx'])('a path as name is refused: %s', (name) => {
    expect(readZip(zipSync({ [name]: sample }), limits)).toEqual({ refused: 'name' });
  });
  it('a bomb is refused', () => {
    expect(readZip(zipSync({ 'a.lrmx': new Uint8Array(50_000_000) }), limits)).toEqual({ refused: 'too-large' });
  });
});
