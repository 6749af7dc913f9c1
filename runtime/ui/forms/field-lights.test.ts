import { expect, it } from 'vitest';

import type { VerdictRow } from '../../engine/index.ts';
import { fieldLights } from './field-lights.ts';

const row = (part: Partial<VerdictRow>): VerdictRow => ({
  rule: 'r', title: 't', stage: 's', outcome: 'broken', light: 'red', release: '1', judgedOn: '2026-09-17', basis: [], message: '', because: [], missing: [], remedy: null, problems: [], ...part,
});
const because = (fact: string, at?: number): VerdictRow['because'][number] => ({ fact, title: '', operator: 'equal', left: null, right: null, ...(at === undefined ? {} : { row: at }) });

it('a lit rule marks the fields it was decided by, its remedy, and what it misses', () => {
  const lit = row({
    because: [because('f.a'), because('other.b'), because('f.t.c', 2)],
    remedy: { fact: 'f.d', field: { form: 'f', field: 'd', title: '' } },
    missing: [{ form: 'f', field: 't.e', row: 1, title: '' }, { form: 'g', field: 'x', title: '' }],
  });
  expect(fieldLights([lit], 'f')).toEqual({ a: 'red', 't.c': 'red', 't.c@2': 'red', d: 'red', 't.e@1': 'red' });
});

it('the worst light of a place wins, in any order', () => {
  const rows = [row({ light: 'yellow', because: [because('f.a')] }), row({ because: [because('f.a')] }), row({ light: 'yellow', because: [because('f.a')] })];
  expect(fieldLights(rows, 'f')).toEqual({ a: 'red' });
});

it('green and grey rules mark nothing', () => {
  expect(fieldLights([row({ light: 'green', because: [because('f.a')] }), row({ light: 'grey', missing: [{ form: 'f', field: 'a', title: '' }] })], 'f')).toEqual({});
});

it('a subject’s form is marked by its own rows and the matter’s, not by another subject’s', () => {
  const rows = [row({ subject: 's1', because: [because('f.a')] }), row({ subject: 's2', because: [because('f.b')] }), row({ because: [because('f.c')] })];
  expect(Object.keys(fieldLights(rows, 'f', 's1'))).toEqual(['a', 'c']);
});
