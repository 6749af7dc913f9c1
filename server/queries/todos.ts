import type { Todo } from '../../runtime/api/index.ts';
import { type CompiledRelease, explanationOf, type Matter, missingValues, type OfferedAct, type StageDefinition } from '../../runtime/engine/index.ts';
import type { Access, ReachingActor } from '../auth/access.ts';
import type { StoredMatter } from '../store/records.ts';
import { dueOn, earlier } from './due.ts';
import type { Judged, Judging } from './judging.ts';
import { isOwnWork, pendingReviews, reviewDues } from './pending.ts';
import { filingDeadline, stageState, worstOf } from './summaries.ts';
import { filingTitle, matterTitle, stageTitle } from './titles.ts';

/** Acts whose possibility only the engine can tell; who holds none of them needs no such reckoning. */
const reckoned = ['save-stage', 'sign-stage', 'file', 'begin-stage', 'close-matter'];

type Place = Pick<Todo, 'stage' | 'filing' | 'subjects' | 'due'>;

/** What a person must do next on one open matter. */
export class MatterTodos {
  readonly #stored: StoredMatter;
  readonly #matter: Matter;
  readonly #judged: Judged;
  readonly #actor: ReachingActor;
  readonly #access: Access;

  constructor(stored: StoredMatter, judged: Judged, actor: ReachingActor, access: Access) {
    this.#stored = stored;
    this.#matter = stored.matter;
    this.#judged = judged;
    this.#actor = actor;
    this.#access = access;
  }

  /** All of them; the caller sorts over matters. */
  async all(judging: Judging): Promise<readonly Todo[]> {
    if (this.#matter.state === 'closed') return [];
    const superior = [...this.#reviews(), ...this.#breaches()];
    if (!reckoned.some((act) => this.#can(act))) return superior;
    const offered = await judging.offered(this.#stored, this.#actor);
    return [...superior, ...this.#stages(offered), ...this.#lights(), ...this.#filings(offered), ...this.#acts(offered)];
  }

  #can(act: string): boolean {
    return this.#actor.acts.includes(act);
  }

  #todo(kind: Todo['kind'], place: Place): Todo {
    const { stage, filing } = place;
    const { opening, verdict } = this.#judged;
    const light = stage === undefined ? verdict.overall : worstOf(verdict.rows.filter((row) => row.stage === stage));
    return {
      kind,
      matter: this.#stored.id,
      matterTitle: matterTitle(this.#matter),
      organisationTitle: this.#access.organisationTitle(this.#stored.organisation),
      ...place,
      ...(stage === undefined ? {} : { stageTitle: stageTitle(opening, stage) }),
      ...(filing === undefined ? {} : { filingTitle: filingTitle(opening, filing) }),
      light: light === 'none' ? 'grey' : light,
    };
  }

  #reviews(): Todo[] {
    if (!this.#can('review')) return [];
    return pendingReviews(this.#judged, this.#matter)
      .filter(({ record }) => !isOwnWork(this.#matter, record, this.#actor.person))
      .map((pending) => {
        const { toMeeting, toLimit } = reviewDues(this.#judged, pending);
        const due = earlier(toMeeting, toLimit);
        return this.#todo('review', { filing: pending.record.filing, subjects: pending.subjects, ...(due === undefined ? {} : { due }) });
      });
  }

  #breaches(): Todo[] {
    if (!this.#can('settle-breach')) return [];
    const open = (this.#matter.ledger.breaches ?? []).filter((breach) => breach.settled === undefined);
    return open.map((breach) => this.#todo('settle-breach', { filing: breach.gate }));
  }

  /** Stages at hand: the handler's while something is missing, then the leader's to sign. */
  #stages(offered: readonly OfferedAct[]): Todo[] {
    const { opening } = this.#judged;
    return opening.content.procedure.stages.flatMap((stage) => {
      if (!this.#isAtHand(stage)) return [];
      const place = { stage: stage.id, ...this.#dueOf(stage) };
      if (isOffered(offered, 'sign-stage', { stage: stage.id })) return [this.#todo('sign-stage', place)];
      const handler = this.#matter.ledger.stages[stage.id]?.handler;
      const mine = this.#can('save-stage') && (handler === undefined || handler === this.#actor.person);
      if (!mine || !isOffered(offered, 'save-stage', { stage: stage.id }) || isFilled(opening, this.#matter, stage)) return [];
      const held = this.#judged.gates.find((gate) => gate.opens === stage.id);
      return [this.#todo(held !== undefined && held.held === undefined ? 'record-act' : 'complete-stage', place)];
    });
  }

  #isAtHand(stage: StageDefinition): boolean {
    const { opening } = this.#judged;
    const state = stageState(opening, this.#matter, stage);
    if (state !== 'not-begun') return true;
    const before = opening.content.procedure.stages.filter((one) => stage.after.includes(one.id));
    return before.every((one) => stageState(opening, this.#matter, one) === 'closed');
  }

  #dueOf(stage: StageDefinition): Pick<Place, 'due'> {
    const gate = this.#judged.gates.find((one) => one.opens === stage.id);
    if (gate?.planned !== undefined) return { due: dueOn(this.#judged.calendar, this.#judged.at.date, gate.planned) };
    const deadline = filingDeadline(this.#judged);
    const filing = this.#judged.opening.content.procedure.filings.find((one) => one.id === deadline?.filing);
    return deadline !== undefined && filing?.freezes.includes(stage.id) === true ? { due: deadline.due } : {};
  }

  /** Yellow lights without a reason, by stage. */
  #lights(): Todo[] {
    if (!this.#can('explain-light')) return [];
    const bare = this.#judged.verdict.rows.filter(
      (row) => row.light === 'yellow' && row.uncounted !== true && explanationOf(this.#matter, row) === undefined,
    );
    return this.#judged.opening.content.procedure.stages.flatMap((stage) => {
      const rows = bare.filter((row) => row.stage === stage.id);
      if (rows.length === 0) return [];
      const subjects = [...new Set(rows.flatMap((row) => (row.subject === undefined ? [] : [row.subject])))];
      return [this.#todo('explain-light', { stage: stage.id, ...(subjects.length === 0 ? {} : { subjects }), ...this.#dueOf(stage) })];
    });
  }

  #filings(offered: readonly OfferedAct[]): Todo[] {
    if (!this.#can('file')) return [];
    const deadline = filingDeadline(this.#judged);
    return this.#judged.opening.content.procedure.filings.flatMap((filing) => {
      const due = deadline?.filing === filing.id ? { due: deadline.due } : {};
      const gate = this.#judged.gates.find((one) => one.filing === filing.id);
      const again = (gate?.subjects ?? []).filter((one) => one.state === 'returned' || one.state === 'changed-since').map((one) => one.subject);
      if (again.length > 0 && gate?.held === undefined) return [this.#todo('refile', { filing: filing.id, subjects: again, ...due })];
      return isOffered(offered, 'file', { filing: filing.id }) ? [this.#todo('file', { filing: filing.id, ...due })] : [];
    });
  }

  #acts(offered: readonly OfferedAct[]): Todo[] {
    const convene = this.#judged.gates
      .filter((gate) => gate.open && isOffered(offered, 'begin-stage', { stage: gate.opens }))
      .map((gate) => this.#todo('convene', {
        stage: gate.opens,
        filing: gate.filing,
        ...(gate.planned === undefined ? {} : { due: dueOn(this.#judged.calendar, this.#judged.at.date, gate.planned) }),
      }));
    return this.#matter.subjects.length > 0 && isOffered(offered, 'close-matter', {}) ? [...convene, this.#todo('close-matter', {})] : convene;
  }
}

function isOffered(offered: readonly OfferedAct[], act: string, place: { readonly stage?: string; readonly filing?: string }): boolean {
  return offered.some(
    (one) =>
      one.act === act && one.possible && one.subject === undefined &&
      (place.stage === undefined || one.stage === place.stage) && (place.filing === undefined || one.filing === place.filing),
  );
}

/** Whether every value a stage asks for is there, for the matter and each active subject. */
function isFilled(release: CompiledRelease, matter: Matter, stage: StageDefinition): boolean {
  const active = matter.subjects.filter((one) => one.state === 'active');
  return stage.forms.every(({ form, scope }) =>
    scope === 'matter'
      ? missingValues(release, form, matter.forms[form] ?? {}).length === 0
      : active.length > 0 && active.every((one) => missingValues(release, form, one.forms[form] ?? {}, one.id).length === 0),
  );
}
