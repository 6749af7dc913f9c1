import type { Document, Element, Node } from '@xmldom/xmldom';

import { type Problem, templateProblem } from '../../runtime/engine/index.ts';
import { wordNamespace } from './word-parts.ts';

const tag = /\{\{\{?[^{}]*\}?\}\}/gu;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

type TagKind = 'open' | 'close' | 'else' | 'value';

/** One block tag, alone in its own `w:t`. */
interface BlockTag {
  readonly element: Element;
  readonly kind: Exclude<TagKind, 'value'>;
  readonly text: string;
}

/**
 * Makes a part's tags fit for handlebars: a tag that Word spread over several runs becomes one, and block tags move out
 * to where they can repeat or leave out whole rows, paragraphs or runs. A block may begin and end in one cell or
 * paragraph, or in different cells of a row (repeats the row), or stand alone in paragraphs or rows.
 */
export function placeTags(part: string, document: Document): Problem[] {
  const problems: Problem[] = [];
  const paragraphs = [...document.getElementsByTagNameNS(wordNamespace, 'p')];
  for (const paragraph of paragraphs) if (!joinTags(paragraph)) problems.push(templateProblem('word-tag-unclosed', { part, name: (paragraph.textContent ?? '').slice(0, 60) }));
  for (const text of elements(document, 't')) splitOffBlocks(document, text);
  for (const row of elements(document, 'tr').reverse()) liftFromRow(document, row);
  for (const paragraph of paragraphs.reverse()) {
    const crossing = liftFromParagraph(document, paragraph);
    if (crossing) problems.push(templateProblem('word-block-crosses', { part, name: crossing }));
  }
  closeContainers(document);
  return problems;
}

function elements(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS(wordNamespace, name)];
}

function nearest(node: Node, name: string): Element | undefined {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (isElement(at) && at.localName === name && at.namespaceURI === wordNamespace) return at;
  return undefined;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function setText(element: Element, text: string): void {
  element.textContent = text;
  element.setAttributeNS(xmlNamespace, 'xml:space', 'preserve');
}

/** Brings each tag into the `w:t` it begins in; false where braces do not make tags. */
function joinTags(paragraph: Element): boolean {
  const texts = elements(paragraph, 't').filter((text) => nearest(text, 'p') === paragraph);
  const pieces = texts.map((text) => (text.textContent ?? '').replace(/[\r\n]+/gu, ' '));
  const whole = pieces.join('');
  if (!whole.includes('{{') && !whole.includes('}}')) return true;
  const ends = pieces.map((_, place) => pieces.slice(0, place + 1).join('').length);
  const joined = pieces.map(() => '');
  let at = 0;
  const put = (text: string, from: number): void => {
    const place = ends.findIndex((end) => from < end);
    joined[place] = (joined[place] ?? '') + text;
  };
  for (const found of whole.matchAll(tag)) {
    for (; at < found.index; at += 1) put(whole[at] ?? '', at);
    put(found[0].replace(/[“”„]/gu, '"').replace(/\u00a0/gu, ' '), at);
    at += found[0].length;
  }
  for (; at < whole.length; at += 1) put(whole[at] ?? '', at);
  texts.forEach((text, place) => setText(text, joined[place] ?? ''));
  const rest = whole.replace(tag, '');
  return !rest.includes('{{') && !rest.includes('}}');
}

function kindOf(text: string): TagKind {
  if (/^\{\{~?\s*(#|\^\s*[a-z])/u.test(text)) return 'open';
  if (/^\{\{~?\s*\//u.test(text)) return 'close';
  return /^\{\{~?\s*(else\b|\^)/u.test(text) ? 'else' : 'value';
}

/** Gives each block tag inside a `w:t` a `w:t` of its own. */
function splitOffBlocks(document: Document, text: Element): void {
  const content = text.textContent ?? '';
  const pieces: string[] = [];
  let from = 0;
  for (const found of content.matchAll(tag)) {
    if (kindOf(found[0]) === 'value') continue;
    pieces.push(content.slice(from, found.index), found[0]);
    from = found.index + found[0].length;
  }
  if (pieces.length === 0) return;
  for (const piece of [...pieces, content.slice(from)].filter((one) => one !== '')) {
    const own = document.createElementNS(wordNamespace, text.tagName);
    setText(own, piece);
    text.parentNode?.insertBefore(own, text);
  }
  text.parentNode?.removeChild(text);
}

function blockTags(within: Element, owner: 'tr' | 'p'): BlockTag[] {
  return elements(within, 't').flatMap((element) => {
    const text = element.textContent ?? '';
    const kind = kindOf(text);
    return kind !== 'value' && text.replace(tag, '') === '' && nearest(element, owner) === within ? [{ element, kind, text }] : [];
  });
}

/** The tags whose partner is not in the same place; `else` goes with its block. */
function unmatched(tags: readonly BlockTag[], placeOf: (tag: BlockTag) => unknown): Set<BlockTag> {
  const alone = new Set<BlockTag>();
  const open: BlockTag[][] = [];
  for (const one of tags) {
    if (one.kind === 'open') open.push([one]);
    else if (one.kind === 'else') (open.at(-1) ?? [...alone.add(one)]).push(one);
    else {
      const block = [...(open.pop() ?? []), one];
      if (block.length === 1 || block.some((member) => placeOf(member) !== placeOf(one))) block.forEach((member) => alone.add(member));
    }
  }
  open.flat().forEach((member) => alone.add(member));
  return alone;
}

/** Whether an element shows anything besides block tags. */
function holdsMore(element: Element, tags: readonly BlockTag[]): boolean {
  const shown = elements(element, 't').filter((text) => !tags.some((one) => one.element === text));
  const others = ['drawing', 'pict', 'object', 'sectPr', 'fldChar', 'sym'].some((name) => elements(element, name).length > 0);
  return others || shown.some((text) => (text.textContent ?? '').trim() !== '');
}

function liftFromRow(document: Document, row: Element): void {
  const tags = blockTags(row, 'tr');
  if (tags.length === 0) return;
  if (!holdsMore(row, tags)) {
    for (const one of tags) row.parentNode?.insertBefore(document.createTextNode(one.text), row);
    row.parentNode?.removeChild(row);
    return;
  }
  const alone = unmatched(tags, (one) => nearest(one.element, 'tc'));
  const after = row.nextSibling;
  for (const one of tags.filter((member) => alone.has(member) && member.kind !== 'else')) {
    row.parentNode?.insertBefore(document.createTextNode(one.text), one.kind === 'open' ? row : after);
    one.element.parentNode?.removeChild(one.element);
  }
}

/** Gives the tag that cannot be placed, if any. */
function liftFromParagraph(document: Document, paragraph: Element): string | undefined {
  const tags = blockTags(paragraph, 'p');
  if (tags.length === 0) return undefined;
  if (!holdsMore(paragraph, tags)) {
    for (const one of tags) paragraph.parentNode?.insertBefore(document.createTextNode(one.text), paragraph);
    paragraph.parentNode?.removeChild(paragraph);
    return undefined;
  }
  const alone = unmatched(tags, () => paragraph);
  const after = paragraph.nextSibling;
  const shown = elements(paragraph, 't').filter((text) => (text.textContent ?? '').trim() !== '');
  for (const one of tags) {
    if (!alone.has(one)) continue;
    const edge = one.kind === 'open' ? shown[0] : shown.at(-1);
    if (one.kind === 'else' || edge !== one.element) return one.text;
    shown.splice(shown.indexOf(one.element), 1);
    paragraph.parentNode?.insertBefore(document.createTextNode(one.text), one.kind === 'open' ? paragraph : after);
    one.element.parentNode?.removeChild(one.element);
  }
  placeInline(document, tags.filter((one) => !alone.has(one)));
  return undefined;
}

/** Inside a paragraph: a block within one run stays in it, else the runs are cut so that the tag stands between them. */
function placeInline(document: Document, tags: readonly BlockTag[]): void {
  const within = new Set(tags.filter((one) => !unmatched(tags, (member) => member.element.parentNode).has(one)));
  for (const one of tags) {
    const { element } = one;
    const run = element.parentNode;
    const mark = document.createTextNode(one.text);
    if (run === null) continue;
    if (within.has(one) || !isElement(run)) run.insertBefore(mark, element);
    else {
      const rest = run.cloneNode(false);
      const look = elements(run, 'rPr')[0];
      if (look) rest.appendChild(look.cloneNode(true));
      for (let next = element.nextSibling; next !== null; next = element.nextSibling) rest.appendChild(next);
      run.parentNode?.insertBefore(mark, run.nextSibling);
      run.parentNode?.insertBefore(rest, mark.nextSibling);
    }
    run.removeChild(element);
  }
}

/** Word refuses a cell, header or footer without a last paragraph: one stands behind a block that may leave none. */
function closeContainers(document: Document): void {
  for (const name of ['tc', 'hdr', 'ftr', 'txbxContent'])
    for (const container of elements(document, name)) {
      const last = container.lastChild;
      if (last === null || !isElement(last) || last.localName !== 'p') container.appendChild(document.createElementNS(wordNamespace, `${container.prefix ?? 'w'}:p`));
    }
}
