import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Value } from '@sinclair/typebox/value';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';

import { type DocumentData, documentData, Matter, renderDocument, type TemplateSource } from '../../runtime/engine/index.ts';
import { compileTemplate } from '../../server/documents/compile.ts';
import { compileWord, renderWord } from '../../server/documents/word.ts';
import { readZip } from '../../server/documents/zip.ts';
import { shippedReleases } from '../support/shipped.ts';


const samples = fileURLToPath(new URL('../../config/procedures/cadre-selection/samples/', import.meta.url));
const { content } = (() => {
  const found = shippedReleases().find(({ release }) => release.content.procedure.id === 'cadre-selection');
  if (!found) throw new Error('no shipped release');
  return found.release;
})();
const matters = readdirSync(samples).map((name) => [name, Value.Parse(Matter, JSON.parse(readFileSync(samples + name, 'utf8')))] as const);

function dataOf(matter: Matter, subject: string | null): DocumentData {
  return documentData({ content }, matter, subject, { date: '2026-12-01' }, { organisation: '云溪市某单位' });
}

function html(template: TemplateSource, data: DocumentData) {
  const compiled = compileTemplate(template.source ?? '', content, template.scope);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  const printed = renderDocument(compiled.template, data);
  if ('problems' in printed) throw new Error(JSON.stringify(printed.problems));
  return printed;
}

function wordText(template: TemplateSource, data: DocumentData): string {
  const compiled = compileWord(Buffer.from(template.word ?? '', 'base64'), content, template.scope);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  const printed = renderWord(compiled, data);
  if ('problems' in printed) throw new Error(JSON.stringify(printed.problems));
  const zip = readZip(printed.bytes, { entries: 50, entry: 5_000_000, total: 5_000_000 });
  if ('refused' in zip) throw new Error(zip.refused);
  return new DOMParser().parseFromString(new TextDecoder().decode(zip.files.get('word/document.xml')), 'text/xml').documentElement?.textContent ?? '';
}

const textOf = (body: string): string =>
  body
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&');
const bare = (text: string): string => text.replace(/\s/gu, '');
const subjectsOf = (template: TemplateSource, matter: Matter): readonly (string | null)[] => (template.scope === 'matter' ? [null] : matter.subjects.map(({ id }) => id));

describe('the shipped templates', () => {
  it('are those the stages name', () => {
    const named = content.procedure.stages.flatMap(({ id, documents }) => documents.map((document) => `${id} ${document}`));
    expect(content.templates.map(({ id, stage }) => `${stage} ${id}`).sort()).toEqual(named.sort());
    expect(content.templates.filter(({ behindGate }) => behindGate).map(({ id }) => id).sort()).toEqual(['discussion-minutes', 'meeting-notice']);
    expect(content.templates.every(({ html: paper, docx, source, word }) => paper === (source !== undefined) && docx === (word !== undefined))).toBe(true);
  });

  describe.each(matters)('%s', (_, matter) => {
    it.each(content.templates.map((template) => [template.id, template] as const))('%s prints without a flaw', (_id, template) => {
      for (const subject of subjectsOf(template, matter)) {
        const { body } = html(template, dataOf(matter, subject));
        expect(body).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object|\d{4}-\d{2}-\d{2}|true|false/u);
        // A code that its list does not know would stand there as it is.
        expect(textOf(body)).not.toMatch(/[a-z]{3,}/u);
      }
    });
  });

  it.each(matters)('Word and HTML of one paper say the same: %s', (_, matter) => {
    for (const template of content.templates.filter(({ docx }) => docx)) {
      const data = dataOf(matter, null);
      expect(bare(wordText(template, data))).toBe(bare(textOf(html(template, data).body)));
    }
  });

  it('leave blanks in an empty matter, each with its field', () => {
    const empty: Matter = { procedure: content.procedure.id, organisation: 'x', openedOn: '2026-07-01', forms: {}, subjects: [{ id: 's1', state: 'active', forms: {} }], ledger: { stages: {}, filings: [] } };
    for (const template of content.templates) {
      const { body, blanks } = html(template, dataOf(empty, template.scope === 'subject' ? 's1' : null));
      expect(blanks.length, template.id).toBeGreaterThan(2);
      expect(body).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });
});
