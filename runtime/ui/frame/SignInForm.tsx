import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Session } from '../../api/index.ts';
import { Button } from '../pieces/Button.tsx';
import { useSignIn } from '../wire/session.ts';
import { Failure } from './Failure.tsx';

export interface SignInFormProps {
  /** An account somebody picked from a list; a new object fills it in again. */
  readonly filled?: { readonly account: string; readonly password: string };
  readonly onSignedIn: (session: Session) => void;
}

/** Account and password. */
export function SignInForm({ filled, onSignedIn }: SignInFormProps): ReactNode {
  const { t } = useTranslation('ui');
  const id = useId();
  const signIn = useSignIn();
  const [from, setFrom] = useState(filled);
  const [account, setAccount] = useState(filled?.account ?? '');
  const [password, setPassword] = useState(filled?.password ?? '');
  if (filled !== from) {
    setFrom(filled);
    setAccount(filled?.account ?? '');
    setPassword(filled?.password ?? '');
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ account: account.trim(), password }, { onSuccess: onSignedIn });
  };
  return (
    <form className="sign-in__form" onSubmit={submit}>
      <label className="labelled" htmlFor={`${id}-account`}>
        <span>{t('session.account')}</span>
        <input id={`${id}-account`} className="input" autoComplete="username" autoCapitalize="none" spellCheck={false} required maxLength={60} value={account} onChange={(event) => setAccount(event.target.value)} />
      </label>
      <label className="labelled" htmlFor={`${id}-password`}>
        <span>{t('session.password')}</span>
        <input id={`${id}-password`} className="input" type="password" autoComplete="current-password" required maxLength={200} value={password} onChange={(event) => setPassword(event.target.value)} />
      </label>
      {signIn.error !== null && <Failure error={signIn.error} />}
      <Button type="submit" look="primary" busy={signIn.isPending}>{signIn.isPending ? t('session.signingIn') : t('session.signIn')}</Button>
    </form>
  );
}
