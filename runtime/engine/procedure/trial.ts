import type { Calendar } from '../calendar/calendar.ts';
import type { Matter } from '../definitions/matter.ts';
import { judge } from '../rules/judge.ts';
import { fillMessage } from '../rules/message.ts';
import type { CompiledRelease } from '../release.ts';
import { judgeRow } from './evaluate.ts';
import { situationOf } from './situation.ts';
import type { At, Judged, VerdictRow } from './verdict.ts';

/** One rule tried on a matter: its row, and the tree of every outcome, kept ones too. */
export interface Trial {
  readonly row: VerdictRow;
  readonly tree: Judged;
  /** A message filled as it would be for this light, whatever came out. */
  readonly fill: (message: string) => string;
}

/**
 * What one rule of a release says of a matter, for a subject or, with null, for the whole; the release governs the matter
 * whatever its dates. Undefined where the release has no such rule.
 */
export async function tryRule(release: CompiledRelease, calendar: Calendar, matter: Matter, at: At, name: string, subject: string | null): Promise<Trial | undefined> {
  const rule = release.rule(name);
  if (rule === undefined) return undefined;
  const situation = situationOf({ list: [release], override: release.id }, calendar, matter, at);
  const about = rule.definition.event.params.scope === 'subject' ? subject : null;
  const row = await judgeRow(situation, release, rule, about);
  const reader = situation.reader(release, row.judgedOn);
  const { tree } = await judge(rule, reader, about);
  return { row, tree, fill: (message) => fillMessage(message, reader, about, release) };
}
