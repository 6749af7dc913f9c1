import type { Part, PartRef } from '../definitions/part.ts';
import type { Params } from './finding.ts';

/** One thing that changed within a part; its sentence is `difference.<code>`. */
export interface DifferenceDetail {
  readonly code: string;
  /** JSON pointer into the value after the change; of what was taken out, into the value before. */
  readonly path: string;
  readonly params: Params;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A part that was added, removed, changed or moved between two contents. */
export interface Difference {
  readonly part: PartRef;
  /** What people call the part: after the change, or before it was taken out. */
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly details: readonly DifferenceDetail[];
}

/** What changed from one list of parts to another, in the order of the parts. */
export function differences(before: readonly Part[], after: readonly Part[]): readonly Difference[] {
  void before;
  void after;
  return [];
}
