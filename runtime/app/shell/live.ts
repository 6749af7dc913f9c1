import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { LiveEvent, MatterView } from '../../api/index.ts';
import { parseJson } from '../../ui/index.ts';
import { refresh } from '../wire/commands.ts';
import { keys } from '../wire/keys.ts';

/** Reads the server's news while the caller is on the page and has what it is about read again. */
export function useLiveNews(signedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    const source = new EventSource('/api/events');
    let dropped = false;
    const hear = (message: MessageEvent<string>) => {
      const event = parse(message.data);
      if (event !== undefined) take(client, event);
    };
    source.onmessage = hear;
    source.addEventListener('matter-changed', hear);
    source.addEventListener('editing', hear);
    source.onerror = () => {
      dropped = true;
    };
    source.onopen = () => {
      // News was missed while the line was down.
      if (dropped) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'release' && queryKey[0] !== 'calendar' });
      dropped = false;
    };
    return () => source.close();
  }, [client, signedIn]);
}

function take(client: QueryClient, event: LiveEvent): void {
  if (event.kind === 'editing') {
    void client.invalidateQueries({ queryKey: keys.matterView(event.matter) });
    return;
  }
  const known = client.getQueryData<MatterView>(keys.matterView(event.matter));
  if (known !== undefined && known.version >= event.version) return;
  void refresh(client, event.matter);
}

function parse(text: string): LiveEvent | undefined {
  try {
    const event = parseJson<Partial<LiveEvent>>(text);
    if (typeof event.matter !== 'string') return undefined;
    if (event.kind === 'editing') return { kind: 'editing', matter: event.matter };
    if (event.kind === 'matter-changed' && typeof event.version === 'number') {
      return { kind: 'matter-changed', matter: event.matter, version: event.version };
    }
    return undefined;
  } catch {
    return undefined;
  }
}
