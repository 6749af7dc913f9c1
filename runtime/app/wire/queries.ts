import { queryOptions } from '@tanstack/react-query';

import type {
  ChecklistView, DemoAccount, FilingView, Home, LightHistory, MatterList, MatterView, ReviewItem, TraceEntry,
} from '../../api/index.ts';
import { read } from '../../ui/index.ts';
import { keys } from './keys.ts';

/** The demo accounts; empty unless demo data is loaded. */
export const demoAccountsQuery = queryOptions({
  queryKey: keys.demoAccounts,
  queryFn: ({ signal }) => read<readonly DemoAccount[]>('/api/demo-accounts', signal),
  staleTime: Infinity,
});

export const homeQuery = queryOptions({ queryKey: keys.home, queryFn: ({ signal }) => read<Home>('/api/home', signal) });

export const mattersQuery = queryOptions({ queryKey: keys.matters, queryFn: ({ signal }) => read<MatterList>('/api/matters', signal) });

export const reviewsQuery = queryOptions({ queryKey: keys.reviews, queryFn: ({ signal }) => read<readonly ReviewItem[]>('/api/reviews', signal) });

/** A matter with everything its page shows. */
export const matterQuery = (id: string) =>
  queryOptions({ queryKey: keys.matterView(id), queryFn: ({ signal }) => read<MatterView>(pathOf(id), signal) });

export const traceQuery = (id: string) =>
  queryOptions({ queryKey: keys.trace(id), queryFn: ({ signal }) => read<readonly TraceEntry[]>(`${pathOf(id)}/trace`, signal) });

export const lightsQuery = (id: string) =>
  queryOptions({ queryKey: keys.lights(id), queryFn: ({ signal }) => read<readonly LightHistory[]>(`${pathOf(id)}/lights`, signal) });

/** What a filing of the given subjects still needs. */
export const checklistQuery = (id: string, filing: string, subjects: readonly string[]) =>
  queryOptions({
    queryKey: keys.checklist(id, filing, subjects),
    queryFn: ({ signal }) =>
      read<ChecklistView>(`${pathOf(id)}/filings/${encodeURIComponent(filing)}/checklist?subjects=${encodeURIComponent(subjects.join(','))}`, signal),
  });

/** One version of a filing as it was sent, with what changed since the last. */
export const filingQuery = (id: string, filing: string, version: number) =>
  queryOptions({
    queryKey: keys.filing(id, filing, version),
    queryFn: ({ signal }) => read<FilingView>(`${pathOf(id)}/filings/${encodeURIComponent(filing)}/versions/${version}`, signal),
  });

/** The address of a matter's resources. */
export function pathOf(matter: string): string {
  return `/api/matters/${encodeURIComponent(matter)}`;
}
