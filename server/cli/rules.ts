import { type CaseResult, runCases } from '../../runtime/engine/index.ts';
import { readProcedures } from './definitions.ts';
import { exits, type Place } from './place.ts';

function lineOf({ rule, case: name, expected, actual }: CaseResult): string {
  const said = (light: string, outcome: string | undefined) => (outcome === undefined ? light : `${light} (${outcome})`);
  return `  FAILED ${rule}: ${name}\n    the law demands ${said(expected.light, expected.outcome)}, the rule says ${said(actual.light, actual.outcome)}`;
}

/** `rules run`: every case of every ruleset, or of one procedure's. */
export async function runRules(procedure: string | undefined, place: Place): Promise<number> {
  const known = readProcedures(place.definitionsDir, procedure);
  if ('problems' in known) {
    place.out(JSON.stringify({ problems: known.problems }, null, 2));
    return exits.badInput;
  }
  if (known.procedures.length === 0) {
    place.err(procedure === undefined ? 'there is no procedure with a ruleset' : `there is no procedure ${procedure} with a ruleset`);
    return exits.badInput;
  }
  let failed = 0;
  for (const { id, releases, calendar } of known.procedures) {
    for (const release of releases) {
      const results = await runCases(release, calendar);
      const bad = results.filter((result) => !result.passed);
      failed += bad.length;
      place.out(`${id} ${release.id}: ${release.rules.length} rules, ${results.length} cases, ${bad.length} failed`);
      for (const result of bad) place.out(lineOf(result));
    }
  }
  return failed === 0 ? exits.fine : exits.found;
}
