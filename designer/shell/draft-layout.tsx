import type { ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';

import { DraftProvider } from '../draft/provider.tsx';
import { DraftHeader } from './draft-header.tsx';
import { DraftNav } from './draft-nav.tsx';

/** A draft with its rooms: where one is, how it stands, and the page. */
export function Component(): ReactNode {
  const { draft = '' } = useParams();
  return (
    <DraftProvider id={draft}>
      <div className="draft">
        <DraftHeader />
        <DraftNav />
        <div className="draft__page"><Outlet /></div>
      </div>
    </DraftProvider>
  );
}
