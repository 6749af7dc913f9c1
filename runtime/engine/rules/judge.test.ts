import { describe, expect, it } from 'vitest';

import { smallReader, smallRelease, smallRule } from '../../../test/support/small-release.ts';
import { judge } from './judge.ts';

const fields = {
  held: { type: 'boolean', title: 'Held' },
  due: { type: 'integer', title: 'Due', minimum: 1 },
  present: { type: 'integer', title: 'Present' },
} as const;

const quorum = smallRelease({
  matter: fields,
  parameters: { quorum: { type: 'fraction', title: 'Quorum', values: [{ value: '2/3', source: { policy: 'house-rules', article: '1' } }] } },
  facts: [{ id: 'meeting.share', scope: 'matter', type: 'fraction', title: 'Share', derive: 'fraction', args: { of: { fact: 'loan.present' }, to: { fact: 'loan.due' } } }],
  rules: [
    smallRule(
      { all: [
        { name: 'applies', fact: 'loan.held', operator: 'equal', value: true },
        { not: { name: 'requires', fact: 'meeting.share', operator: 'fractionAtLeast', value: { fact: 'parameter.quorum' } } },
      ] },
      { scope: 'matter', message: '{{loan.present}} of {{loan.due}}, not {{parameter.quorum}}', remedy: { fact: 'loan.present' } },
    ),
  ],
});
const rule = quorum.rules[0]!;

async function outcome(loan: Record<string, unknown>): Promise<string> {
  return (await judge(rule, smallReader(quorum, loan), null)).outcome;
}

describe('a judged rule', () => {
  it('R1 is broken below the limit, kept at and above it', async () => {
    expect(await outcome({ held: true, due: 9, present: 5 })).toBe('broken');
    expect(await outcome({ held: true, due: 9, present: 6 })).toBe('kept');
    expect(await outcome({ held: true, due: 9, present: 7 })).toBe('kept');
  });

  it('R1 does not apply where a guard is false, even if the requirement is unknown', async () => {
    expect(await outcome({ held: false })).toBe('not-applicable');
  });

  it('R1 is kept where the guard is unknown and the requirement met, for it cannot be broken', async () => {
    expect(await outcome({ due: 9, present: 6 })).toBe('kept');
    expect(await outcome({ due: 9, present: 5 })).toBe('undetermined');
  });

  it('O2 names the malformed value that keeps it from being decided', async () => {
    const judged = await judge(rule, smallReader(quorum, { held: true, due: 0, present: 0 }), null);
    expect(judged.outcome).toBe('undetermined');
    expect(judged.problems).toEqual([expect.objectContaining({ code: 'malformed-value', path: '/forms/loan/due', title: 'Due' })]);
  });

  it('O4 gives the deciding comparison with its values and the parameter it came from', async () => {
    const judged = await judge(rule, smallReader(quorum, { held: true, due: 9, present: 5 }), null);
    expect(judged.because).toEqual([{ fact: 'meeting.share', title: 'Share', operator: 'fractionAtLeast', left: '5/9', right: '2/3', limit: 'parameter.quorum' }]);
  });

  it('F1 names what is missing by its title', async () => {
    const judged = await judge(rule, smallReader(quorum, { held: true, due: 9, present: '' }), null);
    expect(judged.outcome).toBe('undetermined');
    expect(judged.missing).toEqual([{ form: 'loan', field: 'present', stage: 'desk', title: 'Present' }]);
  });
});

describe('guards and reasons in larger trees', () => {
  const yes = (id: string): { fact: string; operator: string; value: boolean } => ({ fact: `loan.${id}`, operator: 'equal', value: true });
  const release = smallRelease({
    matter: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { type: 'boolean', title: id }] as const)),
    rules: [
      smallRule({ any: [{ all: [{ ...yes('a'), name: 'applies' }, { not: yes('b') }] }, { all: [{ ...yes('c'), name: 'applies' }, { not: yes('d') }] }] }, { scope: 'matter' }, 'two-ways'),
      smallRule({ not: { name: 'requires', any: [{ ...yes('a'), name: 'applies' }, yes('b')] } }, { scope: 'matter' }, 'inside'),
      smallRule({ all: [{ not: { all: [yes('a'), yes('b')] } }, { any: [yes('c'), yes('d')] }] }, { scope: 'matter' }, 'nested'),
    ],
  });
  const judged = (name: string, loan: Record<string, boolean>): ReturnType<typeof judge> => judge(release.rule(name)!, smallReader(release, loan), null);

  it('R1 a rule with two ways to apply applies when either does', async () => {
    expect((await judged('two-ways', { a: false, c: true, d: true })).outcome).toBe('kept');
    expect((await judged('two-ways', { a: false, c: true, d: false })).outcome).toBe('broken');
    expect((await judged('two-ways', { a: false, c: false })).outcome).toBe('not-applicable');
  });

  it('R1 what stands inside the requirement is no guard', async () => {
    expect((await judged('inside', { a: false, b: false })).outcome).toBe('broken');
    expect((await judged('inside', { a: false, b: true })).outcome).toBe('kept');
  });

  it('O4 only the comparisons that decided are named', async () => {
    const facts = async (loan: Record<string, boolean>): Promise<string[]> => (await judged('nested', loan)).because.map((one) => one.fact);
    expect(await facts({ a: true, b: false, c: true, d: false })).toEqual(['loan.b', 'loan.c']);
    expect(await facts({ a: true, b: true, c: true, d: true })).toEqual(['loan.a', 'loan.b']);
    expect(await facts({ a: false, c: true })).toEqual(['loan.a', 'loan.c']);
    expect(await facts({ a: true, c: true })).toEqual(['loan.b']);
  });

  it('O4 a rule that does not apply says which guard', async () => {
    expect((await judged('two-ways', { a: false, b: true, c: false })).because.map((one) => one.fact)).toEqual(['loan.a', 'loan.c']);
  });
});
