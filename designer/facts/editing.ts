import { createContext, useContext } from 'react';

import { Bug } from '../../runtime/engine/index.ts';
import type { Vocabulary } from '../rules/values/vocabulary.ts';
import type { Around } from './expression.ts';

/** What the editors of a fact's arguments read. */
export interface FactEditing {
  readonly around: Around;
  /** The fact being edited: it may not read itself. */
  readonly self: string;
  readonly scope: 'matter' | 'subject';
  readonly vocabulary: Vocabulary;
  readonly readOnly: boolean;
  /** What is wrong at a place, by JSON pointer into the fact. */
  readonly problemsAt: (pointer: string) => readonly string[];
}

export const FactEditingContext = createContext<FactEditing | null>(null);

/** The fact whose argument is drawn. */
export function useFactEditing(): FactEditing {
  const editing = useContext(FactEditingContext);
  if (editing === null) throw new Bug('an argument was drawn outside a fact');
  return editing;
}
