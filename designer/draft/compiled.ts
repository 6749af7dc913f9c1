import { startTransition, useEffect, useMemo, useRef, useState } from 'react';

import type { FindingView } from '../../runtime/api/designer.ts';
import { type CalendarYear, type CompiledRelease, compileRelease, type ReleaseContent } from '../../runtime/engine/index.ts';
import type { ReleaseValidators } from '../../runtime/ui/index.ts';
import { Checker, checkingThread } from './checker.ts';

/** How long (ms) after an edit the content is compiled: typing goes first. */
const quietMs = 120;
/** The checks follow a little later, so that the lights come first. */
const checksMs = 250;

/** The mark a measurement of "edit to new light" starts from; the measurement itself is `draft-compiled`. */
export const edited = 'draft-edited';

/** The content compiled, a moment after an edit; the last release that compiled stays while the newest does not. */
export function useCompiled(content: ReleaseContent | undefined, validators: ReleaseValidators | undefined): CompiledRelease | undefined {
  const [release, setRelease] = useState(() => compile(content, validators));
  const first = useRef(true);
  useEffect(() => {
    // The first was compiled while it was drawn.
    if (first.current && validators === undefined) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      const next = compile(content, validators);
      if (performance.getEntriesByName(edited, 'mark').length > 0) {
        performance.measure('draft-compiled', edited);
        performance.clearMarks(edited);
      }
      if (next !== undefined) setRelease(next);
    }, quietMs);
    return () => clearTimeout(timer);
  }, [content, validators]);
  return release;
}

function compile(content: ReleaseContent | undefined, validators: ReleaseValidators | undefined): CompiledRelease | undefined {
  if (content === undefined) return undefined;
  const made = compileRelease(content, '', { checks: validators?.checks ?? {} });
  return 'release' in made ? made.release : undefined;
}

/** How the checks stand: running or about to, done with what is on the page, or broken down. */
export type Checking = 'checking' | 'checked' | 'failed';
export interface Checked {
  readonly findings: readonly FindingView[];
  readonly checking: Checking;
}

/** What the checks find, a moment after an edit; the last findings stay until the next are there. */
export function useFindings(content: ReleaseContent | undefined, years: readonly CalendarYear[]): Checked {
  const [found, setFound] = useState<Checked & { readonly of?: ReleaseContent }>({ findings: [], checking: 'checking' });
  const checker = useRef<Checker>(undefined);
  const asked = useRef<ReleaseContent>(undefined);
  useEffect(() => {
    checker.current = new Checker(
      checkingThread(),
      (findings) => startTransition(() => setFound({ findings, checking: 'checked', ...(asked.current === undefined ? {} : { of: asked.current }) })),
      () => setFound((before) => ({ ...before, checking: 'failed' })),
    );
    return () => {
      checker.current?.stop();
      checker.current = undefined;
    };
  }, []);
  useEffect(() => {
    if (content === undefined) return;
    const timer = setTimeout(() => {
      asked.current = content;
      checker.current?.check(content, years);
    }, checksMs);
    return () => clearTimeout(timer);
  }, [content, years]);
  const { findings, checking, of } = found;
  return useMemo(() => ({ findings, checking: checking === 'checked' && of !== content ? 'checking' : checking }), [findings, checking, of, content]);
}
