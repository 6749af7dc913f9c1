import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { DesignerEvent, DraftNews, PresenceNews } from '../../runtime/api/designer.ts';
import { parseJson } from '../../runtime/ui/index.ts';
import { draftKeys } from './wire.ts';

/** What a page may hear: an event, or that news was missed while the line was down. */
export type News = DraftNews | PresenceNews | { readonly kind: 'missed' };
type Listener = (news: News) => void;

const listeners = new Set<Listener>();

/** Resources that publishing, withdrawing, proposing and editing make stale. */
const ofDrafts: readonly unknown[] = [draftKeys.drafts[0], 'proposals', 'proposal'];
const ofReleases: readonly unknown[] = [...ofDrafts, 'release-history', 'releases'];

/** Hears of drafts while the listener is mounted. */
export function useNews(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

/** The one line on which the server tells its news; the lists it makes stale are read again. */
export function useNewsLine(open: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!open) return;
    const source = new EventSource('/api/events');
    let dropped = false;
    const hear = (message: MessageEvent<string>) => {
      const event = parse(message.data);
      if (event === undefined) return;
      if (event.kind !== 'draft-presence') stale(client, event.kind === 'published' ? ofReleases : ofDrafts);
      if (event.kind !== 'published') tell(event);
    };
    for (const kind of ['draft-changed', 'draft-presence', 'published'] satisfies DesignerEvent['kind'][]) source.addEventListener(kind, hear);
    source.onerror = () => {
      dropped = true;
    };
    source.onopen = () => {
      if (dropped) {
        stale(client, ofReleases);
        tell({ kind: 'missed' });
      }
      dropped = false;
    };
    return () => source.close();
  }, [client, open]);
}

function tell(news: News): void {
  for (const listener of [...listeners]) listener(news);
}

function stale(client: QueryClient, resources: readonly unknown[]): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => resources.includes(queryKey[0]) });
}

function parse(text: string): DesignerEvent | undefined {
  try {
    const event = parseJson<DesignerEvent>(text);
    return ['draft-changed', 'draft-presence', 'published'].includes(event.kind) ? event : undefined;
  } catch {
    return undefined;
  }
}
