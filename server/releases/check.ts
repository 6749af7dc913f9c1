import type { DraftCheck } from '../../runtime/api/designer.ts';
import type { DraftKind, Part } from '../../runtime/engine/index.ts';
import { noCases } from './check-content.ts';
import { calendarFindings, messagesFindings, placeFindings } from './check-places.ts';
import type { Checks } from './checks.ts';
import type { Definitions } from './definitions.ts';
import { versionHash, versionOf } from './versions.ts';

/** What is checked: the parts of a draft, and what they are about. */
export interface Checked {
  readonly kind: DraftKind;
  readonly subject: string;
  readonly parts: readonly Part[];
}

/** What a check says, without the number of the edit it was made at. */
export type CheckResult = Omit<DraftCheck, 'number'>;

/** Everything a proposal is refused for: findings, cases that fail, rules whose cases do not show what they must. */
export async function checkDraft(definitions: Definitions, checks: Checks, { kind, subject, parts }: Checked, today: string): Promise<CheckResult> {
  const version = versionOf(kind, parts, definitions.shippedMessages);
  const hash = versionHash(version);
  switch (version.kind) {
    case 'calendar':
      return { hash, findings: calendarFindings(version.content, subject), cases: noCases };
    case 'messages':
      return { hash, findings: messagesFindings(parts, definitions.shippedMessages), cases: noCases };
    case 'release': {
      const { content } = version;
      const { findings, cases } = await checks.content({ content, hash, years: definitions.calendar(content.procedure.calendar) ?? [] });
      return { hash, findings: [...placeFindings(definitions, content, hash, subject, today), ...findings], cases };
    }
  }
}

/** What stands in the way of proposing; undefined where nothing does. */
export function standsInTheWay({ findings, cases }: CheckResult): { readonly errors: number; readonly failed: number; readonly uncovered: number } | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const [failed, lacking] = [cases.failed.length, cases.uncovered.length];
  return errors + failed + lacking === 0 ? undefined : { errors, failed, uncovered: lacking };
}
