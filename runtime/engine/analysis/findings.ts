import type { Calendar } from '../calendar/calendar.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { compileRelease } from '../release.ts';
import type { Finding, FindingTools } from './finding.ts';

/** Everything the checks find in a release's content; errors before warnings, in the order of the parts. */
export function findings(content: ReleaseContent, tools: FindingTools, calendar: Calendar): readonly Finding[] {
  const made = compileRelease(content, '', tools);
  void calendar;
  return 'problems' in made
    ? made.problems.map(({ code, path, title = '', params = {} }) => ({ code, severity: 'error', part: { kind: 'procedure', id: 'procedure' }, path, title, params }))
    : [];
}
