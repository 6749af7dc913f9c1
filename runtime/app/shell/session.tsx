import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

import type { Credentials, Session } from '../../api/index.ts';
import { Bug } from '../../engine/index.ts';
import { send } from '../wire/http.ts';
import { keys } from '../wire/keys.ts';

/** The session pages are drawn under; stays in place while an expired one is being renewed. */
export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Bug('a page was drawn without a session');
  return session;
}

/** Signs in; everything read before is read again where the person changed. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => send<Session>('POST', '/api/session', credentials),
    networkMode: 'always',
    onSuccess: async (session) => {
      client.setQueryData(keys.session, session);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'release' });
    },
  });
}

/** Signs out and forgets everything that was read. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<null>('DELETE', '/api/session'),
    networkMode: 'always',
    onSuccess: () => {
      client.setQueryData(keys.session, null);
      client.removeQueries({ predicate: ({ queryKey }) => !['session', 'messages', 'demo-accounts'].includes(String(queryKey[0])) });
    },
  });
}
