import type { Comparison, Condition, Operand, RuleDefinition } from '../../engine/index.ts';
import type { Definitions } from './definitions.ts';
import { type FactWords, factWords, parameterValue, type Reading, wordsOf } from './facts.ts';
import { comparisonWords, phrase, ruleWords, type RuleWords } from './words.ts';

/** A rule in words. */
export interface RuleReading {
  /** When it applies; empty where it always does. */
  readonly when: string;
  /** What it requires, or what it forbids. */
  readonly must: string;
  readonly forbids: boolean;
  readonly breach: string;
  readonly exception: string;
  /** The whole as one text. */
  readonly text: string;
}

/** Named conditions may name others; deeper than this is a cycle, which a release would have refused. */
const deepest = 20;

interface Reader extends Reading {
  readonly definitions: Definitions;
  readonly words: RuleWords;
}

/**
 * Reads a rule as a sentence from its conditions: guards as "applies", the requirement as it stands under its `not`
 * (semantics R1), facts by title, parameters with their values on the day. Any other breach is read as forbidden.
 */
export function ruleSentence(rule: RuleDefinition, definitions: Definitions, reading: Reading): RuleReading {
  const words = ruleWords[reading.language];
  const reader: Reader = { ...reading, definitions, words };
  const parts = 'all' in rule.conditions ? rule.conditions.all : [rule.conditions];
  const guards = parts.filter((part) => part.name === 'applies');
  const breaches = parts.filter((part) => part.name !== 'applies');
  const required = breaches.flatMap((part) => ('not' in part ? [part.not] : part.name === 'requires' ? [{ not: part }] : []));
  const forbids = required.length < breaches.length;
  const when = guards.map((part) => read(part, reader, true)).join(words.and);
  const must = forbids ? breaches.map((part) => read(part, reader, true)).join(words.and) : required.map((part) => read(part, reader, required.length > 1)).join(words.or);
  const { light, exception } = rule.event.params;
  const breach = phrase(words.breach, { x: words.lights[light] });
  const waived = exception === null
    ? words.noException
    : phrase(words.exception, { t: factWords(exception.fact, definitions, reading).title, x: words.lights[exception.light] });
  const text = [when === '' ? '' : words.when + when, (forbids ? words.mustNot : words.must) + must, breach, waived]
    .filter((part) => part !== '')
    .map((part) => part + words.stop)
    .join('')
    .trim();
  return { when, must, forbids, breach, exception: waived, text };
}

/** A condition in words; `inside` puts brackets round a list, where it stands in another. */
function read(condition: Condition, reader: Reader, inside: boolean, depth = 0): string {
  const { words } = reader;
  const inner = (each: Condition, brackets: boolean): string => read(each, reader, brackets, depth + 1);
  const list = (parts: readonly Condition[], word: string): string => {
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return inner(only, inside);
    const text = parts.map((each) => inner(each, true)).join(word);
    return inside ? phrase(words.group, { x: text }) : text;
  };
  if ('all' in condition) return list(condition.all, words.and);
  if ('any' in condition) return list(condition.any, words.or);
  if ('not' in condition) return negated(condition.not, reader, depth) ?? phrase(words.not, { x: inner(condition.not, false) });
  if ('condition' in condition) {
    const named = reader.definitions.ruleset.conditions[condition.condition];
    return named === undefined || depth > deepest ? condition.condition : inner(named, inside);
  }
  return comparison(condition, reader);
}

const opposites: Readonly<Record<string, string>> = {
  equal: 'notEqual', lessThan: 'greaterThanInclusive', lessThanInclusive: 'greaterThan', in: 'notIn', contains: 'doesNotContain', before: 'onOrAfter', after: 'onOrBefore',
  fractionAtLeast: 'fractionLessThan', fractionMoreThan: 'fractionAtMost',
};
const opposite: Readonly<Record<string, string>> = { ...opposites, ...Object.fromEntries(Object.entries(opposites).map(([one, other]) => [other, one])) };

/** The negation of a comparison, where a word says it. */
function negated(condition: Condition, reader: Reader, depth: number): string | undefined {
  if ('condition' in condition) {
    const named = reader.definitions.ruleset.conditions[condition.condition];
    return named === undefined || depth > deepest ? undefined : negated(named, reader, depth + 1);
  }
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? negated(only, reader, depth + 1) : undefined;
  }
  if ('not' in condition) return read(condition.not, reader, true, depth + 1);
  if (typeof condition.value === 'boolean') return comparison({ ...condition, value: !condition.value }, reader);
  const operator = opposite[condition.operator];
  return operator === undefined ? undefined : comparison({ ...condition, operator }, reader);
}

function comparison({ fact, operator, value }: Comparison, reader: Reader): string {
  const { definitions, words } = reader;
  const left = factWords(fact, definitions, reader);
  if (typeof value === 'boolean' && (operator === 'equal' || operator === 'notEqual')) {
    return booleanWords(left, value === (operator === 'equal'), words);
  }
  return comparisonWords(operator, left.title, operandWords(value, left, reader), reader.language);
}

function booleanWords(fact: FactWords, holds: boolean, words: RuleWords): string {
  if (fact.negated !== undefined) return holds ? fact.title : fact.negated;
  return phrase(holds ? words.yes : words.no, { t: fact.title });
}

function operandWords(value: Operand, left: FactWords, reader: Reader): string {
  const { definitions, words } = reader;
  if (typeof value !== 'object' || !('fact' in value)) return wordsOf(value, left, definitions, reader);
  const right = factWords(value.fact, definitions, reader);
  if (!value.fact.startsWith('parameter.')) return right.title;
  const now = parameterValue(value.fact.slice('parameter.'.length), definitions, reader.on);
  return now === undefined ? right.title : phrase(words.parameter, { t: right.title, x: wordsOf(now, right, definitions, reader) });
}
