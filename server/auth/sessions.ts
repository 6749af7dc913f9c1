import { createHash } from 'node:crypto';

import { type Static, Type } from '@sinclair/typebox';
import { Ajv } from 'ajv';

import type { Clock, Ids } from '../ports.ts';
import type { Records } from '../store/records.ts';
import type { Scratch } from '../store/scratch.ts';
import type { Person } from './access.ts';

/** A session ends an hour after its last request, and ten hours after sign-in whatever happens. */
export const idleMs = 60 * 60_000;
export const absoluteMs = 10 * 60 * 60_000;
/** How often a use is written down; in between only memory knows. */
const touchMs = 60_000;

const StoredSession = Type.Object(
  { person: Type.String(), createdAt: Type.Integer(), seenAt: Type.Integer() },
  { additionalProperties: false },
);
type StoredSession = Static<typeof StoredSession>;
const isSession = new Ajv().compile<StoredSession>(StoredSession);

/** Server-side sessions: the cookie holds a random token, the store only its hash, so a stolen store opens nothing. */
export class Sessions {
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #scratch: Scratch;
  readonly #records: Records;

  constructor(ports: { readonly clock: Clock; readonly ids: Ids; readonly scratch: Scratch; readonly records: Records }) {
    this.#clock = ports.clock;
    this.#ids = ports.ids;
    this.#scratch = ports.scratch;
    this.#records = ports.records;
  }

  /** Begins a session under a new token; one the browser held before is dead afterwards (threat 2). */
  begin(person: string, before: string | undefined): string {
    if (before !== undefined) this.end(before);
    const token = Buffer.from(this.#ids.bytes(32)).toString('base64url');
    const now = this.#clock.now();
    this.#keep(token, { person, createdAt: now, seenAt: now });
    return token;
  }

  /** Whose session a token is; undefined for an unknown or ended one, or a person who is no longer there. */
  person(token: string): Person | undefined {
    const now = this.#clock.now();
    const session = this.#scratch.get('session', keyOf(token), now);
    if (!isSession(session)) return undefined;
    if (now >= session.createdAt + absoluteMs || now >= session.seenAt + idleMs) {
      this.end(token);
      return undefined;
    }
    if (now - session.seenAt >= touchMs) this.#keep(token, { ...session, seenAt: now });
    const account = this.#records.person(session.person);
    return account && { id: account.id, name: account.name, assignments: account.assignments };
  }

  /** Whether a session still stands; asking is not a use of it. */
  isAlive(token: string): boolean {
    const now = this.#clock.now();
    const session = this.#scratch.get('session', keyOf(token), now);
    return isSession(session) && now < session.createdAt + absoluteMs && now < session.seenAt + idleMs;
  }

  /** Ends a session at once. */
  end(token: string): void {
    this.#scratch.drop('session', keyOf(token));
  }

  #keep(token: string, session: StoredSession): void {
    const until = Math.min(session.createdAt + absoluteMs, session.seenAt + idleMs);
    this.#scratch.put('session', keyOf(token), session, until);
  }
}

function keyOf(token: string): string {
  return createHash('sha256').update(`guicheng/session/v1\n${token}`).digest('hex');
}
