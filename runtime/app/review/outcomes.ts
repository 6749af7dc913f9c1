import type { CommandOf, ReturnReason } from '../../engine/index.ts';

type Outcomes = CommandOf<'review'>['outcomes'];

/** A reason as it is being written: `pin` is `stage:<id>`, `rule:<id>`, or empty while nothing is chosen. */
export interface ReasonDraft {
  readonly code: string;
  readonly pin: string;
  readonly note: string;
}

/** What the reviewer means to say of one subject so far. */
export interface OutcomeDraft {
  readonly outcome: 'approved' | 'returned' | 'undecided';
  readonly reasons: readonly ReasonDraft[];
  readonly note: string;
}

export type OutcomeDrafts = Readonly<Record<string, OutcomeDraft>>;

export const emptyReason: ReasonDraft = { code: '', pin: '', note: '' };
export const undecided: OutcomeDraft = { outcome: 'undecided', reasons: [], note: '' };

/** Whether what is written of a subject can be sent: a return needs at least one reason, each with a code and a pin. */
export function isComplete({ outcome, reasons }: OutcomeDraft): boolean {
  if (outcome !== 'returned') return true;
  return reasons.length > 0 && reasons.every(({ code, pin }) => code !== '' && pin !== '');
}

/** How the drafts of the pending subjects stand. */
export function tally(drafts: OutcomeDrafts, pending: readonly string[]): { readonly approved: number; readonly returned: number; readonly undecided: number; readonly complete: boolean } {
  const all = pending.map((subject) => drafts[subject] ?? undecided);
  const count = (outcome: OutcomeDraft['outcome']): number => all.filter((each) => each.outcome === outcome).length;
  return { approved: count('approved'), returned: count('returned'), undecided: count('undecided'), complete: all.every(isComplete) };
}

/** The outcomes of a review command: the decided subjects only. */
export function toOutcomes(drafts: OutcomeDrafts, pending: readonly string[]): Outcomes {
  return pending.flatMap((subject) => {
    const draft = drafts[subject] ?? undecided;
    if (draft.outcome === 'undecided') return [];
    const reasons = draft.outcome === 'returned' ? draft.reasons.map(toReason) : [];
    const note = draft.note.trim();
    return [{ subject, outcome: draft.outcome, reasons, ...(note === '' ? {} : { note }) }];
  });
}

function toReason({ code, pin, note }: ReasonDraft): ReturnReason {
  const [kind, id] = [pin.slice(0, pin.indexOf(':')), pin.slice(pin.indexOf(':') + 1)];
  const text = note.trim();
  return { code, ...(kind === 'stage' ? { stage: id } : { rule: id }), ...(text === '' ? {} : { note: text }) };
}
