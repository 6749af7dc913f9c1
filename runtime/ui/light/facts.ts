import type { FieldSchema } from '../../engine/index.ts';
import { dateText, type LanguageCode } from '../language/dates.ts';
import type { Definitions } from './definitions.ts';
import { phrase, ruleWords } from './words.ts';

/** How facts, codes and texts read in a language. */
export interface Reading {
  readonly language: LanguageCode;
  readonly translate: (text: string) => string;
  /** The day parameters are read for; their latest values without it. */
  readonly on?: string;
}

/** What sentences need of a fact. */
export interface FactWords {
  readonly title: string;
  /** The negation of a boolean's title, where the language has one for it. */
  readonly negated?: string;
  readonly unit?: string;
  readonly code?: string;
}

/** A fact's title, unit and code list by its id: a field, a column, a derived or provided fact, a parameter. */
export function factWords(id: string, definitions: Definitions, { language, translate }: Reading): FactWords {
  const [head = '', name = '', column] = id.split('.');
  if (head === 'parameter') {
    const parameter = definitions.parameters[name];
    return { title: translate(parameter?.title ?? id), ...unitAndCode(parameter?.unit, parameter?.code) };
  }
  const derived = definitions.facts.find((fact) => fact.id === id);
  if (derived !== undefined) return { title: translate(derived.title), ...unitAndCode(derived.unit, derived.code) };
  const form = definitions.forms.find((each) => each.id === head);
  const table = form?.schema.properties?.[name];
  const field: FieldSchema | undefined = column === undefined ? table : table?.items?.properties?.[column];
  if (field !== undefined) return { title: translate(field.title ?? id), ...unitAndCode(field['x-unit'], field['x-code']) };
  return provided(head, name, column, definitions, language, translate) ?? { title: id };
}

const unitAndCode = (unit: string | undefined, code: string | undefined): { readonly unit?: string; readonly code?: string } => ({
  ...(unit === undefined ? {} : { unit }),
  ...(code === undefined ? {} : { code }),
});

function provided(
  head: string, name: string, last: string | undefined, { procedure }: Definitions, language: LanguageCode, translate: (text: string) => string,
): FactWords | undefined {
  const stage = procedure.stages.find((each) => each.id === name);
  const filing = procedure.filings.find((each) => each.id === name);
  const attachment = head === 'attachment' ? stage?.attachments.find((each) => each.id === last)?.title : undefined;
  const title = head === 'attachment' ? attachment : head === 'gate' ? filing?.gate?.title : head === 'filing' ? filing?.title : head === 'stage' ? stage?.title : undefined;
  const words = ruleWords[language].provided[head === 'attachment' ? 'attachment' : (last ?? '')];
  if (title === undefined || words === undefined) return undefined;
  const [is, isNot] = words;
  const parts = { t: translate(title) };
  const counts = last === 'workingDays' || last === 'workingDaysIfFiledNow';
  return { title: phrase(is, parts), ...(isNot === undefined ? {} : { negated: phrase(isNot, parts) }), ...(counts ? { unit: 'working-day' } : {}) };
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A fraction as people say it: 三分之二 in Chinese where both numbers are small, else as written. */
export function fractionText(text: string, language: LanguageCode): string {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [above, below] = [digits[Number(match?.[1] ?? '99')], digits[Number(match?.[2] ?? '99')]];
  return language === 'zh-CN' && above !== undefined && below !== undefined ? `${below}分之${above}` : text;
}

/** A value in words, as a value of the fact: code titles, units, dates, fractions; '' where there is none. */
export function wordsOf(value: unknown, fact: FactWords, definitions: Definitions, reading: Reading): string {
  const words = ruleWords[reading.language];
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, fact, definitions, reading)).join(words.list);
  if (typeof value === 'number') return fact.unit === undefined ? String(value) : `${value} ${words.units[fact.unit] ?? reading.translate(fact.unit)}`;
  if (typeof value === 'boolean') return value ? yesNo[reading.language][0] : yesNo[reading.language][1];
  const text = String(value);
  const entry = definitions.codes.find((list) => list.id === fact.code)?.codes.find((each) => each.code === text);
  if (entry !== undefined) return phrase(words.quoted, { x: reading.translate(entry.title) });
  if (/^\d+\/\d+$/.test(text)) return fractionText(text, reading.language);
  return dateText(text, reading.language);
}

const yesNo: Readonly<Record<LanguageCode, readonly [string, string]>> = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] };

/** A parameter's value on a day: the one whose days hold it, else the last. */
export function parameterValue(id: string, definitions: Definitions, on: string | undefined): unknown {
  const values = definitions.parameters[id]?.values ?? [];
  const holds = (from: string | undefined, until: string | undefined): boolean => on === undefined || ((from === undefined || from <= on) && (until === undefined || on <= until));
  return (values.findLast((each) => holds(each.from, each.until)) ?? values.at(-1))?.value;
}

/** The value a parameter has on the day of the reading, in words; its title where it has none; any other fact by its title. */
export function parameterWords(id: string, definitions: Definitions, reading: Reading): string {
  const fact = factWords(id, definitions, reading);
  const value = id.startsWith('parameter.') ? parameterValue(id.slice('parameter.'.length), definitions, reading.on) : undefined;
  return value === undefined ? fact.title : wordsOf(value, fact, definitions, reading);
}
