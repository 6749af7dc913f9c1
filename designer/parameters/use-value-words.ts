import { useCallback } from 'react';

import type { ParameterDefinition, ReleaseContent } from '../../runtime/engine/index.ts';
import { useLanguage, wordsOf } from '../../runtime/ui/index.ts';
import type { DatedValue } from './spans.ts';

/** Reads a value of a parameter in words: with its unit, code titles, dates with their weekday. */
export function useValueWords(content: ReleaseContent): (definition: ParameterDefinition, value: DatedValue['value']) => string {
  const { language, translate } = useLanguage();
  return useCallback(
    ({ title, unit, code }, value) => wordsOf(value, { title, ...(unit === undefined ? {} : { unit }), ...(code === undefined ? {} : { code }) }, content, { language, translate }),
    [content, language, translate],
  );
}
