import type { Calendar } from '../calendar/calendar.ts';
import type { RuleCase } from '../definitions/case.ts';
import type { Matter } from '../definitions/matter.ts';
import { Bug } from '../problems.ts';
import type { At } from '../procedure/verdict.ts';
import type { CompiledRelease } from '../release.ts';

/**
 * A case from a real matter: only the forms and fields the rule reads, personal data replaced, the same light. `subject` is
 * the one the case is about, null for a rule of the matter.
 */
export function caseFromMatter(release: CompiledRelease, calendar: Calendar, matter: Matter, subject: string | null, rule: string, at: At): Promise<RuleCase> {
  void calendar;
  void matter;
  void subject;
  void at;
  if (!release.rule(rule)) throw new Bug(`no rule ${rule}`);
  return Promise.reject(new Bug('not there yet'));
}
