import type { ReactNode } from 'react';

import type { RuleDefinition } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Definitions } from './definitions.ts';
import { ruleSentence } from './rule-sentence.ts';
import { ruleWords } from './words.ts';

export interface RuleSentenceProps {
  readonly rule: RuleDefinition;
  readonly definitions: Definitions;
  /** The day parameters are read for. */
  readonly on?: string;
}

/** A rule read as a sentence, a line for each of its parts. */
export function RuleSentence({ rule, definitions, on }: RuleSentenceProps): ReactNode {
  const { language, translate } = useLanguage();
  const reading = ruleSentence(rule, definitions, { language, translate, ...(on === undefined ? {} : { on }) });
  const words = ruleWords[language];
  return (
    <p className="rule-sentence">
      {reading.when !== '' && <span className="rule-sentence__part"><span className="rule-sentence__label">{words.when}</span>{reading.when}{words.stop}</span>}
      <span className="rule-sentence__part"><span className="rule-sentence__label">{reading.forbids ? words.mustNot : words.must}</span><strong>{reading.must}</strong>{words.stop}</span>
      <span className="rule-sentence__part">{reading.breach}{words.stop}{reading.exception}{words.stop}</span>
    </p>
  );
}
