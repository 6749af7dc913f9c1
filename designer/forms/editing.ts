import { createContext, useContext } from 'react';

import { Bug, type FormDefinition, type PartChange } from '../../runtime/engine/index.ts';

/** What is selected on the canvas; nothing selected is the form itself. */
export type Selected = { readonly kind: 'field'; readonly id: string } | { readonly kind: 'section'; readonly index: number };

/** One form being edited: what it is now, what it was, what is selected, and the ways to change it. */
export interface FormEditing {
  readonly form: FormDefinition;
  /** The form as the draft's base has it; ids in it are never used for something else (F2). */
  readonly base: FormDefinition | undefined;
  readonly readOnly: boolean;
  readonly selected: Selected | undefined;
  readonly select: (selected: Selected | undefined) => void;
  /** Puts the form as it shall be, with what was done in the person's words; selects what is given. */
  readonly put: (label: string, form: FormDefinition, select?: Selected) => void;
  /** Several parts at once, as one step. */
  readonly change: (label: string, changes: readonly PartChange[]) => void;
}

export const FormEditingContext = createContext<FormEditing | null>(null);

/** The form being edited. */
export function useFormEditing(): FormEditing {
  const editing = useContext(FormEditingContext);
  if (editing === null) throw new Bug('a piece of the form editor was drawn without a form');
  return editing;
}
