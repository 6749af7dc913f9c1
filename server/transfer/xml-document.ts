import { SaxesParser } from 'saxes';

/** Why a file is refused; the words are the app's. */
export type Refusal = 'empty' | 'size' | 'encoding' | 'doctype' | 'malformed' | 'root' | 'depth' | 'elements' | 'picture';

/** Thrown by the readers of this room, caught where a file's report is made. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';

  constructor(readonly code: Refusal) {
    super(code);
  }
}

/** The most bytes a file may have, and without its pictures. */
export const largestXml = 8 * 1024 * 1024;
const largestWords = 2 * 1024 * 1024;
const deepest = 32;
const mostElements = 20_000;

/** An element with its place in the text; offsets in UTF-16 units. */
export interface XmlElement {
  readonly tag: string;
  readonly start: number;
  /** Inner text, from behind the opening tag to before the closing one; both at the end of `<tag/>`. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** The characters directly in it, entities resolved and line ends as XML says. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** A file read without losing anything: its own text, and where its elements stand in it. */
export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement;
  readonly newline: '\r\n' | '\n';
}

interface Open {
  tag: string;
  start: number;
  from: number;
  text: string;
  children: XmlElement[];
}

/**
 * Reads an XML file of the named root. Nothing is expanded or fetched: a DOCTYPE is refused, so no entity but the five
 * of XML exists. Only UTF-8, with or without a byte order mark. `carried` names elements below the root whose content
 * does not count among the words.
 * @throws RefusedFile with the reason.
 */
export function readXml(bytes: Uint8Array, rootTag: string, carried: ReadonlySet<string> = new Set()): XmlDocument {
  if (bytes.length === 0) throw new RefusedFile('empty');
  if (bytes.length > largestXml) throw new RefusedFile('size');
  const source = decoded(bytes);
  const root = elementsOf(source);
  if (root.tag !== rootTag) throw new RefusedFile('root');
  const pictures = root.children.filter(({ tag }) => carried.has(tag)).reduce((sum, { from, to }) => sum + to - from, 0);
  if (source.length - pictures > largestWords) throw new RefusedFile('size');
  return { source, root, newline: source.includes('\r\n') ? '\r\n' : '\n' };
}

function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8' && declared.toLowerCase() !== 'utf8') throw new RefusedFile('encoding');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RefusedFile('encoding');
  }
}

function elementsOf(source: string): XmlElement {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', () => {
    throw new RefusedFile('malformed');
  });
  parser.on('doctype', () => {
    throw new RefusedFile('doctype');
  });
  const words = (text: string): void => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('opentag', ({ name }) => {
    count += 1;
    if (open.length >= deepest) throw new RefusedFile('depth');
    if (count > mostElements) throw new RefusedFile('elements');
    const from = parser.position;
    // An attribute's value cannot hold the sign.
    open.push({ tag: name, start: source.lastIndexOf('<', from - 1), from, text: '', children: [] });
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const inner = open.pop();
    if (inner === undefined) throw new RefusedFile('malformed');
    const end = parser.position;
    const element: XmlElement = { ...inner, to: isSelfClosing ? end : source.lastIndexOf('<', end - 1), end };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  // A DOCTYPE is not even read to its end: what stands in it may be long.
  if (/<!DOCTYPE/i.test(source)) throw new RefusedFile('doctype');
  parser.write(source).close();
  if (root === undefined) throw new RefusedFile('malformed');
  return root;
}

/** A new inner text of an element, as XML. */
export interface XmlChange {
  readonly element: XmlElement;
  readonly inner: string;
}

/** An element the file lacks, to stand behind another one, or first. */
export interface XmlAddition {
  readonly tag: string;
  readonly inner: string;
  readonly after: XmlElement | undefined;
}

/** The file's text with some elements' inner text replaced and others added; every other letter stays as it is. */
export function changedXml(document: XmlDocument, changes: readonly XmlChange[], additions: readonly XmlAddition[] = []): string {
  const { source, root, newline } = document;
  const cuts = [
    ...changes.map(({ element, inner }) => ({
      from: element.start,
      to: element.end,
      text: element.from === element.end ? `<${element.tag}>${inner}</${element.tag}>` : source.slice(element.start, element.from) + inner + source.slice(element.to, element.end),
    })),
    ...additions.map(({ tag, inner, after }) => {
      const at = after?.end ?? root.from;
      return { from: at, to: at, text: `${newline}  <${tag}>${inner}</${tag}>` };
    }),
  ].sort((a, b) => a.from - b.from);
  let written = '';
  let at = 0;
  for (const { from, to, text } of cuts) {
    written += source.slice(at, from) + text;
    at = to;
  }
  return written + source.slice(at);
}

/** Words as XML text: what XML cannot hold is left out, line ends are the file's. */
export function escaped(text: string, newline: '\r\n' | '\n'): string {
  return text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
    .replaceAll('\n', newline);
}
