import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compiled, fieldTripContent } from '../../../test/support/field-trip.ts';
import {
  approve,
  calendar,
  convene,
  day,
  filed,
  giveBack,
  head,
  inspector,
  release,
  Story,
  teacher,
} from '../../../test/support/trip-story.ts';
import type { Command } from '../definitions/command.ts';
import type { Matter } from '../definitions/matter.ts';
import { canonicalText } from '../record/canonical.ts';
import { checklist } from './checklist.ts';
import { decide } from './decide.ts';
import { evaluate } from './evaluate.ts';
import { gates } from './gates.ts';
import { offeredActs } from './offered-acts.ts';

const releases = { list: [release] };
const at = day('2026-09-09');

async function busy(): Promise<Matter> {
  const story = await filed();
  await story.does(inspector, day('2026-09-08'), approve(1, 'b'));
  await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
  await story.saves(day('2026-09-08'), 'plan', 'class', { name: '一班', pupils: 41, adults: 4 }, 'a');
  const { now } = story;
  return { ...now, forms: { ...now.forms, unheard: {}, of: {} } };
}

/** Freezes a value at every depth: a change in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** The same JSON with the members of every object in another order. */
function shuffled(value: unknown, order: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member], i): [number, string, unknown] => [
    order[i % order.length] ?? 0,
    key,
    shuffled(member, order),
  ]);
  return Object.fromEntries(entries.sort(([left], [right]) => left - right).map(([, key, member]) => [key, member]));
}

async function everything(matter: Matter): Promise<string> {
  const send: Command = { kind: 'file', filing: 'approval', subjects: ['a'] };
  return canonicalText({
    verdict: await evaluate(releases, calendar, matter, at),
    gates: await gates(releases, calendar, matter, at),
    offered: await offeredActs(releases, calendar, matter, teacher, at),
    list: await checklist(releases, calendar, matter, 'approval', ['a'], at),
    decision: await decide(releases, calendar, matter, send, teacher, at),
  });
}

describe('I5, X2: pure, and the same bytes for the same input', () => {
  it('nothing handed over is changed in place', async () => {
    await expect(everything(frozen(structuredClone(await busy())))).resolves.toContain('enough-adults');
  });

  it('whatever the order of members in an object', async () => {
    const matter = await busy();
    const expected = await everything(matter);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { minLength: 3, maxLength: 9 }), async (order) => {
        expect(await everything(shuffled(matter, order) as Matter)).toBe(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('whatever was judged before: what is kept from one answer never leaks into another', async () => {
    const matter = await busy();
    const expected = await everything(structuredClone(matter));
    for (const other of ['2026-09-03', '2026-09-17', '2026-10-08']) await evaluate(releases, calendar, matter, day(other));
    await offeredActs(releases, calendar, { ...matter, forms: { ...matter.forms, plan: {} } }, teacher, at);
    expect(await everything(matter)).toBe(expected);
  });
});

describe('two gates in one procedure', () => {
  const content = fieldTripContent();
  const [first, report] = content.procedure.filings;
  const outing = content.procedure.stages.find((stage) => stage.id === 'outing');
  if (!first?.gate || !report || !outing) throw new Error('fixture');
  /** A second outing behind a gate of its own, held by one rule, planned and held in its own form. */
  const second = compiled({
    ...content,
    forms: [
      ...content.forms,
      {
        id: 'again',
        title: '再次外出',
        schema: {
          type: 'object',
          additionalProperties: false,
          properties: {
            planOn: { type: 'string', format: 'date', title: '计划' },
            heldOn: { type: 'string', format: 'date', title: '日期' },
          },
        },
        ui: {},
      },
    ],
    procedure: {
      ...content.procedure,
      stages: [
        ...content.procedure.stages,
        {
          ...outing,
          id: 'again',
          title: '再次外出',
          date: { fact: 'again.heldOn' },
          planned: { fact: 'again.planOn' },
          after: ['outing'],
          forms: [{ form: 'again', scope: 'matter' }],
          documents: [],
        },
      ],
      filings: [
        first,
        {
          ...report,
          review: first.review,
          redAtFiling: 'explain',
          gate: {
            ...first.gate,
            opens: 'again',
            planned: { fact: 'again.planOn' },
            held: { fact: 'again.heldOn' },
            asIf: { 'again.heldOn': { fact: 'again.planOn' } },
            rules: ['insured'],
          },
        },
      ],
    },
    cases: [],
  });

  it('each is judged for itself, and the second does not open before the first', async () => {
    const story = await filed('2026-09-07', '10:00', { list: [second] });
    const states = await gates({ list: [second] }, calendar, story.now, at);
    expect(states.map(({ filing, open }) => [filing, open])).toEqual([
      ['approval', false],
      ['report', true],
    ]);
    const again: Command = { kind: 'begin-stage', stage: 'again' };
    expect(await story.refused(teacher, at, again)).toMatchObject({ code: 'stage-not-open' });
    await story.does(inspector, at, approve(1, 'a', 'b'));
    await story.does(teacher, at, convene);
    expect(await story.refused(teacher, at, again)).toMatchObject({
      code: 'values-missing',
      missing: [{ form: 'again', field: 'planOn' }],
    });
  });

  it('G7: an unsettled breach of the first keeps the second from beginning', async () => {
    const story = new Story({ list: [second] });
    const start = await filed('2026-09-07', '10:00', { list: [second] });
    story.matter = start.now;
    await story.does(head, at, { kind: 'record-breach', filing: 'approval', heldOn: '2026-09-09', reason: '误会' });
    expect(await story.refused(teacher, at, { kind: 'begin-stage', stage: 'again' })).toMatchObject({ code: 'breach-unsettled' });
  });
});
