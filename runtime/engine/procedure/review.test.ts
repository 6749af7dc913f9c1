import { describe, expect, it } from 'vitest';

import { type AmendedRule, amendedTripContent } from '../../../test/support/amended-trip.ts';
import { compiled } from '../../../test/support/field-trip.ts';
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
import { checklist } from './checklist.ts';

const amended = (...rules: AmendedRule[]) => ({ list: [compiled(amendedTripContent(...rules))] });
const change = (subject: string, to: 'active' | 'suspended' | 'withdrawn', on: string): Command => ({
  kind: 'change-subject',
  subject,
  to,
  on,
  reason: '原因',
  decidedBy: '校长',
});
const send = (...subjects: string[]): Command => ({ kind: 'file', filing: 'approval', subjects });
const plan = { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' };

describe('a version overtaken by changes', () => {
  it('can be returned but not approved: an approval covers content', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.saves(day('2026-09-08'), 'plan', 'plan', { ...plan, place: '动物园' });
    expect(story.state('b')).toBe('changed-since');
    expect(await story.refused(inspector, day('2026-09-08'), approve(1, 'b'))).toMatchObject({
      code: 'values-changed',
      params: { subject: 'b' },
      helps: { code: 'return-overtaken' },
    });
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'b'));
  });

  it('put back as it was stands for review again', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.saves(day('2026-09-08'), 'plan', 'plan', { ...plan, place: '动物园' });
    await story.saves(day('2026-09-08'), 'plan', 'plan', plan);
    expect(story.state('b')).toBe('filed');
    await story.does(inspector, day('2026-09-08'), approve(1, 'b'));
  });

  it('the subjects a change bears on are named before sending, and only they', async () => {
    const story = await ready(amended());
    const buses = [
      { class: 'a', seats: 45 },
      { class: 'b', seats: 40 },
    ];
    await story.saves(day('2026-09-04'), 'plan', 'plan', { ...plan, buses });
    await story.signs(day('2026-09-04'), 'plan');
    await story.does(teacher, day('2026-09-07', '10:00'), send('a', 'b'));
    await story.does(inspector, day('2026-09-08'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.saves(day('2026-09-08'), 'plan', 'plan', {
      ...plan,
      buses: [
        { class: 'b', seats: 40 },
        { class: 'a', seats: 50 },
      ],
    });
    expect(await story.list('approval', ['a'], day('2026-09-08'))).toMatchObject({ eligible: ['a'], reopened: [] });
    await story.saves(day('2026-09-08'), 'plan', 'plan', {
      ...plan,
      buses: [
        { class: 'b', seats: 41 },
        { class: 'a', seats: 50 },
      ],
    });
    expect(await story.list('approval', ['a'], day('2026-09-08'))).toMatchObject({ eligible: ['a', 'b'], reopened: ['b'] });
  });

  it('a row about nobody yet bears on everybody', async () => {
    const story = await filed('2026-09-07', '10:00', amended());
    await story.does(inspector, day('2026-09-08'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    await story.saves(day('2026-09-08'), 'plan', 'plan', { ...plan, buses: [{ seats: 41 }] });
    expect(story.state('b')).toBe('changed-since');
  });
});

describe('subjects that come and go', () => {
  it('G6: one absent when the act was held does not come back; it moves to a matter of its own', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-09'), approve(1, 'b'));
    await story.does(inspector, day('2026-09-09'), giveBack(1, 'a'));
    await story.does(teacher, day('2026-09-10'), change('a', 'suspended', '2026-09-10'));
    await story.does(teacher, day('2026-09-10'), convene);
    expect(await story.refused(teacher, day('2026-09-11'), change('a', 'active', '2026-09-11'))).toMatchObject({
      code: 'subject-state',
      helps: { code: 'missed-act' },
    });
    await story.saves(day('2026-09-17'), 'outing', 'outing', { departed: true, departedOn: '2026-09-17', returnedOn: '2026-09-17' });
    expect(await story.refused(teacher, day('2026-09-18'), change('a', 'active', '2026-09-18'))).toMatchObject({
      code: 'subject-state',
      helps: { code: 'missed-act' },
    });
    // The others go to their end without it: second filing and close.
    await story.does(teacher, day('2026-09-18'), { kind: 'file', filing: 'report', subjects: ['b'] });
    await story.does(teacher, day('2026-09-18'), { kind: 'close-matter' });
  });

  it('G6: one suspended before the act and approved comes back before it is held', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-09'), approve(1, 'a', 'b'));
    await story.does(teacher, day('2026-09-10'), change('a', 'suspended', '2026-09-10'));
    await story.does(teacher, day('2026-09-10'), convene);
    await story.does(teacher, day('2026-09-11'), change('a', 'active', '2026-09-11'));
    expect(await story.gate(day('2026-09-11'))).toMatchObject({
      subjects: [
        { subject: 'a', open: true },
        { subject: 'b', open: true },
      ],
    });
  });

  it('G6: one suspended after the act comes back', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-09'), approve(1, 'a', 'b'));
    await story.does(teacher, day('2026-09-10'), convene);
    await story.saves(day('2026-09-17'), 'outing', 'outing', { departed: true, departedOn: '2026-09-17', returnedOn: '2026-09-17' });
    await story.does(teacher, day('2026-09-18'), change('a', 'suspended', '2026-09-18'));
    await story.does(teacher, day('2026-09-21'), change('a', 'active', '2026-09-21'));
  });

  it('O3: suspended ones are in no filing, hold no gate and keep their forms; withdrawn ones stay so', async () => {
    const story = await ready();
    await story.does(teacher, day('2026-09-05'), change('a', 'suspended', '2026-09-05'));
    expect(await story.refused(teacher, day('2026-09-07'), send('a', 'b'))).toMatchObject({ code: 'nothing-to-file' });
    await story.does(teacher, day('2026-09-07', '10:00'), send('b'));
    await story.does(inspector, day('2026-09-09'), approve(1, 'b'));
    expect(await story.gate(day('2026-09-09'))).toMatchObject({
      open: true,
      subjects: [
        { subject: 'a', state: 'suspended', open: false },
        { subject: 'b', open: true },
      ],
    });
    await story.does(teacher, day('2026-09-09'), change('a', 'withdrawn', '2026-09-09'));
    expect(await story.refused(teacher, day('2026-09-09'), change('a', 'active', '2026-09-09'))).toMatchObject({ code: 'subject-state' });
    expect(
      await story.ask(teacher, day('2026-09-09'), { kind: 'add-subject', subject: 'a', form: { name: '一班', pupils: 1, adults: 1 } }),
    ).toMatchObject({ kind: 'malformed', problems: [{ code: 'duplicate-id' }] });
  });

  it('O3: a malformed value of one that is not counted does not stop the others', async () => {
    const story = await ready();
    await story.does(teacher, day('2026-09-05'), change('a', 'suspended', '2026-09-05'));
    const spoilt = {
      ...story.now,
      subjects: story.now.subjects.map((one) => (one.id === 'a' ? { ...one, forms: { class: { pupils: 'many' } } } : one)),
    };
    expect(await checklist({ list: [release] }, calendar, spoilt, 'approval', ['b'], day('2026-09-07'))).toMatchObject({
      problems: [],
      possible: true,
    });
  });

  it('one added after the first filing is filed by itself and holds the gate until then', async () => {
    const story = await filed();
    await story.does(inspector, day('2026-09-08'), approve(1, 'a', 'b'));
    await story.does(teacher, day('2026-09-08'), { kind: 'add-subject', subject: 'c', form: { name: '三班', pupils: 20, adults: 4 } });
    expect(await story.gate(day('2026-09-08'))).toMatchObject({
      open: false,
      subjects: [{ open: true }, { open: true }, { subject: 'c', open: false, state: 'not-filed' }],
    });
    expect(await story.refused(teacher, day('2026-09-09'), send('c'))).toMatchObject({ code: 'signature-missing' });
    await story.signs(day('2026-09-09'), 'plan');
    await story.signs(day('2026-09-09'), 'safety');
    await story.does(teacher, day('2026-09-09'), send('c'));
    expect([story.state('a'), story.state('b'), story.state('c')]).toEqual(['approved', 'approved', 'filed']);
  });

  it('a checklist for a subject nobody knows is refused, not an error', async () => {
    const story = await ready();
    expect(await story.list('approval', ['nobody'], day('2026-09-07'))).toMatchObject({
      possible: false,
      refusals: [{ code: 'nothing-to-file' }, { code: 'signature-missing' }],
    });
    expect(await story.list('unheard-of', ['a'], day('2026-09-07'))).toBeNull();
  });

  it('D1: a stage closes by signature for the subjects it names, not for one added later', async () => {
    const story = await ready();
    await story.does(teacher, day('2026-09-07'), { kind: 'add-subject', subject: 'c', form: { name: '三班', pupils: 20, adults: 4 } });
    const signed = (await story.list('approval', ['a', 'b', 'c'], day('2026-09-07')))?.signatures.map(({ state }) => state);
    expect(signed).toEqual(['voided', 'voided']);
    expect((await story.list('approval', ['a', 'b'], day('2026-09-07')))?.signatures.map(({ state }) => state)).toEqual([
      'signed',
      'signed',
    ]);
  });
});

describe('reasons', () => {
  const explain = (rule: string, subject?: string): Command => ({
    kind: 'explain-light',
    rule,
    ...(subject === undefined ? {} : { subject }),
    reason: '已安排',
    responsible: '王老师',
  });

  it('a reason covers the values it was given for: a light that comes back on others wants a new one', async () => {
    const story = await ready(amended('many-adults'));
    for (const subject of ['a', 'b']) await story.does(teacher, day('2026-09-07'), explain('many-adults', subject));
    expect(await story.list('approval', ['a', 'b'], day('2026-09-07'))).toMatchObject({
      yellows: [{ reason: '已安排' }, { reason: '已安排' }],
      possible: true,
    });
    const adults = async (count: number) => {
      await story.saves(day('2026-09-07'), 'plan', 'class', { name: '二班', pupils: 20, adults: count }, 'b');
      await story.signs(day('2026-09-07'), 'plan');
    };
    await adults(5);
    await adults(2);
    expect(await story.refused(teacher, day('2026-09-07'), send('a', 'b'))).toMatchObject({
      code: 'unexplained-yellow',
      rules: [{ rule: 'many-adults', subject: 'b' }],
    });
    // Back on the values it was given for, the reason covers it again.
    await adults(3);
    expect((await story.list('approval', ['a', 'b'], day('2026-09-07')))?.possible).toBe(true);
  });

  it('D1: a light that only the filing lights can be explained before it', async () => {
    const story = await ready(amended('nurse'));
    const at = day('2026-09-07');
    expect(await story.lights('nurse', at)).toEqual(['grey']);
    expect(await story.refused(teacher, at, send('a', 'b'))).toMatchObject({ code: 'unexplained-yellow', rules: [{ rule: 'nurse' }] });
    await story.does(teacher, at, explain('nurse'));
    await story.does(teacher, at, send('a', 'b'));
  });

  it('a form twice in one save is malformed: one would overwrite the other', async () => {
    const story = await ready();
    const forms = [true, false].map((insured) => ({ form: 'safety', base: 1, data: { insured } }));
    expect(await story.ask(teacher, day('2026-09-07'), { kind: 'save-stage', stage: 'safety', forms })).toMatchObject({
      kind: 'malformed',
      problems: [{ code: 'duplicate-id' }],
    });
  });

  it('a paper of the gated stage is attached once the gate has opened, not before', async () => {
    const story = await filed();
    const attach: Command = {
      kind: 'attach',
      stage: 'outing',
      attachment: 'x',
      name: 'x.pdf',
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: '0'.repeat(64),
    };
    expect(await story.refused(teacher, day('2026-09-08'), attach)).toMatchObject({ code: 'stage-not-open' });
    await story.does(head, day('2026-09-08'), { kind: 'record-breach', filing: 'approval', heldOn: '2026-09-08', reason: '误会' });
    await story.does(teacher, day('2026-09-08'), attach);
  });
});
