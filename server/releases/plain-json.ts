import { Bug, canonicalText, type Problem, type ProblemCode } from '../../runtime/engine/index.ts';

/** A value read from a text, or what is wrong with the text. */
export type Parsed = { readonly value: unknown } | { readonly problems: readonly Problem[] };

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The first member name that an object of a well-formed JSON text carries twice; JSON.parse silently drops the first. */
function repeatedMember(text: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (const [part] of text.matchAll(token)) {
    if (part === '{') open.push(new Set());
    else if (part === '[') open.push(null);
    else if (part === '}' || part === ']') open.pop();
    else if (isName && part.startsWith('"')) {
      const name: unknown = JSON.parse(part);
      const names = open.at(-1);
      if (typeof name === 'string' && names instanceof Set) {
        if (names.has(name)) return name;
        names.add(name);
      }
    }
    isName = part === '{' || (part === ',' && open.at(-1) instanceof Set);
  }
  return undefined;
}

const problem = (code: ProblemCode, path: string, params: Problem['params']): Parsed => ({
  problems: [{ kind: 'problem', code, path, ...(params === undefined ? {} : { params }) }],
});

/**
 * Reads a JSON text the way the record needs it (reliability §4): plain JSON, whole numbers only, at most 64 levels, no
 * member twice, none called `__proto__`, no half characters.
 */
export function readPlainJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (cause) {
    return problem('malformed-json', '', { detail: cause instanceof Error ? cause.message : '' });
  }
  const twice = repeatedMember(text);
  if (twice !== undefined) return problem('not-plain-json', '', { detail: `"${twice}" twice in one object` });
  try {
    canonicalText(value);
  } catch (cause) {
    if (cause instanceof Bug || cause instanceof RangeError) return problem('not-plain-json', '', { detail: cause.message });
    throw cause;
  }
  return { value };
}
