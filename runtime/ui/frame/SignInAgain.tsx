import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Session } from '../../api/index.ts';
import { Dialog } from '../pieces/Dialog.tsx';
import { SignInForm } from './SignInForm.tsx';

export interface SignInAgainProps {
  readonly session: Session;
  /** Somebody else goes on: signed in already, or about to on the sign-in page. */
  readonly onOther: (signedIn: Session | null) => void;
}

/** Over the page of an expired session: the same person goes on where they were, another one starts afresh. */
export function SignInAgain({ session, onOther }: SignInAgainProps): ReactNode {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(true);
  const leave = () => {
    setOpen(false);
    onOther(null);
  };
  return (
    <Dialog open={open} title={t('session.expired')} onClose={leave} size="small">
      <p>{t('session.expiredHelp')}</p>
      <SignInForm
        onSignedIn={(signedIn) => {
          if (signedIn.person.id !== session.person.id) onOther(signedIn);
        }}
      />
      <p className="quiet">{t('session.otherHelp', { name: session.person.name })}</p>
    </Dialog>
  );
}
