import type { Condition } from '../../runtime/engine/index.ts';
import type { LanguageCode } from '../../runtime/ui/index.ts';
import { type Args, isArgs, readExpression, specOf, tableOf } from './expression.ts';
import { derivationWords } from './phrases.ts';

/** How the pieces of a sentence are put into words. */
export interface FactReading {
  readonly language: LanguageCode;
  readonly title: (fact: string) => string;
  readonly column: (table: string, column: string) => string;
  readonly condition: (condition: Condition) => string;
  readonly list: (id: string) => string;
  readonly code: (value: string) => string;
}

const joints: Readonly<Record<LanguageCode, { readonly list: string; readonly quote: readonly [string, string]; readonly yes: string; readonly no: string; readonly gap: string; readonly group: readonly [string, string] }>> = {
  'zh-CN': { list: '、', quote: ['“', '”'], yes: '是', no: '否', gap: '……', group: ['（', '）'] },
  en: { list: ', ', quote: ['“', '”'], yes: 'yes', no: 'no', gap: '…', group: ['(', ')'] },
};

const counted: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>> = {
  'zh-CN': { 'inclusive inclusive': '首尾都计', 'inclusive exclusive': '计首日、不计尾日', 'exclusive inclusive': '不计首日、计尾日', 'exclusive exclusive': '首尾都不计' },
  en: { 'inclusive inclusive': 'both days counted', 'inclusive exclusive': 'the first day counted, the last not', 'exclusive inclusive': 'the first day not counted, the last counted', 'exclusive exclusive': 'neither day counted' },
};

/** What a derivation computes, as one sentence; a gap stands for what is not chosen yet. `outer` is the table whose row is at hand. */
export function derivationSentence(name: string, args: Args, reading: FactReading, outer?: string): string {
  const spec = specOf(name);
  if (spec === undefined) return name;
  const table = tableOf(spec, args);
  const { gap } = joints[reading.language];
  const worded = (argument: string): string | undefined => {
    const found = spec.args.find((each) => each.name === argument);
    const json = args[argument];
    if (found === undefined || json === undefined) return undefined;
    switch (found.kind) {
      case 'counting': return isArgs(json) ? counted[reading.language][`${String(json['from'])} ${String(json['to'])}`] : undefined;
      case 'values': return Array.isArray(json) ? listed(json, reading, outer) : undefined;
      case 'codes': return Array.isArray(json) ? json.map((code) => reading.code(String(code))).join(joints[reading.language].list) : undefined;
      case 'where':
      case 'condition': return isCondition(json) ? reading.condition(overRows(json, table)) : undefined;
      case 'codeList': return reading.list(String(json));
      case 'attribute': return String(json);
      case 'cell': return expressionSentence(json, reading, table, true);
      case 'table':
      case 'fact':
      case 'value': return expressionSentence(json, reading, outer);
    }
  };
  return derivationWords[reading.language][spec.name].sentence
    .replace(/\[([^\]]*)\]/g, (_, piece: string) => ([...piece.matchAll(/\{(\w+)\}/g)].every(([, argument = '']) => worded(argument) !== undefined) ? piece : ''))
    .replace(/\{(\w+)\}/g, (_, argument: string) => worded(argument) ?? gap);
}

function listed(items: readonly unknown[], reading: FactReading, table: string | undefined): string {
  return items.map((item) => expressionSentence(item, reading, table)).join(joints[reading.language].list);
}

function expressionSentence(json: unknown, reading: FactReading, table: string | undefined, cell = false): string {
  const joint = joints[reading.language];
  const quoted = (text: string): string => `${joint.quote[0]}${text}${joint.quote[1]}`;
  const expression = readExpression(json, cell);
  switch (expression.kind) {
    case 'fact': return quoted(reading.title(expression.fact));
    case 'row': return quoted(reading.column(table ?? '', expression.column));
    case 'derive': return `${joint.group[0]}${derivationSentence(expression.name, expression.args, reading, table)}${joint.group[1]}`;
    case 'literal': return typeof expression.value === 'boolean' ? (expression.value ? joint.yes : joint.no) : String(expression.value);
    case 'nothing':
    case 'other': return joint.gap;
  }
}

/** Whether a value has the shape of a condition. */
export function isCondition(json: unknown): json is Condition {
  if (!isArgs(json)) return false;
  const list = json['all'] ?? json['any'];
  if (list !== undefined) return Array.isArray(list) && list.every(isCondition);
  if ('not' in json) return isCondition(json['not']);
  if ('condition' in json) return typeof json['condition'] === 'string';
  return typeof json['fact'] === 'string' && typeof json['operator'] === 'string' && 'value' in json;
}

/** A condition over rows with its columns named as facts, so that they are called as people call them. */
function overRows(condition: Condition, table: string | undefined): Condition {
  const fact = (id: string): string => (id.startsWith('row.') && table !== undefined ? (table === 'matter.subjects' ? id.slice(4) : `${table}.${id.slice(4)}`) : id);
  if ('all' in condition) return { ...condition, all: condition.all.map((each) => overRows(each, table)) };
  if ('any' in condition) return { ...condition, any: condition.any.map((each) => overRows(each, table)) };
  if ('not' in condition) return { ...condition, not: overRows(condition.not, table) };
  if ('condition' in condition) return condition;
  const { value } = condition;
  return { ...condition, fact: fact(condition.fact), value: typeof value === 'object' && 'fact' in value ? { fact: fact(value.fact) } : value };
}
