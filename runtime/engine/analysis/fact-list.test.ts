import { expect, it } from 'vitest';

import { fieldTripContent } from '../../../test/support/field-trip.ts';
import { columnsOf, factList, factProblems } from './fact-list.ts';

const content = fieldTripContent();
const ids = (of = content): readonly string[] => factList(of).map(({ id }) => id);

it('lists fields, derived, provided facts, parameters and the subjects, each once', () => {
  expect(ids()).toEqual(expect.arrayContaining(['plan.departOn', 'class.adultShare', 'filing.approval.sent', 'parameter.approvalDays', 'matter.subjects']));
  expect(new Set(ids()).size).toBe(ids().length);
});

it('lists facts of a content that does not compile', () => {
  expect(ids({ ...content, facts: [{ id: 'plan.odd', scope: 'matter', type: 'integer', title: 'odd', derive: 'nowhere', args: {} }] })).toContain('plan.odd');
});

it('gives the facts of a subject as the columns of the subjects, and none for a table that is not there', () => {
  const columns = columnsOf(content, 'matter.subjects').map(({ id }) => id);
  expect(columns).toContain('class.adultShare');
  expect(columns).not.toContain('plan.departOn');
  expect(columnsOf(content, 'plan.nowhere')).toEqual([]);
});

it('says what is wrong with one fact, at its place, and nothing of the others', () => {
  const fact = { id: 'plan.days', scope: 'matter' as const, type: 'integer' as const, title: 'days', derive: 'daysBetween', args: { from: { fact: 'plan.departOn' }, to: { fact: 'plan.nowhere' } } };
  const broken = { ...content, facts: [{ ...fact, id: 'plan.other', args: {} }] };
  const found = factProblems(broken, fact);
  expect(found[0]).toMatchObject({ code: 'unknown-fact' });
  expect(new Set(found.map(({ path }) => path))).toEqual(new Set(['/args/to']));
  expect(factProblems(broken, { ...fact, args: { from: { fact: 'plan.departOn' }, to: { fact: 'outing.departedOn' } } })).toEqual([]);
});
