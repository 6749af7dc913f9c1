import { type DocumentData, documentData, type FieldRef, type Matter, type Problem, type ReleaseContent, renderDocument } from '../../runtime/engine/index.ts';
import { compileTemplate } from './compile.ts';
import { type CompiledWord, compileWord, renderWord } from './word.ts';
import { readZip } from './zip.ts';

/** What a template is tried on. */
export interface TriedOn {
  readonly matter: Matter;
  readonly subject: string | null;
  readonly at: { readonly date: string; readonly time: string };
  readonly names: { readonly organisation?: string; readonly superior?: string };
}

type Failed = { readonly problems: readonly Problem[] };

/** A handlebars text printed for a matter; the problems, each with its line, where it cannot be. Nothing is kept of it. */
export function previewHtml(content: ReleaseContent, source: string, scope: 'matter' | 'subject', on: TriedOn): { readonly html: string; readonly blanks: readonly FieldRef[] } | Failed {
  const compiled = compileTemplate(source, content, scope);
  if ('problems' in compiled) return compiled;
  const printed = renderDocument(compiled.template, dataOf(content, on));
  return 'problems' in printed ? printed : { html: printed.body, blanks: printed.blanks };
}

/** A Word file filled for a matter. */
export function previewWord(content: ReleaseContent, bytes: Uint8Array, scope: 'matter' | 'subject', on: TriedOn): { readonly bytes: Uint8Array; readonly blanks: readonly FieldRef[] } | Failed {
  const compiled: CompiledWord | Failed = compileWord(bytes, content, scope);
  return 'problems' in compiled ? compiled : renderWord(compiled, dataOf(content, on));
}

const dataOf = (content: ReleaseContent, { matter, subject, at, names }: TriedOn): DocumentData => documentData({ content }, matter, subject, at, names);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a Word file's body, a line a paragraph, the cells of a row side by side: enough to read what was filled in. */
export function wordText(bytes: Uint8Array): readonly string[] {
  const zip = readZip(bytes, { entries: 200, entry: 16_000_000, total: 48_000_000 });
  const body = 'refused' in zip ? undefined : zip.files.get('word/document.xml');
  if (body === undefined) return [];
  const xml = new TextDecoder().decode(body).replace(/<w:br\b[^>]*>/gu, '<w:t>\n</w:t>').replace(/<\/w:p><\/w:tc>/gu, '\t').replace(/<\/w:tr>/gu, '</w:p>');
  return xml.split('</w:p>').slice(0, -1).map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(\t)/gu)].map(([, text, tab]) => text ?? tab ?? '').join('').replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole).trimEnd());
}
