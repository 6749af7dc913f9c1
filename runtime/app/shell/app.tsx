import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';

import { Ground } from '../../ui/index.ts';
import { resources } from '../texts/use-texts.ts';
import { router } from './routes.tsx';

/** The app: its pages on the common ground. */
export function App(): ReactNode {
  return (
    <Ground resources={resources}>
      <RouterProvider router={router} />
    </Ground>
  );
}
