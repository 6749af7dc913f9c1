import { describe, expect, it } from 'vitest';

import { approve, convene, day, filed, giveBack, head, inspector, ready, type Story, teacher } from '../../../test/support/trip-story.ts';
import type { Command } from '../definitions/command.ts';
import type { Actor } from './acts/decision.ts';
import type { OfferedAct } from './offered-acts.ts';

type Place = Pick<OfferedAct, 'act' | 'stage' | 'filing' | 'subject'>;

async function offer(story: Story, actor: Actor, at: ReturnType<typeof day>, place: Place): Promise<string> {
  const found = (await story.offered(actor, at)).find(
    (one) => one.act === place.act && one.stage === place.stage && one.filing === place.filing && one.subject === place.subject,
  );
  if (!found) throw new Error(`not offered: ${JSON.stringify(place)}`);
  expect(found.possible).toBe(found.refusal === undefined);
  return found.refusal?.code ?? 'possible';
}

const file: Place = { act: 'file', filing: 'approval' };
const review: Place = { act: 'review', filing: 'approval' };
const begin: Place = { act: 'begin-stage', filing: 'approval', stage: 'outing' };

describe('a shut button says why', () => {
  it('an act of another role', async () => {
    const story = await ready();
    for (const one of await story.offered(inspector, day('2026-09-07')))
      if (!inspector.acts.includes(one.act)) expect(one).toMatchObject({ possible: false, refusal: { code: 'role' } });
  });

  it('filing: from too early a plan to sent', async () => {
    const story = await ready();
    expect(await offer(story, teacher, day('2026-09-07'), file)).toBe('possible');
    expect(await offer(story, teacher, day('2026-09-11'), file)).toBe('plan-too-early');
    await story.does(teacher, day('2026-09-07'), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
    expect(await offer(story, teacher, day('2026-09-07'), file)).toBe('nothing-to-file');
    expect(await offer(story, teacher, day('2026-09-07'), { act: 'file', filing: 'report' })).toBe('stage-not-open');
  });

  it('review: nothing sent, sent, answered, own work', async () => {
    expect(await offer(await ready(), inspector, day('2026-09-07'), review)).toBe('not-filed');
    const story = await filed();
    expect(await offer(story, inspector, day('2026-09-08'), review)).toBe('possible');
    expect(await offer(story, { ...inspector, person: teacher.person }, day('2026-09-08'), review)).toBe('own-work');
    await story.does(inspector, day('2026-09-08'), approve(1, 'a', 'b'));
    expect(await offer(story, inspector, day('2026-09-08'), review)).toBe('already-reviewed');
  });

  it('forms: frozen by the filing, open again for the subject returned and for the matter', async () => {
    const story = await filed();
    const save = (subject?: string): Place => ({ act: 'save-stage', stage: 'plan', ...(subject === undefined ? {} : { subject }) });
    const codes = async () => Promise.all([save(), save('a'), save('b')].map((place) => offer(story, teacher, day('2026-09-08'), place)));
    expect(await codes()).toEqual(['stage-frozen', 'stage-frozen', 'stage-frozen']);
    await story.does(inspector, day('2026-09-08'), giveBack(1, 'a'));
    expect(await codes()).toEqual(['possible', 'possible', 'stage-frozen']);
  });

  it('signing: by the leader, once', async () => {
    const story = await ready();
    const sign: Place = { act: 'sign-stage', stage: 'plan' };
    expect(await offer(story, head, day('2026-09-07'), sign)).toBe('already-done');
    await story.saves(day('2026-09-07'), 'plan', 'class', { name: '一班', pupils: 40, adults: 5 }, 'a');
    expect(await offer(story, head, day('2026-09-07'), sign)).toBe('possible');
    expect(await offer(story, { ...head, roles: ['teacher'] }, day('2026-09-07'), sign)).toBe('role');
  });

  it('the gated act and its stage: shut, open, done', async () => {
    const story = await filed();
    expect(await offer(story, teacher, day('2026-09-08'), begin)).toBe('gate-shut');
    expect(await offer(story, teacher, day('2026-09-08'), { act: 'save-stage', stage: 'outing' })).toBe('stage-not-open');
    expect(await offer(story, head, day('2026-09-08'), { act: 'record-breach', filing: 'approval' })).toBe('possible');
    await story.does(inspector, day('2026-09-08'), approve(1, 'a', 'b'));
    expect(await offer(story, teacher, day('2026-09-09'), begin)).toBe('possible');
    expect(await offer(story, head, day('2026-09-09'), { act: 'record-breach', filing: 'approval' })).toBe('no-breach');
    await story.does(teacher, day('2026-09-09'), convene);
    expect(await offer(story, teacher, day('2026-09-09'), begin)).toBe('already-done');
    expect(await offer(story, teacher, day('2026-09-09'), { act: 'save-stage', stage: 'outing' })).toBe('possible');
  });

  it('moving: after the filing, until held', async () => {
    const move: Place = { act: 'reschedule', filing: 'approval' };
    expect(await offer(await ready(), teacher, day('2026-09-07'), move)).toBe('not-filed');
    const story = await filed();
    expect(await offer(story, teacher, day('2026-09-08'), move)).toBe('possible');
    await story.does(inspector, day('2026-09-08'), approve(1, 'a', 'b'));
    await story.does(teacher, day('2026-09-09'), convene);
    await story.saves(day('2026-09-17'), 'outing', 'outing', { departed: true, departedOn: '2026-09-17' });
    expect(await offer(story, teacher, day('2026-09-17'), move)).toBe('already-done');
  });

  it('what is offered is what is decided', async () => {
    const story = await filed();
    const cases: [Actor, Place, Command][] = [
      [teacher, begin, convene],
      [inspector, review, approve(1, 'a')],
      [teacher, file, { kind: 'file', filing: 'approval', subjects: ['a'] }],
      [teacher, { act: 'close-matter' }, { kind: 'close-matter' }],
      [inspector, { act: 'settle-breach', filing: 'approval' }, { kind: 'settle-breach', filing: 'approval', note: 'x' }],
    ];
    for (const [actor, place, command] of cases) {
      const decision = await story.ask(actor, day('2026-09-08'), command);
      expect(await offer(story, actor, day('2026-09-08'), place)).toBe(decision.kind === 'refusal' ? decision.code : 'possible');
    }
  });
});
