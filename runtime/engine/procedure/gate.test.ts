import { describe, expect, it } from 'vitest';

import { approve, convene, day, filed, giveBack, head, inspector, teacher } from '../../../test/support/trip-story.ts';
import type { Command } from '../definitions/command.ts';

describe('the gate', () => {
  async function approved() {
    const story = await filed();
    await story.does(inspector, day('2026-09-09'), approve(1, 'a', 'b'));
    return story;
  }

  it('G2: opens once every active subject is approved and the days are kept', async () => {
    const story = await approved();
    expect(await story.gate(day('2026-09-10'))).toMatchObject({ open: true, holding: [] });
    await story.does(teacher, day('2026-09-10'), convene);
    expect(story.now.ledger.stages.outing).toMatchObject({ begunOn: '2026-09-10' });
  });

  it('its papers wait for it', async () => {
    const paper: Command = { kind: 'issue-document', document: 'boarding-list', sha256: '0'.repeat(64) };
    const early = await filed();
    expect(await early.refused(teacher, day('2026-09-08'), paper)).toMatchObject({ code: 'gate-shut' });
    const story = await approved();
    await story.does(teacher, day('2026-09-10'), paper);
  });

  it('values of the stage behind it cannot be entered before it opens', async () => {
    const story = await filed();
    expect(await story.refused(teacher, day('2026-09-08'), story.save('outing', 'outing', { departed: true }))).toMatchObject({
      code: 'stage-not-open',
    });
  });

  it('one subject not approved: convening is refused until it is suspended, records kept', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-09'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-09'), giveBack(1, 'a'));
    expect(await story.refused(teacher, day('2026-09-10'), convene)).toMatchObject({
      code: 'gate-shut',
      helps: { code: 'suspend-others' },
    });
    await story.does(teacher, day('2026-09-10'), {
      kind: 'change-subject',
      subject: 'a',
      to: 'suspended',
      on: '2026-09-10',
      reason: '未获批',
      decidedBy: '校长',
    });
    await story.does(teacher, day('2026-09-10'), convene);
    expect(story.now.subjects.find((one) => one.id === 'a')).toMatchObject({ state: 'suspended', forms: { class: { name: '一班' } } });
  });

  it('G5: a move is refused below the filing’s days and allowed above, where the approval was for another date', async () => {
    const story = await approved();
    const move = (to: string): Command => ({ kind: 'reschedule', filing: 'approval', to, reason: '天气' });
    expect(await story.refused(teacher, day('2026-09-09'), move('2026-09-11'))).toMatchObject({
      code: 'plan-too-early',
      helps: { date: '2026-09-14' },
    });
    await story.does(teacher, day('2026-09-09'), move('2026-09-14'));
    expect(story.now.forms.plan?.departOn).toBe('2026-09-14');
    expect(await story.gate(day('2026-09-09'))).toMatchObject({
      planned: '2026-09-14',
      open: true,
      subjects: [{ approvedFor: '2026-09-17' }, { approvedFor: '2026-09-17' }],
    });
  });

  it('an act in the future is no fact', async () => {
    const story = await approved();
    await story.does(teacher, day('2026-09-10'), convene);
    expect(
      await story.refused(teacher, day('2026-09-11'), story.save('outing', 'outing', { departed: true, departedOn: '2026-09-17' })),
    ).toMatchObject({ code: 'date-in-future' });
  });

  it('G7: the act held without approval is recorded as a breach, red for good, and the next filing waits for the superior', async () => {
    const story = await filed();
    const breach: Command = { kind: 'record-breach', filing: 'approval', heldOn: '2026-09-10', reason: '误以为已获批' };
    expect(await story.refused(head, day('2026-09-09'), breach)).toMatchObject({ code: 'date-in-future' });
    await story.does(head, day('2026-09-10'), breach);
    const rows = (await story.verdict(day('2026-09-11'))).rows.filter((row) => row.stage === 'outing');
    expect(rows.map((row) => [row.rule, row.subject, row.light])).toEqual([
      ['approval-days', 'a', 'red'],
      ['approval-days', 'b', 'red'],
      ['approved-before-departure', 'a', 'red'],
      ['approved-before-departure', 'b', 'red'],
    ]);
    // An approval that comes afterwards changes nothing.
    await story.does(inspector, day('2026-09-11'), approve(1, 'a', 'b'));
    expect(
      (await story.verdict(day('2026-09-14'))).rows.filter((row) => row.rule === 'approved-before-departure').map((row) => row.light),
    ).toEqual(['red', 'red']);
    await story.saves(day('2026-09-14'), 'outing', 'outing', { departed: true, departedOn: '2026-09-10', returnedOn: '2026-09-10' });
    for (const subject of ['a', 'b'])
      for (const rule of ['approval-days', 'approved-before-departure'])
        await story.does(teacher, day('2026-09-14'), { kind: 'explain-light', rule, subject, reason: '已如实登记', responsible: '校长' });
    const send: Command = { kind: 'file', filing: 'report', subjects: ['a', 'b'] };
    expect(await story.refused(teacher, day('2026-09-14'), send)).toMatchObject({ code: 'breach-unsettled' });
    await story.does(inspector, day('2026-09-14'), { kind: 'settle-breach', filing: 'approval', note: '已约谈' });
    await story.does(teacher, day('2026-09-14'), send);
  });

  it('G7: a lawful act is no breach', async () => {
    const story = await approved();
    expect(
      await story.refused(head, day('2026-09-17'), { kind: 'record-breach', filing: 'approval', heldOn: '2026-09-17', reason: '误会' }),
    ).toMatchObject({ code: 'no-breach' });
  });

  it('a matter goes through to its end', async () => {
    const story = await approved();
    await story.does(teacher, day('2026-09-16'), convene);
    await story.saves(day('2026-09-17'), 'outing', 'outing', { departed: true, departedOn: '2026-09-17', returnedOn: '2026-09-17' });
    expect(await story.refused(teacher, day('2026-09-18'), { kind: 'close-matter' })).toMatchObject({ code: 'not-finished' });
    await story.does(teacher, day('2026-09-18'), { kind: 'file', filing: 'report', subjects: ['a', 'b'] });
    expect((await story.verdict(day('2026-09-18'))).overall).toBe('green');
    await story.does(teacher, day('2026-09-18'), { kind: 'close-matter' });
    expect(await story.refused(teacher, day('2026-09-18'), { kind: 'self-check' })).toMatchObject({ code: 'matter-closed' });
  });
});
