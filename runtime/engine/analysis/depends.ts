import type { FactBook } from '../facts/fact-book.ts';
import { isRecord } from '../values/read-plain.ts';
import type { ReleaseContent } from '../definitions/release.ts';

/** Derivations that may know their result though something they read is unknown. */
const lenient: ReadonlySet<string> = new Set(['isRecorded', 'holds', 'allOf', 'anyOf', 'when']);

/**
 * Whether a fact cannot be known as long as some fields are not: asked of every fact it needs, but not of alternatives
 * (`firstKnown`) while one of them is left.
 */
export function lackingWithout(content: ReleaseContent, book: FactBook, isLacking: (field: string) => boolean, isGiven: (fact: string) => boolean = () => false): (fact: string) => boolean {
  const definitions = new Map(content.facts.map((fact) => [fact.id, fact]));
  const memo = new Map<string, boolean>();
  const lacks = (fact: string): boolean => {
    const found = memo.get(fact);
    if (found !== undefined) return found;
    memo.set(fact, false);
    const result = work(fact);
    memo.set(fact, result);
    return result;
  };
  const work = (fact: string): boolean => {
    if (isGiven(fact)) return false;
    const known = book.fact(fact);
    if (known?.kind === 'field') return isLacking(fact);
    const definition = definitions.get(fact);
    return definition !== undefined && of(definition.derive, definition.args);
  };
  const of = (derive: string, args: Readonly<Record<string, unknown>>): boolean => {
    if (lenient.has(derive)) return false;
    if (derive === 'firstKnown') return Array.isArray(args['of']) && args['of'].length > 0 && args['of'].every(argument);
    return Object.entries(args).some(([name, value]) => name !== 'where' && name !== 'openEnd' && (Array.isArray(value) ? value.some(argument) : argument(value)));
  };
  const argument = (value: unknown): boolean => {
    if (!isRecord(value)) return false;
    if (typeof value['fact'] === 'string') return lacks(value['fact']);
    return typeof value['derive'] === 'string' && isRecord(value['args']) && of(value['derive'], value['args']);
  };
  return lacks;
}
