import { createContext } from 'react';

/** The titles of the policies that refusals on the page at hand may cite, by id. */
export const PoliciesContext = createContext<readonly { readonly id: string; readonly title: string }[]>([]);
