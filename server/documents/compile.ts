import Handlebars from 'handlebars';

import { annotate, checkBounds, checkTemplate, type CompiledTemplate, type DocumentScope, type Medium, type Problem, templateHelpers, templateProblem } from '../../runtime/engine/index.ts';

/** A template that passed its checks. */
export interface CompiledDocument {
  readonly template: CompiledTemplate;
  /** The precompiled template as a JavaScript expression. */
  readonly spec: string;
  /** The fields it reads, as `<form>.<field>`. */
  readonly reads: readonly string[];
}

type Compiled = CompiledDocument | { readonly problems: readonly Problem[] };

const options = {
  knownHelpersOnly: true,
  knownHelpers: {
    ...Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true])),
    helperMissing: false, blockHelperMissing: false, each: true, if: true, unless: true, with: true, log: false, lookup: false,
  },
  ignoreStandalone: true,
} satisfies PrecompileOptions;

/**
 * Checks a template's text against a release's forms and compiles it. Only text is taken, never a tree: the tree is
 * what our own parser makes of it. Gives the problems, each with its line, where the template is refused.
 */
export function compileTemplate(source: string, scope: DocumentScope, about: 'matter' | 'subject', medium: Medium = 'html'): Compiled {
  const bounds = checkBounds(source, medium);
  if (bounds.length > 0) return { problems: bounds };
  const program = parse(source);
  if ('problems' in program) return program;
  const { nodes, problems, reads } = checkTemplate(program.tree, scope, about, medium);
  if (problems.length > 0) return { problems };
  const text = annotate(nodes, scope, about);
  return { template: Handlebars.compile(text, options), spec: String(Handlebars.precompile(text, options)), reads };
}

function parse(source: string): { readonly tree: unknown } | { readonly problems: readonly Problem[] } {
  try {
    return { tree: Handlebars.parse(source) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const open = openBlock(source);
    if (open !== undefined) return { problems: [templateProblem('syntax', open)] };
    const line = /line (\d+)|- (\d+):\d+/u.exec(message);
    return { problems: [templateProblem('syntax', { ...(line ? { line: Number(line[1] ?? line[2]) } : {}), name: message.split('\n')[0]?.slice(0, 120) ?? '' })] };
  }
}

/**
 * The block that has no end, or the end that has no block, with its own line: the parser would only name the line where it
 * gave up, mostly the last one.
 */
function openBlock(source: string): { readonly line: number; readonly name: string } | undefined {
  const open: { readonly name: string; readonly tag: string; readonly at: number }[] = [];
  const told = ({ tag, at }: { readonly tag: string; readonly at: number }) => ({ line: source.slice(0, at).split('\n').length, name: tag.slice(0, 60) });
  for (const found of source.matchAll(/\{\{!--[\s\S]*?--~?\}\}|\{\{![^}]*\}\}|\{\{~?\s*([#/]|\^(?=\s*\w))\s*([\w-]+)[^}]*\}\}/gu)) {
    const [tag, sign, name = ''] = found;
    if (sign === undefined) continue;
    const last = open.at(-1);
    if (sign !== '/') open.push({ name, tag, at: found.index });
    else if (last?.name === name) open.pop();
    else return told(last ?? { tag, at: found.index });
  }
  const last = open.at(-1);
  return last === undefined ? undefined : told(last);
}
