import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';

import { useLanguageChoice } from '../language/choice.ts';
import { LanguageProvider, type Resources } from '../language/LanguageProvider.tsx';
import { ToastRegion } from '../pieces/Toast.tsx';
import { onSignedOut } from '../wire/http.ts';
import { createClient, forgetSession, messagesQuery, sessionQuery } from '../wire/session.ts';

export interface GroundProps {
  /** The app's own texts; a constant. */
  readonly resources: Resources;
  readonly children: ReactNode;
}

/** What every page of an app stands on: the query cache, the language, the notifications. */
export function Ground({ resources, children }: GroundProps): ReactNode {
  const [client] = useState(createClient);
  useEffect(() => onSignedOut(() => forgetSession(client)), [client]);
  return (
    <QueryClientProvider client={client}>
      <Speaking resources={resources}>
        <ToastRegion>{children}</ToastRegion>
      </Speaking>
    </QueryClientProvider>
  );
}

const none = {};

function Speaking({ resources, children }: GroundProps): ReactNode {
  const language = useLanguageChoice();
  const session = useQuery(sessionQuery);
  const messages = useQuery(messagesQuery);
  return (
    <LanguageProvider language={language} overlays={session.data?.locales ?? none} sentences={messages.data ?? none} resources={resources}>
      {children}
    </LanguageProvider>
  );
}
