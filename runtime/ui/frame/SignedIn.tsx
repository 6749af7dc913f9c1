import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { Session } from '../../api/index.ts';
import { Skeleton } from '../pieces/Skeleton.tsx';
import { SessionContext, sessionQuery } from '../wire/session.ts';
import { Failure } from './Failure.tsx';
import { SignInAgain } from './SignInAgain.tsx';

export interface SignedInProps {
  /** In place of the page where nobody is signed in: the way to the sign-in page. */
  readonly nobody: ReactNode;
  /** The person left, or another one goes on in their place: `null` where nobody has signed in yet. */
  readonly onOther: (signedIn: Session | null) => void;
  /** The page; `alive` is false while an expired session waits to be renewed, `leave` forgets it. */
  readonly children: (session: Session, alive: boolean, leave: () => void) => ReactNode;
}

/** Pages for somebody signed in. An expired session stays drawn, with its pages and their edits, until the person signs in again or leaves. */
export function SignedIn({ nobody, onOther, children }: SignedInProps): ReactNode {
  const { data, error, isPending, refetch } = useQuery(sessionQuery);
  const [shown, setShown] = useState<Session | null>(null);
  if (data !== undefined && data !== null && data !== shown) setShown(data);
  if (shown === null) {
    if (isPending) return <Skeleton shape="lines" rows={3} />;
    if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
    return nobody;
  }
  const other = (signedIn: Session | null) => {
    setShown(null);
    onOther(signedIn);
  };
  return (
    <SessionContext value={shown}>
      {children(shown, data !== null, () => other(null))}
      {data === null && <SignInAgain session={shown} onOther={other} />}
    </SessionContext>
  );
}
