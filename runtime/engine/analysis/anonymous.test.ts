import { describe, expect, it } from 'vitest';

import { shippedReleases } from '../../../test/support/shipped.ts';
import { CaseFile } from '../definitions/case.ts';
import { readPart } from '../definitions/check.ts';
import { runCase } from '../procedure/cases.ts';
import { caseFromMatter } from './anonymous.ts';

const [shipped] = shippedReleases().slice(-1);
if (!shipped) throw new Error('nothing shipped');
const { release, calendar } = shipped;

/** Every day something was recorded on. */
const daysOf = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(/\d{4}-\d{2}-\d{2}/gu) ?? [])].sort();

describe('a case from a real matter', () => {
  it.each(release.content.samples.map((sample) => [sample.id, sample.matter] as const))('%s: the same lights at the middle and at the end, and no name', async (_, matter) => {
    const days = daysOf(matter.ledger);
    const moments = [days[Math.floor(days.length / 2)], days.at(-1)].filter((day) => day !== undefined);
    const names = matter.subjects.flatMap(({ forms }) => Object.values(forms).flatMap((form) => [form['name'], form['idNumber']])).filter((name) => typeof name === 'string');
    const different: string[] = [];
    for (const date of moments) {
      for (const { definition } of release.rules) {
        const { name, event } = definition;
        for (const subject of event.params.scope === 'subject' ? matter.subjects.slice(0, 2).map(({ id }) => id) : [null]) {
          const example = await caseFromMatter(release, calendar, matter, subject, name, { date, time: '23:59' });
          const text = JSON.stringify(example);
          expect(names.filter((one) => text.includes(one))).toEqual([]);
          const { passed, actual, expected } = await runCase(release, calendar, name, example);
          if (!passed) different.push(`${name} ${subject ?? ''} ${date}: ${JSON.stringify(expected)} became ${JSON.stringify(actual)}`);
        }
      }
    }
    expect(different).toEqual([]);
  }, 120_000);

  it('is a case as its schema wants it, with only what the rule reads', async () => {
    const sample = release.content.samples[0];
    if (!sample) throw new Error('no samples');
    const date = daysOf(sample.matter.ledger).at(-1) ?? '';
    const subject = sample.matter.subjects[0]?.id ?? null;
    const [rule] = release.rules.filter(({ definition }) => definition.name === 'service-5-years');
    if (!rule) throw new Error('no rule');
    const example = await caseFromMatter(release, calendar, sample.matter, subject, rule.definition.name, { date });
    const file: CaseFile = { rule: rule.definition.name, source: { policy: 'p', article: '1', says: 's' }, cases: [example] };
    expect(readPart({ kind: 'cases', id: file.rule, value: file })).toHaveProperty('part');
    expect(Object.keys(example.given)).not.toContain('inspection-result');
  });
});
