import type { Calendar } from '../calendar/calendar.ts';
import type { Outcome, RuleCase } from '../definitions/case.ts';
import type { FormData, Matter, SubjectRecord } from '../definitions/matter.ts';
import type { CompiledRelease } from '../release.ts';
import { Bug } from '../problems.ts';
import { judgeRow } from './evaluate.ts';
import { situationOf } from './situation.ts';
import type { At, LightColour, VerdictRow } from './verdict.ts';

/** How a case came out: what the law demands beside what the rule says. */
export interface CaseResult {
  readonly rule: string;
  readonly case: string;
  readonly passed: boolean;
  readonly expected: { readonly light: string; readonly outcome?: Outcome };
  readonly actual: { readonly light: LightColour | 'problem'; readonly outcome: Outcome };
  readonly row: VerdictRow;
}

/** The subject a case is about when it does not bring its own. */
const caseSubject = 's1';

/** The matter a case describes: `given` spread over matter and subject by the forms' scopes. */
export function matterOfCase(release: CompiledRelease, example: RuleCase): Matter {
  const forms: Record<string, FormData> = {};
  const own: Record<string, FormData> = {};
  for (const [form, data] of Object.entries(example.given)) (release.scopeOfForm(form) === 'subject' ? own : forms)[form] = data;
  const subjects: SubjectRecord[] = example.subjects ? [...example.subjects] : [{ id: caseSubject, state: 'active', forms: own }];
  const stages: Record<string, { begunOn?: string; closedOn?: string }> = {};
  for (const stage of example.begun ?? []) stages[stage] = { begunOn: example.at };
  for (const stage of example.closed ?? []) stages[stage] = { begunOn: example.at, closedOn: example.at };
  return {
    procedure: release.content.procedure.id,
    organisation: 'case',
    openedOn: example.openedOn ?? example.at,
    forms,
    subjects,
    ledger: { filings: [], ...example.ledger, stages: { ...stages, ...example.ledger?.stages } },
  };
}

/** Runs one case of a rule; a rule the release does not have is a bug of the caller. */
export async function runCase(release: CompiledRelease, calendar: Calendar, name: string, example: RuleCase): Promise<CaseResult> {
  const rule = release.rule(name);
  if (!rule) throw new Bug(`no rule ${name}`);
  const at: At = { date: example.at, ...(example.time === undefined ? {} : { time: example.time }) };
  const matter = matterOfCase(release, example);
  const situation = situationOf({ list: [release], override: release.id }, calendar, matter, at);
  const subject = rule.definition.event.params.scope === 'subject' ? (example.subject ?? matter.subjects[0]?.id ?? null) : null;
  const row = await judgeRow(situation, release, rule, subject);
  const actual = { light: row.outcome === 'problem' ? ('problem' as const) : row.light, outcome: row.outcome };
  const passed =
    actual.light === example.light &&
    (example.outcome === undefined || example.outcome === row.outcome) &&
    (example.becomes === undefined || example.becomes === row.remedy?.becomes);
  return {
    rule: name,
    case: example.name,
    passed,
    expected: { light: example.light, ...(example.outcome ? { outcome: example.outcome } : {}) },
    actual,
    row,
  };
}

/** Runs every case of a release, in the order of its files. */
export async function runCases(release: CompiledRelease, calendar: Calendar): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const file of release.content.cases)
    for (const example of file.cases) results.push(await runCase(release, calendar, file.rule, example));
  return results;
}
