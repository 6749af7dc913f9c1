import { type Branch, fold, reasons } from '../conditions/fold.ts';
import { allOf, anyOf, type Truth } from '../conditions/truth.ts';
import type { FactReader } from '../facts/reader.ts';
import type { FieldRef, Problem } from '../problems.ts';
import type { Because, Judged } from '../procedure/verdict.ts';
import { becauseOf, judgedTree } from './explain.ts';
import { runThroughLibrary } from './library.ts';
import type { PreparedRule } from './prepare.ts';

/** How a rule came out, before it is asked what is due (O1) and what is excused (R5). */
export interface Judgement {
  readonly outcome: 'kept' | 'broken' | 'not-applicable' | 'undetermined';
  /** The deciding comparisons; where undetermined, the ones that could decide. */
  readonly because: readonly Because[];
  /** What is missing, where undetermined. */
  readonly missing: readonly FieldRef[];
  /** What is malformed, where undetermined; then the outcome is a problem (O2). */
  readonly problems: readonly Problem[];
  /** Whether the calendar does not reach far enough to decide (C3). */
  readonly unpublished: boolean;
  readonly tree: Judged;
}

/** Judges a rule for a subject (null: for the matter) through json-rules-engine (semantics R1–R3). Throws a Bug where the library gives no result. */
export async function judge(rule: PreparedRule, reader: FactReader, subject: string | null): Promise<Judgement> {
  return judgementOf(await runThroughLibrary(rule, (fact) => reader.read(fact, subject)));
}

/** The same answer without the library, for searches that judge a rule many times. */
export function judgeSync(rule: PreparedRule, reader: FactReader, subject: string | null): Judgement {
  return judgementOf(fold(rule.breach, (fact) => reader.read(fact, subject)));
}

/** The outcome alone, for searches. */
export function outcomeSync(rule: PreparedRule, reader: FactReader, subject: string | null): Judgement['outcome'] {
  return outcomeOf(fold(rule.breach, (fact) => reader.read(fact, subject)));
}

function judgementOf(breach: Branch): Judgement {
  const outcome = outcomeOf(breach);
  const lacks = outcome === 'undetermined' ? reasons(breach) : [];
  return {
    outcome,
    missing: distinct(lacks.flatMap((value) => (value.kind === 'unknown' ? value.missing : []))),
    problems: distinctProblems(lacks.flatMap((value) => (value.kind === 'malformed' ? value.problems : []))),
    unpublished: lacks.some((value) => value.kind === 'unpublished'),
    // Most lights are green and nobody looks at their reasons and trees; a search for lights looks at none.
    get because() {
      return becauseOf(breach, outcome === 'not-applicable');
    },
    get tree() {
      return judgedTree(breach);
    },
  };
}

/** R1: a guard false, not applicable; else the breach decides, and an unknown guard does not matter where it cannot be broken. */
function outcomeOf(breach: Branch): Judgement['outcome'] {
  if (guardOf(breach) === 'false') return 'not-applicable';
  return breach.truth === 'true' ? 'broken' : breach.truth === 'false' ? 'kept' : 'undetermined';
}

/** Whether a rule applies: parts named `applies`, joined as the tree joins them; a part without guards applies. */
function guardOf(branch: Branch): Truth {
  if (branch.name === 'applies') return branch.truth;
  if (branch.name === 'requires' || branch.kind === 'comparison') return 'true';
  const guards = branch.children.map(guardOf);
  return branch.kind === 'any' ? anyOf(guards) : allOf(guards);
}

function distinct(missing: readonly FieldRef[]): readonly FieldRef[] {
  const byPlace = new Map(missing.map((ref) => [[ref.form, ref.field, ref.row ?? '', ref.subject ?? '', ref.form === '' ? ref.title : ''].join(' '), ref]));
  return [...byPlace.values()];
}

function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.path}`, problem])).values()];
}
