import type { Calendar } from '../calendar/calendar.ts';
import type { RuleCase } from '../definitions/case.ts';
import type { Matter } from '../definitions/matter.ts';
import type { At } from '../procedure/verdict.ts';
import type { CompiledRelease } from '../release.ts';
import type { Params } from './finding.ts';

/** What a generated case tries; its name in words is `generated.<kind>` of the messages. */
export type GeneratedKind = 'below' | 'at' | 'above' | 'day-before' | 'day-of' | 'day-after' | 'kept' | 'broken' | 'unknown' | 'omitted' | 'not-applicable' | 'exception' | 'without-exception';

/** A case made up at the boundary of a rule, with the light the engine gives now: a person confirms that the law demands it. */
export interface GeneratedCase {
  readonly generated: true;
  readonly kind: GeneratedKind;
  /** The field that was changed, by title, and its value. */
  readonly params: Params;
  readonly case: RuleCase;
}

export interface BoundaryOptions {
  /** Where to start: a matter (a sample or a real one) at a moment; by default the rule's own cases and the samples. */
  readonly from?: { readonly matter: Matter; readonly at: At; readonly subject?: string };
  /** The name of a case in words; by default the kind and the value. */
  readonly name?: (kind: GeneratedKind, params: Params) => string;
}

/** Cases at the boundary of a rule, none that the rule already has. */
export function boundaryCases(release: CompiledRelease, calendar: Calendar, rule: string, options: BoundaryOptions = {}): Promise<readonly GeneratedCase[]> {
  void release;
  void calendar;
  void rule;
  void options;
  return Promise.resolve([]);
}
