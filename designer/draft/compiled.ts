import { startTransition, useEffect, useRef, useState } from 'react';

import type { FindingView } from '../../runtime/api/designer.ts';
import { type Calendar, type CompiledRelease, compileRelease, findings, type ReleaseContent } from '../../runtime/engine/index.ts';
import type { ReleaseValidators } from '../../runtime/ui/index.ts';

/** What the browser makes of a draft's content: the release, where it compiles, and what the checks find. */
export interface Compiled {
  readonly release: CompiledRelease | undefined;
  readonly findings: readonly FindingView[];
}

/** How long (ms) after an edit the content is compiled: typing goes first. */
const quietMs = 120;
/** The checks look at everything twice over; they follow a little later, so that the lights come first. */
const checksMs = 250;

/** The mark a measurement of "edit to new light" starts from. */
export const edited = 'draft-edited';

const none: Compiled = { release: undefined, findings: [] };

/** Compiles and checks the content, a moment after an edit; the last release that compiled stays while the newest does not. */
export function useCompiled(content: ReleaseContent | undefined, validators: ReleaseValidators | undefined, calendar: Calendar): Compiled {
  const [made, setMade] = useState<Compiled>(() => (content === undefined ? none : { ...none, release: compile(content, validators) }));
  const first = useRef(true);
  useEffect(() => {
    if (content === undefined) return;
    const tools = { checks: validators?.checks ?? {} };
    const wasFirst = first.current;
    first.current = false;
    const compiling = setTimeout(() => {
      const release = compile(content, validators);
      if (performance.getEntriesByName(edited, 'mark').length > 0) {
        performance.measure('draft-compiled', edited);
        performance.clearMarks(edited);
      }
      if (release !== undefined) setMade((before) => ({ ...before, release }));
    }, wasFirst ? 0 : quietMs);
    const checking = setTimeout(() => {
      const found = findings(content, tools, calendar);
      startTransition(() => setMade((before) => ({ ...before, findings: found })));
    }, wasFirst ? 0 : checksMs);
    return () => {
      clearTimeout(compiling);
      clearTimeout(checking);
    };
  }, [content, validators, calendar]);
  return made;
}

function compile(content: ReleaseContent, validators: ReleaseValidators | undefined): CompiledRelease | undefined {
  const made = compileRelease(content, '', { checks: validators?.checks ?? {} });
  return 'release' in made ? made.release : undefined;
}
