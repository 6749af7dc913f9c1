import { useIsFetching } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';

import type { Session } from '../../runtime/api/index.ts';
import { PersonBar, SignedIn, useOnline } from '../../runtime/ui/index.ts';
import { useNewsLine } from '../draft/news.ts';
import { useRoomTexts } from '../texts/texts.ts';
import { FailurePage } from './failure.tsx';
import { useFocusOnNewPage } from './focus.ts';
import { KeyboardMap } from './keyboard-map.tsx';
import { shellTexts } from './texts.ts';

/** Leaves for the app: sign-in is a page of that one. */
const toSignIn = (next: string) => location.replace(`/sign-in?next=${encodeURIComponent(next)}`);

/** The frame of every page, for whoever is signed in. */
export function Layout(): ReactNode {
  useFocusOnNewPage();
  return (
    <SignedIn nobody={<Leaving />} onOther={(signedIn) => (signedIn === null ? toSignIn('/designer/') : location.replace('/designer/'))}>
      {(session, alive, leave) => <Frame session={session} alive={alive} onLeft={leave} />}
    </SignedIn>
  );
}

/** Nobody is signed in: off to sign in, and back to this very page. */
function Leaving(): ReactNode {
  const { pathname, search } = useLocation();
  toSignIn(`/designer${pathname}${search}`);
  return null;
}

function Frame({ session, alive, onLeft }: { readonly session: Session; readonly alive: boolean; readonly onLeft: () => void }): ReactNode {
  const t = useRoomTexts(shellTexts);
  const online = useOnline();
  const fetching = useIsFetching();
  useNewsLine(alive);
  const may = session.acts.includes('read-drafts') || session.acts.includes('read-releases');
  return (
    <div className="frame">
      <a className="skip" href="#content">{t('skip')}</a>
      <header className="top">
        <Link to="/" className="top__brand">{t(session.acts.includes('read-drafts') ? 'brand' : 'brandReader')}</Link>
        <nav className="top__nav" aria-label={t('nav')}>
          <a href="/" className="top__link">{t('app')}</a>
          <NavLink to="/" end className="top__link">{t('home')}</NavLink>
        </nav>
        <span className="top__busy" data-busy={fetching > 0} aria-hidden="true" />
        <KeyboardMap />
        <PersonBar session={session} onLeft={onLeft} />
      </header>
      {!online && <p className="offline-bar" role="status">{t('offline')}</p>}
      <main id="content" className="main" tabIndex={-1}>
        {may ? <Outlet /> : <FailurePage kind="refused" detail={t('notYours')} />}
      </main>
    </div>
  );
}
