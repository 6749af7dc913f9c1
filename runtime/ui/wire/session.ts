import { QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

import type { Credentials, Messages, Session } from '../../api/index.ts';
import { Bug } from '../../engine/index.ts';
import { ExchangeFailure, isPassing, read, send } from './http.ts';

const sessionKey = ['session'];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await read<Session | null>('/api/session', signal);
    } catch (error) {
      if (error instanceof ExchangeFailure && error.kind === 'signed-out') return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** The sentences of `config/messages/`, by language and code. */
export const messagesQuery = queryOptions({
  queryKey: ['messages'],
  queryFn: ({ signal }) => read<Messages>('/api/messages', signal),
  staleTime: Infinity,
});

/** A query cache that tries passing failures again and holds what it read for a short while. */
export function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 20_000,
        retry: (count, error) => isPassing(error) && count < 2,
        retryDelay: (count) => 700 * 2 ** count,
      },
    },
  });
}

/** The session has ended at the server: pages stay drawn until the person signs in again or leaves. */
export function forgetSession(client: QueryClient): void {
  client.setQueryData(sessionKey, null);
}

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
      client.setQueryData(sessionKey, session);
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
      forgetSession(client);
      client.removeQueries({ predicate: ({ queryKey }) => !['session', 'messages', 'demo-accounts'].includes(String(queryKey[0])) });
    },
  });
}
