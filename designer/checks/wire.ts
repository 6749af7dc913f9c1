import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import type { DraftCheck, DraftEditNote } from '../../runtime/api/designer.ts';
import { send } from '../../runtime/ui/index.ts';

/** The number of the newest edit the log knows; 0 before the first. */
export const newestEdit = (log: readonly DraftEditNote[]): number => log.reduce((most, { number }) => Math.max(most, number), 0);

/** The server's check of a draft as it stands after an edit; the last one is shown until the next is here. */
export const checkQuery = (draft: string, number: number) =>
  queryOptions({
    queryKey: ['check', draft, number],
    queryFn: () => send<DraftCheck>('POST', `/api/drafts/${encodeURIComponent(draft)}/check`, {}),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
