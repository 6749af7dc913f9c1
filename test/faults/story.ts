import type { MatterAct } from '../../server/ledger/matter-act.ts';
import type { DraftDocument } from '../../server/workspace/draft-document.ts';
import { withSteps } from '../../server/workspace/edit-draft.ts';
import type { ScratchDraft } from '../../server/workspace/workspace.ts';
import { nextAct } from '../support/ledger.ts';

/** What the writer writes: the same acts, drafts and files in every run. */
export const matters = ['m-1', 'm-2', 'm-3'] as const;
export const rounds = 6;

const told = new Map<string, readonly MatterAct[]>();

function acts(matter: string): readonly MatterAct[] {
  const known = told.get(matter);
  if (known !== undefined) return known;
  const all: MatterAct[] = [];
  for (let round = 0; round < rounds; round++) {
    const last = all.at(-1);
    const before = last === undefined ? undefined : { state: last.state, version: last.expectedVersion + 1 };
    all.push(nextAct(before, matter, `unit-${matter}`, `round ${round}`, { checkpoint: round % 2 === 1 }));
  }
  told.set(matter, all);
  return all;
}

/** The act of a matter in a round. */
export function story(matter: string, round: number): MatterAct {
  const act = acts(matter)[round];
  if (act === undefined) throw new Error(`no round ${round}`);
  return act;
}

export const blobOf = (round: number): Uint8Array => Buffer.from(`attachment of round ${round}`.repeat(1000));
export const draftOf = (round: number): ScratchDraft => ({ person: 'p1', stage: 'plan', form: 'plan', base: round, data: { note: 'x'.repeat(5000) + String(round) }, savedAt: round });

/** A draft of definitions as it is started. */
export const newDraft: DraftDocument = {
  id: 'd-1', kind: 'messages', title: '草稿', subject: 'all', base: null, createdBy: 'p1', createdAt: 0, parts: [], log: [],
};

/** The draft after the edit of a round. */
export function editedDraft(document: DraftDocument, round: number): DraftDocument {
  const editing = { commandId: `edit-${round}`, person: 'p1', at: round };
  return withSteps(document, editing, '修改', [{ put: { kind: 'sentences', id: 'en', value: { round: `${round} ${'x'.repeat(5000)}` } } }]) ?? document;
}
