import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Session } from '../../api/index.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { LanguageSwitch } from '../language/LanguageSwitch.tsx';
import { useSignOut } from '../wire/session.ts';

/** Who is signed in, the language, the way out: the end of the top bar. */
export function PersonBar({ session, onLeft }: { readonly session: Session; readonly onLeft: () => void }): ReactNode {
  const { t } = useTranslation('ui');
  const { translate } = useLanguage();
  const signOut = useSignOut();
  const roles = session.assignments.map(({ roleTitle, organisationTitle }) => `${translate(roleTitle)} · ${translate(organisationTitle)}`);
  return (
    <div className="top__person">
      <span className="top__who">
        <strong>{session.person.name}</strong>
        <span className="top__role" title={roles.join('\n')}>{roles[0]}{roles.length > 1 && ` +${roles.length - 1}`}</span>
      </span>
      <LanguageSwitch />
      <button type="button" className="top__button" onClick={() => signOut.mutate(undefined, { onSuccess: onLeft })}>{t('session.signOut')}</button>
    </div>
  );
}
