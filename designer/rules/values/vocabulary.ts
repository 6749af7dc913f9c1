import { useMemo } from 'react';

import { type FactEntry, factList, fits, type FactType, operatorNamed, operators, type ReleaseContent, type ValueType } from '../../../runtime/engine/index.ts';
import { comparisonWords, factWords, type Option, useLanguage } from '../../../runtime/ui/index.ts';
import { useConditionWords } from '../../parts/condition-words.ts';
import { useRoomTexts } from '../../texts/texts.ts';
import { ruleTexts } from '../texts.ts';

/** What conditions can be made of: facts by title, the operators of their types, the values that fit. */
export interface Vocabulary {
  readonly content: ReleaseContent;
  fact(id: string): FactEntry | undefined;
  titleOf(fact: string): string;
  typeOf(fact: string): ValueType | undefined;
  /** The type a right side must have for an operator; undefined where the operator does not take the fact. */
  rightType(fact: string, operator: string): ValueType | undefined;
  /** The facts a rule of the scope may read, under their headings: stage and form, derived, parameters, the ledger's. */
  choices(scope: 'matter' | 'subject', may?: (entry: FactEntry) => boolean): readonly Option[];
  /** The operators of a fact's type, in words. */
  operatorChoices(fact: string): readonly Option[];
  /** An operator in words. */
  operatorWords(operator: string): string;
  codes(list: string | undefined): readonly Option[];
  /** The shared conditions, by what they say. */
  readonly shared: readonly Option[];
}

/** Whether a rule of the scope may read a fact: a rule of the matter knows no subject's. */
const mayRead = (entry: FactEntry, scope: 'matter' | 'subject'): boolean => entry.kind !== 'column' && (scope === 'subject' || entry.scope !== 'subject');

/** The right side's type for a left side (semantics R3): the same, a list of it, or one item of it. */
export function wantedRight(left: ValueType, operator: string): ValueType | undefined {
  const spec = operatorNamed(operator);
  if (spec === undefined || !spec.types.includes(left.type)) return undefined;
  const code = left.code === undefined ? {} : { code: left.code };
  if (spec.right === 'same') return left;
  return spec.right === 'list' ? { type: 'codes', ...code } : { type: left.code === undefined ? 'text' : 'code', ...code };
}

/** The operators that take a fact of a type, in the engine's order. */
export function operatorsOf(type: FactType): readonly string[] {
  return Object.keys(operators).filter((name) => operatorNamed(name)?.types.includes(type));
}

/** Whether a fact may stand on the right side of a type. */
export function fitsRight(given: ValueType, wanted: ValueType): boolean {
  return fits(given, wanted) || fits(wanted, given);
}

/** The vocabulary of a content, in the language at hand. */
export function useVocabulary(content: ReleaseContent): Vocabulary {
  const t = useRoomTexts(ruleTexts);
  const { language, translate } = useLanguage();
  const said = useConditionWords(content);
  return useMemo(() => {
    const entries = new Map(factList(content).map((entry) => [entry.id, entry]));
    const titleOf = (fact: string): string => {
      const { title } = factWords(fact, content, { language, translate });
      return title === fact ? translate(entries.get(fact)?.title ?? fact) : title;
    };
    const forms = content.procedure.stages.flatMap((stage) => stage.forms.map(({ form }) => ({ form, stage: stage.title })));
    const groupOf = ({ id, kind }: FactEntry): string => {
      if (kind === 'parameter') return t('group.parameter');
      if (kind === 'derived') return t('group.derived');
      if (kind !== 'field') return t('group.provided');
      const form = id.split('.')[0] ?? '';
      const place = forms.find((each) => each.form === form);
      const title = content.forms.find((each) => each.id === form)?.title ?? form;
      return place === undefined ? translate(title) : place.stage === title ? translate(title) : `${translate(place.stage)} · ${translate(title)}`;
    };
    const rankOf = ({ id, kind }: FactEntry): number =>
      kind === 'field' ? Math.max(0, forms.findIndex((each) => each.form === id.split('.')[0])) : 1000 + ['derived', 'parameter', 'provided', 'subjects'].indexOf(kind);
    const ordered = [...entries.values()].toSorted((a, b) => rankOf(a) - rankOf(b)).map((entry) => ({ entry, group: groupOf(entry), label: titleOf(entry.id) }));
    const typeOf = (fact: string): ValueType | undefined => entries.get(fact)?.type;
    const operatorWords = (operator: string): string => comparisonWords(operator, '', '…', language).replace('…', ' … ').replace(/\s+/g, ' ').trim().replace(/ ?…$/, '');
    return {
      content,
      fact: (id) => entries.get(id),
      titleOf,
      typeOf,
      rightType: (fact, operator) => {
        const left = typeOf(fact);
        return left === undefined ? undefined : wantedRight(left, operator);
      },
      choices: (scope, may = () => true) => ordered
        .filter(({ entry }) => mayRead(entry, scope) && may(entry))
        .map(({ entry, group, label }) => ({ value: entry.id, label, group, detail: `${t(`type.${entry.type.type}`)} · ${entry.id}` })),
      operatorChoices: (fact) => operatorsOf(typeOf(fact)?.type ?? 'rows').map((value) => ({ value, label: operatorWords(value) })),
      operatorWords,
      shared: Object.entries(content.ruleset.conditions).map(([value, condition]) => ({ value, label: said(condition), detail: value })),
      codes: (list) => (content.codes.find((each) => each.id === list)?.codes ?? []).map(({ code, title, active }) => ({ value: code, label: translate(title), ...(active === false ? { retired: true } : {}) })),
    };
  }, [content, language, translate, t, said]);
}
