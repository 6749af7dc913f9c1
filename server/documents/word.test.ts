import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';

import { allotment, drawing } from '../../test/support/allotment.ts';
import { documentData, type Matter } from '../../runtime/engine/index.ts';
import { checkWord, compileWord, renderWord } from './word.ts';
import { readZip, writeZip } from './zip.ts';

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations = (inner = ''): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const root = relations('<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>');
const run = (text: string, look = ''): string => `<w:r>${look}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

function word(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { '[Content_Types].xml': types, '_rels/.rels': root, 'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`, ...more };
  return writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

function print(body: string, matter: Matter = drawing, more: Readonly<Record<string, string>> = {}) {
  const compiled = compileWord(word(body, more), allotment.content, 'matter');
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  const printed = renderWord(compiled, documentData(allotment, matter, null, { date: '2026-03-10' }, { organisation: '北园' }));
  if ('problems' in printed) throw new Error(JSON.stringify(printed.problems));
  const files = readZip(printed.bytes, { entries: 50, entry: 5_000_000, total: 9_000_000 });
  if ('refused' in files) throw new Error(files.refused);
  const part = (name: string): string => new TextDecoder().decode(files.files.get(name));
  const onError = (_: string, message: string): void => {
    throw new Error(message);
  };
  const document = new DOMParser({ onError }).parseFromString(part('word/document.xml'), 'text/xml');
  const lines = [...document.getElementsByTagName('w:p')].map((one) => one.textContent ?? '');
  const rows = [...document.getElementsByTagName('w:tr')].map((one) => [...one.getElementsByTagName('w:tc')].map((cell) => cell.textContent ?? ''));
  return { ...printed, part, lines, rows, xml: part('word/document.xml') };
}

function filesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = readZip(bytes, { entries: 50, entry: 1_000_000, total: 1_000_000 });
  if ('refused' in zip) throw new Error(zip.refused);
  return zip.files;
}

const reasons = (bytes: Uint8Array): string[] => checkWord(bytes, allotment.content, 'matter').map(({ code, params }) => (code === 'template' ? String(params?.['reason']) : code));

describe('a Word template', () => {
  it('joins a tag that Word spread over runs, with smart quotes and hard blanks, in the first run’s look', () => {
    const { lines, xml } = print(paragraph(run('签于{', '<w:rPr><w:b/></w:rPr>'), run('{date lots.'), '<w:proofErr w:type="spellStart"/>', run('drawnOn\u00a0style=“dot”'), run('}'), run('}。')));
    expect(lines).toEqual(['签于2026.03.09。']);
    expect(xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">签于2026.03.09</w:t>');
  });

  it('repeats a table row whose first and last cells hold the loop', () => {
    const { rows } = print(table(row('号', '人'), row('{{#each lots.results}}{{plot}}', '{{who}}{{/each}}'), row('完', '')));
    expect(rows).toEqual([['号', '人'], ['7', '顾言'], ['\u3000\u3000', 'b'], ['完', '']]);
  });

  it('repeats the rows between two rows that hold nothing but the loop’s ends', () => {
    const { rows } = print(table(row('{{#each subjects}}', ''), row('{{number}}', '{{applicant.name}}'), row('', '——'), row('{{/each}}', '')));
    expect(rows).toEqual([['1', '顾言'], ['', '——'], ['2', '\u3000\u3000\u3000\u3000'], ['', '——']]);
  });

  it('repeats within a cell where the loop begins and ends in it, and leaves the cell a paragraph', () => {
    const { rows, xml } = print(table(row('{{#each lots.results}}{{plot}}；{{/each}}', `${paragraph('{{#each lots.witnesses}}')}${paragraph('{{name}}')}${paragraph('{{/each}}')}`)));
    expect(rows).toEqual([['7；\u3000\u3000；', '']]);
    expect(xml.replace(/\s+xmlns:\w+="[^"]*"/gu, '')).toContain('<w:tc><w:p/></w:tc>');
  });

  it('nests row loops', () => {
    const { rows } = print(table(row('{{#each subjects}}', ''), row('{{#each (where ../lots.results "who" id)}}{{plot}}', '{{../applicant.name}}{{/each}}'), row('{{/each}}', '')));
    expect(rows).toEqual([['7', '顾言'], ['\u3000\u3000', '\u3000\u3000\u3000\u3000']]);
  });

  it('repeats and leaves out paragraphs', () => {
    const body = [paragraph('{{#each subjects}}'), paragraph('{{#if applicant.name}}'), paragraph('有：{{applicant.name}}'), paragraph('{{else}}'), paragraph('无名'), paragraph('{{/if}}'), paragraph('{{/each}}'), paragraph('完')].join('');
    expect(print(body).lines).toEqual(['有：顾言', '无名', '完']);
  });

  it('takes a block that begins at the start of a paragraph and ends at the end of a later one', () => {
    expect(print(paragraph('{{#if lots.plots}}甲') + paragraph('乙{{/if}}') + paragraph('丙')).lines).toEqual(['甲', '乙', '丙']);
    expect(print(paragraph('{{#unless lots.plots}}甲') + paragraph('乙{{/unless}}') + paragraph('丙')).lines).toEqual(['丙']);
  });

  it('cuts runs where a block inside a paragraph spans several, with else if', () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const body = paragraph(run('前{{#if (eq lots.plots 2)}}二', bold), run('{{else if (eq lots.plots 3)}}'), run('三'), '<w:r><w:t>个{{/if}}后</w:t></w:r>');
    const { lines, xml } = print(body);
    expect(lines).toEqual(['前三个后']);
    expect(xml).toContain('<w:b/>');
  });

  it('prints headers and footers, notes each blank once, and says what is read', () => {
    const part = (text: string): string => `<w:hdr ${namespaces}>${paragraph(text)}</w:hdr>`;
    const printed = print(paragraph('{{lots.noWitnesses}}'), drawing, { 'word/header1.xml': part('{{organisation.title}}{{lots.noWitnesses}}'), 'word/footer2.xml': part('{{#each lots.witnesses}}{{name}}{{/each}}') });
    expect(printed.part('word/header1.xml')).toContain('北园');
    expect(printed.blanks.map(({ field }) => field)).toEqual(['noWitnesses', 'witnesses']);
  });

  it('prints long and many-lined values whole, line by line', () => {
    const long = '长'.repeat(20_000);
    const { lines, xml } = print(paragraph('{{lots.remark}}'), { ...drawing, forms: { lots: { remark: `一\n二\r\n${long}` } } });
    expect(lines).toEqual([`一二${long}`]);
    expect(xml.match(/<w:br\/>/gu)).toHaveLength(2);
  });

  it('threat 24: a value is text: no XML, no field code, no tag of its own, no character XML cannot hold', () => {
    const payload = '</w:t></w:r><w:fldSimple w:instr="INCLUDETEXT file:///etc/passwd"/>&lt;{{lots.remark}}\u0000\u0008\ud800\uffff"]]>';
    const { lines, xml } = print(paragraph('{{matter.title}}') + table(row('{{#each lots.results}}{{kind}}', '{{/each}}')), { ...drawing, title: payload, forms: { lots: { remark: 'REMARK', results: [{ kind: payload }] } } });
    const shown = '</w:t></w:r><w:fldSimple w:instr="INCLUDETEXT file:///etc/passwd"/>&lt;{{lots.remark}}"]]>';
    expect(lines.slice(0, 2)).toEqual([shown, shown]);
    expect(xml).not.toMatch(/<w:fldSimple|REMARK/u);
  });

  it('gives the same bytes for the same data', () => {
    const body = paragraph('{{lots.remark}}');
    expect(Buffer.from(print(body).bytes).equals(print(body).bytes)).toBe(true);
  });

  it.each([
    ['an unclosed tag', word(paragraph('{{lots.remark')), 'word-tag-unclosed'],
    ['a stray end', word(paragraph('lots.remark}}')), 'word-tag-unclosed'],
    ['an unclosed block', word(paragraph('{{#if lots.remark}}') + paragraph('x')), 'syntax'],
    ['a block across half paragraphs', word(paragraph('甲{{#if lots.remark}}乙') + paragraph('丙{{/if}}')), 'word-block-crosses'],
    ['a block across a table’s edge', word(paragraph('{{#if lots.remark}}') + table(row('{{/if}}', 'x'))), 'unbalanced'],
    ['an unknown field', word(paragraph('{{lots.nothing}}')), 'unknown-field'],
    ['an unescaped value', word(paragraph('{{{lots.remark}}}')), 'unescaped'],
    ['an unknown helper', word(paragraph('{{lookup lots "remark"}}')), 'unknown-helper'],
    ['a tag in an attribute', word('<w:p><w:pPr><w:pStyle w:val="{{lots.remark}}"/></w:pPr></w:p>'), 'markup'],
    ['a prototype', word(paragraph('{{lots.constructor}}')), 'forbidden-name'],
    ['a field that fetches', word(paragraph('<w:r><w:instrText>INCLUDEPICTURE "http://x"</w:instrText></w:r>')), 'word-field-code'],
    ['a field spread over runs', word(paragraph('<w:r><w:instrText>DDE</w:instrText></w:r>', '<w:r><w:instrText>AUTO c:\\x</w:instrText></w:r>')), 'word-field-code'],
    ['a simple field', word('<w:p><w:fldSimple w:instr=" HYPERLINK x "/></w:p>'), 'word-field-code'],
    ['a relation to the outside', word(paragraph('x'), { 'word/_rels/document.xml.rels': relations('<Relationship Id="r9" Type="t/hyperlink" Target="x" TargetMode="External"/>') }), 'word-relation'],
    ['a relation to a file', word(paragraph('x'), { 'word/_rels/document.xml.rels': relations('<Relationship Id="r9" Type="t/image" Target="file:///etc/passwd"/>') }), 'word-relation'],
    ['an attached template', word(paragraph('x'), { 'word/_rels/settings.xml.rels': relations('<Relationship Id="r9" Type="http://x/attachedTemplate" Target="a.dotm"/>') }), 'word-relation'],
    ['an embedded page', word(paragraph('x'), { 'word/_rels/document.xml.rels': relations('<Relationship Id="r9" Type="http://x/aFChunk" Target="a.mht"/>') }), 'word-relation'],
    ['macros', word(paragraph('x'), { 'word/vbaProject.bin': 'x' }), 'word-part'],
    ['an embedded object', word(paragraph('x'), { 'word/embeddings/a.xlsx': 'x' }), 'word-part'],
    ['a macro document', word(paragraph('x'), { '[Content_Types].xml': types.replace('</Types>', '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>') }), 'word-part'],
    ['a DOCTYPE', word('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }), 'word-doctype'],
    ['a DOCTYPE in any part', word(paragraph('x'), { 'word/styles.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>' }), 'word-doctype'],
    ['a null character', word(paragraph('x'), { 'word/styles.xml': '\u0000<a/>' }), 'word-xml'],
    ['another encoding than UTF-8', writeZip(new Map([...filesOf(word(paragraph('x'))), ['word/styles.xml', new Uint8Array([0xff, 0xfe, 0x3c, 0x00])]])), 'word-xml'],
    ['broken XML', word('<w:p>'), 'word-xml'],
    ['deep XML', word('<w:sdt>'.repeat(70) + '</w:sdt>'.repeat(70)), 'too-deep'],
    ['another file', writeZip(new Map([['a.txt', new Uint8Array([1])]])), 'word-file'],
    ['no zip', new Uint8Array([1, 2, 3]), 'word-file'],
  ])('%s is refused', (_, bytes, reason) => expect(reasons(bytes)).toContain(reason));

  it('threat 17: an entry called __proto__ is refused before anything is read', () => {
    const bytes = Buffer.from(Buffer.from(word(paragraph('x'), { 'word/a.xml': '<a/>' })).toString('latin1').replaceAll('word/a.xml', '__proto__/'), 'latin1');
    expect(checkWord(bytes, allotment.content, 'matter')).toEqual([{ kind: 'problem', code: 'template', path: '', params: { reason: 'word-file', name: 'name' } }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('lets page numbers be', () => {
    const field = '<w:r><w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText></w:r>';
    expect(reasons(word(paragraph(field)))).toEqual([]);
  });

  it('names the part instead of a line', () => {
    expect(checkWord(word(paragraph('{{lots.nothing}}')), allotment.content, 'matter')).toEqual([{ kind: 'problem', code: 'unknown-field', path: '', title: 'lots.nothing', params: { name: 'lots.nothing', part: 'word/document.xml' } }]);
  });
});

const program = 'soffice';
const office = spawnSync(program, ['--version']).status === 0;
if (!office) console.warn('LibreOffice is absent: that an office program opens the Word file was NOT tested');

describe.skipIf(!office)('an office program', () => {
  it('opens the printed file and shows its text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'));
    try {
      const { bytes } = print(paragraph('{{lots.drawnOn}}') + table(row('{{#each lots.results}}{{plot}}', '{{who}}{{/each}}')) + paragraph('完'));
      writeFileSync(join(folder, 'a.docx'), bytes);
      execFileSync(program, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'a.docx')], { stdio: 'ignore' });
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toMatch(/2026年3月9日[\s\S]*7[\s\S]*顾言[\s\S]*完/u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
