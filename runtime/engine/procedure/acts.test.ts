import { beforeAll, describe, expect, it } from 'vitest';

import { fieldTrip } from '../../../test/support/field-trip.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Command } from '../definitions/command.ts';
import type { Matter } from '../definitions/matter.ts';
import type { Refusal } from '../problems.ts';
import type { CompiledRelease } from '../release.ts';
import type { Actor } from './acts/decision.ts';
import { decide } from './decide.ts';
import { evaluate } from './evaluate.ts';
import type { MatterEvent } from './events.ts';
import { filingState } from './filings.ts';
import { signatureOf, stageFingerprints } from './fingerprints.ts';
import { fold } from './fold.ts';
import { gates } from './gates.ts';
import { checklist } from './checklist.ts';
import type { At } from './verdict.ts';

let release: CompiledRelease;
let calendar: Calendar;
beforeAll(() => {
  ({ release, calendar } = fieldTrip());
});

const acts = (...kinds: Command['kind'][]): string[] => kinds;
const teacher: Actor = { person: 'p-teacher', organisation: 'school-one', roles: ['teacher'], acts: acts('open-matter', 'add-subject', 'change-subject', 'assign-stage', 'save-stage', 'explain-light', 'self-check', 'file', 'reschedule', 'begin-stage', 'attach', 'withdraw-attachment', 'issue-document', 'close-matter') };
const head: Actor = { person: 'p-head', organisation: 'school-one', roles: ['head'], acts: acts('sign-stage', 'record-breach') };
const inspector: Actor = { person: 'p-inspector', organisation: 'education-office', roles: ['inspector'], acts: acts('review', 'settle-breach') };

/** A matter in the making: each step must be accepted. */
class Story {
  matter: Matter | null = null;
  readonly events: MatterEvent[] = [];
  get now(): Matter {
    if (!this.matter) throw new Error('not opened');
    return this.matter;
  }
  private set = () => ({ list: [release] });
  async ask(actor: Actor, at: At, command: Command) {
    return decide(this.set(), calendar, this.matter, command, actor, at, 'm1');
  }
  async does(actor: Actor, at: At, command: Command): Promise<void> {
    const decision = await this.ask(actor, at, command);
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    for (const event of decision.events) {
      this.events.push(event);
      this.matter = fold(this.matter, event);
    }
  }
  async refused(actor: Actor, at: At, command: Command): Promise<Refusal> {
    const decision = await this.ask(actor, at, command);
    if (decision.kind !== 'refusal') throw new Error(`expected a refusal: ${JSON.stringify(decision)}`);
    return decision;
  }
  async saves(at: At, stage: string, form: string, data: Record<string, unknown>, subject?: string): Promise<void> {
    await this.does(teacher, at, this.save(stage, form, data, subject));
  }
  save(stage: string, form: string, data: Record<string, unknown>, subject?: string): Command {
    const base = this.matter?.ledger.stages[stage]?.versions?.[subject === undefined ? form : `${form}@${subject}`] ?? 0;
    return { kind: 'save-stage', stage, forms: [{ form, base, data, ...(subject === undefined ? {} : { subject }) }] };
  }
  async signs(at: At, stage: string): Promise<void> {
    const marks = stageFingerprints(release.content.procedure, this.now, stage);
    await this.does(head, at, { kind: 'sign-stage', stage, matter: marks.matter, subjects: { ...marks.subjects } });
  }
  gate = async (at: At) => (await gates(this.set(), calendar, this.now, at))[0]!;
  verdict = (at: At) => evaluate(this.set(), calendar, this.now, at);
  state = (subject: string) => filingState(release, this.now, release.content.procedure.filings[0]!, subject);
}

const day = (date: string, time = '09:00'): At => ({ date, time });

/** Two classes, planned for Thursday 17 September 2026, ready to file on Monday the 7th. */
async function ready(): Promise<Story> {
  const story = new Story();
  await story.does(teacher, day('2026-09-01'), { kind: 'open-matter', procedure: 'field-trip', title: '秋游' });
  await story.does(teacher, day('2026-09-01'), { kind: 'add-subject', subject: 'a', form: { name: '一班', pupils: 40, adults: 4 } });
  await story.does(teacher, day('2026-09-01'), { kind: 'add-subject', subject: 'b', form: { name: '二班', pupils: 30, adults: 3 } });
  await story.saves(day('2026-09-02'), 'plan', 'plan', { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
  await story.saves(day('2026-09-03'), 'safety', 'safety', { checkedOn: '2026-09-03', insured: true });
  await story.signs(day('2026-09-04'), 'plan');
  await story.signs(day('2026-09-04'), 'safety');
  return story;
}

async function filed(on = '2026-09-07', time = '10:00'): Promise<Story> {
  const story = await ready();
  await story.does(teacher, day(on, time), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
  return story;
}

const approve = (version: number, ...subjects: string[]): Command => ({ kind: 'review', filing: 'approval', version, outcomes: subjects.map((subject) => ({ subject, outcome: 'approved', reasons: [] })) });
const giveBack = (version: number, subject: string): Command => ({ kind: 'review', filing: 'approval', version, outcomes: [{ subject, outcome: 'returned', reasons: [{ code: 'T1', stage: 'plan' }] }] });
const convene: Command = { kind: 'begin-stage', stage: 'outing' };

describe('G1–G3: the plan', () => {
  it('G3: a planned day earlier than filing today allows is refused, with the article and the earliest lawful day', async () => {
    const story = await ready();
    // Five working days after Monday 7 September: the 14th.
    const refusal = await story.refused(teacher, day('2026-09-07'), story.save('plan', 'plan', { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-11' }));
    expect(refusal).toMatchObject({ code: 'plan-too-early', helps: { code: 'earliest-date', date: '2026-09-14' }, basis: [{ policy: 'outing-rules', article: '3' }, { policy: 'outing-rules', article: '4' }] });
  });

  it('G3: the earliest lawful day itself can be planned, without approval', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'plan', { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-14' });
    expect(story.now.forms.plan?.departOn).toBe('2026-09-14');
  });

  it('names the last lawful filing day and the working days left', async () => {
    const story = await ready();
    // In (10 September, 17 September] there are the 11th, 14th, 15th, 16th and 17th.
    expect(await story.gate(day('2026-09-07'))).toMatchObject({ planned: '2026-09-17', lastFiling: '2026-09-10', lastFilingBy: '17:00', workingDaysLeft: 3, earliestIfFiledNow: '2026-09-14', open: false });
  });

  it('refuses to file on the last day after the cut-off hour', async () => {
    const story = await ready();
    const refusal = await story.refused(teacher, day('2026-09-10', '17:01'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
    expect(refusal).toMatchObject({ code: 'plan-too-early', helps: { date: '2026-09-18' } });
    await story.does(teacher, day('2026-09-10', '17:00'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
  });

  it('G1: the planned day is part of the filing', async () => {
    const story = await filed();
    expect(story.now.ledger.filings[0]).toMatchObject({ version: 1, plannedFor: '2026-09-17', frozen: { forms: { plan: { departOn: '2026-09-17' } } } });
  });
});

describe('filing', () => {
  it('F1: required values are wanted at filing, and named by their titles', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'class', { name: '一班', pupils: 40 }, 'a');
    const list = await checklist({ list: [release] }, calendar, story.now, 'approval', ['a', 'b'], day('2026-09-07'));
    expect(list?.missing).toMatchObject([{ form: 'class', field: 'adults', subject: 'a', title: '随行教师人数' }]);
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] })).toMatchObject({ code: 'values-missing' });
  });

  it('G4: a red light refuses it', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'class', { name: '一班', pupils: 41, adults: 4 }, 'a');
    await story.signs(day('2026-09-07'), 'plan');
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] })).toMatchObject({ code: 'red-light', rules: [{ rule: 'enough-adults', subject: 'a' }] });
  });

  it('a yellow light wants a reason and a responsible person', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'safety', 'safety', { checkedOn: '2026-09-03', insured: false });
    await story.signs(day('2026-09-07'), 'safety');
    const send: Command = { kind: 'file', filing: 'approval', subjects: ['a', 'b'] };
    expect(await story.refused(teacher, day('2026-09-07'), send)).toMatchObject({ code: 'unexplained-yellow', rules: [{ rule: 'insured' }] });
    await story.does(teacher, day('2026-09-07'), { kind: 'explain-light', rule: 'insured', reason: '保单在途', responsible: '王老师' });
    await story.does(teacher, day('2026-09-07'), send);
  });

  it('a green light needs no explanation and takes none', async () => {
    const story = await ready();
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'explain-light', rule: 'insured', reason: '无', responsible: '王老师' })).toMatchObject({ code: 'not-yellow' });
  });

  it('a change after the signature voids it, and filing waits for a new one', async () => {
    const story = await ready();
    await story.saves(day('2026-09-07'), 'plan', 'plan', { place: '动物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
    expect(signatureOf(release.content.procedure, story.now, 'plan', 'a')).toMatchObject({ stands: false });
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] })).toMatchObject({ code: 'signature-missing', params: { stages: '活动计划' } });
    await story.signs(day('2026-09-07'), 'plan');
    expect(signatureOf(release.content.procedure, story.now, 'plan', 'a')).toMatchObject({ stands: true });
  });

  it('a signature covers exactly the values shown: others than those stored are refused', async () => {
    const story = await ready();
    const marks = stageFingerprints(release.content.procedure, story.now, 'plan');
    await story.saves(day('2026-09-07'), 'plan', 'plan', { place: '动物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
    expect(await story.refused(head, day('2026-09-07'), { kind: 'sign-stage', stage: 'plan', matter: marks.matter, subjects: { ...marks.subjects } })).toMatchObject({ code: 'values-changed' });
  });

  it('D1, D3: filing freezes its stages; a return opens the returned subject and the matter again', async () => {
    const story = await filed();
    const change = () => story.save('plan', 'class', { name: '一班', pupils: 40, adults: 5 }, 'a');
    expect(await story.refused(teacher, day('2026-09-08'), change())).toMatchObject({ code: 'stage-frozen' });
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.does(teacher, day('2026-09-08'), change());
    expect(await story.refused(teacher, day('2026-09-08'), story.save('plan', 'class', { name: '二班', pupils: 30, adults: 9 }, 'b'))).toMatchObject({ code: 'stage-frozen' });
  });
});

describe('review', () => {
  it('G5: no answer is not approval', async () => {
    const story = await filed();
    expect(await story.refused(teacher, day('2026-09-16'), convene)).toMatchObject({ code: 'gate-shut', rules: [{ rule: 'approved-before-departure' }, { rule: 'approved-before-departure' }] });
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
    expect((await story.gate(day('2026-09-09'))).subjects).toMatchObject([{ subject: 'a', earliest: '2026-09-16' }, { subject: 'b', earliest: '2026-09-14' }]);
  });

  it('a changed field of the matter reopens the approved subjects it bears on, who must be in the next version', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.saves(day('2026-09-09'), 'plan', 'plan', { place: '动物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
    expect(story.state('b')).toBe('changed-since');
    await story.signs(day('2026-09-09'), 'plan');
    expect(await story.refused(teacher, day('2026-09-09'), { kind: 'file', filing: 'approval', subjects: ['a'] })).toMatchObject({ code: 'subjects-left-out' });
    await story.does(teacher, day('2026-09-09'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
  });

  it('a return names its reasons, from the list and pinned to a stage or a rule', async () => {
    const story = await filed();
    const returned = (reasons: { code: string; stage?: string }[]): Command => ({ kind: 'review', filing: 'approval', version: 1, outcomes: [{ subject: 'a', outcome: 'returned', reasons }] });
    expect(await story.refused(inspector, day('2026-09-08'), returned([]))).toMatchObject({ code: 'reason-missing' });
    expect(await story.refused(inspector, day('2026-09-08'), returned([{ code: 'T1' }]))).toMatchObject({ code: 'reason-unpinned' });
    expect(await story.ask(inspector, day('2026-09-08'), returned([{ code: 'X9', stage: 'plan' }]))).toMatchObject({ kind: 'malformed', problems: [{ code: 'unknown-code' }] });
  });

  it('nobody reviews what he filed or signed', async () => {
    const story = await filed();
    expect(await story.refused({ ...inspector, person: 'p-teacher' }, day('2026-09-08'), approve(1, 'a'))).toMatchObject({ code: 'own-work' });
    expect(await story.refused({ ...inspector, person: 'p-head' }, day('2026-09-08'), approve(1, 'a'))).toMatchObject({ code: 'own-work' });
  });

  it('an outcome once given stands', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), approve(1, 'a'));
    expect(await story.refused(inspector, day('2026-09-08'), giveBack(1, 'a'))).toMatchObject({ code: 'already-reviewed' });
  });
});

describe('the gate', () => {
  async function approved(): Promise<Story> {
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
    expect(await story.refused(teacher, day('2026-09-08'), story.save('outing', 'outing', { departed: true }))).toMatchObject({ code: 'stage-not-open' });
  });

  it('one subject not approved: convening is refused until it is suspended, records kept', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-09'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-09'), giveBack(1, 'a'));
    expect(await story.refused(teacher, day('2026-09-10'), convene)).toMatchObject({ code: 'gate-shut', helps: { code: 'suspend-others' } });
    await story.does(teacher, day('2026-09-10'), { kind: 'change-subject', subject: 'a', to: 'suspended', on: '2026-09-10', reason: '未获批', decidedBy: '校长' });
    await story.does(teacher, day('2026-09-10'), convene);
    expect(story.now.subjects.find((one) => one.id === 'a')).toMatchObject({ state: 'suspended', forms: { class: { name: '一班' } } });
  });

  it('G5: a move is refused below the filing’s days and allowed above, where the approval was for another date', async () => {
    const story = await approved();
    const move = (to: string): Command => ({ kind: 'reschedule', filing: 'approval', to, reason: '天气' });
    expect(await story.refused(teacher, day('2026-09-09'), move('2026-09-11'))).toMatchObject({ code: 'plan-too-early', helps: { date: '2026-09-14' } });
    await story.does(teacher, day('2026-09-09'), move('2026-09-14'));
    expect(story.now.forms.plan?.departOn).toBe('2026-09-14');
    expect(await story.gate(day('2026-09-09'))).toMatchObject({ planned: '2026-09-14', open: true, subjects: [{ approvedFor: '2026-09-17' }, { approvedFor: '2026-09-17' }] });
  });

  it('an act in the future is no fact', async () => {
    const story = await approved();
    await story.does(teacher, day('2026-09-10'), convene);
    expect(await story.refused(teacher, day('2026-09-11'), story.save('outing', 'outing', { departed: true, departedOn: '2026-09-17' }))).toMatchObject({ code: 'date-in-future' });
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
    expect((await story.verdict(day('2026-09-14'))).rows.filter((row) => row.rule === 'approved-before-departure').map((row) => row.light)).toEqual(['red', 'red']);
    await story.saves(day('2026-09-14'), 'outing', 'outing', { departed: true, departedOn: '2026-09-10', returnedOn: '2026-09-10' });
    for (const subject of ['a', 'b'])
      for (const rule of ['approval-days', 'approved-before-departure']) await story.does(teacher, day('2026-09-14'), { kind: 'explain-light', rule, subject, reason: '已如实登记', responsible: '校长' });
    const send: Command = { kind: 'file', filing: 'report', subjects: ['a', 'b'] };
    expect(await story.refused(teacher, day('2026-09-14'), send)).toMatchObject({ code: 'breach-unsettled' });
    await story.does(inspector, day('2026-09-14'), { kind: 'settle-breach', filing: 'approval', note: '已约谈' });
    await story.does(teacher, day('2026-09-14'), send);
  });

  it('G7: a lawful act is no breach', async () => {
    const story = await approved();
    expect(await story.refused(head, day('2026-09-17'), { kind: 'record-breach', filing: 'approval', heldOn: '2026-09-17', reason: '误会' })).toMatchObject({ code: 'no-breach' });
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

describe('commands', () => {
  it('a role that may not act is refused', async () => {
    const story = await ready();
    expect(await story.refused(head, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a'] })).toMatchObject({ code: 'role' });
  });

  it('a form saved by somebody else meanwhile is a conflict, not an overwrite', async () => {
    const story = await ready();
    expect(await story.refused(teacher, day('2026-09-07'), { kind: 'save-stage', stage: 'safety', forms: [{ form: 'safety', base: 0, data: { insured: false } }] })).toMatchObject({ code: 'version-conflict' });
  });

  it('F1: a value of the wrong type is malformed, never stored', async () => {
    const story = await ready();
    expect(await story.ask(teacher, day('2026-09-07'), story.save('safety', 'safety', { insured: 'yes' }))).toMatchObject({ kind: 'malformed', problems: [{ code: 'malformed-value', title: '已投保' }] });
  });

  it('the fold of the events is the matter', async () => {
    const story = await filed();
    expect(story.events.reduce<Matter | null>(fold, null)).toEqual(story.now);
  });
});
