import { describe, expect, it } from 'vitest';

import { smallProblems, smallReader, smallRelease } from '../../../test/support/small-release.ts';
import type { FactDefinition } from '../definitions/fact.ts';
import type { FieldSchema } from '../definitions/form.ts';
import { shown } from '../values/value.ts';

const fields: Readonly<Record<string, FieldSchema>> = {
  approvedOn: { type: 'string', format: 'date', title: 'Approved on' },
  heldOn: { type: 'string', format: 'date', title: 'Held on' },
  claimed: { type: 'boolean', title: 'Claimed' },
};

function holding(condition: unknown): FactDefinition {
  return { id: 'derived.holds', scope: 'subject', type: 'boolean', title: 'Holds', derive: 'holds', args: { condition } };
}

const approvedBefore = {
  all: [
    { fact: 'loan.claimed', operator: 'equal', value: true },
    { fact: 'loan.approvedOn', operator: 'before', value: { fact: 'loan.heldOn' } },
  ],
};

function holds(values: Record<string, unknown>): unknown {
  const release = smallRelease({ matter: fields, facts: [holding(approvedBefore)] });
  const value = smallReader(release, values, { s1: { name: 'One' } }).read('derived.holds', 's1');
  return value.kind === 'known' ? shown(value) : value.kind;
}

describe('holds', () => {
  it('is true or false as the condition is', () => {
    expect(holds({ claimed: true, approvedOn: '2026-08-20', heldOn: '2026-08-21' })).toBe(true);
    expect(holds({ claimed: true, approvedOn: '2026-08-21', heldOn: '2026-08-21' })).toBe(false);
  });

  it('is unknown only while the condition is undecided', () => {
    expect(holds({ claimed: true, heldOn: '2026-08-21' })).toBe('unknown');
    expect(holds({ claimed: false, heldOn: '2026-08-21' })).toBe(false);
  });

  it('has no row at hand', () => {
    expect(smallProblems({ matter: fields, facts: [holding({ fact: 'row.claimed', operator: 'equal', value: true })] })).not.toEqual([]);
    expect(smallProblems({ matter: fields, facts: [holding(approvedBefore)] })).toEqual([]);
  });
});
