import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';

import { type CaseFile, type CompiledRelease, matterOfCase, plainOperators, type RuleCase } from '../../runtime/engine/index.ts';
import { runCase } from '../../runtime/engine/procedure/cases.ts';
import { situationOf } from '../../runtime/engine/procedure/situation.ts';
import { isFraction, type Value } from '../../runtime/engine/values/value.ts';
import { fieldTrip } from '../support/field-trip.ts';
import { shippedReleases } from '../support/shipped.ts';

/** A fact as raw JSON, the way a plain json-rules-engine is fed; undefined unless it is known. */
function raw(value: Value): unknown {
  if (value.kind !== 'known') return undefined;
  return isFraction(value.value) ? `${value.value.numerator}/${value.value.denominator}` : value.value;
}

function factsRead(release: CompiledRelease, condition: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(condition)) for (const one of condition) factsRead(release, one, into);
  else if (typeof condition === 'object' && condition !== null)
    for (const [key, member] of Object.entries(condition)) {
      if (key === 'fact' && typeof member === 'string') into.add(member);
      else if (key === 'condition' && typeof member === 'string') factsRead(release, release.content.ruleset.conditions[member], into);
      else factsRead(release, member, into);
    }
  return into;
}

/** The facts of a case for its rule, or null where one is not known. */
function completeFacts(
  release: CompiledRelease,
  calendar: Parameters<typeof runCase>[1],
  file: CaseFile,
  example: RuleCase,
): Record<string, unknown> | null {
  const rule = release.rule(file.rule);
  const stage = release.content.procedure.stages.find((one) => one.id === rule?.definition.event.params.stage);
  if (!rule || !stage) throw new Error(`no rule ${file.rule}`);
  const matter = matterOfCase(release, example);
  const subject = rule.definition.event.params.scope === 'subject' ? (example.subject ?? matter.subjects[0]?.id ?? null) : null;
  const situation = situationOf({ list: [release], override: release.id }, calendar, matter, {
    date: example.at,
    ...(example.time === undefined ? {} : { time: example.time }),
  });
  const reader = situation.reader(release, situation.judgedOn(stage, subject));
  const facts: Record<string, unknown> = {};
  for (const fact of factsRead(release, rule.definition.conditions)) {
    const value = raw(reader.read(fact, subject));
    if (value === undefined) return null;
    facts[fact] = value;
  }
  return facts;
}

const releases = [...shippedReleases(), fieldTrip()];

describe.each(releases.map((one) => ({ ...one, name: `${one.release.content.procedure.id} ${one.release.id}` })))(
  '$name',
  ({ release, calendar }) => {
    const results = new Map<RuleCase, ReturnType<typeof runCase>>();
    /** Each case run once, whoever asks. */
    const resultOf = (file: CaseFile, example: RuleCase): ReturnType<typeof runCase> => {
      const found = results.get(example) ?? runCase(release, calendar, file.rule, example);
      results.set(example, found);
      return found;
    };

    it.each(release.content.cases)('$rule', async (file) => {
      for (const example of file.cases) {
        const result = await resultOf(file, example);
        expect({ name: example.name, ...result.actual, becomes: result.row.remedy?.becomes }).toMatchObject({
          name: example.name,
          light: example.light,
          ...(example.outcome ? { outcome: example.outcome } : {}),
          ...(example.becomes === undefined ? {} : { becomes: example.becomes }),
        });
      }
    });

    it('a plain json-rules-engine with the same facts and operators fires the same events', async () => {
      let compared = 0;
      for (const file of release.content.cases) {
        const rule = release.content.ruleset.rules.find((one) => one.name === file.rule);
        const engine = new Engine();
        for (const operator of plainOperators()) engine.addOperator(operator);
        for (const [name, condition] of Object.entries(release.content.ruleset.conditions))
          engine.setCondition(name, structuredClone(condition) as Parameters<Engine['setCondition']>[1]);
        engine.addRule(structuredClone(rule) as Parameters<Engine['addRule']>[0]);
        for (const example of file.cases) {
          const facts = completeFacts(release, calendar, file, example);
          if (!facts) continue;
          const fired = (await engine.run(facts)).events.length > 0;
          const { row } = await resultOf(file, example);
          const title = `${file.rule}: ${example.name}`;
          expect({ title, fired }).toEqual({ title, fired: row.outcome === 'broken' || row.outcome === 'excepted' });
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(0);
    });
  },
);

describe('every rule has its cases', () => {
  it.each(shippedReleases().map(({ release }) => ({ release, name: release.id })))(
    '$name: kept, broken, unknown and omitted ones for each rule',
    ({ release }) => {
      const lacking = release.content.ruleset.rules.flatMap((rule) => {
        const lights = new Set(
          release.content.cases
            .filter((file) => file.rule === rule.name)
            .flatMap((file) => file.cases.map((example) => (example.outcome === 'not-recorded' ? 'omitted' : example.light))),
        );
        // What only the ledger knows is never unknown and never left out (F6); nor is a parameter.
        const prepared = release.rule(rule.name);
        const knowable =
          prepared?.facts.every((fact) => /^(stage|filing|gate|attachment|parameter)\./.test(fact) && release.factType(fact)?.type === 'boolean') ===
          true;
        const wanted = ['green', rule.event.params.light, ...(knowable ? [] : ['grey', 'omitted'])];
        return wanted.every((light) => lights.has(light as 'green')) ? [] : [`${rule.name}: has ${[...lights].join(' ')}`];
      });
      expect(lacking).toEqual([]);
    },
  );
});
