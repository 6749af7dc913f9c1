import type { LightColour } from '../../engine/index.ts';
import type { FieldKey } from './definitions.ts';

/** What is known of a place beside its value. */
export interface FieldState {
  readonly light?: LightColour;
  /** Due and empty. */
  readonly missing?: true;
  /** What is wrong with the entry, in words. */
  readonly error?: string;
}

const nothing: FieldState = {};
const same = (a: FieldState, b: FieldState): boolean => a.light === b.light && a.missing === b.missing && a.error === b.error;

/**
 * The states of a form's places, outside React's props: a changed light draws one field again and not the form. Places
 * hear of their own changes only.
 */
export class FieldStates {
  #states: ReadonlyMap<FieldKey, FieldState>;
  #values: Readonly<Record<string, unknown>> = {};
  readonly #listeners = new Set<() => void>();

  constructor(states: ReadonlyMap<FieldKey, FieldState>, values: Readonly<Record<string, unknown>>) {
    this.#states = states;
    this.#values = values;
  }

  /** Takes new states, keeping the objects of those that did not change. */
  set(states: ReadonlyMap<FieldKey, FieldState>, values: Readonly<Record<string, unknown>>): void {
    const before = this.#states;
    this.#states = new Map([...states].map(([key, state]) => {
      const old = before.get(key);
      return [key, old !== undefined && same(old, state) ? old : state];
    }));
    this.#values = values;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(key: FieldKey): FieldState {
    return this.#states.get(key) ?? nothing;
  }

  /** The value of a field of the form, for fields that read a sibling. */
  value(field: string): unknown {
    return this.#values[field];
  }
}

/** One map of states out of lights, missing places and errors. */
export function fieldStates(
  lights: Readonly<Record<FieldKey, LightColour>>,
  missing: readonly FieldKey[],
  errors: readonly { readonly key: FieldKey; readonly text: string }[],
): ReadonlyMap<FieldKey, FieldState> {
  const states = new Map<FieldKey, FieldState>();
  const add = (key: FieldKey, part: FieldState): void => void states.set(key, { ...states.get(key), ...part });
  for (const [key, light] of Object.entries(lights)) add(key, { light });
  for (const key of missing) add(key, { missing: true });
  for (const error of errors) add(error.key, { error: error.text });
  return states;
}
