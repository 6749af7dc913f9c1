import type { ReactNode } from 'react';

import type { Because } from '../../engine/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import type { Definitions } from './definitions.ts';
import { factWords, type Reading, wordsOf } from './facts.ts';
import { comparisonWords, phrase, ruleWords } from './words.ts';

/** A deciding comparison in words: the fact, its value, and what it was held against. */
export interface BecauseWords {
  readonly title: string;
  readonly actual: string;
  /** What was demanded, e.g. `不低于 到会成员最低比例（三分之二）`; empty for a yes or no. */
  readonly demanded: string;
}

/** Reads a deciding comparison; without definitions by what it carries itself. */
export function becauseWords(because: Because, definitions: Definitions | undefined, reading: Reading): BecauseWords {
  const words = ruleWords[reading.language];
  const lookups = definitions ?? noDefinitions;
  const own = definitions === undefined ? { title: reading.translate(because.title) } : factWords(because.fact, definitions, reading);
  const title = own.title === because.fact ? reading.translate(because.title) : own.title;
  const actual = wordsOf(because.left, own, lookups, reading);
  if (typeof because.right === 'boolean' && because.limit === undefined) return { title, actual, demanded: '' };
  const limit = because.limit === undefined ? undefined : factWords(because.limit, lookups, reading);
  const right = wordsOf(because.right, limit ?? own, lookups, reading);
  const shown = limit === undefined || limit.title === because.limit ? right : right === '' ? limit.title : phrase(words.parameter, { t: limit.title, x: right });
  return { title, actual, demanded: comparisonWords(because.operator, '', shown, reading.language).trim().replace(/^is /, '') };
}

const noDefinitions: Definitions = {
  procedure: { id: '', title: '', timeZone: '', calendar: '', subject: { title: '', min: 0, form: '', label: '', identity: [] }, phases: [], stages: [], filings: [] },
  ruleset: { procedure: '', version: '', title: '', inForce: { from: '' }, governs: { whom: '', why: '' }, basis: [], conditions: {}, rules: [] },
  parameters: {}, facts: [], forms: [], codes: [], policies: [],
};

/** The reading of the language at hand. */
export function useReading(): Reading {
  const { language, translate } = useLanguage();
  return { language, translate };
}

/** The comparisons that decided, as pairs of fact and values against the limit. */
export function BecauseList({ because, definitions, unknown, limit }: { readonly because: readonly Because[]; readonly definitions?: Definitions | undefined; readonly unknown: string; readonly limit: string }): ReactNode {
  const reading = useReading();
  return (
    <dl className="sentence__values">
      {because.map((each, index) => {
        const { title, actual, demanded } = becauseWords(each, definitions, reading);
        return (
          <div key={index} className="sentence__pair">
            <dt className="sentence__fact">{title}{each.row !== undefined && <span className="muted"> #{each.row + 1}</span>}</dt>
            <dd className="sentence__value"><b>{actual === '' ? unknown : actual}</b>{demanded !== '' && <span className="sentence__limit">{limit}{demanded}</span>}</dd>
          </div>
        );
      })}
    </dl>
  );
}
