import type { Response } from 'express';

import type { ProblemDocument } from '../../runtime/api/index.ts';
import type { Refusal } from '../../runtime/engine/index.ts';
import { civil } from '../civil.ts';
import { closedTo } from '../commands/proposal.ts';
import { Fault } from '../fault.ts';
import { type DraftDocument, numberOf } from '../workspace/draft-document.ts';
import type { DraftChange, KeptDraft } from '../workspace/drafts.ts';
import { type Edited, editDraft, type Editing } from '../workspace/edit-draft.ts';
import { startOf } from '../workspace/start-draft.ts';
import { undoDraft } from '../workspace/undo-draft.ts';
import { partRef, readDraftEdit, readDraftRequest, readPresence, readStep, readTitle } from './draft-bodies.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import { type Handlers, part } from './request.ts';

type Keys =
  | 'GET /api/drafts'
  | 'POST /api/drafts'
  | 'GET /api/drafts/:draft'
  | 'DELETE /api/drafts/:draft'
  | 'POST /api/drafts/:draft/edits'
  | 'POST /api/drafts/:draft/undo'
  | 'POST /api/drafts/:draft/redo'
  | 'PUT /api/drafts/:draft/presence'
  | 'PUT /api/drafts/:draft/title';

/** The draft of an address. */
export function draftAt(edge: Edge, id: string): KeptDraft {
  const draft = edge.services.drafts.get(id);
  if (draft === undefined) throw new EdgeFault('not-found');
  return draft;
}

/** Drafts of definitions: started, edited, undone, redone and thrown away; who has which open. */
export function drafts(edge: Edge): Pick<Handlers, Keys> {
  const { services, draftReads, answers, news } = edge;
  const undoing = (which: 'undo' | 'redo'): Handlers['POST /api/drafts/:draft/undo'] => async (request, response, { person }) => {
    const { commandId, base, page } = readStep(request.body);
    await edited(edge, response, draftAt(edge, part(request, 'draft')), { commandId, person: person.id, ...(page === undefined ? {} : { page }) }, base, (document, editing) => undoDraft(document, editing, which), which);
  };
  return {
    'GET /api/drafts': (_request, response) => {
      const all = services.drafts.all().map((draft) => draftReads.summary(draft));
      return sendJson(response, all.sort((a, b) => (a.changedAt > b.changedAt ? -1 : 1)));
    },
    'POST /api/drafts': async (request, response, { person }) => {
      const { title, from } = readDraftRequest(request.body);
      const now = services.clock.now();
      const today = civil(now, services.definitions.procedures()[0]?.timeZone ?? 'UTC').date;
      const start = startOf(services.definitions, from, today);
      if (start === 'not-found') throw new EdgeFault('not-found');
      if ('problems' in start) return answers.malformed(response, start.problems);
      if ('code' in start) return answers.refused(response, start);
      const document: DraftDocument = { ...start, id: services.ids.uuid(), title, createdBy: person.id, createdAt: now, log: [] };
      await services.drafts.add(document);
      news.designer({ kind: 'draft-changed', draft: document.id, number: 0 });
      response.status(201);
      await sendJson(response, draftReads.view({ document, recovered: false }, person.id));
    },
    'GET /api/drafts/:draft': (request, response, { person }) => sendJson(response, draftReads.view(draftAt(edge, part(request, 'draft')), person.id)),
    'DELETE /api/drafts/:draft': async (request, response) => {
      const { document } = draftAt(edge, part(request, 'draft'));
      const closed = closedTo(services.proposals, document.id);
      if (closed?.code === 'draft-proposed') return answers.refused(response, closed);
      await services.drafts.remove(document.id);
      news.designer({ kind: 'draft-changed', draft: document.id, number: numberOf(document) });
      response.status(204).end();
    },
    'POST /api/drafts/:draft/edits': async (request, response, { person }) => {
      const draft = draftAt(edge, part(request, 'draft'));
      const { commandId, base, label, page, changes } = readDraftEdit(request.body, draft.document.kind);
      await edited(edge, response, draft, { commandId, person: person.id, ...(page === undefined ? {} : { page }) }, base, (document, editing) => editDraft(document, editing, base, label, changes));
    },
    'POST /api/drafts/:draft/undo': undoing('undo'),
    'POST /api/drafts/:draft/redo': undoing('redo'),
    'PUT /api/drafts/:draft/title': async (request, response) => {
      const title = readTitle(request.body).title.trim();
      const id = part(request, 'draft');
      const number = await services.drafts.change(id, ({ document }) => ({ keep: { ...document, title }, answer: numberOf(document) }));
      if (number === undefined) throw new EdgeFault('not-found');
      news.designer({ kind: 'draft-changed', draft: id, number });
      response.status(204).end();
    },
    'PUT /api/drafts/:draft/presence': (request, response, { person }) => {
      const { document } = draftAt(edge, part(request, 'draft'));
      const { part: at, gone } = readPresence(request.body);
      const ref = at === undefined ? undefined : partRef(at.kind, at.id);
      const isNews = gone === true
        ? edge.presence.leave(document.id, person.id)
        : edge.presence.note(document.id, { person: person.id, ...(ref === undefined ? {} : { part: ref }) }, services.clock.now());
      if (isNews) news.designer({ kind: 'draft-presence', draft: document.id, present: draftReads.present(document.id) });
      response.status(204).end();
    },
  };
}

/** An edit that is not made, with what the answer carries beside the refusal. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  readonly more: Pick<ProblemDocument, 'rebase'>;
}

/**
 * Changes a draft as one edit and answers what the asker has not seen; refused where the draft is no longer open or another's
 * change is in the way. The same command id again changes nothing and gets the same sort of answer.
 */
export async function edited(
  edge: Edge, response: Response, { document: { id } }: KeptDraft, who: Omit<Editing, 'at'>, base: number | undefined,
  work: (document: DraftDocument, editing: Editing) => Edited | Refused, undoing?: 'undo' | 'redo',
): Promise<void> {
  const { services, draftReads, answers, news } = edge;
  const seen = (document: DraftDocument): number => base ?? numberOf(document);
  const done = await services.drafts.change<() => void | Promise<void>>(id, ({ document }): DraftChange<() => void | Promise<void>> => {
    const before = document.log.find((edit) => edit.commandId === who.commandId);
    if (before !== undefined && before.person !== who.person) throw new Fault('command-id-taken', 'the id of another person\u2019s edit');
    if (before !== undefined) return { answer: () => sendJson(response, draftReads.answer(document, seen(document), who.person)) };
    const closed = closedTo(services.proposals, id);
    if (closed !== undefined) return { answer: () => answers.refused(response, closed) };
    if ((base ?? 0) > numberOf(document)) return { answer: () => answers.refused(response, { kind: 'refusal', code: 'draft-behind' }) };
    const outcome = work(document, { ...who, at: services.clock.now() });
    if (outcome.kind === 'disputed') {
      const conflict = draftReads.conflict(document, outcome.disputes);
      const params = { name: conflict.parts[0]?.by ?? '', places: conflict.parts.map(({ ref }) => ref.id).join('、') };
      return { answer: () => answers.refused(response, { kind: 'refusal', code: undoing === undefined ? 'draft-conflict' : 'undo-conflict', params }, { conflict }) };
    }
    if (outcome.kind === 'refused') return { answer: () => answers.refused(response, outcome.refusal, outcome.more) };
    if (outcome.kind === 'same' && undoing !== undefined) {
      return { answer: () => answers.refused(response, { kind: 'refusal', code: undoing === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' }) };
    }
    if (outcome.kind === 'same') return { answer: () => sendJson(response, draftReads.answer(document, seen(document), who.person)) };
    return {
      keep: outcome.document,
      answer: () => {
        news.designer({ kind: 'draft-changed', draft: id, number: numberOf(outcome.document) });
        return sendJson(response, draftReads.answer(outcome.document, seen(document), who.person));
      },
    };
  });
  if (done === undefined) throw new EdgeFault('not-found');
  await done();
}
