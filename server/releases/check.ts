import type { CaseFailure, DraftCheck, FindingView } from '../../runtime/api/designer.ts';
import { buildCalendar, type Calendar, type CaseResult, type DraftKind, findings, type Part, type Problem, type ReleaseContent, runCases, uncovered } from '../../runtime/engine/index.ts';
import { checkWord } from '../documents/word.ts';
import { calendarFindings, messagesFindings, placeFindings } from './check-places.ts';
import { compileContent } from './compile.ts';
import type { Definitions } from './definitions.ts';
import { templateProblems } from './templates.ts';
import { previewTools } from './validators.ts';
import { versionHash, versionOf } from './versions.ts';

/** What is checked: the parts of a draft, and what they are about. */
export interface Checked {
  readonly kind: DraftKind;
  readonly subject: string;
  readonly parts: readonly Part[];
}

/** What a check says, without the number of the edit it was made at. */
export type CheckResult = Omit<DraftCheck, 'number'>;

const noCases: CheckResult['cases'] = { passed: 0, failed: [], uncovered: [] };

/** Everything a proposal is refused for: findings, cases that fail, rules whose cases do not show what they must. */
export async function checkDraft(definitions: Definitions, { kind, subject, parts }: Checked, today: string): Promise<CheckResult> {
  const version = versionOf(kind, parts, definitions.shippedMessages);
  const hash = versionHash(version);
  switch (version.kind) {
    case 'calendar':
      return { hash, findings: calendarFindings(version.content, subject), cases: noCases };
    case 'messages':
      return { hash, findings: messagesFindings(parts, definitions.shippedMessages), cases: noCases };
    case 'release': {
      const { content } = version;
      const calendar = buildCalendar(definitions.calendar(content.procedure.calendar) ?? []);
      const found = [...placeFindings(definitions, content, hash, subject, today), ...contentFindings(content, calendar)];
      return { hash, findings: found, cases: await casesOf(content, hash, calendar) };
    }
  }
}

function contentFindings(content: ReleaseContent, calendar: Calendar): readonly FindingView[] {
  const words = Object.fromEntries(content.templates.flatMap(({ id, word, scope }): [string, readonly Problem[]][] =>
    (word === undefined ? [] : [[id, checkWord(Buffer.from(word, 'base64'), content, scope)]])));
  const { tools, broken } = previewTools(content.forms);
  const found = findings(content, { ...tools, words }, calendar);
  // what only the server's compilers see, where the checks have not said it already
  const said = new Set(found.filter(({ code }) => code === 'template').map(({ part }) => part.id));
  const templates = templateProblems(content).filter(({ template }) => !said.has(template.id));
  return [
    ...broken.map(({ form, detail }): FindingView => ({
      code: 'schema', severity: 'error', part: { kind: 'form', id: form.id }, path: '/schema', title: form.title, params: { keyword: detail },
    })),
    ...templates.map(({ template, problem }): FindingView => ({
      code: problem.code, severity: 'error', part: { kind: 'template', id: template.id }, path: '', title: template.title, params: problem.params ?? {},
    })),
    ...found,
  ];
}

async function casesOf(content: ReleaseContent, hash: string, calendar: Calendar): Promise<CheckResult['cases']> {
  const compiled = compileContent(content, hash);
  if ('problems' in compiled) return noCases;
  const results = await runCases(compiled.release, calendar);
  const titles = new Map(content.ruleset.rules.map((rule) => [rule.name, rule.event.params.title]));
  return {
    passed: results.filter((result) => result.passed).length,
    failed: results.filter((result) => !result.passed).map((result) => failureOf(result, titles.get(result.rule) ?? result.rule)),
    uncovered: uncovered(content, results),
  };
}

function failureOf({ rule, case: name, expected, actual, row }: CaseResult, title: string): CaseFailure {
  const said = (light: string, outcome: string | undefined): string => (outcome === undefined ? light : `${light} ${outcome}`);
  const becomes = row.remedy?.becomes;
  const remedied = becomes === undefined || expected.light !== actual.light ? '' : ` ${String(becomes)}`;
  return { rule, title, case: name, expected: said(expected.light, expected.outcome), actual: said(actual.light, actual.outcome) + remedied };
}

/** What stands in the way of proposing; undefined where nothing does. */
export function standsInTheWay({ findings: found, cases }: CheckResult): { readonly errors: number; readonly failed: number; readonly uncovered: number } | undefined {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const [failed, lacking] = [cases.failed.length, cases.uncovered.length];
  return errors + failed + lacking === 0 ? undefined : { errors, failed, uncovered: lacking };
}
