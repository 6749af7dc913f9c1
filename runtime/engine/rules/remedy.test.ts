import { describe, expect, it } from 'vitest';

import { smallReader, smallRelease, smallRule } from '../../../test/support/small-release.ts';
import type { Condition } from '../definitions/conditions.ts';
import { judgeSync } from './judge.ts';
import { remedy } from './remedy.ts';

const codes = [{ id: 'colours', title: 'Colours', codes: [{ code: 'old', title: 'Old', active: false }, { code: 'red', title: 'Red' }, { code: 'green', title: 'Green' }] }];
const matter = {
  filedOn: { type: 'string', format: 'date', title: 'Filed on' },
  heldOn: { type: 'string', format: 'date', title: 'Held on' },
  due: { type: 'integer', title: 'Due' },
  yes: { type: 'integer', title: 'Yes', minimum: 0, maximum: 99 },
  colour: { type: 'string', title: 'Colour', 'x-code': 'colours' },
  flag: { type: 'boolean', title: 'Flag' },
  month: { type: 'string', format: 'month', title: 'Month' },
  text: { type: 'string', title: 'Text' },
} as const;

function becomes(requires: Condition, field: string, loan: Record<string, unknown>): unknown {
  const release = smallRelease({
    matter,
    codes,
    parameters: { majority: { type: 'fraction', title: 'Majority', values: [{ value: '1/2', source: { policy: 'house-rules', article: '1' } }] } },
    facts: [
      { id: 'meeting.days', scope: 'matter', type: 'integer', title: 'Days', derive: 'workingDaysBetween', args: { from: { fact: 'loan.filedOn' }, to: { fact: 'loan.heldOn' }, counting: { from: 'exclusive', to: 'inclusive' } } },
      { id: 'meeting.share', scope: 'matter', type: 'fraction', title: 'Share', derive: 'fraction', args: { of: { fact: 'loan.yes' }, to: { fact: 'loan.due' } } },
    ],
    rules: [smallRule({ all: [{ not: requires }] }, { scope: 'matter', remedy: { fact: `loan.${field}` } })],
  });
  const rule = release.rules[0]!;
  const reader = smallReader(release, loan);
  const found = remedy(rule, reader, null, release);
  expect(found).toMatchObject({ fact: `loan.${field}`, field: { form: 'loan', field, stage: 'desk' } });
  if (found?.becomes !== undefined) {
    const mended = reader.with([{ fact: `loan.${field}`, subject: null, value: found.becomes }]);
    expect(judgeSync(rule, mended, null).outcome).toBe('kept');
  }
  return found?.becomes;
}

const threeDays: Condition = { name: 'requires', fact: 'meeting.days', operator: 'greaterThanInclusive', value: 3 };
const majority: Condition = { name: 'requires', fact: 'meeting.share', operator: 'fractionMoreThan', value: { fact: 'parameter.majority' } };

describe('R6 the remedy', () => {
  it('of a count is the least that is enough', () => {
    expect(becomes(majority, 'yes', { due: 9, yes: 4 })).toBe(5);
    expect(becomes(majority, 'yes', { due: 10, yes: 3 })).toBe(6);
    expect(becomes(majority, 'yes', { due: 150, yes: 3 })).toBe(76);
  });

  it('stays within what the field allows, or names no value', () => {
    expect(becomes(majority, 'yes', { due: 197, yes: 3 })).toBe(99);
    expect(becomes(majority, 'yes', { due: 198, yes: 3 })).toBeUndefined();
  });

  it('of a date is the nearest lawful day, over days off and make-up days, either way', () => {
    expect(becomes(threeDays, 'heldOn', { filedOn: '2026-03-02', heldOn: '2026-03-04' })).toBe('2026-03-05');
    expect(becomes(threeDays, 'heldOn', { filedOn: '2026-03-05', heldOn: '2026-03-06' })).toBe('2026-03-10');
    expect(becomes(threeDays, 'filedOn', { filedOn: '2026-03-05', heldOn: '2026-03-06' })).toBe('2026-03-03');
    expect(becomes({ fact: 'meeting.days', operator: 'greaterThanInclusive', value: 150 }, 'heldOn', { filedOn: '2026-01-05', heldOn: '2026-01-06' })).toBe('2026-08-03');
  });

  it('of two values as near is the larger', () => {
    expect(becomes({ fact: 'loan.yes', operator: 'notEqual', value: 5 }, 'yes', { yes: 5 })).toBe(6);
    expect(becomes({ fact: 'loan.yes', operator: 'lessThan', value: 5 }, 'yes', { yes: 5 })).toBe(4);
  });

  it('of a value not entered starts from the day the rule is judged on', () => {
    expect(becomes(threeDays, 'heldOn', { filedOn: '2026-03-02' })).toBe('2026-03-05');
    expect(becomes(majority, 'yes', { due: 9 })).toBe(5);
  });

  it('tries the codes that are offered, both booleans, and months', () => {
    expect(becomes({ fact: 'loan.colour', operator: 'in', value: ['old', 'green'] }, 'colour', { colour: 'red' })).toBe('green');
    expect(becomes({ fact: 'loan.flag', operator: 'equal', value: false }, 'flag', { flag: true })).toBe(false);
    expect(becomes({ fact: 'loan.month', operator: 'onOrAfter', value: '2026-11' }, 'month', { month: '2025-12' })).toBe('2026-11');
  });

  it('names the field without a value where none does, or none can be searched', () => {
    expect(becomes(threeDays, 'due', { filedOn: '2026-03-02', heldOn: '2026-03-04' })).toBeUndefined();
    expect(becomes(threeDays, 'heldOn', { heldOn: '2026-03-04' })).toBeUndefined();
    expect(becomes({ fact: 'loan.text', operator: 'equal', value: 'yes' }, 'text', { text: 'no' })).toBeUndefined();
    expect(becomes({ fact: 'meeting.days', operator: 'greaterThanInclusive', value: 300 }, 'heldOn', { filedOn: '2026-03-02', heldOn: '2026-03-04' })).toBeUndefined();
  });

  it('is null for a rule that names no field', () => {
    const release = smallRelease({ matter, codes, rules: [smallRule({ all: [{ fact: 'loan.flag', operator: 'equal', value: true }] }, { scope: 'matter' })] });
    expect(remedy(release.rules[0]!, smallReader(release, { flag: true }), null, release)).toBeNull();
  });
});
