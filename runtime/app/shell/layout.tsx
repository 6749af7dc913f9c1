import { useIsFetching } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, NavLink, Navigate, Outlet, useLocation, useNavigate } from 'react-router';

import type { Session } from '../../api/index.ts';
import { PersonBar, SignedIn, useOnline } from '../../ui/index.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useFocusOnNewPage } from './focus.ts';
import { useLiveNews } from './live.ts';

/** The frame of every page, for whoever is signed in. */
export function Layout(): ReactNode {
  const location = useLocation();
  const navigate = useNavigate();
  useFocusOnNewPage();
  return (
    <SignedIn
      nobody={<Navigate to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} replace />}
      onOther={(signedIn) => void navigate(signedIn === null ? '/sign-in' : '/')}
    >
      {(session, alive, leave) => <Frame session={session} alive={alive} onLeft={leave} />}
    </SignedIn>
  );
}

interface FrameProps {
  readonly session: Session;
  readonly alive: boolean;
  readonly onLeft: () => void;
}

/** Who is signed in, where one can go, whether the line is up. */
function Frame({ session, alive, onLeft }: FrameProps): ReactNode {
  const t = useTexts();
  const online = useOnline();
  const fetching = useIsFetching();
  useLiveNews(alive);
  return (
    <div className="frame">
      <a className="skip" href="#content">{t('nav.skip')}</a>
      <header className="top">
        <Link to="/" className="top__brand" title={t('brand.line')}>{t('brand.name')}</Link>
        <nav className="top__nav" aria-label={t('nav.main')}>
          <NavLink to="/" end className="top__link">{t('nav.home')}</NavLink>
          {session.acts.includes('read-matters') && <NavLink to="/matters" className="top__link">{t('nav.matters')}</NavLink>}
          {session.acts.includes('read-reviews') && <NavLink to="/reviews" className="top__link">{t('nav.reviews')}</NavLink>}
          <DesignerLink acts={session.acts} />
        </nav>
        <span className="top__busy" data-busy={fetching > 0} aria-hidden="true" />
        <PersonBar session={session} onLeft={onLeft} />
      </header>
      {!online && <p className="offline-bar" role="status">{t('nav.offline')}</p>}
      <main id="content" className="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** The way to the designer, an app of its own: to change rules, or only to read their versions. */
function DesignerLink({ acts }: { readonly acts: readonly string[] }): ReactNode {
  const t = useTexts();
  if (acts.includes('read-drafts')) return <a href="/designer/" className="top__link">{t('nav.designer')}</a>;
  return acts.includes('read-releases') && <a href="/designer/" className="top__link">{t('nav.releases')}</a>;
}
