import { describe, expect, it } from 'vitest';

import { approve, calendar, day, filed, inspector, release, type Story, teacher } from '../../../../test/support/trip-story.ts';
import type { CommandOf } from '../../definitions/command.ts';
import type { Matter } from '../../definitions/matter.ts';
import { checkMatter } from '../../facts/check-matter.ts';
import { decide } from '../decide.ts';
import { evaluate } from '../evaluate.ts';
import { fold } from '../fold.ts';
import { signatureOf } from '../fingerprints.ts';

const move: CommandOf<'move-subjects'> = { kind: 'move-subjects', subjects: ['a'], title: '一班秋游', reason: '没有赶上', decidedBy: '校长' };

/** Class b travels, class a was suspended before the convening on the 10th. */
async function missed(): Promise<Story> {
  const story = await filed();
  await story.does(inspector, day('2026-09-09'), approve(1, 'a', 'b'));
  await story.does(teacher, day('2026-09-10'), { kind: 'change-subject', subject: 'a', to: 'suspended', on: '2026-09-10', reason: '缓', decidedBy: '校长' });
  await story.does(teacher, day('2026-09-10'), { kind: 'begin-stage', stage: 'outing' });
  return story;
}

async function moved(story: Story): Promise<{ readonly from: Matter; readonly to: Matter }> {
  const decision = await decide({ list: [release] }, calendar, story.now, move, teacher, day('2026-09-18'), 'm2');
  if (decision.kind !== 'accepted' || decision.opens === undefined) throw new Error(JSON.stringify(decision));
  const to = decision.opens.reduce<Matter | null>(fold, null);
  if (to === null) throw new Error('nothing opened');
  return { from: decision.events.reduce<Matter>(fold, story.now), to };
}

describe('a subject that missed the act', () => {
  it('G6: moves with its records to a new matter linked to the old one', async () => {
    const story = await missed();
    const { from, to } = await moved(story);
    expect(from.subjects.find(({ id }) => id === 'a')).toMatchObject({ state: 'withdrawn', changes: [{ to: 'suspended' }, { to: 'withdrawn', movedTo: 'm2', decidedBy: '校长' }] });
    expect(to).toMatchObject({ id: 'm2', continues: 'm1', title: '一班秋游', organisation: 'school-one', openedOn: '2026-09-01', state: 'open' });
    expect(to.subjects).toEqual([{ id: 'a', state: 'active', forms: { class: { name: '一班', pupils: 40, adults: 4 } } }]);
    expect(to.forms['safety']).toEqual({ checkedOn: '2026-09-03', insured: true });
    expect(Object.keys(to.ledger.stages)).toEqual(['plan', 'safety']);
    expect(checkMatter(release, { matter: to })).toEqual([]);
  });

  it('G5: approval and plan stay behind, for they were for another date', async () => {
    const { to } = await moved(await missed());
    expect(to.ledger.filings).toEqual([]);
    expect(to.forms['plan']).toEqual({ place: '植物园', drawnUpOn: '2026-09-02' });
    const verdict = await evaluate({ list: [release] }, calendar, to, day('2026-09-18'));
    expect(verdict.rows.every(({ subject }) => subject === undefined || subject === 'a')).toBe(true);
    // What waits for the new plan is not due: nothing is held against a matter that has only just begun.
    expect(verdict.rows.filter(({ outcome }) => outcome === 'not-recorded' || outcome === 'problem')).toEqual([]);
  });

  it('a signature stands where its values came along unchanged, and not where the plan was left behind', async () => {
    const { to } = await moved(await missed());
    const { procedure } = release.content;
    expect(signatureOf(procedure, to, 'safety', null)?.stands).toBe(true);
    expect(signatureOf(procedure, to, 'plan', null)).toBeNull();
  });

  it('only a suspended one moves, known to the matter, and a moved one never comes back', async () => {
    const story = await missed();
    await expect(story.refused(teacher, day('2026-09-18'), { ...move, subjects: ['b'] })).resolves.toMatchObject({ code: 'subject-state', helps: { code: 'suspend-first' } });
    expect(await story.ask(teacher, day('2026-09-18'), { ...move, subjects: ['x'] })).toMatchObject({ kind: 'malformed', problems: [{ code: 'unknown-subject' }] });
    expect(await story.ask(inspector, day('2026-09-18'), move)).toMatchObject({ kind: 'refusal', code: 'role' });
    await story.does(teacher, day('2026-09-18'), move);
    await expect(story.refused(teacher, day('2026-09-18'), { kind: 'change-subject', subject: 'a', to: 'active', on: '2026-09-18', reason: 'r', decidedBy: 'd' })).resolves.toMatchObject({ code: 'subject-state' });
    await expect(story.refused(teacher, day('2026-09-18'), move)).resolves.toMatchObject({ code: 'subject-state' });
  });
});
