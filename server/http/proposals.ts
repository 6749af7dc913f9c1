import type { Response } from 'express';

import type { Acted } from '../commands/lifecycle.ts';
import { numberOf } from '../workspace/draft-document.ts';
import { readApproval, readDecision, readProposal } from './draft-bodies.ts';
import { draftAt } from './drafts.ts';
import type { Edge } from './edge.ts';
import { EdgeFault } from './fault.ts';
import { sendJson } from './json.ts';
import { type Handlers, part, type SignedIn } from './request.ts';

type Keys =
  | 'POST /api/drafts/:draft/check'
  | 'POST /api/drafts/:draft/proposal'
  | 'GET /api/proposals'
  | 'GET /api/proposals/:proposal'
  | 'POST /api/proposals/:proposal/approval'
  | 'POST /api/proposals/:proposal/return'
  | 'POST /api/proposals/:proposal/withdrawal'
  | 'POST /api/releases/:hash/withdrawal';

/** From draft to release: checked, proposed, approved by another, given back, taken back; and out of force again. */
export function proposals(edge: Edge): Pick<Handlers, Keys> {
  const { services, answers, news, proposalReads } = edge;
  const { lifecycle } = services;

  /** Answers with the proposal as it stands then; its draft and what was published are news. */
  const answer = async (response: Response, { person }: SignedIn, acted: Acted, publishes = false): Promise<void> => {
    if (acted.kind === 'not-found') throw new EdgeFault('not-found');
    if (acted.kind === 'malformed') return answers.malformed(response, acted.problems);
    if (acted.kind === 'refusal') return answers.refused(response, acted);
    const view = await proposalReads.view(acted.id, person);
    if (view === undefined) throw new EdgeFault('not-found');
    news.designer({ kind: 'draft-changed', draft: view.draft, number: view.check.number });
    if (publishes) news.designer({ kind: 'published', what: view.kind, subject: view.subject });
    await sendJson(response, view);
  };
  return {
    'POST /api/drafts/:draft/check': async (request, response) => {
      const { document } = draftAt(edge, part(request, 'draft'));
      await sendJson(response, { number: numberOf(document), ...(await lifecycle.check(document)) });
    },
    'POST /api/drafts/:draft/proposal': async (request, response, who) => {
      const { commandId, ...proposing } = readProposal(request.body);
      await answer(response, who, await lifecycle.propose({ commandId, person: who.person }, part(request, 'draft'), proposing));
    },
    'GET /api/proposals': (_request, response) => sendJson(response, proposalReads.all()),
    'GET /api/proposals/:proposal': async (request, response, { person }) => {
      const view = await proposalReads.view(part(request, 'proposal'), person);
      if (view === undefined) throw new EdgeFault('not-found');
      await sendJson(response, view);
    },
    'POST /api/proposals/:proposal/approval': async (request, response, who) => {
      const { commandId, hash, reason = '' } = readApproval(request.body);
      await answer(response, who, await lifecycle.approve({ commandId, person: who.person }, part(request, 'proposal'), hash, reason), true);
    },
    'POST /api/proposals/:proposal/return': async (request, response, who) => {
      const { commandId, reason } = readDecision(request.body);
      await answer(response, who, await lifecycle.giveBack({ commandId, person: who.person }, part(request, 'proposal'), reason));
    },
    'POST /api/proposals/:proposal/withdrawal': async (request, response, who) => {
      const { commandId, reason } = readDecision(request.body);
      await answer(response, who, await lifecycle.takeBack({ commandId, person: who.person }, part(request, 'proposal'), reason));
    },
    'POST /api/releases/:hash/withdrawal': async (request, response, { person }) => {
      const { commandId, reason } = readDecision(request.body);
      const acted = await lifecycle.withdraw({ commandId, person }, part(request, 'hash'), reason);
      if (acted.kind === 'not-found') throw new EdgeFault('not-found');
      if (acted.kind === 'malformed') return answers.malformed(response, acted.problems);
      if (acted.kind === 'refusal') return answers.refused(response, acted);
      const version = services.definitions.version(acted.id);
      if (version !== undefined) news.designer({ kind: 'published', what: version.kind, subject: version.subject });
      response.status(204).end();
    },
  };
}
