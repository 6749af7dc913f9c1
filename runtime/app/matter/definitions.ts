import { queryOptions, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { ReleaseDefinitions, ReleaseRef } from '../../api/index.ts';
import { buildCalendar, Bug, type Calendar, type CalendarYear, type CompiledRelease, compileRelease, type ReleaseSet } from '../../engine/index.ts';
import { loadValidators, read, type ReleaseValidators } from '../../ui/index.ts';
import { keys } from '../wire/keys.ts';

/** A release ready for this page: its definitions, its validators, and compiled for live verdicts. */
export interface LoadedRelease {
  readonly definitions: ReleaseDefinitions;
  readonly validators: ReleaseValidators;
  readonly compiled: CompiledRelease;
}

/** A release by its hash; what a hash names never changes. */
export const releaseQuery = (hash: string) =>
  queryOptions({
    queryKey: keys.release(hash),
    queryFn: async ({ signal }): Promise<LoadedRelease> => {
      const definitions = await read<ReleaseDefinitions>(`/api/releases/${hash}/definitions`, signal);
      const validators = await loadValidators(`/api/releases/${hash}/validators.js`, definitions.forms);
      const result = compileRelease({ ...definitions, cases: [], samples: [] }, hash, { checks: validators.checks });
      if ('problems' in result) throw new Bug(`a published release does not compile: ${result.problems.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
      return { definitions, validators, compiled: result.release };
    },
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });

const calendarQuery = (id: string) =>
  queryOptions({
    queryKey: keys.calendar(id),
    queryFn: async ({ signal }) => buildCalendar(await read<readonly CalendarYear[]>(`/api/calendars/${encodeURIComponent(id)}`, signal)),
    staleTime: 60 * 60_000,
    structuralSharing: false,
  });

/** Everything that governs a matter, once it is here. */
export interface Governing {
  readonly releases: ReleaseSet;
  readonly loaded: readonly LoadedRelease[];
  readonly calendar: Calendar;
}

/** Loads the releases of a matter and the calendar they count by; `governing` is undefined until all are here. */
export function useGoverning(refs: readonly ReleaseRef[]): { readonly governing: Governing | undefined; readonly error: Error | null } {
  const { loaded, error } = useQueries({ queries: refs.map(({ hash }) => releaseQuery(hash)), combine });
  const id = loaded[0]?.definitions.procedure.calendar;
  const calendar = useQuery({ ...calendarQuery(id ?? ''), enabled: id !== undefined });
  const governing = useMemo(
    () => (loaded.length < refs.length || calendar.data === undefined ? undefined : { loaded, releases: { list: loaded.map(({ compiled }) => compiled) }, calendar: calendar.data }),
    [loaded, refs.length, calendar.data],
  );
  return { governing, error: error ?? calendar.error };
}

/** One stable result of several reads: what is here so far, and the first failure. */
function combine(results: readonly UseQueryResult<LoadedRelease>[]): { readonly loaded: readonly LoadedRelease[]; readonly error: Error | null } {
  return {
    loaded: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
    error: results.find(({ error }) => error !== null)?.error ?? null,
  };
}
