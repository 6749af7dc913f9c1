import { expect, test } from 'vitest';

import type { VerdictRow } from '../../engine/index.ts';
import { fieldOfPath } from './field-of-path.ts';
import { isLoud, rowsOfStage, shadeCounts, worstFirst } from './finding-order.ts';

const row = (rule: string, more: Partial<VerdictRow>): VerdictRow => ({
  rule, title: rule, stage: 'one', outcome: 'kept', light: 'green', release: 'r', judgedOn: '2026-01-05', basis: [], message: '', because: [], missing: [], remedy: null, problems: [], ...more,
});
const rows = [
  row('green', {}),
  row('none', { light: 'none', outcome: 'not-applicable' }),
  row('yellow', { light: 'yellow', outcome: 'excepted' }),
  row('aside', { light: 'red', outcome: 'broken', uncounted: true }),
  row('red', { light: 'red', outcome: 'broken' }),
  row('problem', { light: 'none', outcome: 'problem' }),
  row('grey', { light: 'grey', outcome: 'not-yet-known' }),
];

test('O2 what is malformed outranks red, red yellow, yellow grey, grey green; what does not apply is not shown', () => {
  expect(worstFirst(rows).map(({ rule }) => rule)).toEqual(['problem', 'red', 'aside', 'yellow', 'grey', 'green']);
});

test('O3 suspended and withdrawn subjects are shown and not counted', () => {
  expect(shadeCounts(rows)).toEqual({ problem: 1, red: 1, yellow: 1, grey: 1, green: 1 });
});

test('only malformed, red and yellow ask for something', () => {
  expect(rows.filter(isLoud).map(({ rule }) => rule)).toEqual(['yellow', 'aside', 'red', 'problem']);
});

test('a stage shows its own rows and those that its fields would mend', () => {
  const field = { form: 'plan', field: 'date', title: 'Date' };
  const verdict = { behaviour: 1, procedure: 'p', at: '2026-01-05', overall: 'red' as const, problems: [], rows: [
    row('own', {}), row('elsewhere', { stage: 'two' }), row('mended-here', { stage: 'two', remedy: { fact: 'plan.date', field } }), row('missing-here', { stage: 'two', missing: [field] }),
  ] };
  expect(rowsOfStage(verdict, 'one', ['plan']).map(({ rule }) => rule)).toEqual(['own', 'mended-here', 'missing-here']);
});

test('a problem’s pointer leads to its field, its row and its subject', () => {
  expect(fieldOfPath('/forms/plan/date', 'Date', [])).toEqual({ form: 'plan', field: 'date', title: 'Date' });
  expect(fieldOfPath('/forms/plan/rows/2/name', 'Name', [])).toEqual({ form: 'plan', field: 'rows.name', row: 2, title: 'Name' });
  expect(fieldOfPath('/subjects/1/forms/card/name', 'Name', ['s1', 's2'])).toEqual({ form: 'card', field: 'name', title: 'Name', subject: 's2' });
  expect(fieldOfPath('/subjects/s1/forms/card/name', 'Name', ['s1'])).toEqual({ form: 'card', field: 'name', title: 'Name', subject: 's1' });
  expect(fieldOfPath('/subjects/9/forms/card/name', 'Name', ['s1'])).toBeUndefined();
  expect(fieldOfPath('/ledger/stages', 'Stages', [])).toBeUndefined();
});
