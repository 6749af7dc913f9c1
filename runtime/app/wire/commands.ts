import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Command } from '../../engine/index.ts';
import type { CommandAnswer, CommandRequest } from '../../api/index.ts';
import { isPassing, newCommandId, send } from '../../ui/index.ts';
import { keys } from './keys.ts';
import { pathOf } from './queries.ts';

/**
 * Sends a command to the matter at `path`; where the line drops it is sent again under the same id, so that it has one
 * effect whether or not the first answer was lost.
 */
export async function perform(path: string, command: Command): Promise<CommandAnswer> {
  const request: CommandRequest = { commandId: newCommandId(), command };
  try {
    return await send<CommandAnswer>('POST', path, request);
  } catch (error) {
    if (!isPassing(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return send<CommandAnswer>('POST', path, request);
  }
}

/** A command on a matter; afterwards everything read of that matter, and the lists it appears in, is read again. */
export function useCommand(matter: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: Command) => perform(`${pathOf(matter)}/commands`, command),
    networkMode: 'always',
    onSettled: () => {
      // Not waited for: the caller is told as soon as the server has answered.
      void refresh(client, matter);
    },
  });
}

/** Opens a matter; the answer names it. */
export function useOpenMatter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: Extract<Command, { kind: 'open-matter' }>) => perform('/api/matters', command),
    networkMode: 'always',
    onSuccess: ({ matter }) => {
      void refresh(client, matter);
    },
  });
}

/** Marks stale what an act on a matter may have changed; resolves when the matter itself has been read again. */
export async function refresh(client: ReturnType<typeof useQueryClient>, matter: string): Promise<void> {
  for (const key of [keys.home, keys.matters, keys.reviews]) void client.invalidateQueries({ queryKey: key });
  await client.invalidateQueries({ queryKey: keys.matter(matter) });
}
