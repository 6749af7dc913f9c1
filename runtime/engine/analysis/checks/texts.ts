import { isRecord } from '../../values/read-plain.ts';
import type { Finding } from '../finding.ts';
import type { Survey } from '../survey.ts';

/** Members that people read. */
const read: ReadonlySet<string> = new Set(['title', 'description', 'note', 'says', 'message', 'whom', 'why', 'text', 'x-unit', 'ui:help', 'ui:placeholder']);

/** Languages that lack a translation of what people read; one finding a language. */
export function textFindings({ content }: Survey): Finding[] {
  const { cases: _cases, samples: _samples, locales, templates, ...rest } = content;
  const shown = textsIn([rest, templates.map(({ title }) => ({ title }))]);
  return Object.entries(locales).flatMap(([language, texts]): Finding[] => {
    const missing = [...shown].filter((text) => !Object.hasOwn(texts, text));
    const [first] = missing;
    if (first === undefined) return [];
    return [{ code: 'texts-missing', severity: 'warning', part: { kind: 'texts', id: language }, path: '', title: language, params: { count: missing.length, first } }];
  });
}

function textsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) value.forEach((item) => textsIn(item, into));
  else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'string' && read.has(key) && /\p{L}/u.test(member)) into.add(member);
      else textsIn(member, into);
    }
  }
  return into;
}
