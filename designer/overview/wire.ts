import type { DraftEditAnswer, RebaseRequest, RebaseView } from '../../runtime/api/designer.ts';
import { read, send } from '../../runtime/ui/index.ts';
import { draftPath } from '../draft/wire.ts';

/** What would come of putting a draft onto the newer version; asked anew for each edit. */
export const rebaseQuery = (draft: string, number: number) => ({
  queryKey: ['draft-rebase', draft, number],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => read<RebaseView>(`${draftPath(draft)}/rebase`, signal),
  gcTime: 0,
});

/** Puts a draft onto the newer version. */
export const rebase = (draft: string, request: RebaseRequest): Promise<DraftEditAnswer> => send<DraftEditAnswer>('POST', `${draftPath(draft)}/rebase`, request);
