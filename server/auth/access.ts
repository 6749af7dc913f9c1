import type { AccessDefinition, OrganisationDefinition } from '../../runtime/engine/index.ts';

/** One role held in one organisation. */
export interface Holding {
  readonly role: string;
  readonly organisation: string;
}

/** A person with the roles they hold: what every read and every command is made for. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly assignments: readonly Holding[];
}

/** Who acts on one matter: the assignments whose reach covers its organisation, and what they allow there. */
export interface ReachingActor {
  readonly person: string;
  readonly assignments: readonly Holding[];
  readonly acts: readonly string[];
}

type Role = AccessDefinition['roles'][number];

/** Roles × organisations × acts, as `config/access.json` and the organisation tree lay them down. */
export class Access {
  readonly #roles: ReadonlyMap<string, Role>;
  readonly #exclusive: AccessDefinition['exclusive'];
  readonly #organisations: ReadonlyMap<string, OrganisationDefinition>;

  constructor(access: AccessDefinition, organisations: readonly OrganisationDefinition[]) {
    this.#roles = new Map(access.roles.map((role) => [role.id, role]));
    this.#exclusive = access.exclusive;
    this.#organisations = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  }

  /** The role's title, or its id where the table no longer lists it. */
  roleTitle(role: string): string {
    return this.#roles.get(role)?.title ?? role;
  }

  /** The organisation's title, or its id where it is not in the tree. */
  organisationTitle(organisation: string): string {
    return this.#organisations.get(organisation)?.title ?? organisation;
  }

  /** Every act that some assignment of the person allows somewhere. */
  acts(person: Person): readonly string[] {
    return unique(person.assignments.flatMap((held) => this.#roles.get(held.role)?.acts ?? []));
  }

  /** The first assignment of the person that allows the act anywhere. */
  holding(person: Pick<Person, 'assignments'>, act: string): Holding | undefined {
    return person.assignments.find((held) => this.#roles.get(held.role)?.acts.includes(act));
  }

  /** Who the person is towards an organisation's matters; undefined where no assignment reaches it. */
  actor(person: Person, organisation: string): ReachingActor | undefined {
    const assignments = person.assignments.filter((held) => this.#covers(held, organisation));
    if (assignments.length === 0) return undefined;
    return {
      person: person.id,
      assignments,
      acts: unique(assignments.flatMap((held) => this.#roles.get(held.role)?.acts ?? [])),
    };
  }

  /** The organisations in which the person may do the act, in the order of the tree. */
  reach(person: Person, act: string): readonly string[] {
    return [...this.#organisations.keys()].filter((organisation) => this.actor(person, organisation)?.acts.includes(act) ?? false);
  }

  /** The organisations where the person holds the act by an assignment of that very organisation. */
  own(person: Person, act: string): readonly string[] {
    const held = person.assignments.filter((each) => this.#roles.get(each.role)?.acts.includes(act) ?? false);
    return unique(held.map((each) => each.organisation));
  }

  /** Pairs of roles among these that one person may not hold together (threat 6); empty when all is well. */
  conflicts(assignments: readonly Holding[]): readonly (readonly [string, string])[] {
    const held = new Set(assignments.map((each) => each.role));
    return this.#exclusive.filter(([one, other]) => held.has(one) && held.has(other));
  }

  /** Assignments that name a role or an organisation nobody defined. */
  unknown(assignments: readonly Holding[]): readonly Holding[] {
    return assignments.filter((each) => !this.#roles.has(each.role) || !this.#organisations.has(each.organisation));
  }

  #covers(held: Holding, organisation: string): boolean {
    const reach = this.#roles.get(held.role)?.reach ?? 'none';
    if (reach === 'none') return false;
    if (reach === 'own') return held.organisation === organisation && this.#organisations.has(organisation);
    const seen = new Set<string>();
    let at = this.#organisations.get(organisation);
    while (at !== undefined && !seen.has(at.id)) {
      if (at.id === held.organisation) return true;
      seen.add(at.id);
      at = at.superior === null ? undefined : this.#organisations.get(at.superior);
    }
    return false;
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
