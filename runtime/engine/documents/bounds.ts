import type { Problem } from '../problems.ts';
import type { Medium } from './check.ts';
import { templateProblem } from './faults.ts';

/** The longest template text, in characters; the XML of a Word file says little with many. */
const longest = { html: 262_144, word: 4_000_000 } as const;
const mostTags = 10_000;
const longestTag = 2_000;
/** The deepest nesting of blocks, and of calls within a tag. */
export const deepestNesting = 24;

/**
 * Whether a template's text is small and flat enough to be parsed: the handlebars parser takes seconds for thousands
 * of nested blocks or for one endless tag, so this looks at the tags before it does. Gives at most one problem.
 */
export function checkBounds(source: string, medium: Medium): Problem[] {
  if (source.length > longest[medium]) return [templateProblem('too-large')];
  const blocks: number[] = [];
  let count = 0;
  let next = 0;
  for (let from = source.indexOf('{{'); from >= 0; from = source.indexOf('{{', next)) {
    const line = lineAt(source, from);
    const comment = source.startsWith('{{!--', from);
    const end = source.indexOf(comment ? '--}}' : '}}', from);
    if (end < 0) return [templateProblem('syntax', { line: line(), name: source.slice(from, from + 30) })];
    next = end + 2;
    const tag = source.slice(from + 2, end);
    if ((count += 1) > mostTags) return [templateProblem('too-large', { line: line() })];
    if (comment || tag.startsWith('!')) continue;
    if (tag.startsWith('{{')) return [templateProblem('unknown-block', { line: line(), name: '{{{{' })];
    if (tag.length > longestTag) return [templateProblem('too-large', { line: line() })];
    nest(blocks, tag);
    if (blocks.reduce((sum, depth) => sum + depth, calls(tag)) > deepestNesting) return [templateProblem('too-deep', { line: line() })];
  }
  return [];
}

/** Keeps the depth each open block adds: one, and one more for each `else if` in it. */
function nest(blocks: number[], tag: string): void {
  const head = tag.replace(/^~?\s*/u, '');
  if (head.startsWith('#') || /^\^\s*[^\s~]/u.test(head)) blocks.push(1);
  else if (head.startsWith('/')) blocks.pop();
  else if (/^else\s+[^\s~]/u.test(head)) blocks.push((blocks.pop() ?? 0) + 1);
}

function calls(tag: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of tag.replace(/"[^"]*"|'[^']*'/gu, '')) {
    if (sign === '(') deepest = Math.max(deepest, (depth += 1));
    if (sign === ')') depth -= 1;
  }
  return deepest;
}

function lineAt(source: string, at: number): () => number {
  return () => source.slice(0, at).split('\n').length;
}
