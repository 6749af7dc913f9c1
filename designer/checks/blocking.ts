import type { DraftCheck, FindingView } from '../../runtime/api/designer.ts';

/** What the server would refuse a proposal for, counted. */
export interface Blocking {
  readonly errors: number;
  readonly failed: number;
  readonly uncovered: number;
}

/** Counts what blocks a proposal. */
export function blockingOf({ findings, cases }: DraftCheck): Blocking {
  return { errors: findings.filter(({ severity }) => severity === 'error').length, failed: cases.failed.length, uncovered: cases.uncovered.length };
}

/** Whether nothing blocks. */
export const isClear = ({ errors, failed, uncovered }: Blocking): boolean => errors + failed + uncovered === 0;

/** Findings by the part they are about, parts in the order they first appear. */
export function byPart(findings: readonly FindingView[]): readonly { readonly key: string; readonly part: FindingView['part']; readonly items: readonly FindingView[] }[] {
  const found = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = `${finding.part.kind} ${finding.part.id}`;
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  return [...found].flatMap(([key, items]) => (items[0] === undefined ? [] : [{ key, part: items[0].part, items }]));
}
