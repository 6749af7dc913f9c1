import { type Static, Type } from '@sinclair/typebox';
import { Ajv } from 'ajv';

import type { Clock } from '../ports.ts';
import type { Records } from '../store/records.ts';
import type { Scratch } from '../store/scratch.ts';
import type { Person } from './access.ts';
import { checkPassword } from './passwords.ts';

/** After this many failures in a row an account is locked for {@link lockMs}, known or not (threat 1). */
export const failuresAllowed = 10;
export const lockMs = 15 * 60_000;

const Failures = Type.Object({ count: Type.Integer(), last: Type.Integer() }, { additionalProperties: false });
type Failures = Static<typeof Failures>;
const isFailures = new Ajv().compile<Failures>(Failures);

export type SignedInOrNot =
  | { readonly kind: 'in'; readonly person: Person }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly minutes: number };

/** Checks credentials against the recorded accounts and counts failures. */
export class SignIn {
  readonly #clock: Clock;
  readonly #scratch: Scratch;
  readonly #records: Records;

  constructor(ports: { readonly clock: Clock; readonly scratch: Scratch; readonly records: Records }) {
    this.#clock = ports.clock;
    this.#scratch = ports.scratch;
    this.#records = ports.records;
  }

  /**
   * Signs in, or says only that account and password do not belong together. A locked account is told so after the same
   * work, whether or not it exists.
   */
  async attempt(name: string, password: string): Promise<SignedInOrNot> {
    const account = this.#records.accountByName(name);
    const matches = await checkPassword(account?.passwordHash, password);
    const now = this.#clock.now();
    const failures = this.#failures(name, now);
    if (failures.count >= failuresAllowed) return { kind: 'locked', minutes: Math.max(1, Math.ceil((failures.last + lockMs - now) / 60_000)) };
    if (!matches || account === undefined) {
      this.#scratch.put('sign-in-failures', name, { count: failures.count + 1, last: now }, now + lockMs);
      return { kind: 'wrong' };
    }
    this.#scratch.drop('sign-in-failures', name);
    return { kind: 'in', person: { id: account.id, name: account.name, assignments: account.assignments } };
  }

  #failures(name: string, now: number): Failures {
    const stored = this.#scratch.get('sign-in-failures', name, now);
    return isFailures(stored) ? stored : { count: 0, last: now };
  }
}
