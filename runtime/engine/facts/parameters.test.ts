import { describe, expect, it } from 'vitest';

import { smallProblems } from '../../../test/support/small-release.ts';
import type { ParameterDefinition } from '../definitions/parameter.ts';
import { parameterOn } from './parameters.ts';

const source = { policy: 'house-rules', article: '1' };

function hours(...values: readonly { from?: string; until?: string; value: number }[]): ParameterDefinition {
  return { type: 'integer', title: 'Hours', values: values.map((value) => ({ ...value, source })) };
}

const changed = hours({ until: '2023-10-14', value: 550 }, { from: '2023-10-15', value: 110 });

describe('a dated parameter', () => {
  it.each([
    ['2023-10-14', 550],
    ['2023-10-15', 110],
    ['1999-01-01', 550],
    ['2999-01-01', 110],
  ])('on %s is %i', (date, value) => expect(parameterOn(changed)(date)).toEqual({ kind: 'known', value }));

  it('before its first and after its last day the nearest value holds', () => {
    const spans = parameterOn(hours({ from: '2020-01-01', until: '2020-12-31', value: 1 }));
    expect([spans('2019-12-31'), spans('2021-01-01')]).toEqual([{ kind: 'known', value: 1 }, { kind: 'known', value: 1 }]);
  });
});

describe('parameters of a ruleset', () => {
  const gap = (parameter: ParameterDefinition, inForce = { from: '2020-01-01' }): unknown => {
    const problem = smallProblems({ parameters: { hours: parameter }, inForce })[0];
    return problem && [problem.code, problem.params?.['date']];
  };

  it('have no gaps and no overlaps while it is in force', () => {
    expect(gap(changed)).toBeUndefined();
    expect(gap(hours({ until: '2023-10-13', value: 550 }, { from: '2023-10-15', value: 110 }))).toEqual(['parameter-gap', '2023-10-14']);
    expect(gap(hours({ until: '2023-10-15', value: 550 }, { from: '2023-10-15', value: 110 }))).toEqual(['parameter-gap', '2023-10-15']);
    expect(gap(hours({ value: 550 }, { value: 110 }))).toEqual(['parameter-gap', '2020-01-01']);
    expect(gap(hours({ from: '2020-01-02', value: 550 }))).toEqual(['parameter-gap', '2020-01-01']);
    expect(gap(hours({ until: '2023-01-01', value: 550 }))).toEqual(['parameter-gap', '2023-01-02']);
  });

  it('may have gaps outside its days', () => {
    expect(gap(hours({ from: '2020-01-01', until: '2020-12-31', value: 1 }), { ...{ from: '2020-01-01' }, ...{ until: '2020-12-31' } })).toBeUndefined();
  });

  it('hold values of their type, with a source that exists', () => {
    expect(smallProblems({ parameters: { share: { type: 'fraction', title: 'Share', values: [{ value: '2/0', source }] } } })[0]?.code).toBe('type-mismatch');
    expect(smallProblems({ parameters: { hours: { type: 'integer', title: 'Hours', values: [{ value: 1, source: { policy: 'rumour', article: '1' } }] } } })[0]).toMatchObject({ code: 'unknown-policy', title: 'rumour' });
  });
});
