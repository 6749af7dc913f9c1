import type { FilingDefinition, FormDefinition, PartChange, PhaseDefinition, ReleaseContent, StageDefinition } from '../../runtime/engine/index.ts';

/** An id that none of the taken ones is: the wish itself, or with the first number that is free. */
export function freeId(wish: string, taken: readonly string[]): string {
  if (!taken.includes(wish)) return wish;
  let number = 2;
  while (taken.includes(`${wish}-${String(number)}`)) number += 1;
  return `${wish}-${String(number)}`;
}

/** A form with the one field every stage begins with: its date. */
export function newForm(content: ReleaseContent, id: string, title: string, dateTitle: string): FormDefinition {
  return {
    id: freeId(id, content.forms.map((form) => form.id)),
    title,
    schema: { type: 'object', required: [], properties: { date: { type: 'string', format: 'date', title: dateTitle } } },
    ui: {},
  };
}

export interface NewStage {
  readonly id: string;
  readonly title: string;
  readonly dateTitle: string;
  readonly phase: string;
  /** The stages it comes after. */
  readonly after: readonly string[];
  /** A stage of the flow it is put in front of: that one then comes after it instead. */
  readonly before?: string | undefined;
}

/** A stage with a form of its own and its date, the leader and handler of its neighbours. */
export function stageAdded(content: ReleaseContent, wish: NewStage): { readonly id: string; readonly changes: readonly PartChange[] } {
  const { stages } = content.procedure;
  const form = newForm(content, wish.id, wish.title, wish.dateTitle);
  const neighbour = stages.findLast(({ phase }) => phase === wish.phase) ?? stages.at(-1);
  const stage: StageDefinition = {
    id: wish.id, phase: wish.phase, title: wish.title, date: { fact: `${form.id}.date` }, after: [...wish.after],
    forms: [{ form: form.id, scope: 'matter' }], responsible: neighbour?.responsible ?? { leader: 'leader', handler: 'handler' }, documents: [], attachments: [],
  };
  const follower = stages.find(({ id }) => id === wish.before);
  const lane = stages.filter(({ phase }) => phase === wish.phase);
  const next = follower?.id ?? stages[stages.findIndex(({ id }) => id === lane.at(-1)?.id) + 1]?.id;
  const place = lane.length === 0 && follower === undefined ? null : (next ?? null);
  return {
    id: stage.id,
    changes: [
      { put: { kind: 'form', id: form.id, value: form } },
      { put: { kind: 'stage', id: stage.id, value: stage }, before: place },
      ...(follower === undefined ? [] : [{ put: { kind: 'stage' as const, id: follower.id, value: { ...follower, after: [...new Set([...follower.after.filter((id) => !wish.after.includes(id)), stage.id])] } } }]),
    ],
  };
}

/** The stages of a phase that nothing in it comes after: where a new one goes on. */
export function lastOf(content: ReleaseContent, phase: string): readonly string[] {
  const lane = content.procedure.stages.filter((stage) => stage.phase === phase);
  return lane.filter(({ id }) => !lane.some(({ after }) => after.includes(id))).map(({ id }) => id);
}

/** A filing after the last stage of a phase that freezes all of it; only taken note of until a review is set. */
export function filingAdded(content: ReleaseContent, wish: { readonly id: string; readonly title: string; readonly phase: string }): FilingDefinition {
  const lane = content.procedure.stages.filter((stage) => stage.phase === wish.phase).map(({ id }) => id);
  const after = lastOf(content, wish.phase).at(-1) ?? lane.at(-1) ?? content.procedure.stages.at(-1)?.id ?? wish.id;
  return { ...wish, after, freezes: lane.length === 0 ? [after] : lane, review: null, redAtFiling: 'refuse', signatures: true };
}

export interface NewPhase {
  readonly id: string;
  readonly title: string;
  readonly stageTitle: string;
  readonly dateTitle: string;
  readonly filingTitle: string;
}

/** A phase at the end with its first stage and the filing it ends in: a phase is never without. */
export function phaseAdded(content: ReleaseContent, wish: NewPhase): { readonly id: string; readonly changes: readonly PartChange[] } {
  const { procedure } = content;
  const last = procedure.phases.at(-1)?.id;
  const stageId = freeId(`${wish.id}-stage`, procedure.stages.map(({ id }) => id));
  const filingId = freeId(`${wish.id}-filing`, procedure.filings.map(({ id }) => id));
  const stage = stageAdded(content, { id: stageId, title: wish.stageTitle, dateTitle: wish.dateTitle, phase: wish.id, after: last === undefined ? [] : lastOf(content, last) });
  const phase: PhaseDefinition = { id: wish.id, title: wish.title, filing: filingId };
  const filing: FilingDefinition = { id: filingId, title: wish.filingTitle, phase: wish.id, after: stageId, freezes: [stageId], review: null, redAtFiling: 'refuse', signatures: true };
  return { id: wish.id, changes: [{ put: { kind: 'phase', id: phase.id, value: phase } }, ...stage.changes, { put: { kind: 'filing', id: filing.id, value: filing } }] };
}
