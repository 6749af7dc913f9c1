import { isCivilDate, type ReleaseContent, type RuleDefinition, type ValueType } from '../../../runtime/engine/index.ts';
import type { Option } from '../../../runtime/ui/index.ts';
import { readValue } from '../../parameters/entry.ts';
import { isJsonRecord, type Json } from '../tree/json.ts';
import { fitsRight, type Vocabulary } from '../values/vocabulary.ts';
import { type Place, readAt } from './places.ts';

/** How a cell is entered: a text, one of some, or a value by its type. */
export type CellKind =
  | { readonly kind: 'text'; readonly optional: boolean }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly none: boolean }
  | { readonly kind: 'value'; readonly type: ValueType }
  /** Several articles: read here, changed at the rule. */
  | { readonly kind: 'fixed' };

/** What the kinds of cells are worked out from. */
export interface CellWords {
  readonly vocabulary: Vocabulary;
  readonly content: ReleaseContent;
  readonly translate: (text: string) => string;
  readonly lights: readonly Option[];
  readonly article: (policy: string, article: string) => string;
}

const textAt = (rule: RuleDefinition, pointer: string): string => String(readAt(rule, pointer) ?? '');
const beside = (place: Place, key: string): string => `${place.pointer.replace(/\/value(\/fact)?$/, '')}/${key}`;

/** How the cell of a rule in a column is entered. */
export function cellKind(rule: RuleDefinition, place: Place, words: CellWords): CellKind {
  const { vocabulary, content, translate } = words;
  const { scope } = rule.event.params;
  switch (place.kind) {
    case 'title':
    case 'message':
      return { kind: 'text', optional: false };
    case 'note':
      return { kind: 'text', optional: true };
    case 'light':
      return { kind: 'choice', options: words.lights, none: false };
    case 'due':
      return { kind: 'choice', none: true, options: [...content.procedure.stages, ...content.procedure.filings].map(({ id, title }) => ({ value: id, label: translate(title) })) };
    case 'basis':
      return rule.event.params.basis.length > 1 ? { kind: 'fixed' } : { kind: 'choice', none: false, options: content.policies.flatMap((policy) => policy.articles.map(({ article }) => ({ value: `${policy.id} ${article}`, label: words.article(policy.title, article) }))) };
    case 'remedy':
      return { kind: 'choice', none: true, options: vocabulary.choices(scope, (fact) => fact.kind === 'field') };
    case 'exception':
      return { kind: 'choice', none: true, options: vocabulary.choices(scope, ({ type }) => type.type === 'boolean') };
    case 'condition':
      return { kind: 'choice', none: false, options: vocabulary.shared };
    case 'fact': {
      const type = vocabulary.typeOf(textAt(rule, place.pointer));
      return { kind: 'choice', none: false, options: vocabulary.choices(scope, (fact) => type !== undefined && fact.type.type === type.type) };
    }
    case 'limit':
    case 'value': {
      const wanted = vocabulary.rightType(textAt(rule, beside(place, 'fact')), textAt(rule, beside(place, 'operator')));
      if (wanted === undefined) return { kind: 'fixed' };
      return place.kind === 'value' ? { kind: 'value', type: wanted } : { kind: 'choice', none: false, options: vocabulary.choices(scope, ({ type }) => fitsRight(type, wanted)) };
    }
  }
}

/** What a cell's JSON is as a choice. */
export function chosenOf(place: Place, value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (place.kind === 'basis' && Array.isArray(value)) {
    const first: unknown = value[0];
    return isJsonRecord(first) ? `${String(first['policy'])} ${String(first['article'])}` : undefined;
  }
  return isJsonRecord(value) && typeof value['fact'] === 'string' ? value['fact'] : undefined;
}

/** The JSON of a choice; undefined takes an optional one out. */
export function jsonOf(place: Place, chosen: string | undefined, before: Json | undefined): Json | undefined {
  if (place.kind === 'remedy') return chosen === undefined ? null : { fact: chosen };
  if (place.kind === 'exception') return chosen === undefined ? null : { fact: chosen, light: isJsonRecord(before) ? (before['light'] ?? 'yellow') : 'yellow' };
  if (place.kind !== 'basis' || chosen === undefined) return chosen;
  const [policy = '', ...article] = chosen.split(' ');
  return [{ policy, article: article.join(' ') }];
}

/** What a pasted text is in a cell; undefined where it is nothing there. Choices are found by their title or their id. */
export function pastedCell(text: string, rule: RuleDefinition, place: Place, words: CellWords): { readonly value: Json | undefined } | undefined {
  const kind = cellKind(rule, place, words);
  const option = (options: readonly Option[], wanted: string): string | undefined => options.find(({ label, value }) => label === wanted || value === wanted || value === `parameter.${wanted}`)?.value;
  switch (kind.kind) {
    case 'fixed':
      return undefined;
    case 'text':
      return { value: text };
    case 'choice': {
      const chosen = option(kind.options, text.trim());
      return chosen === undefined ? undefined : { value: jsonOf(place, chosen, readAt(rule, place.pointer)) };
    }
    case 'value': {
      const { type, code } = kind.type;
      if (type === 'boolean') return /^(是|yes|true|√|1)$/i.test(text) ? { value: true } : /^(否|no|false|×|0)$/i.test(text) ? { value: false } : undefined;
      const codes = words.vocabulary.codes(code);
      if (type === 'codes') {
        const found = text.split(/[、,，;；]/).map((part) => (code === undefined ? part.trim() : option(codes, part.trim())));
        return found.every((each) => each !== undefined) ? { value: found } : undefined;
      }
      if (type === 'code' && code !== undefined) {
        const found = option(codes, text.trim());
        return found === undefined ? undefined : { value: found };
      }
      const dotted = text.trim().replace(/^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?$/, (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      const read = readValue(type === 'code' ? 'text' : type, isCivilDate(dotted) ? dotted : text.trim());
      return 'value' in read ? { value: read.value } : undefined;
    }
  }
}
