import { useEffect, useState } from 'react';

import { type Calendar, type CaseResult, type CompiledRelease, matterOfCase, type Matter, type At, runCase, type RuleCase, sameJson, type Trial, tryRule } from '../../../runtime/engine/index.ts';

/** The results of some cases of a rule, in their order; undefined until they are there. They follow every compiled edit. */
export function useCaseResults(release: CompiledRelease | undefined, calendar: Calendar, rule: string, cases: readonly RuleCase[]): readonly (CaseResult | undefined)[] {
  const [results, setResults] = useState<readonly CaseResult[]>([]);
  const [asked, setAsked] = useState(cases);
  // The same cases in a new list, as every edit of another part brings them, are not asked again for themselves.
  if (asked !== cases && !sameJson(asked, cases)) setAsked(cases);
  useEffect(() => {
    if (release?.rule(rule) === undefined) return undefined;
    let current = true;
    void Promise.all(asked.map((each) => runCase(release, calendar, rule, each))).then((found) => {
      if (current) setResults(found);
    });
    return () => {
      current = false;
    };
  }, [release, calendar, rule, asked]);
  return cases.map(({ name }, index) => {
    const result = results[index];
    return result?.case === name && result.rule === rule ? result : results.find((each) => each.case === name && each.rule === rule);
  });
}

/** A matter a rule is tried on. */
export interface Tried {
  readonly matter: Matter;
  readonly at: At;
  readonly subject: string | null;
}

/** What a rule says of the tried matter, following its values and every compiled edit. */
export function useTrial(release: CompiledRelease | undefined, calendar: Calendar, rule: string, tried: Tried | undefined): Trial | undefined {
  const [trial, setTrial] = useState<Trial>();
  useEffect(() => {
    if (release === undefined || tried === undefined) return undefined;
    let current = true;
    void tryRule(release, calendar, tried.matter, tried.at, rule, tried.subject).then((found) => {
      if (current) setTrial(found);
    });
    return () => {
      current = false;
    };
  }, [release, calendar, rule, tried]);
  return tried === undefined ? undefined : trial;
}

/** A case as a matter to try its rule on. */
export function triedOfCase(release: CompiledRelease, example: RuleCase): Tried {
  const matter = matterOfCase(release, example);
  return { matter, at: { date: example.at, ...(example.time === undefined ? {} : { time: example.time }) }, subject: example.subject ?? matter.subjects[0]?.id ?? null };
}
