import type { PartRef } from '../../definitions/part.ts';
import { edited } from '../edits.ts';
import type { Finding } from '../finding.ts';
import type { Survey } from '../survey.ts';

const part: PartRef = { kind: 'ruleset', id: 'ruleset' };

/** The version itself: the days it is in force, its procedure, the calendar it counts by, and whether it holds a rule. */
export function rulesetFindings(survey: Survey): Finding[] {
  const { content, calendar } = survey;
  const { ruleset, procedure } = content;
  const { title, inForce } = ruleset;
  const found: Finding[] = [];
  if (inForce.until !== undefined && inForce.until < inForce.from) {
    const fix = { code: 'drop-until' as const, params: { date: inForce.from }, changes: edited(survey.part(part), [{ path: '/inForce/until', value: undefined }]) };
    found.push({ code: 'in-force-backwards', severity: 'error', part, path: '/inForce', title, params: {}, fix });
  }
  if (ruleset.procedure !== procedure.id) {
    const fix = { code: 'rename' as const, params: { from: ruleset.procedure, to: procedure.id }, changes: edited(survey.part(part), [{ path: '/procedure', value: procedure.id }]) };
    found.push({ code: 'other-procedure', severity: 'error', part, path: '/procedure', title, params: { procedure: ruleset.procedure }, fix });
  }
  if (ruleset.rules.length === 0) found.push({ code: 'no-rules', severity: 'warning', part, path: '', title, params: {} });
  if (calendar.id !== '' && calendar.id !== procedure.calendar) {
    found.push({ code: 'other-calendar', severity: 'error', part: { kind: 'procedure', id: 'procedure' }, path: '/calendar', title: procedure.title, params: { calendar: procedure.calendar } });
  } else if (calendar.until < inForce.from) {
    found.push({ code: 'calendar-ends-before', severity: 'warning', part, path: '/inForce/from', title, params: { date: inForce.from } });
  }
  return found;
}
