import type { PartChange, PartRef } from '../definitions/part.ts';
import type { ReleaseContent } from '../definitions/release.ts';

/** What uses are asked of. */
export type Target =
  | { readonly kind: 'field'; readonly form: string; readonly field: string; readonly column?: string }
  | { readonly kind: 'policy'; readonly id: string; readonly article?: string }
  | { readonly kind: 'form' | 'fact' | 'parameter' | 'code-list' | 'condition' | 'phase' | 'stage' | 'filing' | 'template' | 'rule'; readonly id: string };

/** One place that names a target; the sentence is `use.<code>`. */
export interface Use {
  readonly part: PartRef;
  /** JSON pointer into the part's value. */
  readonly path: string;
  readonly code: string;
}

/** Every place that names the target, its own definition left out. */
export function usesOf(content: ReleaseContent, target: Target): readonly Use[] {
  void content;
  void target;
  return [];
}

/** The changes that give the target another id, everywhere. */
export function renamed(content: ReleaseContent, target: Target, newId: string): readonly PartChange[] {
  void content;
  void target;
  void newId;
  return [];
}

/** The changes that take the target out wherever that needs no judgement, and the uses that remain for a person. */
export function removed(content: ReleaseContent, target: Target): { readonly changes: readonly PartChange[]; readonly left: readonly Use[] } {
  return { changes: [], left: usesOf(content, target) };
}
