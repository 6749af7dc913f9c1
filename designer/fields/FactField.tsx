import { type ReactNode, useMemo } from 'react';

import { factList, type FactEntry, type ReleaseContent } from '../../runtime/engine/index.ts';
import { factWords, type Option, useLanguage } from '../../runtime/ui/index.ts';
import { SearchField } from './ChoiceField.tsx';

/** The facts of a content as choices: called as people call them, told apart by their form or id. */
export function useFactOptions(content: ReleaseContent): (accept: (fact: FactEntry) => boolean) => readonly Option[] {
  const { language, translate } = useLanguage();
  const facts = useMemo(() => factList(content), [content]);
  return useMemo(() => {
    const all = facts.map((fact) => {
      const form = fact.kind === 'field' ? content.forms.find(({ id }) => id === fact.id.slice(0, fact.id.indexOf('.'))) : undefined;
      return { fact, option: { value: fact.id, label: factWords(fact.id, content, { language, translate }).title, detail: form === undefined ? fact.id : translate(form.title) } };
    });
    return (accept) => all.filter(({ fact }) => accept(fact)).map(({ option }) => option);
  }, [facts, content, language, translate]);
}

export interface FactFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly content: ReleaseContent;
  readonly accept: (fact: FactEntry) => boolean;
  readonly value: string | undefined;
  /** Where it may be left out, what that is called. */
  readonly none?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (fact: string | undefined) => void;
}

/** A fact found by typing its title, its pinyin or its id; only facts that fit are offered. */
export function FactField({ content, accept, ...field }: FactFieldProps): ReactNode {
  const options = useFactOptions(content);
  return <SearchField {...field} options={options(accept)} />;
}
