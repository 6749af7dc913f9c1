import { queryOptions } from '@tanstack/react-query';

import type { ReleaseEntry, ReleaseParts, ReleaseVerdict } from '../../runtime/api/designer.ts';
import { newCommandId, read, send } from '../../runtime/ui/index.ts';

/** The names of the releases' resources in the query cache. */
export const releaseKeys = {
  history: ['release-history'],
  parts: (hash: string) => ['release-parts', hash],
  verdicts: (hash: string) => ['release-verdicts', hash],
} as const;

const path = (hash: string): string => `/api/releases/${encodeURIComponent(hash)}`;

/** Every published release and calendar, with its state today. */
export const historyQuery = queryOptions({ queryKey: releaseKeys.history, queryFn: ({ signal }) => read<readonly ReleaseEntry[]>('/api/release-history', signal) });

/** The whole content of a release; what a hash names never changes. */
export const partsQuery = (hash: string) =>
  queryOptions({ queryKey: releaseKeys.parts(hash), queryFn: ({ signal }) => read<ReleaseParts>(`${path(hash)}/content`, signal), staleTime: Infinity, structuralSharing: false });

/** The recorded acts judged with a release, newest first. */
export const verdictsQuery = (hash: string) =>
  queryOptions({ queryKey: releaseKeys.verdicts(hash), queryFn: ({ signal }) => read<readonly ReleaseVerdict[]>(`${path(hash)}/verdicts`, signal) });

/** Takes a release out of force; what was judged with it stays. */
export const withdraw = (hash: string, reason: string): Promise<unknown> => send('POST', `${path(hash)}/withdrawal`, { commandId: newCommandId(), reason });

/** Where the package of a release is had as a file. */
export const packageAddress = (hash: string): string => `${path(hash)}/package`;
