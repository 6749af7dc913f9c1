import { createContext, useContext, useSyncExternalStore } from 'react';

import { Bug, type FormDefinition } from '../../engine/index.ts';
import type { FieldKey, FormLookups } from './definitions.ts';
import type { FieldState, FieldStates } from './state.ts';

/** What the fields of one form share; it changes only with the form itself. */
export interface FormScope {
  readonly form: FormDefinition;
  readonly lookups: FormLookups;
  readonly states: FieldStates;
  readonly readOnly: boolean;
  /** The start of every element id in this form. */
  readonly prefix: string;
}

export const FormScopeContext = createContext<FormScope | null>(null);

/** The form this field is in. */
export function useFormScope(): FormScope {
  const scope = useContext(FormScopeContext);
  if (scope === null) throw new Bug('a form field outside a form');
  return scope;
}

/** The state of one place; draws again when it changes. */
export function useFieldState(key: FieldKey): FieldState {
  const { states } = useFormScope();
  const read = (): FieldState => states.get(key);
  return useSyncExternalStore(states.subscribe, read, read);
}

/** The value of a sibling field; draws again when it changes. */
export function useSibling(field: string | undefined): unknown {
  const { states } = useFormScope();
  const read = (): unknown => (field === undefined ? undefined : states.value(field));
  return useSyncExternalStore(states.subscribe, read, read);
}
