import type { ReactNode } from 'react';

import type { RuleDefinition } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Definitions } from './LightSentence.tsx';
import { ruleSentence } from './rule-sentence.ts';

export interface RuleSentenceProps {
  readonly rule: RuleDefinition;
  readonly definitions: Definitions;
  /** The day parameters are read for. */
  readonly on?: string;
}

/** A rule read as a sentence. */
export function RuleSentence({ rule, definitions, on }: RuleSentenceProps): ReactNode {
  const { language, translate } = useLanguage();
  const reading = ruleSentence(rule, definitions, { language, translate, ...(on === undefined ? {} : { on }) });
  return <p className="rule-sentence">{reading.text}</p>;
}
