import { readFileSync } from 'node:fs';

import type { FormData, Matter } from '../../runtime/engine/index.ts';

/** The shipped sample of a lawful matter, whose values the tests enter. */
export function cleanSample(): Matter {
  return JSON.parse(readFileSync(new URL('../../config/procedures/cadre-selection/samples/clean.json', import.meta.url), 'utf8')) as Matter;
}

/** The values of a form of the sample, with some of them changed; undefined takes one away. */
export function valuesOf(sample: Matter, form: string, subject?: string, changes: FormData = {}): FormData {
  const forms = subject === undefined ? sample.forms : sample.subjects.find(({ id }) => id === subject)?.forms;
  const values = forms?.[form];
  if (values === undefined) throw new Error(`the sample has no ${form} of ${subject ?? 'the matter'}`);
  return Object.fromEntries(Object.entries({ ...values, ...changes }).filter(([, value]) => value !== undefined));
}

/** A matter that stands already: the sample's values and acts as far as a stage or filing, then acts of its own. */
export function demoMatter(title: string, organisation: string, through: string, acts: readonly unknown[] = []): unknown {
  return {
    title, organisation, through, acts,
    procedure: 'cadre-selection',
    content: { sample: 'clean' },
    people: { handler: organisation, leader: `${organisation}-leader`, reviewer: 'reviewer' },
  };
}
