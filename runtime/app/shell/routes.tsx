import { createBrowserRouter, Navigate } from 'react-router';

import { Layout } from './layout.tsx';
import { Missing, PageFailure } from './failure.tsx';

/** The pages by address; all but the frame are loaded when first opened. */
export const router = createBrowserRouter([
  { path: '/sign-in', lazy: () => import('../sign-in/page.tsx'), ErrorBoundary: PageFailure, HydrateFallback: Nothing },
  {
    path: '/',
    Component: Layout,
    ErrorBoundary: PageFailure,
    HydrateFallback: Nothing,
    children: [
      { index: true, lazy: () => import('../home/page.tsx') },
      { path: 'modules/:module', lazy: () => import('../home/module-page.tsx') },
      { path: 'matters', lazy: () => import('../matters/page.tsx') },
      {
        path: 'matters/:matter',
        lazy: () => import('../matter/page.tsx'),
        ErrorBoundary: PageFailure,
        children: [
          { index: true, lazy: () => import('../matter/form-tab.tsx') },
          { path: 'stages/:stage', lazy: () => import('../matter/form-tab.tsx') },
          { path: 'stages/:stage/:subject', lazy: () => import('../matter/form-tab.tsx') },
          { path: 'documents', lazy: () => import('../documents/tab.tsx') },
          { path: 'documents/:document', lazy: () => import('../documents/tab.tsx') },
          { path: 'documents/:document/:subject', lazy: () => import('../documents/tab.tsx') },
          { path: 'filings', lazy: () => import('../filing/tab.tsx') },
          { path: 'filings/:filing', lazy: () => import('../filing/tab.tsx') },
          { path: 'trace', lazy: () => import('../trace/tab.tsx') },
          { path: 'self-check', lazy: () => import('../matter/self-check-page.tsx') },
        ],
      },
      { path: 'reviews', lazy: () => import('../review/page.tsx') },
      { path: 'reviews/:matter/:filing/:version', lazy: () => import('../review/page.tsx') },
      { path: 'home', Component: () => <Navigate to="/" replace /> },
      { path: '*', Component: Missing },
    ],
  },
]);

function Nothing() {
  return null;
}
