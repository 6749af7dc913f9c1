import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';

import { LanguageProvider, ToastRegion } from '../../ui/index.ts';
import { resources } from '../texts/use-texts.ts';
import { isPassing, onSignedOut } from '../wire/http.ts';
import { keys } from '../wire/keys.ts';
import { messagesQuery, sessionQuery } from '../wire/queries.ts';
import { useLanguageChoice } from './language-choice.ts';
import { router } from './routes.tsx';

/** The app: the query cache, the language, and the pages. */
export function App(): ReactNode {
  const [client] = useState(createClient);
  useEffect(() => onSignedOut(() => client.setQueryData(keys.session, null)), [client]);
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

/** A client that tries passing failures again and holds what it read for a short while. */
function createClient(): QueryClient {
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
