import type { DesignerEvent } from '../../runtime/api/designer.ts';
import type { LiveEvent } from '../../runtime/api/index.ts';
import type { LedgerNews } from '../ledger/index.ts';

/** Whom news is for: who may read the matters of an organisation, who may do an act somewhere, or everybody signed in. */
export type Audience = { readonly organisation: string } | { readonly act: string } | 'everybody';

/** One event as sent: its number on the stream, whom it is for, and the text. */
export interface Numbered {
  readonly number: number;
  readonly audience: Audience;
  /** The person who caused it and need not hear of it. */
  readonly except?: string;
  readonly event: LiveEvent | DesignerEvent;
}

/** How many events are kept for listeners that lost their line. */
const kept = 500;
/** How often a person's editing of one stage is announced again. */
const editingMs = 20_000;

/** What happens, told to whoever listens. Ids carry the server's start, so that an old one is never taken for a new one. */
export class News {
  readonly #start: string;
  readonly #listeners = new Set<(numbered: Numbered) => void>();
  readonly #recent: Numbered[] = [];
  readonly #announced = new Map<string, number>();
  #number = 0;

  constructor(start: string, subscribe: (listener: (news: LedgerNews) => void) => () => void) {
    this.#start = start.slice(0, 8);
    subscribe(({ matter, organisation, version }) => this.#tell({ audience: { organisation }, event: { kind: 'matter-changed', matter, version } }));
  }

  /** Tells others that a person has unsaved values in a stage; seldom, not with every key. */
  editing(matter: string, organisation: string, stage: string, person: string, now: number): void {
    const key = `${matter} ${stage} ${person}`;
    if (now - (this.#announced.get(key) ?? -editingMs) < editingMs) return;
    if (this.#announced.size > 10_000) this.#announced.clear();
    this.#announced.set(key, now);
    this.#tell({ audience: { organisation }, except: person, event: { kind: 'editing', matter } });
  }

  /** Tells others that a person's unsaved values are gone. */
  editingEnded(matter: string, organisation: string, stage: string, person: string): void {
    if (this.#announced.delete(`${matter} ${stage} ${person}`)) this.#tell({ audience: { organisation }, except: person, event: { kind: 'editing', matter } });
  }

  /** Tells the designer's people of a draft, and everybody of what was published. */
  designer(event: DesignerEvent): void {
    this.#tell({ audience: event.kind === 'published' ? 'everybody' : { act: 'read-drafts' }, event });
  }

  /** The id of an event on the stream. */
  idOf(numbered: Numbered): string {
    return `${this.#start}-${numbered.number}`;
  }

  /** What happened since the event of that id; undefined where it is too long ago to say. */
  since(id: string): readonly Numbered[] | undefined {
    const [start, number] = id.split('-');
    const from = Number(number);
    const first = this.#recent[0]?.number ?? this.#number + 1;
    if (start !== this.#start || !Number.isSafeInteger(from) || from > this.#number || from < first - 1) return undefined;
    return this.#recent.filter((each) => each.number > from);
  }

  /** Calls the listener with every event from now on; gives the function that ends it. */
  listen(listener: (numbered: Numbered) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(news: Omit<Numbered, 'number'>): void {
    this.#number += 1;
    const numbered = { number: this.#number, ...news };
    this.#recent.push(numbered);
    if (this.#recent.length > kept) this.#recent.shift();
    for (const listener of this.#listeners) listener(numbered);
  }
}
