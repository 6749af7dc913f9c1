import type { ReactNode } from 'react';

import type { TraceEntry } from '../../api/index.ts';
import { isCivilDate, useLanguage } from '../../ui/index.ts';
import { jointsOf } from '../texts/joints.ts';

/** An entry of the trace in words: the sentence `trace.<kind>` of the messages, its titles and dates in the language. */
export function TraceSentence({ entry }: { readonly entry: Pick<TraceEntry, 'kind' | 'params'> }): ReactNode {
  const { sentence, translate, date, language } = useLanguage();
  const word = (value: string): string => (isCivilDate(value) ? date(value) : translate(value));
  // Several of a kind arrive joined.
  const words = (value: string): string => jointsOf(language).list(value.split('、').map(word));
  const params = Object.fromEntries(Object.entries(entry.params).map(([name, value]) => [name, typeof value === 'number' ? value : words(value)]));
  return sentence(`trace.${entry.kind}`, params) ?? entry.kind;
}
