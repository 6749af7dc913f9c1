import type { Problem } from '../problems.ts';
import { templateProblem } from './faults.ts';

/** What a document is printed on. */
export type Medium = 'html' | 'word';

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
  for (let from = source.indexOf('{{'); from >= 0; ) {
    const line = lineAt(source, from);
    const comment = source.startsWith('{{!--', from);
    const end = comment ? endOfComment(source, from) : source.indexOf('}}', from);
    if (end < 0) return [templateProblem('syntax', { line: line(), name: source.slice(from, from + 30) })];
    // A tag behind a backslash is text to the parser: it would hide tags from this count.
    if (source[from - 1] === '\\') return [templateProblem('trailing-backslash', { line: line() })];
    const tag = source.slice(from + 2, end);
    from = source.indexOf('{{', end + 2);
    if ((count += 1) > mostTags) return [templateProblem('too-large', { line: line() })];
    if (comment || tag.startsWith('!')) continue;
    if (tag.startsWith('{{')) return [templateProblem('unknown-block', { line: line(), name: '{{{{' })];
    if (tag.length > longestTag) return [templateProblem('too-large', { line: line() })];
    // So would braces in a text or in a bracketed name.
    const bare = tag.replace(/"[^"]*"|'[^']*'/gu, '');
    if (/["']/u.test(bare)) return [templateProblem('literal-braces', { line: line() })];
    if (bare.includes('[')) return [templateProblem('forbidden-name', { line: line(), name: tag.slice(0, 60) })];
    nest(blocks, bare);
    if (blocks.reduce((sum, depth) => sum + depth, calls(bare)) > deepestNesting) return [templateProblem('too-deep', { line: line() })];
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
  for (const sign of tag) {
    if (sign === '(') deepest = Math.max(deepest, (depth += 1));
    if (sign === ')') depth -= 1;
  }
  return deepest;
}

function endOfComment(source: string, from: number): number {
  const end = /--~?\}\}/gu;
  end.lastIndex = from + 5;
  const found = end.exec(source);
  return found === null ? -1 : end.lastIndex - 2;
}

function lineAt(source: string, at: number): () => number {
  return () => source.slice(0, at).split('\n').length;
}
