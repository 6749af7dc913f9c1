import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';

import type { MatterView, Session } from '../../api/index.ts';
import { ExchangeFailure, isPassing, send, sendLeaving } from '../../ui/index.ts';
import { pathOf } from '../wire/queries.ts';
import { Drafts, type DraftsState } from './drafts.ts';
import { Outbox } from './outbox.ts';
import { requestOf } from './sender.ts';

const known = new Map<string, Drafts>();

/** The drafts of a person in a matter: one for as long as the app is open, so that moving between pages keeps them. */
function draftsOf(person: string, matter: string): Drafts {
  const key = `${person} ${matter}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = new Drafts(new Outbox(localStorage, person, matter), {
    send: async (request) => {
      await send<unknown>('PUT', `${pathOf(matter)}/scratch`, request);
    },
    passing: (error) => isPassing(error) || (error instanceof ExchangeFailure && error.kind === 'signed-out'),
    later: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
  });
  known.set(key, made);
  return made;
}

/** The drafts of the matter shown, kept in step with its record; unsent ones leave with the page. */
export function useDrafts(session: Session, view: MatterView): { readonly drafts: Drafts; readonly edits: DraftsState } {
  // Loaded before the first paint, so that no field is shown without the scratch of the last time.
  const [drafts] = useState(() => {
    const all = draftsOf(session.person.id, view.id);
    all.load(view);
    return all;
  });
  useLayoutEffect(() => drafts.load(view), [drafts, view]);
  const edits = useSyncExternalStore(drafts.subscribe, drafts.state);
  // A renewed session takes what an expired one could not.
  useEffect(() => void drafts.flush(), [drafts, session]);
  useEffect(() => {
    const leave = () => {
      for (const item of drafts.unsent()) sendLeaving(`${pathOf(view.id)}/scratch`, requestOf(item));
    };
    const again = () => void drafts.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', again);
      void drafts.flush();
    };
  }, [drafts, view.id]);
  return { drafts, edits };
}
