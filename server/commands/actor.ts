import type { Actor, CommandKind } from '../../runtime/engine/index.ts';
import { Access } from '../auth/access.ts';
import type { Definitions } from '../releases/definitions.ts';
import type { StoredAccount } from '../store/records.ts';

/** Who acts, and the role and organisation it is recorded under. */
export interface Acting {
  readonly actor: Actor;
  readonly role: string;
  readonly actorOrganisation: string;
}

/**
 * Who a person is towards an organisation's matters. `undefined`: out of reach. The role recorded is the first that
 * allows the act; without one the engine refuses, and nothing is recorded.
 */
export function actingFor(definitions: Definitions, person: StoredAccount, organisation: string, act: CommandKind): Acting | undefined {
  const reaching = new Access(definitions.access, definitions.organisations).actor(person, organisation);
  if (reaching === undefined) return undefined;
  const roles = reaching.assignments.map((held) => held.role);
  const held = reaching.assignments.find(({ role }) => definitions.access.roles.some((each) => each.id === role && each.acts.includes(act)));
  return {
    actor: { person: person.id, organisation, roles, acts: reaching.acts },
    role: held?.role ?? '',
    actorOrganisation: held?.organisation ?? '',
  };
}

/** The organisation a new matter is opened for: the one wished, or the person's first that may; undefined where none may. */
export function openingOrganisation(definitions: Definitions, person: StoredAccount, wished: string | undefined): string | undefined {
  const own = new Access(definitions.access, definitions.organisations).own(person, 'open-matter');
  return wished === undefined ? own[0] : own.find((each) => each === wished);
}
