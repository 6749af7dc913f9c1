import type { Problem } from '../problems.ts';
import { type FaultPlace, type TemplateFault, templateProblem } from './faults.ts';
import type { TemplateNode, TextNode } from './tree.ts';

/** The elements a document may use; none of them loads, runs or links anything. */
const elements = new Set(
  'article aside b br caption col colgroup dd div dl dt em figure footer h1 h2 h3 h4 h5 h6 header hr i li ol p section small span strong sub sup table tbody td tfoot th thead tr u ul'.split(' '),
);
const empty = new Set(['br', 'col', 'hr']);
/** The attributes a document may use, with what their value may be. Looks come from the stylesheet's classes. */
const attributes = new Map<string, RegExp>([
  ['class', /^[A-Za-z0-9 -]{0,200}$/],
  ['colspan', /^[1-9]\d{0,2}$/],
  ['rowspan', /^[1-9]\d{0,2}$/],
  ['span', /^[1-9]\d{0,2}$/],
  ['scope', /^(row|col|rowgroup|colgroup)$/],
  ['lang', /^[A-Za-z-]{2,20}$/],
]);

/** Nobody mends more at a time. */
const mostProblems = 50;

const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const attribute = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * Checks the markup around a template's values: whole tags only, so that a value can stand nowhere but in text;
 * elements closed in the block that opened them; for HTML the closed list of elements and attributes. XML parts of a
 * Word file may use any element.
 */
export function checkMarkup(nodes: readonly TemplateNode[], language: 'html' | 'xml'): Problem[] {
  const problems: Problem[] = [];
  const refuse = (reason: TemplateFault, place: FaultPlace): void => {
    if (problems.length < mostProblems) problems.push(templateProblem(reason, place));
  };

  function walk(members: readonly TemplateNode[], line: number): void {
    const open: string[] = [];
    for (const node of members) {
      if (node.kind === 'text') scan(node, open);
      if (node.kind === 'block') {
        walk(node.body, node.line);
        walk(node.otherwise, node.line);
      }
    }
    for (const name of open) refuse('unbalanced', { line, name });
  }

  function scan(node: TextNode, open: string[]): void {
    const text = node.written;
    let line = node.line;
    let counted = 0;
    for (let from = text.indexOf('<'); from >= 0; from = text.indexOf('<', from + 1)) {
      for (; counted < from; counted += 1) if (text[counted] === '\n') line += 1;
      if (language === 'xml' && text.startsWith('<?xml ', from)) continue;
      tag.lastIndex = from;
      const found = tag.exec(text);
      if (found === null) {
        refuse('markup', { line, name: text.slice(from, from + 30) });
        continue;
      }
      const [, closing, name = '', given = '', selfClosing] = found;
      if (closing === '/') {
        if (open.pop() !== name) refuse('unbalanced', { line, name });
        continue;
      }
      if (language === 'html') checkElement(name, given, line);
      if (selfClosing !== '/' && !(language === 'html' && empty.has(name))) open.push(name);
      else if (language === 'html' && !empty.has(name)) refuse('unbalanced', { line, name });
    }
  }

  function checkElement(name: string, given: string, line: number): void {
    if (!elements.has(name)) refuse('element', { line, name });
    for (const [, key = '', double, single] of given.matchAll(attribute)) {
      if (!attributes.get(key)?.test(double ?? single ?? '')) refuse('attribute', { line, name: key });
    }
  }

  walk(nodes, 1);
  return problems;
}
