import { DOMParser, type Document } from '@xmldom/xmldom';

import { type Problem, templateProblem } from '../../runtime/engine/index.ts';

const deepestXml = 64;
const forbiddenParts = /(^|\/)(vbaProject|vbaData|activeX|embeddings|oleObject|externalLinks|afchunk|printerSettings)|\.(bin|exe|dll|js|vbs|html?|mht)$/iu;
const forbiddenRelations = /\/(oleObject|package|control|vbaProject|wordVbaData|attachedTemplate|aFChunk|subDocument|frame|mailMergeSource|mailMergeHeaderSource|keyMapCustomizations|activeXControlBinary)$/u;
/** Page numbers are the only fields: any other can fetch, run or hide something. */
const pageNumbers = /^(\s*(PAGE|NUMPAGES)(\s*\\\*\s*(MERGEFORMAT|Arabic))*\s*)*$/u;

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parses an XML part; a problem for a DOCTYPE, another encoding than UTF-8, broken or too deep XML. */
export function parsePart(part: string, bytes: Uint8Array): { readonly document: Document } | { readonly problems: readonly Problem[] } {
  const text = decode(bytes);
  if (text === undefined) return { problems: [templateProblem('word-xml', { part })] };
  if (/<!(DOCTYPE|ENTITY)/iu.test(text)) return { problems: [templateProblem('word-doctype', { part })] };
  if (depthOf(text) > deepestXml) return { problems: [templateProblem('too-deep', { part })] };
  try {
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new SyntaxError(message);
    };
    return { document: new DOMParser({ onError }).parseFromString(text, 'text/xml') };
  } catch (error) {
    return { problems: [templateProblem('word-xml', { part, name: error instanceof Error ? error.message.slice(0, 120) : '' })] };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, closing, empty] of text.matchAll(/<(\/?)[^!?<>][^<>]*?(\/?)>/gu)) {
    if (closing === '/') depth -= 1;
    else if (empty !== '/') deepest = Math.max(deepest, (depth += 1));
  }
  return deepest;
}

/** What a Word file may not bring: macros, embedded objects, relations to the outside, fields other than page numbers. */
export function checkParts(files: ReadonlyMap<string, Uint8Array>): Problem[] {
  const types = decode(files.get('[Content_Types].xml') ?? new Uint8Array()) ?? '';
  if (!types.includes('wordprocessingml.document.main+xml') || !files.has('word/document.xml')) return [templateProblem('word-file')];
  const problems = /macroEnabled|vbaProject/iu.test(types) ? [templateProblem('word-part', { part: '[Content_Types].xml', name: 'macro' })] : [];
  for (const [part, bytes] of files) {
    if (forbiddenParts.test(part)) problems.push(templateProblem('word-part', { part }));
    if (!/\.(xml|rels)$/iu.test(part)) continue;
    const parsed = parsePart(part, bytes);
    if ('problems' in parsed) problems.push(...parsed.problems);
    else if (part.endsWith('.rels')) problems.push(...relations(part, parsed.document));
    else problems.push(...fields(part, parsed.document));
  }
  return problems;
}

function relations(part: string, document: Document): Problem[] {
  return [...document.getElementsByTagNameNS(relationNamespace, 'Relationship')].flatMap((relation) => {
    const [target, type] = [relation.getAttribute('Target') ?? '', relation.getAttribute('Type') ?? ''];
    const outside = relation.getAttribute('TargetMode') === 'External' || /^[a-z][a-z0-9+.-]*:|^\/\/|\\/iu.test(target);
    return outside || forbiddenRelations.test(type) ? [templateProblem('word-relation', { part, name: target.slice(0, 120) })] : [];
  });
}

function fields(part: string, document: Document): Problem[] {
  const simple = [...document.getElementsByTagNameNS(wordNamespace, 'fldSimple')].map((field) => field.getAttributeNS(wordNamespace, 'instr') ?? '');
  const paragraphs = [...document.getElementsByTagNameNS(wordNamespace, 'p')].map((paragraph) =>
    [...paragraph.getElementsByTagNameNS(wordNamespace, 'instrText')].map((code) => code.textContent ?? '').join(''),
  );
  return [...simple, ...paragraphs].filter((code) => !pageNumbers.test(code)).map((code) => templateProblem('word-field-code', { part, name: code.trim().slice(0, 80) }));
}
