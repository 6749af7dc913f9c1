import type { Command } from '../../runtime/engine/definitions/command.ts';
import type { Matter } from '../../runtime/engine/definitions/matter.ts';
import type { Refusal } from '../../runtime/engine/problems.ts';
import type { Actor, Decision } from '../../runtime/engine/procedure/acts/decision.ts';
import { checklist, type FilingChecklist } from '../../runtime/engine/procedure/checklist.ts';
import { decide } from '../../runtime/engine/procedure/decide.ts';
import { evaluate } from '../../runtime/engine/procedure/evaluate.ts';
import type { MatterEvent } from '../../runtime/engine/procedure/events.ts';
import { filingState, type SubjectFilingState } from '../../runtime/engine/procedure/filings.ts';
import { stageFingerprints } from '../../runtime/engine/procedure/fingerprints.ts';
import { fold } from '../../runtime/engine/procedure/fold.ts';
import { gates } from '../../runtime/engine/procedure/gates.ts';
import { type OfferedAct, offeredActs } from '../../runtime/engine/procedure/offered-acts.ts';
import type { ReleaseSet } from '../../runtime/engine/procedure/releases.ts';
import { filingOf } from '../../runtime/engine/procedure/stages.ts';
import type { At, GateState, Verdict } from '../../runtime/engine/procedure/verdict.ts';
import type { CompiledRelease } from '../../runtime/engine/release.ts';
import { fieldTrip } from './field-trip.ts';

const { release, calendar } = fieldTrip();
export { calendar, release };

const acts = (...kinds: Command['kind'][]): string[] => kinds;
export const teacher: Actor = {
  person: 'p-teacher',
  organisation: 'school-one',
  roles: ['teacher'],
  acts: acts(
    'open-matter',
    'add-subject',
    'change-subject',
    'move-subjects',
    'assign-stage',
    'save-stage',
    'explain-light',
    'self-check',
    'file',
    'reschedule',
    'begin-stage',
    'attach',
    'withdraw-attachment',
    'issue-document',
    'close-matter',
  ),
};
export const head: Actor = { person: 'p-head', organisation: 'school-one', roles: ['head'], acts: acts('sign-stage', 'record-breach') };
export const inspector: Actor = {
  person: 'p-inspector',
  organisation: 'education-office',
  roles: ['inspector'],
  acts: acts('review', 'settle-breach'),
};

/** A matter in the making, by the field-trip procedure unless told otherwise: each step must be accepted. */
export class Story {
  matter: Matter | null = null;
  private readonly releases: ReleaseSet;
  constructor(releases: ReleaseSet = { list: [release] }) {
    this.releases = releases;
  }
  readonly events: MatterEvent[] = [];
  get now(): Matter {
    if (!this.matter) throw new Error('not opened');
    return this.matter;
  }
  async ask(actor: Actor, at: At, command: Command): Promise<Decision> {
    return decide(this.releases, calendar, this.matter, command, actor, at, 'm1');
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
    const marks = stageFingerprints(this.opening.content.procedure, this.now, stage);
    await this.does(head, at, { kind: 'sign-stage', stage, matter: marks.matter, subjects: { ...marks.subjects } });
  }
  get opening(): CompiledRelease {
    const [first] = this.releases.list;
    if (!first) throw new Error('no release');
    return first;
  }
  async gate(at: At): Promise<GateState> {
    const [gate] = await gates(this.releases, calendar, this.now, at);
    if (!gate) throw new Error('no gate');
    return gate;
  }
  verdict(at: At): Promise<Verdict> {
    return evaluate(this.releases, calendar, this.now, at);
  }
  /** The lights of a rule, by subject. */
  async lights(rule: string, at: At): Promise<string[]> {
    return (await this.verdict(at)).rows.filter((row) => row.rule === rule).map((row) => row.light);
  }
  list(filing: string, subjects: readonly string[], at: At): Promise<FilingChecklist | null> {
    return checklist(this.releases, calendar, this.now, filing, subjects, at);
  }
  offered(actor: Actor, at: At): Promise<OfferedAct[]> {
    return offeredActs(this.releases, calendar, this.now, actor, at);
  }
  state(subject: string): SubjectFilingState {
    const filing = filingOf(this.opening.content.procedure, 'approval');
    if (!filing) throw new Error('no filing');
    return filingState(this.opening, this.now, filing, subject);
  }
}

/** A moment: a day, by default at nine. */
export const day = (date: string, time = '09:00'): At => ({ date, time });

/** Two classes, planned for Thursday 17 September 2026, ready to file on Monday the 7th. */
export async function ready(releases?: ReleaseSet): Promise<Story> {
  const story = new Story(releases);
  await story.does(teacher, day('2026-09-01'), { kind: 'open-matter', procedure: 'field-trip', title: '秋游' });
  await story.does(teacher, day('2026-09-01'), { kind: 'add-subject', subject: 'a', form: { name: '一班', pupils: 40, adults: 4 } });
  await story.does(teacher, day('2026-09-01'), { kind: 'add-subject', subject: 'b', form: { name: '二班', pupils: 30, adults: 3 } });
  await story.saves(day('2026-09-02'), 'plan', 'plan', { place: '植物园', drawnUpOn: '2026-09-02', departOn: '2026-09-17' });
  await story.saves(day('2026-09-03'), 'safety', 'safety', { checkedOn: '2026-09-03', insured: true });
  await story.signs(day('2026-09-04'), 'plan');
  await story.signs(day('2026-09-04'), 'safety');
  return story;
}

/** The same, sent on the 7th at ten unless told otherwise. */
export async function filed(on = '2026-09-07', time = '10:00', releases?: ReleaseSet): Promise<Story> {
  const story = await ready(releases);
  await story.does(teacher, day(on, time), { kind: 'file', filing: 'approval', subjects: ['a', 'b'] });
  return story;
}

/** The commands of a review and of convening. */
export const approve = (version: number, ...subjects: string[]): Command => ({
  kind: 'review',
  filing: 'approval',
  version,
  outcomes: subjects.map((subject) => ({ subject, outcome: 'approved', reasons: [] })),
});
export const giveBack = (version: number, subject: string): Command => ({
  kind: 'review',
  filing: 'approval',
  version,
  outcomes: [{ subject, outcome: 'returned', reasons: [{ code: 'T1', stage: 'plan' }] }],
});
export const convene: Command = { kind: 'begin-stage', stage: 'outing' };
