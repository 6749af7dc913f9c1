import { useCallback } from 'react';

import type { Condition, ReleaseContent, RuleDefinition } from '../../runtime/engine/index.ts';
import { ruleSentence, useLanguage } from '../../runtime/ui/index.ts';

/** Reads a shared condition in words: as what a rule that is nothing else would require. */
export function useConditionWords(content: ReleaseContent): (condition: Condition) => string {
  const { language, translate } = useLanguage();
  return useCallback(
    (condition) => {
      const rule: RuleDefinition = {
        name: 'condition',
        conditions: { all: [{ not: condition }] },
        event: { type: 'alarm', params: { light: 'red', stage: '', scope: 'matter', title: '', basis: [], message: '', remedy: null, exception: null } },
      };
      return ruleSentence(rule, content, { language, translate }).must;
    },
    [content, language, translate],
  );
}
