import { describe, expect, it } from 'vitest';

import { amendedTripContent } from '../../../test/support/amended-trip.ts';
import { compiled, fieldTripContent } from '../../../test/support/field-trip.ts';
import { approve, convene, day, filed, giveBack, head, inspector, ready, teacher } from '../../../test/support/trip-story.ts';
import type { Command } from '../definitions/command.ts';
import type { ReleaseContent } from '../definitions/release.ts';
import { openingRelease } from './releases.ts';

const move = (to: string): Command => ({ kind: 'reschedule', filing: 'approval', to, reason: '天气' });
const breach = (heldOn: string): Command => ({ kind: 'record-breach', filing: 'approval', heldOn, reason: '提前出发' });
const moved = { list: [compiled(amendedTripContent('not-moved'))] };

/** Filed on Monday 7 September 2026 at ten for Thursday the 17th: five working days later is Monday the 14th. */
async function approved() {
  const story = await filed('2026-09-07', '10:00', moved);
  await story.does(inspector, day('2026-09-09'), approve(1, 'a', 'b'));
  return story;
}

describe('approval covers the date it was given for', () => {
  it('G5: held on the day planned, no light', async () => {
    const story = await approved();
    await story.does(teacher, day('2026-09-10'), convene);
    await story.saves(day('2026-09-17'), 'outing', 'outing', { departed: true, departedOn: '2026-09-17' });
    for (const rule of ['not-moved', 'approval-days', 'approved-before-departure'])
      expect(await story.lights(rule, day('2026-09-17'))).toEqual(['green', 'green']);
  });

  it.each(['2026-09-14', '2026-09-16', '2026-09-21'])(
    'G5: moved to %s, still five working days after filing, is yellow and no more',
    async (to) => {
      const story = await approved();
      await story.does(teacher, day('2026-09-09'), move(to));
      expect(await story.lights('not-moved', day('2026-09-09'))).toEqual(['yellow', 'yellow']);
      await story.does(teacher, day('2026-09-10'), convene);
      await story.saves(day('2026-09-21'), 'outing', 'outing', { departed: true, departedOn: to });
      expect(await story.lights('approval-days', day('2026-09-21'))).toEqual(['green', 'green']);
      expect(await story.lights('not-moved', day('2026-09-21'))).toEqual(['yellow', 'yellow']);
    },
  );

  it('G5: held on another day than planned is yellow, with no move entered', async () => {
    const story = await approved();
    await story.does(teacher, day('2026-09-10'), convene);
    await story.saves(day('2026-09-16'), 'outing', 'outing', { departed: true, departedOn: '2026-09-16' });
    expect(await story.lights('not-moved', day('2026-09-16'))).toEqual(['yellow', 'yellow']);
  });

  it('G5: moved while pending, the approval still is for the date filed', async () => {
    const story = await filed('2026-09-07', '10:00', moved);
    await story.does(teacher, day('2026-09-08'), move('2026-09-15'));
    await story.does(inspector, day('2026-09-09'), approve(1, 'a', 'b'));
    expect((await story.gate(day('2026-09-09'))).subjects).toMatchObject([
      { state: 'approved', approvedFor: '2026-09-17' },
      { approvedFor: '2026-09-17' },
    ]);
    expect(await story.lights('not-moved', day('2026-09-09'))).toEqual(['yellow', 'yellow']);
  });

  it('a move is a version of its form: one opened before it cannot put the old date back unseen', async () => {
    const story = await filed('2026-09-07', '10:00');
    const stale = story.save('plan', 'plan', { ...story.now.forms.plan, place: '动物园' });
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.does(teacher, day('2026-09-08'), move('2026-09-18'));
    expect(await story.refused(teacher, day('2026-09-08'), stale)).toMatchObject({ code: 'version-conflict' });
  });

  it('F1: a day the calendar does not have is malformed, never stored', async () => {
    const story = await approved();
    expect(await story.ask(teacher, day('2026-09-09'), move('2026-09-31'))).toMatchObject({ kind: 'malformed' });
    expect(await story.ask(head, day('2026-09-30'), breach('2026-02-30'))).toMatchObject({ kind: 'malformed' });
  });

  it('G1: a filing without a planned date wants one, whether its form does or not', async () => {
    const content = fieldTripContent();
    const forms = content.forms.map((form) => (form.id === 'plan' ? { ...form, schema: { ...form.schema, required: ['place'] } } : form));
    const story = await ready({ list: [compiled({ ...content, forms })] });
    await story.saves(day('2026-09-07'), 'plan', 'plan', { place: '植物园', drawnUpOn: '2026-09-02' });
    await story.signs(day('2026-09-07'), 'plan');
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] })).toMatchObject({
      code: 'values-missing',
      missing: [{ form: 'plan', field: 'departOn', title: '计划出发日期' }],
    });
  });
});

describe('approval on the day itself', () => {
  const sameDay = async () => {
    const story = await filed();
    await story.does(teacher, day('2026-09-08'), move('2026-09-14'));
    await story.does(inspector, day('2026-09-14', '08:30'), approve(1, 'a', 'b'));
    return story;
  };

  it('G5: counts for an act convened after it', async () => {
    const story = await sameDay();
    expect(await story.gate(day('2026-09-14', '08:45'))).toMatchObject({ open: true });
    await story.does(teacher, day('2026-09-14', '08:45'), convene);
    await story.saves(day('2026-09-14', '17:00'), 'outing', 'outing', { departed: true, departedOn: '2026-09-14' });
    expect(await story.lights('approved-before-departure', day('2026-09-15'))).toEqual(['green', 'green']);
  });

  it('G5: counts not for one convened on a later day, nor before it came', async () => {
    const story = await sameDay();
    expect(await story.gate(day('2026-09-14', '08:15'))).toMatchObject({ open: false });
    expect(await story.gate(day('2026-09-15'))).toMatchObject({ open: false });
  });

  it('G5, G7: counts not for a departure recorded as a breach before it, in the same minute even', async () => {
    const story = await filed();
    await story.does(head, day('2026-09-14', '10:00'), breach('2026-09-14'));
    await story.does(inspector, day('2026-09-14', '10:00'), approve(1, 'a', 'b'));
    expect(await story.lights('approved-before-departure', day('2026-09-15'))).toEqual(['red', 'red']);
  });
});

describe('a breach', () => {
  it('G7: is none where the act was lawful, though it was convened', async () => {
    const story = await approved();
    await story.does(teacher, day('2026-09-10'), convene);
    expect(await story.refused(head, day('2026-09-17'), breach('2026-09-16'))).toMatchObject({ code: 'no-breach' });
  });

  it('G7: convened lawfully but held earlier than the filing allows, it is one, red for good', async () => {
    const story = await approved();
    await story.does(teacher, day('2026-09-10'), convene);
    expect(
      await story.refused(teacher, day('2026-09-11'), story.save('outing', 'outing', { departed: true, departedOn: '2026-09-11' })),
    ).toMatchObject({ code: 'gate-shut', helps: { code: 'record-breach' } });
    await story.does(head, day('2026-09-11'), breach('2026-09-11'));
    expect(await story.lights('approval-days', day('2026-09-11'))).toEqual(['red', 'red']);
    // The day entered afterwards changes nothing.
    await story.saves(day('2026-09-18'), 'outing', 'outing', { departed: true, departedOn: '2026-09-17' });
    expect(await story.lights('approval-days', day('2026-09-18'))).toEqual(['red', 'red']);
  });

  it('G7: without approval its later approval and another day change nothing', async () => {
    const story = await filed();
    await story.does(head, day('2026-09-15'), breach('2026-09-15'));
    await story.does(inspector, day('2026-09-16'), approve(1, 'a', 'b'));
    await story.saves(day('2026-09-18'), 'outing', 'outing', { departed: true, departedOn: '2026-09-18' });
    expect(await story.lights('approved-before-departure', day('2026-09-18'))).toEqual(['red', 'red']);
  });
});

describe('a gap in the law', () => {
  const until = (content: ReleaseContent, last: string): ReleaseContent => ({
    ...content,
    ruleset: { ...content.ruleset, inForce: { ...content.ruleset.inForce, until: last } },
  });

  it('G2: a gate whose rules no release has on the planned day stays shut', async () => {
    const story = await ready({ list: [compiled(until(fieldTripContent(), '2026-09-15'))] });
    const gate = await story.gate(day('2026-09-07'));
    expect(gate).toMatchObject({ open: false, subjects: [{ open: false }, { open: false }] });
    expect(gate.holding).toMatchObject([
      { rule: 'approval-days', outcome: 'problem', problems: [{ code: 'no-release' }] },
      { rule: 'approved-before-departure', outcome: 'problem' },
    ]);
  });

  it('G2: nor does a later release without such a rule open it', async () => {
    const content = fieldTripContent();
    const later: ReleaseContent = {
      ...content,
      id: '2026-09',
      procedure: {
        ...content.procedure,
        filings: content.procedure.filings.map((one) => (one.gate ? { ...one, gate: { ...one.gate, rules: ['approval-days'] } } : one)),
      },
      ruleset: {
        ...content.ruleset,
        version: '2026-09',
        inForce: { from: '2026-09-15' },
        rules: content.ruleset.rules.filter((rule) => rule.name !== 'approved-before-departure'),
      },
      cases: [],
    };
    const story = await ready({ list: [compiled(until(content, '2026-09-14')), compiled(later)] });
    expect((await story.gate(day('2026-09-07'))).holding).toContainEqual(
      expect.objectContaining({ rule: 'approved-before-departure', outcome: 'problem', release: '2026-09' }),
    );
  });

  it('S2: a matter opened in a gap has the stages of the earlier release, and is judged by none', async () => {
    const content = fieldTripContent();
    const release = (id: string, from: string, last?: string) =>
      compiled({
        ...content,
        id,
        ruleset: { ...content.ruleset, version: id, inForce: { from, ...(last === undefined ? {} : { until: last }) } },
        cases: [],
      });
    const list = [release('2024', '2024-01-01', '2024-12-31'), release('2025', '2025-01-01', '2026-08-31'), release('2027', '2027-01-01')];
    expect(openingRelease({ list }, '2026-09-01').id).toBe('2025');
    expect(openingRelease({ list }, '2020-01-01').id).toBe('2024');
    const verdict = await (await ready({ list })).verdict(day('2026-09-07'));
    expect(verdict).toMatchObject({ overall: 'problem', rows: [] });
    expect(new Set(verdict.problems.map(({ code }) => code))).toEqual(new Set(['no-release']));
  });
});
