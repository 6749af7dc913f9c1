import { type ComponentType, createContext, useContext } from 'react';

import { Bug } from '../../runtime/engine/index.ts';
import type { Vocabulary } from '../rules/values/vocabulary.ts';
import type { Args, Around } from './expression.ts';

export interface DerivationEditorProps {
  readonly name: string;
  readonly args: Args;
  /** The table whose row is at hand outside: of a derived column, or of the derivation around. */
  readonly table: string | undefined;
  /** JSON pointer of the place that holds `args`. */
  readonly path: string;
  readonly onChange: (args: Args) => void;
}

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
  /** Edits a derivation that stands in an argument of another. */
  readonly Nested: ComponentType<DerivationEditorProps>;
}

export const FactEditingContext = createContext<FactEditing | null>(null);

/** The fact whose argument is drawn. */
export function useFactEditing(): FactEditing {
  const editing = useContext(FactEditingContext);
  if (editing === null) throw new Bug('an argument was drawn outside a fact');
  return editing;
}
