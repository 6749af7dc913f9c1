import type { DraftSummary } from '../../runtime/api/designer.ts';

/** The steps of a first change, in order. */
export const steps = ['start', 'change', 'look', 'check', 'propose', 'approve'] as const;
export type Step = (typeof steps)[number];

/** What is known of a draft that the steps follow. */
export interface Progress {
  readonly draft: Pick<DraftSummary, 'edits' | 'proposal'> | undefined;
  /** Pages of the draft the person has opened. */
  readonly seen: readonly string[];
  readonly approved: boolean;
}

/** The steps that are done. A later one that is done does not do an earlier one. */
export function done({ draft, seen, approved }: Progress): ReadonlySet<Step> {
  const is: Readonly<Record<Step, boolean>> = {
    start: draft !== undefined,
    change: draft !== undefined && draft.edits > 0,
    look: draft !== undefined && draft.edits > 0 && seen.includes('look'),
    check: draft !== undefined && draft.edits > 0 && seen.includes('check'),
    propose: approved || draft?.proposal !== undefined,
    approve: approved,
  };
  return new Set(steps.filter((step) => is[step]));
}
