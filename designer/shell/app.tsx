import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';

import { Ground } from '../../runtime/ui/index.ts';
import { resources } from '../texts/resources.ts';
import { router } from './routes.tsx';

/** The designer: its pages on the common ground. */
export function App(): ReactNode {
  return (
    <Ground resources={resources}>
      <RouterProvider router={router} />
    </Ground>
  );
}
