import { QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { RouterProvider } from 'react-router/dom';

import { LanguageProvider, ToastRegion } from '../../ui/index.ts';
import { resources } from '../texts/use-texts.ts';
import { ExchangeFailure, isPassing } from '../wire/http.ts';
import { keys } from '../wire/keys.ts';
import { messagesQuery, sessionQuery } from '../wire/queries.ts';
import { useLanguageChoice } from './language-choice.ts';
import { router } from './routes.tsx';

/** The app: the query cache, the language, and the pages. */
export function App(): ReactNode {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <Speaking>
        <ToastRegion>
          <RouterProvider router={router} />
        </ToastRegion>
      </Speaking>
    </QueryClientProvider>
  );
}

const none = {};

function Speaking({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useLanguageChoice();
  const session = useQuery(sessionQuery);
  const messages = useQuery(messagesQuery);
  return (
    <LanguageProvider language={language} overlays={session.data?.locales ?? none} sentences={messages.data ?? none} resources={resources}>
      {children}
    </LanguageProvider>
  );
}

/** A client that tries passing failures again, answers nothing from memory it should ask for, and notices a lost session. */
function createClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ExchangeFailure && error.kind === 'signed-out') client.setQueryData(keys.session, null);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 20_000,
        retry: (count, error) => isPassing(error) && count < 2,
        retryDelay: (count) => 700 * 2 ** count,
      },
    },
  });
  return client;
}
