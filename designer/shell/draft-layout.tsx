import type { ReactNode } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';

import { DraftProvider } from '../draft/provider.tsx';
import { useHere } from '../draft/presence.tsx';
import { DraftHeader } from './draft-header.tsx';
import { DraftNav } from './draft-nav.tsx';
import { rooms } from './rooms.ts';

/** A draft with its rooms: where one is, how it stands, and the page. */
export function Component(): ReactNode {
  const { draft = '' } = useParams();
  return (
    <DraftProvider id={draft}>
      <div className="draft">
        <Here draft={draft} />
        <DraftHeader />
        <DraftNav />
        <div className="draft__page"><Outlet /></div>
      </div>
    </DraftProvider>
  );
}

/** Says where the person is: the part the address names. */
function Here({ draft }: { readonly draft: string }): ReactNode {
  const { pathname } = useLocation();
  const [, , , room, id] = pathname.split('/');
  const kind = rooms.find((each) => each.id === room)?.kinds[0];
  useHere(draft, id === undefined ? undefined : kind, id === undefined ? undefined : decodeURIComponent(id));
  return null;
}
