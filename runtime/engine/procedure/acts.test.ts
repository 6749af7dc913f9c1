import { describe, expect, it } from 'vitest';

import {
  approve,
  calendar,
  convene,
  day,
  filed,
  giveBack,
  head,
  inspector,
  ready,
  release,
  teacher,
} from '../../../test/support/trip-story.ts';
import type { Command } from '../definitions/command.ts';
import type { Matter } from '../definitions/matter.ts';
import { checklist } from './checklist.ts';
import { signatureOf, stageFingerprints } from './fingerprints.ts';
import { fold } from './fold.ts';

describe('G1–G3: the plan', () => {
  it('G3: a planned day earlier than filing today allows is refused, with the article and the earliest lawful day', async () => {
    const story = await ready();
    // Five working days after Monday 7 September: the 14th.
    const refusal = await story.refused(
      teacher,
      day('2026-09-07'),
      story.save('plan', 'plan', { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-11' }),
    );
    expect(refusal).toMatchObject({
      code: 'plan-too-early',
      helps: { code: 'earliest-date', date: '2026-09-14' },
      basis: [
        { policy: 'outing-rules', article: '3' },
        { policy: 'outing-rules', article: '4' },
      ],
    });
  });

  it('G3: the earliest lawful day itself can be planned, without approval', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'plan', { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-14' });
    expect(story.now.forms.plan?.departOn).toBe('2026-09-14');
  });

  it('names the last lawful filing day and the working days left', async () => {
    const story = await ready();
    // In (10 September, 17 September] there are the 11th, 14th, 15th, 16th and 17th.
    expect(await story.gate(day('2026-09-07'))).toMatchObject({
      planned: '2026-09-17',
      lastFiling: '2026-09-10',
      lastFilingBy: '17:00',
      workingDaysLeft: 3,
      earliestIfFiledNow: '2026-09-14',
      open: false,
    });
  });

  it('refuses to file on the last day after the cut-off hour', async () => {
    const story = await ready();
    const refusal = await story.refused(teacher, day('2026-09-10', '17:01'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
    expect(refusal).toMatchObject({ code: 'plan-too-early', helps: { date: '2026-09-18' } });
    await story.does(teacher, day('2026-09-10', '17:00'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
  });

  it('G1: the planned day is part of the filing', async () => {
    const story = await filed();
    expect(story.now.ledger.filings[0]).toMatchObject({
      version: 1,
      plannedFor: '2026-09-17',
      frozen: { forms: { plan: { departOn: '2026-09-17' } } },
    });
  });
});

describe('filing', () => {
  it('F1: required values are wanted at filing, and named by their titles', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'class', { name: '一班', pupils: 40 }, 'a');
    const list = await checklist({ list: [release] }, calendar, story.now, 'approval', ['a', 'b'], day('2026-09-07'));
    expect(list?.missing).toMatchObject([{ form: 'class', field: 'adults', subject: 'a', title: '随行教师人数' }]);
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] })).toMatchObject({
      code: 'values-missing',
    });
  });

  it('G4: a red light refuses it', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'class', { name: '一班', pupils: 41, adults: 4 }, 'a');
    await story.signs(day('2026-09-07'), 'plan');
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] })).toMatchObject({
      code: 'red-light',
      rules: [{ rule: 'enough-adults', subject: 'a' }],
    });
  });

  it('a yellow light wants a reason and a responsible person', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'safety', 'safety', { checkedOn: '2026-09-03', insured: false });
    await story.signs(day('2026-09-07'), 'safety');
    const send: Command = { kind: 'file', filing: 'approval', subjects: ['a', 'b'] };
    expect(await story.refused(teacher, day('2026-09-07'), send)).toMatchObject({
      code: 'unexplained-yellow',
      rules: [{ rule: 'insured' }],
    });
    await story.does(teacher, day('2026-09-07'), { kind: 'explain-light', rule: 'insured', reason: '保单在途', responsible: '王老师' });
    await story.does(teacher, day('2026-09-07'), send);
  });

  it('a green light needs no explanation and takes none', async () => {
    const story = await ready();
    expect(
      await story.refused(teacher, day('2026-09-07'), { kind: 'explain-light', rule: 'insured', reason: '无', responsible: '王老师' }),
    ).toMatchObject({ code: 'not-yellow' });
  });

  it('a change after the signature voids it, and filing waits for a new one', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'plan', { place: '动物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
    expect(signatureOf(release.content.procedure, story.now, 'plan', 'a')).toMatchObject({ stands: false });
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] })).toMatchObject({
      code: 'signature-missing',
      params: { stages: '活动计划' },
    });
    await story.signs(day('2026-09-07'), 'plan');
    expect(signatureOf(release.content.procedure, story.now, 'plan', 'a')).toMatchObject({ stands: true });
  });

  it('a signature covers exactly the values shown: others than those stored are refused', async () => {
    const story = await ready();
    const marks = stageFingerprints(release.content.procedure, story.now, 'plan');
    await story.saves(day('2026-09-07'), 'plan', 'plan', { place: '动物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
    expect(
      await story.refused(head, day('2026-09-07'), {
        kind: 'sign-stage',
        stage: 'plan',
        matter: marks.matter,
        subjects: { ...marks.subjects },
      }),
    ).toMatchObject({ code: 'values-changed' });
  });

  it('D1, D3: filing freezes its stages; a return opens the returned subject and the matter again', async () => {
    const story = await filed();
    const change = () => story.save('plan', 'class', { name: '一班', pupils: 40, adults: 5 }, 'a');
    expect(await story.refused(teacher, day('2026-09-08'), change())).toMatchObject({ code: 'stage-frozen' });
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.does(teacher, day('2026-09-08'), change());
    expect(
      await story.refused(teacher, day('2026-09-08'), story.save('plan', 'class', { name: '二班', pupils: 30, adults: 9 }, 'b')),
    ).toMatchObject({ code: 'stage-frozen' });
  });
});

describe('review', () => {
  it('G5: no answer is not approval', async () => {
    const story = await filed();
    expect(await story.refused(teacher, day('2026-09-16'), convene)).toMatchObject({
      code: 'gate-shut',
      rules: [{ rule: 'approved-before-departure' }, { rule: 'approved-before-departure' }],
    });
  });

  it('G5: approval is per subject; a returned one gets its own version and its own days', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    expect([story.state('a'), story.state('b')]).toEqual(['returned', 'approved']);
    await story.saves(day('2026-09-09'), 'plan', 'class', { name: '一班', pupils: 40, adults: 5 }, 'a');
    await story.signs(day('2026-09-09'), 'plan');
    await story.does(teacher, day('2026-09-09'), { kind: 'file', filing: 'approval', subjects: ['a'] });
    expect(story.now.ledger.filings[1]).toMatchObject({ version: 2, subjects: ['a'] });
    expect(story.state('b')).toBe('approved');
    // The days of `a` run from the 9th: five working days later is the 16th.
    expect((await story.gate(day('2026-09-09'))).subjects).toMatchObject([
      { subject: 'a', earliest: '2026-09-16' },
      { subject: 'b', earliest: '2026-09-14' },
    ]);
  });

  it('a changed field of the matter reopens the approved subjects it bears on, who must be in the next version', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.saves(day('2026-09-09'), 'plan', 'plan', { place: '动物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
    expect(story.state('b')).toBe('changed-since');
    await story.signs(day('2026-09-09'), 'plan');
    expect(await story.refused(teacher, day('2026-09-09'), { kind: 'file', filing: 'approval', subjects: ['a'] })).toMatchObject({
      code: 'subjects-left-out',
    });
    await story.does(teacher, day('2026-09-09'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
  });

  it('a return names its reasons, from the list and pinned to a stage or a rule', async () => {
    const story = await filed();
    const returned = (reasons: { code: string; stage?: string }[]): Command => ({
      kind: 'review',
      filing: 'approval',
      version: 1,
      outcomes: [{ subject: 'a', outcome: 'returned', reasons }],
    });
    expect(await story.refused(inspector, day('2026-09-08'), returned([]))).toMatchObject({ code: 'reason-missing' });
    expect(await story.refused(inspector, day('2026-09-08'), returned([{ code: 'T1' }]))).toMatchObject({ code: 'reason-unpinned' });
    expect(await story.ask(inspector, day('2026-09-08'), returned([{ code: 'X9', stage: 'plan' }]))).toMatchObject({
      kind: 'malformed',
      problems: [{ code: 'unknown-code' }],
    });
  });

  it('nobody reviews what he filed or signed', async () => {
    const story = await filed();
    expect(await story.refused({ ...inspector, person: 'p-teacher' }, day('2026-09-08'), approve(1, 'a'))).toMatchObject({
      code: 'own-work',
    });
    expect(await story.refused({ ...inspector, person: 'p-head' }, day('2026-09-08'), approve(1, 'a'))).toMatchObject({ code: 'own-work' });
  });

  it('an outcome once given stands', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), approve(1, 'a'));
    expect(await story.refused(inspector, day('2026-09-08'), giveBack(1, 'a'))).toMatchObject({ code: 'already-reviewed' });
  });
});

describe('commands', () => {
  it('a role that may not act is refused', async () => {
    const story = await ready();
    expect(await story.refused(head, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a'] })).toMatchObject({
      code: 'role',
    });
  });

  it('a form saved by somebody else meanwhile is a conflict, not an overwrite', async () => {
    const story = await ready();
    expect(
      await story.refused(teacher, day('2026-09-07'), {
        kind: 'save-stage',
        stage: 'safety',
        forms: [{ form: 'safety', base: 0, data: { insured: false } }],
      }),
    ).toMatchObject({ code: 'version-conflict' });
  });

  it('F1: a value of the wrong type is malformed, never stored', async () => {
    const story = await ready();
    expect(await story.ask(teacher, day('2026-09-07'), story.save('safety', 'safety', { insured: 'yes' }))).toMatchObject({
      kind: 'malformed',
      problems: [{ code: 'malformed-value', title: '已投保' }],
    });
  });

  it('the fold of the events is the matter', async () => {
    const story = await filed();
    expect(story.events.reduce<Matter | null>(fold, null)).toEqual(story.now);
  });
});
