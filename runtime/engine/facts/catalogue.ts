import type { Derivation } from './derivation.ts';
import { choices } from './derivations/choices.ts';
import { dates } from './derivations/dates.ts';
import { numbers } from './derivations/numbers.ts';
import { tables } from './derivations/tables.ts';

/** The closed catalogue of derivations; a definition that names another does not compile. */
export const catalogue = { ...choices, ...dates, ...numbers, ...tables } as const satisfies Record<string, Derivation>;

const byName: ReadonlyMap<string, Derivation> = new Map(Object.entries(catalogue));

/** The derivation of that name, if there is one. */
export function derivationNamed(name: string): Derivation | undefined {
  return byName.get(name);
}
