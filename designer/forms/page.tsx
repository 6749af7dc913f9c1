import type { ReactNode } from 'react';
import { useParams } from 'react-router';

import { FormList } from './FormList.tsx';
import { FormPage } from './FormPage.tsx';

/** The room of forms: the list, or the one the address names. */
export function Component(): ReactNode {
  const { form } = useParams();
  return form === undefined ? <FormList /> : <FormPage key={form} />;
}
