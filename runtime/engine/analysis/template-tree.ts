import Handlebars from 'handlebars';

import { templateProblem } from '../documents/faults.ts';
import type { Problem } from '../problems.ts';

type Parsed = { readonly tree: unknown } | { readonly problems: readonly Problem[] };

/** The last texts parsed: an edit changes one template and leaves the others as they were. */
const memo = new Map<string, Parsed>();
const mostKept = 40;

/** What the handlebars parser makes of a template's text; parsing makes no code. The text must be within its bounds. */
export function parsedTemplate(source: string): Parsed {
  const found = memo.get(source);
  if (found) return found;
  const parsed = parse(source);
  const [oldest] = memo.keys();
  if (memo.size >= mostKept && oldest !== undefined) memo.delete(oldest);
  memo.set(source, parsed);
  return parsed;
}

function parse(source: string): Parsed {
  try {
    return { tree: Handlebars.parse(source) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const line = /line (\d+)|- (\d+):\d+/u.exec(message);
    return { problems: [templateProblem('syntax', { ...(line ? { line: Number(line[1] ?? line[2]) } : {}), name: message.split('\n')[0]?.slice(0, 120) ?? '' })] };
  }
}
