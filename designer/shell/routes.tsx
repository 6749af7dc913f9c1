import { createBrowserRouter, type RouteObject } from 'react-router';

import { Missing, PageFailure } from './failure.tsx';
import { Layout } from './layout.tsx';
import { rooms } from './rooms.ts';

const ofRooms: RouteObject[] = rooms.flatMap(({ paths, load }) => paths.map((path): RouteObject => ({ path, lazy: load, ErrorBoundary: PageFailure })));

/** The pages by address; all but the frame are loaded when first opened. */
export const router = createBrowserRouter(
  [
    {
      path: '/',
      Component: Layout,
      ErrorBoundary: PageFailure,
      HydrateFallback: Nothing,
      children: [
        { index: true, lazy: () => import('../home/page.tsx') },
        {
          path: 'drafts/:draft',
          lazy: () => import('./draft-layout.tsx'),
          ErrorBoundary: PageFailure,
          children: [{ index: true, lazy: () => import('../overview/page.tsx'), ErrorBoundary: PageFailure }, ...ofRooms, { path: '*', Component: Missing }],
        },
        { path: 'releases/:hash', lazy: () => import('../releases/release-page.tsx'), ErrorBoundary: PageFailure },
        { path: 'compare/:a/:b', lazy: () => import('../releases/compare-page.tsx'), ErrorBoundary: PageFailure },
        { path: 'proposals/:proposal', lazy: () => import('../proposals/proposal-page.tsx'), ErrorBoundary: PageFailure },
        { path: '*', Component: Missing },
      ],
    },
  ],
  { basename: '/designer' },
);

function Nothing() {
  return null;
}
