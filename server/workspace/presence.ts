import type { PartRef } from '../../runtime/engine/index.ts';

/** Somebody with a draft open, and the part they are at. */
export interface Present {
  readonly person: string;
  readonly part?: PartRef;
}

/** How long (ms) somebody counts as present after they last said so. */
export const presentMs = 60_000;

/** Who has which draft open: known in memory only, forgotten with the process. */
export class Presence {
  readonly #drafts = new Map<string, Map<string, Present & { readonly at: number }>>();

  /** Notes somebody; true where others should hear of it. */
  note(draft: string, present: Present, now: number): boolean {
    const people = this.#drafts.get(draft) ?? new Map<string, Present & { readonly at: number }>();
    const before = people.get(present.person);
    people.set(present.person, { ...present, at: now });
    this.#drafts.set(draft, people);
    const isNew = before === undefined || now - before.at > presentMs;
    return isNew || before.part?.kind !== present.part?.kind || before.part?.id !== present.part?.id;
  }

  /** Forgets somebody; true where they were there. */
  leave(draft: string, person: string): boolean {
    const people = this.#drafts.get(draft);
    const left = people?.delete(person) ?? false;
    if (people?.size === 0) this.#drafts.delete(draft);
    return left;
  }

  /** Who has the draft open now. */
  of(draft: string, now: number): readonly Present[] {
    return [...(this.#drafts.get(draft)?.values() ?? [])].filter((each) => now - each.at <= presentMs).map(({ at: _at, ...present }) => present);
  }
}
