import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { type FormDefinition, hashOf } from '../../runtime/engine/index.ts';
import { loadValidators, type ReleaseValidators } from '../../runtime/ui/index.ts';
import { draftPath } from './wire.ts';

/**
 * The validators of a draft's forms, compiled by the server from the forms it has: a form edited a moment ago has none
 * until the server has it. The last ones stay meanwhile.
 */
export function useDraftValidators(draft: string, confirmed: readonly FormDefinition[], shown: readonly FormDefinition[] | undefined): ReleaseValidators | undefined {
  const hash = useMemo(() => hashOf('guicheng/forms/v1', confirmed), [confirmed]);
  const { data } = useQuery({
    queryKey: ['draft-validators', draft, hash],
    queryFn: () => loadValidators(`${draftPath(draft)}/validators.js?forms=${hash}`, confirmed),
    enabled: shown !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
    structuralSharing: false,
    placeholderData: (before) => before,
  });
  return data;
}
