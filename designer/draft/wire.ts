import { queryOptions } from '@tanstack/react-query';

import type { DraftEditAnswer, DraftEditRequest, DraftRequest, DraftStepRequest, DraftSummary, DraftView, PresenceRequest, TitleRequest } from '../../runtime/api/designer.ts';
import type { CalendarYear } from '../../runtime/engine/index.ts';
import { read, send } from '../../runtime/ui/index.ts';

/** The names of the drafts' resources in the query cache. */
export const draftKeys = {
  drafts: ['drafts'],
  draft: (id: string) => ['draft', id],
  calendar: (id: string) => ['calendar', id],
} as const;

/** The address of a draft's resources. */
export const draftPath = (id: string): string => `/api/drafts/${encodeURIComponent(id)}`;

/** Every draft, newest edit first. */
export const draftsQuery = queryOptions({
  queryKey: draftKeys.drafts,
  queryFn: ({ signal }) => read<readonly DraftSummary[]>('/api/drafts', signal),
});

/** A draft whole. */
export const readDraft = (id: string): Promise<DraftView> => read<DraftView>(draftPath(id));

/** The published years of the calendar a procedure counts by. */
export const yearsQuery = (id: string) =>
  queryOptions({
    queryKey: draftKeys.calendar(id),
    queryFn: ({ signal }) => read<readonly CalendarYear[]>(`/api/calendars/${encodeURIComponent(id)}`, signal),
    staleTime: 60 * 60_000,
  });

/** Starts a draft. */
export const startDraft = (request: DraftRequest): Promise<DraftView> => send<DraftView>('POST', '/api/drafts', request);

/** Throws a draft away. */
export const removeDraft = (id: string): Promise<null> => send<null>('DELETE', draftPath(id));

/** Sends one edit. */
export const sendEdit = (id: string, request: DraftEditRequest): Promise<DraftEditAnswer> => send<DraftEditAnswer>('POST', `${draftPath(id)}/edits`, request);

/** Takes back, or brings back, the asker's own newest edit. */
export const sendTurn = (id: string, turn: 'undo' | 'redo', request: DraftStepRequest): Promise<DraftEditAnswer> => send<DraftEditAnswer>('POST', `${draftPath(id)}/${turn}`, request);

/** Gives a draft another name. */
export const sendTitle = (id: string, title: string): Promise<null> => send<null>('PUT', `${draftPath(id)}/title`, { title } satisfies TitleRequest);

/** Says that the asker has the draft open, and where. */
export const sendPresence = (id: string, request: PresenceRequest): Promise<null> => send<null>('PUT', `${draftPath(id)}/presence`, request);
