import { describe, expect, it } from 'vitest';

import { fieldTrip } from '../../../test/support/field-trip.ts';
import { shippedReleases } from '../../../test/support/shipped.ts';
import { smallCalendar, smallContent, checksFor, smallRule, type Small } from '../../../test/support/small-release.ts';
import type { RuleCase } from '../definitions/case.ts';
import { runCases } from '../procedure/cases.ts';
import { compileRelease } from '../release.ts';
import { blankRelease } from './blank.ts';
import { uncovered } from './coverage.ts';

/** What the cases lack of a rule "at least 5 days" that may be excused. */
async function lacking(cases: readonly RuleCase[], more: Partial<Small> = {}): Promise<readonly string[]> {
  const rule = smallRule(
    { all: [{ not: { name: 'requires', fact: 'loan.days', operator: 'greaterThanInclusive', value: { fact: 'parameter.least' } } }] },
    { scope: 'matter', exception: { fact: 'loan.excused', light: 'yellow' } },
  );
  const content = {
    ...smallContent({
      matter: { days: { type: 'integer', title: 'Days' }, excused: { type: 'boolean', title: 'Excused' } },
      parameters: { least: { type: 'integer', title: 'Least', values: [{ value: 5, source: { policy: 'house-rules', article: '1' } }] } },
      rules: [rule], ...more,
    }),
    cases: [{ rule: 'the-rule', source: { policy: 'house-rules', article: '1', says: 'five' }, cases: [...cases] }],
  };
  const made = compileRelease(content, 'hash', { checks: checksFor(content) });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return uncovered(content, await runCases(made.release, smallCalendar))[0]?.lacks ?? [];
}

const example = (name: string, loan: Record<string, unknown>, light: RuleCase['light'], more: Partial<RuleCase> = {}): RuleCase => ({ name, at: '2026-03-02', given: { loan }, light, ...more });
const all: readonly RuleCase[] = [
  example('below', { days: 4 }, 'red'),
  example('at', { days: 5 }, 'green'),
  example('above', { days: 6 }, 'green'),
  example('unknown', {}, 'grey'),
  example('omitted', {}, 'red', { closed: ['desk'] }),
  example('excused', { days: 4, excused: true }, 'yellow'),
];

describe('which cases a rule still needs', () => {
  it('a rule without cases needs them all', async () => {
    expect(await lacking([example('broken', { days: 1 }, 'red')])).toEqual(['kept', 'unknown', 'omitted', 'at', 'above', 'exception']);
  });

  it.each([
    ['below', ['broken', 'below'], [all[5]]], ['at', ['at'], []], ['above', ['above'], []], ['unknown', ['unknown'], []], ['omitted', ['omitted'], []], ['excused', ['exception'], []],
  ] as const)('without “%s” it lacks %j', async (name, lacks, also) => {
    const cases = all.filter((one) => one.name !== name && !also.some((other) => other === one));
    expect(await lacking(cases)).toEqual(also.length > 0 ? [...lacks, 'exception'] : lacks);
  });

  it('with one of each it lacks nothing', async () => {
    expect(await lacking(all)).toEqual([]);
  });

  it('a wrong expectation does not count for what it expects', async () => {
    expect(await lacking([...all.filter(({ name }) => name !== 'unknown'), example('said to be grey', { days: 9 }, 'grey')])).toEqual(['unknown']);
  });
});

describe('shipped rulesets', () => {
  it.each(shippedReleases().map(({ release, calendar }) => [release.id, release, calendar] as const))('%s covers every rule', async (_, release, calendar) => {
    expect(uncovered(release.content, await runCases(release, calendar))).toEqual([]);
  });

  it('a new procedure covers its one rule', async () => {
    const content = blankRelease({ id: 'new', title: 'New', timeZone: 'Asia/Shanghai', calendar: 'cn', from: '2026-01-01', roles: { handler: 'a', leader: 'b', reviewer: 'c' } });
    const made = compileRelease(content, 'hash', { checks: checksFor(content) });
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    expect(uncovered(content, await runCases(made.release, smallCalendar))).toEqual([]);
  });

  it('rules without cases are named', async () => {
    const { release, calendar } = fieldTrip();
    const results = await runCases(release, calendar);
    expect(uncovered(release.content, results)).toEqual([]);
    expect(uncovered(release.content, results.filter(({ rule }) => rule !== 'insured'))).toEqual([{ rule: 'insured', title: '未投保', lacks: ['kept', 'broken', 'unknown', 'omitted'] }]);
  });
});
