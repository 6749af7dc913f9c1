import { describe, expect, it } from 'vitest';

import { compiled, fieldTrip, fieldTripContent } from '../../../test/support/field-trip.ts';
import { shippedReleases } from '../../../test/support/shipped.ts';
import { runCase, runCases } from '../procedure/cases.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { boundaryCases } from './boundary.ts';
import { uncovered } from './coverage.ts';

const { calendar } = fieldTrip();

/** The field trip without the cases of a rule but the first. */
function lean(rule: string, keep = 1): ReleaseContent {
  const content = fieldTripContent();
  return { ...content, cases: content.cases.map((file) => (file.rule === rule ? { ...file, cases: file.cases.slice(0, keep) } : file)) };
}

describe('cases at the boundary', () => {
  it('a share: below, at and above one in ten', async () => {
    const release = compiled(lean('enough-adults'));
    const made = await boundaryCases(release, calendar, 'enough-adults');
    const shown = made.map(({ kind, case: one }) => [kind, one.given['class'], one.light]);
    // The case that is there: 41 pupils with 4 teachers, one too many.
    expect(shown).toEqual([
      ['at', { pupils: 40, adults: 4 }, 'green'],
      ['above', { pupils: 39, adults: 4 }, 'green'],
      ['unknown', { adults: 4 }, 'grey'],
      ['omitted', { adults: 4 }, 'red'],
    ]);
  });

  it('every generated case is one the engine agrees with, and none is there twice', async () => {
    for (const rule of ['enough-adults', 'approval-days', 'approved-before-departure', 'insured']) {
      const release = compiled(lean(rule));
      const made = await boundaryCases(release, calendar, rule);
      for (const { case: one } of made) expect((await runCase(release, calendar, rule, one)).passed).toBe(true);
      expect(new Set(made.map(({ case: one }) => one.name)).size).toBe(made.length);
    }
  });

  it('a rule with one case of each kind left is covered by what is generated', async () => {
    const rule = 'enough-adults';
    const content = lean(rule);
    const made = (await boundaryCases(compiled(content), calendar, rule)).map(({ case: one }) => one);
    const filled = compiled({ ...content, cases: content.cases.map((file) => (file.rule === rule ? { ...file, cases: [...file.cases, ...made] } : file)) });
    expect(uncovered(filled.content, await runCases(filled, calendar))).toEqual([]);
  });

  it('names them as asked', async () => {
    const made = await boundaryCases(compiled(lean('insured')), calendar, 'insured', { name: (kind, { field = '' }) => `${kind}: ${String(field)}` });
    expect(made.map(({ case: one }) => one.name)).toContain('omitted: 已投保');
  });
});

describe('the shipped rules, their cases taken away but one', () => {
  const [shipped] = shippedReleases().slice(-1);
  if (!shipped) throw new Error('nothing shipped');

  it('most are covered again by what is generated from one kept case', async () => {
    const { release } = shipped;
    let whole = 0;
    const lacking: string[] = [];
    const rules = release.rules.filter((_, i) => i % 3 === 0);
    for (const rule of rules) {
      const { name } = rule.definition;
      const cases = release.content.cases.map((file) => (file.rule === name ? { ...file, cases: file.cases.filter(({ light }) => light === 'green').slice(0, 1) } : file));
      const thin = { ...release, content: { ...release.content, cases } };
      const made = await boundaryCases(thin, shipped.calendar, name);
      const results = await Promise.all([...cases.filter((file) => file.rule === name).flatMap((file) => file.cases), ...made.map(({ case: one }) => one)].map((one) => runCase(release, shipped.calendar, name, one)));
      expect(results.filter(({ passed }) => !passed)).toEqual([]);
      const lacks = uncovered(release.content, results).find((one) => one.rule === name)?.lacks ?? [];
      if (lacks.length === 0) whole += 1;
      else lacking.push(`${name}: ${lacks.join()}`);
    }
    // What is left takes a second person’s row, or a stage’s end, to make up.
    expect([whole / rules.length, lacking]).toEqual([expect.toSatisfy((share: number) => share > 0.85), lacking]);
  }, 180_000);
});
