import type { PartRef } from '../definitions/part.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { isRecord } from '../values/read-plain.ts';
import { partsOf } from './parts.ts';

/** A text of the definitions that people read, with the first part it stands in. */
export interface TranslatableText {
  readonly text: string;
  readonly part: PartRef;
}

const han = /\p{Script=Han}/u;
/** Sources of templates are written for one language; names of standards and document numbers stay as they are. */
const passedOver: ReadonlySet<string> = new Set(['source', 'word', 'standard', 'number', 'remarks', 'says']);

function collect(value: unknown, found: (text: string) => void, key = ''): void {
  if (typeof value === 'string') {
    if (han.test(value)) found(value);
  } else if (Array.isArray(value)) for (const item of value) collect(item, found, key);
  else if (isRecord(value)) for (const [name, member] of Object.entries(value)) if (!passedOver.has(name)) collect(member, found, name);
}

/** The texts of a content that an overlay translates, each once, in the order of its parts. */
export function translatableTexts(content: ReleaseContent): readonly TranslatableText[] {
  const texts = new Map<string, PartRef>();
  for (const { kind, id, value } of partsOf(content)) {
    if (kind === 'cases' || kind === 'sample' || kind === 'texts') continue;
    collect(kind === 'policy' ? { title: value.title, note: value.note, articles: value.articles.map(({ article, title, text }) => ({ article, title, text })) } : value, (text) => {
      if (!texts.has(text)) texts.set(text, { kind, id });
    });
  }
  return [...texts].map(([text, part]) => ({ text, part }));
}
