import { useEffect, useState } from 'react';

import { type Calendar, type CaseResult, type CompiledRelease, runCase } from '../../../runtime/engine/index.ts';

/** How long (ms) cases run before the page is drawn and typed into again. */
const sliceMs = 12;

/**
 * The results of every case of a release, by rule; while they run after an edit, the ones before. They run in slices, so that
 * hundreds of cases never keep a key stroke waiting.
 */
export function useAllResults(release: CompiledRelease | undefined, calendar: Calendar): { readonly byRule: ReadonlyMap<string, readonly CaseResult[]>; readonly running: boolean } {
  const [done, setDone] = useState<{ readonly of: CompiledRelease; readonly byRule: ReadonlyMap<string, readonly CaseResult[]> }>();
  useEffect(() => {
    if (release === undefined) return undefined;
    let current = true;
    const run = async (): Promise<void> => {
      const byRule = new Map<string, CaseResult[]>();
      let started = performance.now();
      for (const file of release.content.cases) {
        if (release.rule(file.rule) === undefined) continue;
        const own: CaseResult[] = [];
        for (const example of file.cases) {
          own.push(await runCase(release, calendar, file.rule, example));
          if (performance.now() - started < sliceMs) continue;
          await new Promise((resume) => setTimeout(resume));
          if (!current) return;
          started = performance.now();
        }
        byRule.set(file.rule, own);
      }
      if (current) setDone({ of: release, byRule });
    };
    void run();
    return () => {
      current = false;
    };
  }, [release, calendar]);
  return { byRule: done?.byRule ?? none, running: done?.of !== release };
}

const none: ReadonlyMap<string, readonly CaseResult[]> = new Map();
