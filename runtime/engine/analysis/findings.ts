import type { Calendar } from '../calendar/calendar.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { basisFindings } from './checks/basis.ts';
import { caseFindings } from './checks/cases.ts';
import { codeFindings } from './checks/codes.ts';
import { compiledFindings } from './checks/compiled.ts';
import { formFindings } from './checks/forms.ts';
import { gateFindings } from './checks/gates.ts';
import { logicFindings } from './checks/logic.ts';
import { parameterFindings } from './checks/parameters.ts';
import { readingFindings } from './checks/reading.ts';
import { rulesetFindings } from './checks/ruleset.ts';
import { stageFindings } from './checks/stages.ts';
import { templateFindings } from './checks/templates.ts';
import { textFindings } from './checks/texts.ts';
import { twinFindings } from './checks/twins.ts';
import { unusedFindings } from './checks/unused.ts';
import type { Finding, FindingTools } from './finding.ts';
import { survey } from './survey.ts';

const checks = [
  rulesetFindings, compiledFindings, stageFindings, gateFindings, formFindings, readingFindings, logicFindings, twinFindings, basisFindings, parameterFindings,
  codeFindings, templateFindings, caseFindings, unusedFindings, textFindings,
] as const;

/** Everything the checks find in a release's content: errors first. */
export function findings(content: ReleaseContent, tools: FindingTools, calendar: Calendar): readonly Finding[] {
  const seen = survey(content, tools, calendar);
  const all = checks.flatMap((check) => check(seen));
  return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity === 'warning')];
}
