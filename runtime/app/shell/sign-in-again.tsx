import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';

import type { Session } from '../../api/index.ts';
import { Dialog } from '../../ui/index.ts';
import { SignInForm } from '../sign-in/form.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** Over the page of an expired session: the same person goes on where they were, another one starts afresh. */
export function SignInAgain({ session, onOther }: { readonly session: Session; readonly onOther: () => void }): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const [open, setOpen] = useState(true);
  const leave = () => {
    setOpen(false);
    onOther();
    void navigate('/sign-in');
  };
  return (
    <Dialog open={open} title={t('signIn.again')} onClose={leave} size="small">
      <p>{t('signIn.againHelp')}</p>
      <SignInForm
        onSignedIn={(signedIn) => {
          if (signedIn.person.id === session.person.id) return;
          onOther();
          void navigate('/');
        }}
      />
      <p className="quiet">{t('signIn.otherHelp', { name: session.person.name })}</p>
    </Dialog>
  );
}
