import { queryOptions } from '@tanstack/react-query';

import type { DecisionRequest, EffectView, ProposalRequest, ProposalSummary, ProposalView } from '../../runtime/api/designer.ts';
import { newCommandId, read, send } from '../../runtime/ui/index.ts';

/** The names of the proposals' resources in the query cache. */
export const proposalKeys = {
  proposals: ['proposals'],
  proposal: (id: string) => ['proposal', id],
} as const;

const path = (id: string): string => `/api/proposals/${encodeURIComponent(id)}`;
const ofDraft = (draft: string, what: string): string => `/api/drafts/${encodeURIComponent(draft)}/${what}`;

/** Every proposal, newest first. */
export const proposalsQuery = queryOptions({ queryKey: proposalKeys.proposals, queryFn: ({ signal }) => read<readonly ProposalSummary[]>('/api/proposals', signal) });

/** A proposal with what it holds, what it is held against, its check and who may decide. */
export const proposalQuery = (id: string) => queryOptions({ queryKey: proposalKeys.proposal(id), queryFn: ({ signal }) => read<ProposalView>(path(id), signal) });

/** Proposes a draft as it was checked; the answer names the proposal. */
export const propose = (draft: string, request: Omit<ProposalRequest, 'commandId'>): Promise<ProposalSummary> =>
  send<ProposalSummary>('POST', ofDraft(draft, 'proposal'), { commandId: newCommandId(), ...request } satisfies ProposalRequest);

/** A decision on a proposal: approving it by its hash, returning or withdrawing it with a reason. */
export const decideOn = (id: string, decision: 'approval' | 'return' | 'withdrawal', content: Omit<DecisionRequest, 'commandId'>): Promise<unknown> =>
  send('POST', `${path(id)}/${decision}`, { commandId: newCommandId(), ...content } satisfies DecisionRequest);

/** Begins to judge the stored matters by a draft as well. */
export const startEffect = (draft: string): Promise<EffectView> => send<EffectView>('POST', ofDraft(draft, 'effect'), {});

/** How far the judging is, and what changes so far. */
export const readEffect = (id: string, signal?: AbortSignal): Promise<EffectView> => read<EffectView>(`/api/effects/${encodeURIComponent(id)}`, signal);

/** Stops the judging. */
export const cancelEffect = (id: string): Promise<unknown> => send('DELETE', `/api/effects/${encodeURIComponent(id)}`);
