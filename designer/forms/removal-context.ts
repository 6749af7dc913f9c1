import { createContext, useContext } from 'react';

/** Asks about taking out what is selected; set by the editor. */
export const RemovalContext = createContext<() => void>(() => undefined);

/** Asks the person about taking out what is selected, and what uses it. */
export const useRemoval = (): (() => void) => useContext(RemovalContext);
