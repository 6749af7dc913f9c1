// `npm run mutate`: every rule and parameter of every shipped version, one thing changed at a time; a case must notice.
import { readFileSync } from 'node:fs';

import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

import type { Problem } from '../../runtime/engine/index.ts';
import { parameterOn } from '../../runtime/engine/facts/parameters.ts';
import { runCase } from '../../runtime/engine/procedure/cases.ts';
import type { CompiledRelease } from '../../runtime/engine/release.ts';
import { prepareRule } from '../../runtime/engine/rules/prepare.ts';
import { type ShippedRelease, shippedReleases } from '../support/shipped.ts';
import { mutantsOf, mutantsOfParameter } from './mutants.ts';

/** Mutants no case can notice, with the reason: `version` and `of` (a rule, or `parameter.<id>`) and what is changed. */
const Equivalent = Type.Array(Type.Object(
  { versions: Type.Array(Type.String(), { minItems: 1 }), of: Type.String(), what: Type.String(), reason: Type.String({ minLength: 10 }) },
  { additionalProperties: false },
));
const equivalent = Value.Parse(Equivalent, JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8')));

/** Whether some case of the rules comes out otherwise than the law demands. */
async function noticed({ release, calendar }: ShippedRelease, mutated: CompiledRelease, rules: ReadonlySet<string>): Promise<boolean> {
  for (const file of release.content.cases) {
    if (!rules.has(file.rule)) continue;
    for (const example of file.cases) if (!(await runCase(mutated, calendar, file.rule, example)).passed) return true;
  }
  return false;
}

interface Tally { killed: number; refused: number; equivalent: number; readonly survived: string[] }

async function mutateVersion(shipped: ShippedRelease, tally: Tally, used: Set<number>): Promise<void> {
  const { release } = shipped;
  const { ruleset, parameters } = release.content;
  const settle = async (of: string, what: string, mutated: CompiledRelease | undefined, rules: ReadonlySet<string>): Promise<void> => {
    if (mutated === undefined) tally.refused += 1;
    else if (await noticed(shipped, mutated, rules)) tally.killed += 1;
    else {
      const listed = equivalent.findIndex((each) => each.versions.includes(release.id) && each.of === of && each.what === what);
      if (listed < 0) tally.survived.push(`${release.id} ${of}: ${what}`);
      else { tally.equivalent += 1; used.add(listed); }
    }
  };
  for (const rule of ruleset.rules)
    for (const { what, changed } of mutantsOf(rule, ruleset.conditions)) {
      const problems: Problem[] = [];
      const prepared = prepareRule(changed, ruleset.conditions, release, '', problems);
      const mutated = prepared === undefined || problems.length > 0 ? undefined : { ...release, rule: (name: string) => (name === rule.name ? prepared : release.rule(name)) };
      await settle(rule.name, what, mutated, new Set([rule.name]));
    }
  for (const [id, definition] of Object.entries(parameters)) {
    const fact = release.fact(`parameter.${id}`);
    if (fact?.kind !== 'parameter') throw new Error(`no parameter ${id}`);
    const bears = release.dependents(fact.id);
    const rules = new Set(ruleset.rules.map(({ name }) => name).filter((name) => {
      const prepared = release.rule(name);
      const excuse = prepared?.definition.event.params.exception?.fact;
      return prepared?.facts.some((one) => bears.has(one)) === true || (excuse !== undefined && bears.has(excuse));
    }));
    for (const { what, changed } of mutantsOfParameter(definition)) {
      const on = parameterOn(changed);
      await settle(fact.id, what, { ...release, fact: (other) => (other === fact.id ? { ...fact, on } : release.fact(other)) }, rules);
    }
  }
}

const tally: Tally = { killed: 0, refused: 0, equivalent: 0, survived: [] };
const used = new Set<number>();
const asked = process.argv.slice(2);
const versions = shippedReleases().filter(({ release }) => asked.length === 0 || asked.includes(release.id));
for (const shipped of versions) {
  const before = tally.killed + tally.refused;
  await mutateVersion(shipped, tally, used);
  console.log(`${shipped.release.content.procedure.id} ${shipped.release.id}: ${tally.killed + tally.refused - before} noticed`);
}
const stale = asked.length > 0 ? [] : equivalent.filter((_, i) => !used.has(i));
for (const line of tally.survived) console.log(`  SURVIVED ${line}`);
for (const { versions: where, of, what } of stale) console.log(`  STALE ${where.join(' ')} ${of}: ${what}`);
console.log(`${tally.killed} killed, ${tally.refused} refused as definitions, ${tally.equivalent} equivalent, ${tally.survived.length} survived`);
process.exitCode = tally.survived.length > 0 || stale.length > 0 ? 1 : 0;
