import type { CaseFailure, DraftCheck, FindingView } from '../../runtime/api/designer.ts';
import { buildCalendar, type Calendar, type CalendarYear, type CaseResult, findings, type Problem, type ReleaseContent, runCases, uncovered } from '../../runtime/engine/index.ts';
import { checkWord } from '../documents/word.ts';
import { compileContent } from './compile.ts';
import { templateProblems } from './templates.ts';
import { previewTools } from './validators.ts';

/** What a release's content is checked with: pure data, so that a thread of its own can do it. */
export interface ContentQuestion {
  readonly content: ReleaseContent;
  readonly hash: string;
  /** The published years of its calendar. */
  readonly years: readonly CalendarYear[];
}

/** What the content says of itself, wherever it is published. */
export type ContentCheck = Pick<DraftCheck, 'findings' | 'cases'>;

export const noCases: DraftCheck['cases'] = { passed: 0, failed: [], uncovered: [] };

/** Findings in a release's content, its cases run, and the rules whose cases do not show what they must. */
export async function checkContent({ content, hash, years }: ContentQuestion): Promise<ContentCheck> {
  const calendar = buildCalendar(years);
  return { findings: contentFindings(content, calendar), cases: await casesOf(content, hash, calendar) };
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

async function casesOf(content: ReleaseContent, hash: string, calendar: Calendar): Promise<DraftCheck['cases']> {
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
