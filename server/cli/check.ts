import { readFileSync } from 'node:fs';

import { type At, evaluate, gates, type GateState, isCivilDate, type Matter, type Overall, parseJson, type Problem, readDefinition, type Verdict, type VerdictRow } from '../../runtime/engine/index.ts';
import { civil } from '../civil.ts';
import { readArguments } from './arguments.ts';
import { type FolderProcedure, readProcedures } from './definitions.ts';
import { exits, type Place } from './place.ts';

const exitOf: Readonly<Record<Overall, number>> = {
  green: exits.fine, grey: exits.fine, yellow: exits.yellow, red: exits.red, problem: exits.badInput,
};

const problem = (code: Problem['code'], path: string, params: Problem['params']): Problem => ({ kind: 'problem', code, path, ...(params === undefined ? {} : { params }) });

function readMatter(path: string): { readonly matter: Matter } | { readonly problems: readonly Problem[] } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    return { problems: [problem('malformed-json', '', { file: path, detail: cause instanceof Error ? cause.message : '' })] };
  }
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  const checked = readDefinition('matter', parsed.value);
  return 'problems' in checked ? checked : { matter: checked.content };
}

/** A row as the command line prints it. */
function printedRow(row: VerdictRow) {
  const { rule, title, stage, subject, light, outcome, message, basis, because, missing, remedy, release, judgedOn, problems, uncounted } = row;
  return {
    rule, title, ...(subject === undefined ? {} : { subject }), ...(uncounted === undefined ? {} : { uncounted }), stage, light, outcome, message,
    basis, because, missing, remedy, release, judgedOn, ...(problems.length === 0 ? {} : { problems }),
  };
}

function printed(matter: Matter, at: At, verdict: Verdict, states: readonly GateState[]) {
  return {
    procedure: verdict.procedure, ...(matter.title === undefined ? {} : { title: matter.title }), at: at.date, behaviour: verdict.behaviour,
    overall: verdict.overall, rules: verdict.rows.map(printedRow),
    gates: states.map(({ holding, ...gate }) => ({ ...gate, holding: holding.map((row) => ({ rule: row.rule, ...(row.subject === undefined ? {} : { subject: row.subject }), light: row.light, message: row.message })) })),
    problems: verdict.problems,
  };
}

/** The moment to judge at: a day named, or now in the procedure's time zone. */
function momentOf(day: string | undefined, procedure: FolderProcedure, now: number): At {
  return day === undefined ? civil(now, procedure.timeZone) : { date: day };
}

/** `check`: judges a matter in a file by the definitions in the folder; see the usage. */
export async function check(args: readonly string[], place: Place, usage: string): Promise<number> {
  const given = readArguments(args, ['ruleset', 'at']);
  const file = given?.rest[0];
  if (given === undefined || file === undefined || given.rest.length > 1) {
    place.err(usage);
    return exits.badInput;
  }
  const bad = (problems: readonly Problem[]): number => {
    place.out(JSON.stringify({ problems }, null, 2));
    return exits.badInput;
  };
  const { at: day, ruleset } = given.options;
  if (day !== undefined && !isCivilDate(day)) return bad([problem('malformed-value', '--at', { value: day, expected: 'YYYY-MM-DD' })]);
  const read = readMatter(file);
  if ('problems' in read) return bad(read.problems);
  const { matter } = read;
  const known = readProcedures(place.definitionsDir, matter.procedure);
  if ('problems' in known) return bad(known.problems);
  const procedure = known.procedures.find((each) => each.id === matter.procedure);
  if (procedure === undefined) return bad([problem('unknown-procedure', '/procedure', { id: matter.procedure })]);
  if (ruleset !== undefined && !procedure.releases.some((each) => each.id === ruleset)) {
    return bad([problem('no-release', '--ruleset', { id: ruleset, known: procedure.releases.map((each) => each.id).join(', ') })]);
  }
  const releases = { list: procedure.releases, ...(ruleset === undefined ? {} : { override: ruleset }) };
  const at = momentOf(day, procedure, place.now());
  const verdict = await evaluate(releases, procedure.calendar, matter, at);
  const states = verdict.overall === 'problem' ? [] : await gates(releases, procedure.calendar, matter, at);
  place.out(JSON.stringify(printed(matter, at, verdict, states), null, 2));
  return exitOf[verdict.overall];
}
