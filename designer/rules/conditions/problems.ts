import { useCallback } from 'react';

import type { PartRef } from '../../../runtime/engine/index.ts';
import { useLanguage } from '../../../runtime/ui/index.ts';
import { useDraft } from '../../draft/draft.ts';
import { findingsOf } from '../../fields/PartFindings.tsx';

/** What the checks find at a place below a pointer of a part, as sentences. */
export function useProblemsAt({ kind, id }: PartRef, below: string): (pointer: string) => readonly string[] {
  const { findings } = useDraft();
  const { sentence, translate } = useLanguage();
  return useCallback((pointer) => findingsOf(findings, { kind, id }).filter(({ path }) => path === `${below}${pointer}`).map(({ code, title, params }) => {
    const filled = { title: translate(title), ...params };
    return sentence(`finding.${code}`, filled) ?? sentence(`problem.${code}`, filled) ?? code;
  }), [findings, kind, id, below, sentence, translate]);
}
