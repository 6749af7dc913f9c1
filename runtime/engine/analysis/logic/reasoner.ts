import { type ConditionNode, factsOf } from '../../conditions/node.ts';
import type { CompiledFact } from '../../facts/fact-book.ts';
import type { FormField } from '../../facts/form-fields.ts';
import type { ValueType } from '../../values/value-type.ts';
import type { Survey } from '../survey.ts';
import type { Formula } from './formula.ts';
import { type KnownOf, satisfiable } from './solve.ts';
import type { Meaning } from './translate.ts';

/** Answers what can and cannot be, under the parameters of every day a ruleset is in force. */
export interface Reasoner {
  /** Whether no values on any day make it true. `trees` are what the formula is made of. */
  never(trees: readonly ConditionNode[], formula: (meaning: Meaning) => Formula): boolean;
  /** The same with facts of a row at hand, `row.<column>`. */
  with(columns: ReadonlyMap<string, Column>): Reasoner;
}

/** A column of the row at hand: a field of the form, or only a type. */
export interface Column {
  readonly type: ValueType;
  readonly field?: FormField;
}

const none: ReadonlyMap<string, Column> = new Map();
const onlyNo: ReadonlySet<string> = new Set(['false']);
const yesOrNo: ReadonlySet<string> = new Set(['true', 'false']);
/** Derivations that never give less than nought. */
const counts: ReadonlySet<string> = new Set(['countRows', 'countWhere', 'overlap', 'monthsCovered']);

/** The reasoner of a content. */
export function reasonerOf(survey: Survey, columns: ReadonlyMap<string, Column> = none): Reasoner {
  const { book, content } = survey;
  const typeOf = (fact: string): ValueType | undefined => columns.get(fact)?.type ?? book.factType(fact);
  const derived = new Map(content.facts.map((fact) => [fact.id, fact]));
  // What nobody reviews is never approved and never returned.
  const unreviewed = new Set(content.procedure.filings.flatMap(({ id, review }) => (review === null ? ['approved', 'approvedBefore', 'returned'].map((name) => `filing.${id}.${name}`) : [])));
  const knownOf: KnownOf = (fact) => {
    const column = columns.get(fact);
    const found = book.fact(fact);
    const field = column?.field ?? (found?.kind === 'field' ? found.field : undefined);
    if (field) return ofField(field, survey);
    if (unreviewed.has(fact)) return { values: onlyNo };
    const type = typeOf(fact)?.type;
    if (type === 'boolean') return { values: yesOrNo };
    if (type === 'time') return { lowest: 0, highest: 1439 };
    const definition = derived.get(fact);
    if (definition?.derive === 'lookup') return ofAttribute(survey, definition.args);
    return definition && counts.has(definition.derive) ? { lowest: 0 } : {};
  };
  const meaningOn = (day: string): Meaning => ({ typeOf, constant: (fact) => constantOn(book.fact(fact), day) });
  return {
    never: (trees, formula) => daysOf(survey, trees).every((day) => !satisfiable(formula(meaningOn(day)), knownOf)),
    with: (more) => reasonerOf(survey, more),
  };
}

/** Parameters have one value a day; a boolean one is a switch, and both ways are meant. */
function constantOn(fact: CompiledFact | undefined, day: string): ReturnType<Meaning['constant']> {
  if (fact?.kind !== 'parameter' || fact.type.type === 'boolean') return undefined;
  const value = fact.on(day);
  return value.kind === 'known' ? value.value : undefined;
}

/** The days on which a parameter that is read begins to have another value, and the first day in force. */
function daysOf({ content }: Survey, trees: readonly ConditionNode[]): readonly string[] {
  const { from, until = '9999-12-31' } = content.ruleset.inForce;
  const parameters = new Set(trees.flatMap((tree) => [...factsOf(tree)]).filter((fact) => fact.startsWith('parameter.')));
  const starts = [...parameters].flatMap((fact) => content.parameters[fact.slice('parameter.'.length)]?.values.flatMap((value) => value.from ?? []) ?? []);
  return [...new Set([from, ...starts.filter((day) => day > from && day <= until)])];
}

function ofField(field: FormField, survey: Survey): ReturnType<KnownOf> {
  const { schema, type } = field;
  switch (type.type) {
    case 'boolean':
      return { values: yesOrNo };
    case 'integer':
      return { ...(schema.minimum === undefined ? {} : { lowest: schema.minimum }), ...(schema.maximum === undefined ? {} : { highest: schema.maximum }) };
    case 'code':
      return type.code === undefined ? {} : { values: new Set(survey.book.codes(type.code).map(({ code }) => code)) };
    case 'text':
      return schema.enum === undefined ? {} : { values: new Set(schema.enum) };
    case 'time':
      return { lowest: 0, highest: 1439 };
    default:
      return {};
  }
}

/** A looked-up attribute holds one of the values its list gives. */
function ofAttribute({ book }: Survey, args: Readonly<Record<string, unknown>>): ReturnType<KnownOf> {
  const { list, attribute } = args;
  if (typeof list !== 'string' || typeof attribute !== 'string') return {};
  const values = book.codes(list).map((code) => code.attributes?.[attribute]);
  const texts = values.filter((value) => typeof value === 'string');
  const numbers = values.filter((value) => typeof value === 'number');
  if (texts.length > 0) return { values: new Set(texts) };
  return numbers.length > 0 ? { lowest: Math.min(...numbers), highest: Math.max(...numbers) } : {};
}
