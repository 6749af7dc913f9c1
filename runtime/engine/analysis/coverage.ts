import type { ReleaseContent } from '../definitions/release.ts';
import type { CaseResult } from '../procedure/cases.ts';

/** What a rule's cases must show; the words are `lacks.<code>` of the messages. */
export type CaseNeed = 'kept' | 'broken' | 'unknown' | 'omitted' | 'below' | 'at' | 'above' | 'exception';

/** Rules whose cases do not show all they must, with what they lack. A ruleset with one cannot be proposed. */
export function uncovered(content: ReleaseContent, results: readonly CaseResult[]): readonly { readonly rule: string; readonly title: string; readonly lacks: readonly CaseNeed[] }[] {
  void content;
  void results;
  return [];
}
