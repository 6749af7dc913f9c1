import type { Finding } from '../finding.ts';
import type { Survey } from '../survey.ts';
import { translatableTexts } from '../translatable.ts';

/** Languages that lack a translation of what people read; one finding a language. */
export function textFindings({ content }: Survey): Finding[] {
  const languages = Object.entries(content.locales);
  const shown = languages.length === 0 ? [] : translatableTexts(content);
  return languages.flatMap(([language, texts]): Finding[] => {
    const missing = shown.filter(({ text }) => !Object.hasOwn(texts, text));
    const [first] = missing;
    if (first === undefined) return [];
    return [{ code: 'texts-missing', severity: 'warning', part: { kind: 'texts', id: language }, path: '', title: language, params: { count: missing.length, first: first.text } }];
  });
}
