import type { Calendar } from '../calendar/calendar.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { compiledFindings } from './checks/compiled.ts';
import { logicFindings } from './checks/logic.ts';
import type { Finding, FindingTools } from './finding.ts';
import { survey } from './survey.ts';

const checks = [compiledFindings, logicFindings] as const;

/** Everything the checks find in a release's content: errors first. */
export function findings(content: ReleaseContent, tools: FindingTools, calendar: Calendar): readonly Finding[] {
  const seen = survey(content, tools, calendar);
  const all = checks.flatMap((check) => check(seen));
  return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity === 'warning')];
}
