import type { Part } from '../../definitions/part.ts';
import { formFields } from '../../facts/form-fields.ts';
import type { Titles } from './detail.ts';

/** Titles from two lists of parts; the newer one's where both have the thing. */
export function titlesOf(before: readonly Part[], after: readonly Part[]): Titles {
  const facts = new Map<string, string>();
  const things = new Map<string, string>();
  for (const part of [...before, ...after]) {
    const title = ownTitle(part);
    things.set(`${part.kind} ${part.id}`, title);
    if (part.kind === 'filing') things.set(`stage ${part.id}`, title);
    if (part.kind === 'fact') facts.set(part.id, title);
    if (part.kind === 'parameter') facts.set(`parameter.${part.id}`, title);
    if (part.kind === 'form') for (const field of formFields(part.value).values()) facts.set(`${part.id}.${field.id}`, field.title);
  }
  return { fact: (id) => facts.get(id) ?? id, of: (kind, id) => things.get(`${kind} ${id}`) ?? id };
}

/** What people call a part; cases by the title of their rule. */
export function titleOfPart(part: Part, titles: Titles): string {
  return part.kind === 'cases' ? titles.of('rule', part.id) : ownTitle(part);
}

function ownTitle(part: Part): string {
  switch (part.kind) {
    case 'rule':
      return part.value.event.params.title;
    case 'condition':
    case 'cases':
    case 'texts':
    case 'sentences':
    case 'calendar-year':
      return part.id;
    default:
      return part.value.title;
  }
}
