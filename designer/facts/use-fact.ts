import { useMemo, useState } from 'react';

import { type FactDefinition, factProblems, type Problem, sameJson } from '../../runtime/engine/index.ts';
import { factWords, useLanguage } from '../../runtime/ui/index.ts';
import { useDraft } from '../draft/draft.ts';
import { useConditionWords } from '../parts/condition-words.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { type Around, settled } from './expression.ts';
import { derivationSentence, type FactReading } from './sentence.ts';
import { factTexts } from './texts.ts';

/** A fact being edited: as it stands on the page, and whether that is what the draft has. */
export interface EditedFact {
  readonly fact: FactDefinition;
  readonly problems: readonly Problem[];
  /** Not complete yet, and so not in the draft. */
  readonly unsaved: boolean;
  /** The fact with its derivation changed; saved as soon as it is no worse than what the draft has. */
  readonly compute: (next: Pick<FactDefinition, 'derive' | 'args'>) => void;
  /** The fact with something else of it changed. */
  readonly change: (label: string, next: FactDefinition) => void;
  readonly revert: () => void;
}

/** Puts facts of a content into words. */
export function useFactReading(around: Around): FactReading {
  const { language, translate } = useLanguage();
  const { content } = around;
  const condition = useConditionWords(content);
  return useMemo((): FactReading => ({
    language,
    title: (fact) => factWords(fact, content, { language, translate }).title,
    column: (table, column) => translate(around.columns(table).find(({ id }) => id === column)?.title ?? column),
    condition,
    list: (id) => translate(content.codes.find((list) => list.id === id)?.title ?? id),
    code: (value) => translate(content.codes.flatMap(({ codes }) => codes).find(({ code }) => code === value)?.title ?? value),
  }), [language, translate, content, around, condition]);
}

/** What a fact computes, in words; a derived column reads the row of its own table. */
export function factSays(fact: FactDefinition, reading: FactReading): string {
  const [form = '', table = '', column] = fact.id.split('.');
  return derivationSentence(fact.derive, fact.args, reading, column === undefined ? undefined : `${form}.${table}`);
}

/** Edits one fact of the draft; what is incomplete stays on the page. */
export function useFact(stored: FactDefinition, around: Around, reading: FactReading): EditedFact {
  const draft = useDraft();
  const t = useRoomTexts(factTexts);
  const { translate } = useLanguage();
  const { content } = around;
  const [local, setLocal] = useState<{ readonly against: FactDefinition; readonly fact: FactDefinition }>();
  // Undo, or somebody else's edit, takes what was half done back.
  const fact = local !== undefined && sameJson(local.against, stored) ? local.fact : stored;
  const unsaved = fact !== stored && !sameJson(fact, stored);
  const problems = useMemo(() => factProblems(content, fact), [content, fact]);
  const put = (label: string, value: FactDefinition): void => void draft.change(label, [{ put: { kind: 'fact', id: value.id, value } }]);
  return {
    fact,
    problems,
    unsaved,
    compute: (next) => {
      // Unit and code list were the old derivation's.
      const { unit: _unit, code: _code, ...bare } = fact;
      const value = settled({ ...(next.derive === fact.derive ? fact : bare), ...next }, around);
      const found = factProblems(content, value);
      setLocal({ against: stored, fact: value });
      if (found.length === 0 || found.length <= factProblems(content, stored).length) put(t('done.change', { title: translate(value.title), says: factSays(value, reading) }), value);
    },
    change: (label, next) => {
      if (unsaved) {
        setLocal({ against: stored, fact: next });
        // What is said of the fact is kept even while its derivation is half done.
        put(label, { ...next, derive: stored.derive, args: stored.args, type: stored.type });
      } else put(label, next);
    },
    revert: () => setLocal(undefined),
  };
}
