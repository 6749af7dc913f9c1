import { useIsFetching, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, NavLink, Navigate, Outlet, useLocation, useNavigate } from 'react-router';

import type { Session } from '../../api/index.ts';
import { Skeleton, useLanguage } from '../../ui/index.ts';
import { type Texts, useTexts } from '../texts/use-texts.ts';
import { sessionQuery } from '../wire/queries.ts';
import { Failure } from './failure.tsx';
import { useFocusOnNewPage } from './focus.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { useLiveNews } from './live.ts';
import { useOnline } from './online.ts';
import { SessionContext, useSignOut } from './session.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/** The frame of every page: who is signed in, where one can go, whether the line is up. */
export function Layout(): ReactNode {
  const { data, error, isPending, refetch } = useQuery(sessionQuery);
  const [shown, setShown] = useState<Session | null>(null);
  const location = useLocation();
  // An expired session stays drawn with its pages and their edits until the person signs in again or leaves.
  if (data !== undefined && data !== null && data !== shown) setShown(data);
  useLiveNews(data !== undefined && data !== null);
  useFocusOnNewPage();
  if (shown === null) {
    if (isPending) return <Skeleton shape="lines" rows={3} />;
    if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
    return <Navigate to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  }
  return (
    <SessionContext value={shown}>
      <Frame session={shown} onLeave={() => setShown(null)} />
      {data === null && <SignInAgain session={shown} onOther={() => setShown(null)} />}
    </SessionContext>
  );
}

function Frame({ session, onLeave }: { readonly session: Session; readonly onLeave: () => void }): ReactNode {
  const t = useTexts();
  const online = useOnline();
  const fetching = useIsFetching();
  return (
    <div className="frame">
      <a className="skip" href="#content">{t('nav.skip')}</a>
      <header className="top">
        <Link to="/" className="top__brand" title={t('brand.line')}>{t('brand.name')}</Link>
        <nav className="top__nav" aria-label={t('nav.main')}>
          <NavLink to="/" end className="top__link">{t('nav.home')}</NavLink>
          {session.acts.includes('read-matters') && <NavLink to="/matters" className="top__link">{t('nav.matters')}</NavLink>}
          {session.acts.includes('read-reviews') && <NavLink to="/reviews" className="top__link">{t('nav.reviews')}</NavLink>}
        </nav>
        <span className="top__busy" data-busy={fetching > 0} aria-hidden="true" />
        <Person session={session} t={t} onLeave={onLeave} />
      </header>
      {!online && <p className="offline-bar" role="status">{t('nav.offline')}</p>}
      <main id="content" className="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function Person({ session, t, onLeave }: { readonly session: Session; readonly t: Texts; readonly onLeave: () => void }): ReactNode {
  const { translate } = useLanguage();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const roles = session.assignments.map(({ roleTitle, organisationTitle }) => `${translate(roleTitle)} · ${translate(organisationTitle)}`);
  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => {
        onLeave();
        void navigate('/sign-in');
      },
    });
  return (
    <div className="top__person">
      <span className="top__who">
        <strong>{session.person.name}</strong>
        <span className="top__role" title={roles.join('\n')}>{roles[0]}{roles.length > 1 && ` +${roles.length - 1}`}</span>
      </span>
      <LanguageSwitch />
      <button type="button" className="top__button" onClick={leave}>{t('nav.signOut')}</button>
    </div>
  );
}
