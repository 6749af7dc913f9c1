import { XMLSerializer } from '@xmldom/xmldom';

import { type CompiledTemplate, type DocumentData, type DocumentScope, type FieldRef, type Problem, renderDocument, templateProblem } from '../../runtime/engine/index.ts';
import { compileTemplate } from './compile.ts';
import { checkParts, parsePart } from './word-parts.ts';
import { placeTags } from './word-tags.ts';
import { readZip, writeZip } from './zip.ts';

const limits = { entries: 200, entry: 8_000_000, total: 24_000_000 };
const printedParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
/** What XML cannot hold: control characters, lone surrogates, the two non-characters. */
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A Word template that passed its checks. */
export interface CompiledWord {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly parts: ReadonlyMap<string, CompiledTemplate>;
  readonly reads: readonly string[];
}

/** Checks and compiles a Word file whose text carries template tags. */
export function compileWord(bytes: Uint8Array, scope: DocumentScope, about: 'matter' | 'subject'): CompiledWord | { readonly problems: readonly Problem[] } {
  const zip = readZip(bytes, limits);
  if ('refused' in zip) return { problems: [templateProblem('word-file', { name: zip.refused })] };
  const problems = checkParts(zip.files);
  if (problems.length > 0) return { problems };
  const parts = new Map<string, CompiledTemplate>();
  const reads = new Set<string>();
  for (const [part, content] of zip.files) {
    if (!printedParts.test(part)) continue;
    const source = partSource(part, content);
    if ('problems' in source) {
      problems.push(...source.problems);
      continue;
    }
    const compiled = compileTemplate(source.text, scope, about, 'word');
    if ('problems' in compiled) problems.push(...compiled.problems.map((problem) => inPart(problem, part)));
    else {
      parts.set(part, compiled.template);
      compiled.reads.forEach((field) => reads.add(field));
    }
  }
  return problems.length > 0 ? { problems } : { files: zip.files, parts, reads: [...reads].sort() };
}

/** What is wrong with a Word template; empty where it can be used. */
export function checkWord(bytes: Uint8Array, scope: DocumentScope, about: 'matter' | 'subject'): readonly Problem[] {
  const compiled = compileWord(bytes, scope, about);
  return 'problems' in compiled ? compiled.problems : [];
}

/** Prints a Word file: the same data, the same bytes. */
export function renderWord(word: CompiledWord, data: DocumentData): { readonly bytes: Uint8Array; readonly blanks: readonly FieldRef[] } | { readonly problems: readonly Problem[] } {
  const files = new Map(word.files);
  const blanks: FieldRef[] = [];
  for (const [part, template] of word.parts) {
    const printed = renderDocument(template, data, 'word');
    if ('problems' in printed) return printed;
    files.set(part, new TextEncoder().encode(withBreaks(printed.body.replace(unprintable, ''))));
    blanks.push(...printed.blanks.filter((blank) => !blanks.some((known) => JSON.stringify(known) === JSON.stringify(blank))));
  }
  return { bytes: writeZip(files), blanks };
}

/** The handlebars text of a part, its tags joined and placed. */
function partSource(part: string, content: Uint8Array): { readonly text: string } | { readonly problems: readonly Problem[] } {
  const parsed = parsePart(part, content);
  if ('problems' in parsed) return parsed;
  const problems = placeTags(part, parsed.document);
  if (problems.length > 0) return { problems };
  const text = new XMLSerializer().serializeToString(parsed.document).replace(/<!--[\s\S]*?-->/gu, '');
  return { text: text.replace(/\{\{[^{}]*\}\}/gu, (tag) => tag.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')) };
}

/** Word shows a line break only as an element of its own. */
function withBreaks(xml: string): string {
  return xml.replace(/(<(\w+):t(?: [^>]*)?>)([^<]*)<\/\2:t>/gu, (whole, open: string, prefix: string, text: string) => {
    if (!/[\r\n]/u.test(text)) return whole;
    return text.split(/\r\n?|\n/u).map((line) => `${open}${line}</${prefix}:t>`).join(`<${prefix}:br/>`);
  });
}

/** Lines mean nothing to somebody who edits in Word: name the part instead. */
function inPart(problem: Problem, part: string): Problem {
  const { line: _, ...params } = problem.params ?? {};
  return { ...problem, params: { ...params, part } };
}
