import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import type { DraftNews } from '../../runtime/api/designer.ts';
import { parseJson } from '../../runtime/ui/index.ts';
import type { Desk } from './desk.ts';
import { draftKeys } from './wire.ts';

/** Hears of others' edits of a draft while it is open. */
export function useDraftNews(draft: string, desk: Desk): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/events');
    let dropped = false;
    source.addEventListener('draft-changed', (message: MessageEvent<string>) => {
      const news = parse(message.data);
      if (news === undefined) return;
      void client.invalidateQueries({ queryKey: draftKeys.drafts });
      if (news.draft === draft) desk.hear(news.number);
    });
    source.onerror = () => {
      dropped = true;
    };
    source.onopen = () => {
      // News was missed while the line was down.
      if (dropped) void desk.refresh();
      dropped = false;
    };
    return () => source.close();
  }, [client, draft, desk]);
}

function parse(text: string): DraftNews | undefined {
  try {
    const news = parseJson<Partial<DraftNews>>(text);
    return typeof news.draft === 'string' && typeof news.number === 'number' ? { kind: 'draft-changed', draft: news.draft, number: news.number } : undefined;
  } catch {
    return undefined;
  }
}
