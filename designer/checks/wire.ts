import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import type { DraftCheck, DraftEditNote } from '../../runtime/api/designer.ts';
import { send } from '../../runtime/ui/index.ts';

/** The number of the newest edit the log knows; 0 before the first. */
export const newestEdit = (log: readonly DraftEditNote[]): number => log.reduce((most, { number }) => Math.max(most, number), 0);

/** How long an edit may be followed by the next before a check is asked for. */
const restMs = 400;

/**
 * The server's check of a draft as it stands after an edit; the last one is shown until the next is here. One that an
 * edit has overtaken is given up: a browser has few lines to a server, and checks that wait would hold up the edits.
 */
export const checkQuery = (draft: string, number: number) =>
  queryOptions({
    queryKey: ['check', draft, number],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      signal.throwIfAborted();
      return send<DraftCheck>('POST', `/api/drafts/${encodeURIComponent(draft)}/check`, {}, signal);
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
