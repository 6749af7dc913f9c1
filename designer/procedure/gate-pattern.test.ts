import { expect, it } from 'vitest';

import { contentOf, partsOf, type ReleaseContent, runCases, withChange } from '../../runtime/engine/index.ts';
import { compiled, fieldTrip, fieldTripContent } from '../../test/support/field-trip.ts';
import { gateMade, type GateWish, type GateWords } from './gate-pattern.ts';

const { calendar } = fieldTrip();

/** The field trip with no gate and without the rules that held it. */
function ungated(review: boolean): ReleaseContent {
  const content = fieldTripContent();
  const { gate: _gate, ...approval } = content.procedure.filings[0]!;
  const filings = [review ? approval : { ...approval, review: null }, ...content.procedure.filings.slice(1)];
  const gone = ['approval-days', 'approved-before-departure'];
  const rules = content.ruleset.rules.filter(({ name }) => !gone.includes(name));
  return { ...content, cases: content.cases.filter(({ rule }) => !gone.includes(rule)), procedure: { ...content.procedure, filings }, ruleset: { ...content.ruleset, rules } };
}

const wish: GateWish = {
  title: '出发', opens: 'outing', planned: { fact: 'plan.departOn' }, held: { fact: 'outing.departedOn' }, flag: { fact: 'outing.departed' },
  days: 3, cutOff: '17:30', counting: { from: 'exclusive', to: 'inclusive' }, source: { policy: 'outing-rules', article: '3' },
};
const words: GateWords = {
  daysParameter: '提前天数', cutOffParameter: '截止时刻', daysRule: '提前报批', daysMessage: ({ days, least }) => `${days}<${least}`, approvedRule: '先批后行', approvedMessage: '未获批准', says: '出发前三个工作日报批',
};

async function made(content: ReleaseContent, each: GateWish) {
  const filing = content.procedure.filings[0]!;
  const gate = gateMade(content, calendar, filing, each, words);
  const release = compiled(contentOf(gate.changes.reduce(withChange, partsOf(content) as ReturnType<typeof partsOf> | readonly ReturnType<typeof partsOf>[number][])));
  const results = await runCases(release, calendar);
  return { gate, release, mine: results.filter(({ rule }) => gate.rules.includes(rule)) };
}

it.each([
  ['from the next day', { from: 'exclusive', to: 'inclusive' }, 3],
  ['both days', { from: 'inclusive', to: 'inclusive' }, 5],
  ['neither day', { from: 'exclusive', to: 'exclusive' }, 1],
] as const)('makes a gate whose cases all come out as the law demands, counting %s', async (_, counting, days) => {
  const { gate, mine } = await made(ungated(true), { ...wish, counting, days });
  expect(gate.withoutCases).toBe(false);
  expect(gate.rules).toEqual(['approval-days', 'approval-approved-before']);
  expect(mine.filter(({ passed }) => !passed)).toEqual([]);
  expect(new Set(mine.map(({ expected }) => expected.outcome))).toEqual(new Set(['kept', 'broken', 'not-yet-known', 'not-recorded', 'not-applicable']));
});

it('puts fields that are not there into their forms', async () => {
  const { release, mine } = await made(ungated(true), {
    ...wish, planned: { form: 'safety', title: '拟出发日' }, held: { form: 'outing', title: '实际出发日' }, flag: { form: 'outing', title: '已出发' },
  });
  expect(release.factTitle('safety.plannedDate')).toBe('拟出发日');
  expect(release.content.procedure.filings[0]?.gate?.asIf).toEqual({ 'outing.heldOn': { fact: 'safety.plannedDate' }, 'outing.held': true });
  expect(mine.every(({ passed }) => passed)).toBe(true);
});

it('asks for no approval where nobody reviews', async () => {
  expect((await made(ungated(false), wish)).gate.rules).toEqual(['approval-days']);
});
