import type { Calendar } from '../calendar/calendar.ts';
import type { Outcome } from '../definitions/case.ts';
import type { Matter } from '../definitions/matter.ts';
import type { StageDefinition } from '../definitions/procedure.ts';
import type { FactReader } from '../facts/reader.ts';
import { checkMatter } from '../facts/check-matter.ts';
import type { Problem } from '../problems.ts';
import type { CompiledRelease } from '../release.ts';
import { type Judgement, judge, judgeSync } from '../rules/judge.ts';
import { fillMessage } from '../rules/message.ts';
import type { PreparedRule } from '../rules/prepare.ts';
import { remedy } from '../rules/remedy.ts';
import type { ReleaseSet } from './releases.ts';
import { type Situation, situationOf } from './situation.ts';
import { filingOf, isDue, stageOf } from './stages.ts';
import { stagesOf } from './values.ts';
import { type At, behaviour, type LightColour, type Overall, type Verdict, type VerdictRow } from './verdict.ts';

/**
 * What the law says of one matter at one moment: a row per rule and subject, with outcome, light, release and the
 * reasons (semantics O1–O4). Pure: the same input gives the same bytes (I5, X2). Asynchronous because json-rules-engine
 * is (X1).
 * `only` limits the rows to the matter's own and one subject's, for the live check of the form being edited.
 */
export async function evaluate(releases: ReleaseSet, calendar: Calendar, matter: Matter, at: At, only?: string): Promise<Verdict> {
  return verdictOf(situationOf(releases, calendar, matter, at), only);
}

/** The verdict of a situation already built, of all stages or some. */
export async function verdictOf(situation: Situation, only?: string, stages?: readonly string[]): Promise<Verdict> {
  const { opening, matter, at } = situation;
  const { procedure } = opening.content;
  const subjects = matter.subjects.filter((subject) => only === undefined || subject.id === only).sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows: VerdictRow[] = [];
  const problems: Problem[] = [...checkMatter(opening, { matter })];
  for (const stage of stages ? stagesOf(procedure, stages) : procedure.stages)
    for (const subject of [null, ...subjects]) {
      const release = situation.governing(stage, subject?.id ?? null);
      if (!release) {
        const unjudged = noRelease(situation, stage, subject?.id ?? null);
        if (!problems.some((one) => one.path === unjudged.path)) problems.push(unjudged);
        continue;
      }
      for (const rule of release.rules) {
        const { stage: belongs, scope } = rule.definition.event.params;
        if (belongs !== stage.id || (scope === 'subject') !== (subject !== null)) continue;
        const row = await judgeRow(situation, release, rule, subject?.id ?? null);
        rows.push(subject && subject.state !== 'active' ? { ...row, uncounted: true } : row);
      }
    }
  rows.sort(byRuleThenSubject);
  problems.sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
  return {
    behaviour,
    procedure: matter.procedure,
    at: at.date,
    overall: overallOf(rows, problemsBearingOn(matter, problems)),
    rows,
    problems,
  };
}

/** The problem of a stage whose day no release covers: what nothing judged is never green. */
export function noRelease(situation: Situation, stage: StageDefinition, subject: string | null): Problem {
  const index = situation.matter.subjects.findIndex((one) => one.id === subject);
  return {
    kind: 'problem',
    code: 'no-release',
    path: `${index < 0 ? '' : `/subjects/${String(index)}`}/stages/${stage.id}`,
    title: stage.title,
    params: { date: situation.judgedOn(stage, subject) },
  };
}

/** The problems that bear on some subjects, by default the active ones: theirs and the matter's own (O3). */
export function problemsBearingOn(matter: Matter, problems: readonly Problem[], subjects?: readonly string[]): Problem[] {
  const others = matter.subjects.flatMap((one, i) =>
    (subjects ? subjects.includes(one.id) : one.state === 'active') ? [] : [`/subjects/${String(i)}/`],
  );
  return problems.filter((problem) => !others.some((path) => problem.path.startsWith(path)));
}

function byRuleThenSubject(a: VerdictRow, b: VerdictRow): number {
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  const [left, right] = [a.subject ?? '', b.subject ?? ''];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Problem outranks red; then red > yellow > grey > green (O2). Suspended and withdrawn subjects do not count (O3). */
export function overallOf(rows: readonly VerdictRow[], problems: readonly Problem[]): Overall {
  const counted = rows.filter((row) => !row.uncounted);
  if (problems.length > 0 || counted.some((row) => row.outcome === 'problem')) return 'problem';
  return (['red', 'yellow', 'grey'] as const).find((light) => counted.some((row) => row.light === light)) ?? 'green';
}

/** One rule for one subject, in the situation's own terms of time, release and what is due. */
export async function judgeRow(
  situation: Situation,
  release: CompiledRelease,
  rule: PreparedRule,
  subject: string | null,
): Promise<VerdictRow> {
  const { params, name } = { params: rule.definition.event.params, name: rule.definition.name };
  const stage = situation.opening.content.procedure.stages.find((one) => one.id === params.stage);
  const judgedOn = stage ? situation.judgedOn(stage, subject) : situation.at.date;
  const reader = situation.reader(release, judgedOn);
  const judgement = await judge(rule, reader, subject);
  const { outcome, light } = outcomeOf(situation, rule, reader, subject, judgement);
  const alarmed = outcome === 'broken' || outcome === 'excepted' || outcome === 'not-recorded';
  const witnessed = alarmed || outcome === 'problem' || outcome === 'calendar-unpublished';
  return {
    rule: name,
    title: params.title,
    stage: params.stage,
    ...(subject === null ? {} : { subject }),
    outcome,
    light,
    release: release.id,
    judgedOn,
    basis: params.basis.map(({ policy, article }) => ({ policy, article })),
    message: outcome === 'broken' || outcome === 'excepted' ? fillMessage(params.message, reader, subject, release) : '',
    because: judgement.because,
    missing: judgement.missing,
    remedy: alarmed && params.remedy ? remedy(rule, reader, subject, release) : null,
    problems: judgement.problems,
    ...(witnessed ? { tree: judgement.tree } : {}),
  };
}

/** Outcome, light and sentence of one rule for one subject, for searches over many matters: the row without its reasons and remedy. */
export function lightSync(
  situation: Situation,
  release: CompiledRelease,
  rule: PreparedRule,
  reader: FactReader,
  subject: string | null,
): { readonly outcome: Outcome; readonly light: LightColour; readonly message: () => string } {
  const { outcome, light } = outcomeOf(situation, rule, reader, subject, judgeSync(rule, reader, subject));
  const speaks = outcome === 'broken' || outcome === 'excepted';
  return { outcome, light, message: () => (speaks ? fillMessage(rule.definition.event.params.message, reader, subject, release) : '') };
}

function outcomeOf(
  situation: Situation,
  rule: PreparedRule,
  reader: FactReader,
  subject: string | null,
  judgement: Judgement,
): { outcome: Outcome; light: LightColour } {
  const { params } = rule.definition.event;
  switch (judgement.outcome) {
    case 'kept':
      return { outcome: 'kept', light: 'green' };
    case 'not-applicable':
      return { outcome: 'not-applicable', light: 'none' };
    case 'broken': {
      const excuse = params.exception && reader.read(params.exception.fact, subject);
      const excused = excuse?.kind === 'known' && excuse.value === true;
      return params.exception && excused
        ? { outcome: 'excepted', light: params.exception.light }
        : { outcome: 'broken', light: params.light };
    }
    case 'undetermined': {
      if (judgement.problems.length > 0) return { outcome: 'problem', light: 'none' };
      // Undecided without an unpublished day means a value is lacking, even where no one field can be named.
      if (
        (judgement.missing.length > 0 || !judgement.unpublished) &&
        isDue(situation.opening.content.procedure, situation.matter, dueAt(situation, rule), subject)
      )
        return { outcome: 'not-recorded', light: params.light };
      return judgement.unpublished ? { outcome: 'calendar-unpublished', light: 'yellow' } : { outcome: 'not-yet-known', light: 'grey' };
    }
  }
}

/** Where a rule's values are due; a later release may name a stage or filing the matter's own procedure does not have (S2). */
function dueAt(situation: Situation, rule: PreparedRule): string {
  const { procedure } = situation.opening.content;
  const { due, stage } = rule.definition.event.params;
  return due !== undefined && (stageOf(procedure, due) ?? filingOf(procedure, due)) ? due : stage;
}
