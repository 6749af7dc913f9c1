import type { MatterView } from '../../api/index.ts';
import { type Data, type Draft, keyOf, type Place, rebase, type Recorded } from './draft.ts';
import { settle } from './merge.ts';
import type { Outbox } from './outbox.ts';
import { same } from './same.ts';
import { Sender, type SenderPorts, type Sending } from './sender.ts';
import { emptyHistory, type History, record, redo, type Step, undo } from './undo.ts';

/** Everything unsaved in one matter, as the pages read it; replaced, never changed. */
export interface DraftsState {
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Those of them that the server has not accepted. */
  readonly unsaved: readonly Draft[];
  readonly histories: ReadonlyMap<string, History>;
  readonly sending: Sending;
  /** Fields that others changed and that were taken over since the page was opened or told. */
  readonly taken: readonly { readonly key: string; readonly fields: readonly string[] }[];
}

/** What {@link Drafts} needs to know of the record. */
export type RecordView = Pick<MatterView, 'matter' | 'scratch'>;

/**
 * The unsaved edits of one person in one matter: autosaved as scratch, kept here while the line is down, undone and redone
 * by stage, rebased when the record moves on. Nothing typed is ever dropped without a person's word.
 */
export class Drafts {
  readonly #outbox: Outbox;
  readonly #sender: Sender;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #view: RecordView | undefined;
  readonly #accepted = new Map<string, Recorded>();
  #state: DraftsState = { drafts: new Map(), unsaved: [], histories: new Map(), sending: 'idle', taken: [] };

  constructor(outbox: Outbox, ports: SenderPorts & { readonly now: () => number }) {
    this.#outbox = outbox;
    this.#now = ports.now;
    this.#sender = new Sender(ports, outbox, (sending) => this.#set({ sending }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): DraftsState => this.#state;

  /** Takes the record as it is now: the first time with the scratch to go on from, later to rebase what is unsaved. */
  load(view: RecordView): void {
    if (this.#view === view) return;
    const first = this.#view === undefined;
    this.#view = view;
    const drafts = new Map(first ? this.#resumed(view) : this.#state.drafts);
    const taken = [...this.#state.taken];
    for (const [key, draft] of drafts) {
      if (draft.accepted === true) {
        if (this.#inView(draft.place).version >= draft.base) drafts.delete(key);
        continue;
      }
      const next = rebase(draft, this.recorded(draft.place));
      if (next.taken.length > 0) taken.push({ key, fields: next.taken });
      if (next.draft === null) {
        drafts.delete(key);
        this.#drop(key, draft);
      } else if (next.draft !== draft) {
        drafts.set(key, next.draft);
        if (next.draft.conflict === undefined) this.#queue(key, next.draft);
      }
    }
    this.#set({ drafts, taken });
    if (this.#sender.unsent().length > 0) void this.#sender.flush();
  }

  /** A form as the record has it, or as the server accepted it since; version 0 and empty where it was never saved. */
  recorded(place: Place): Recorded {
    const read = this.#inView(place);
    const accepted = this.#accepted.get(keyOf(place));
    return accepted !== undefined && accepted.version > read.version ? accepted : read;
  }

  /** A form as it stands for me: my edits, else the record. */
  data(place: Place): Data {
    return this.#state.drafts.get(keyOf(place))?.data ?? this.recorded(place).data;
  }

  /** Takes new values of a form from its fields. */
  edit(place: Place, after: Data): void {
    const before = this.data(place);
    const fields = changedFields(before, after);
    if (fields.length === 0) return;
    const step: Step = { key: keyOf(place), before, after, field: fields.length === 1 ? fields[0] : undefined, at: this.#now() };
    this.#remember(place.stage, record(this.#history(place.stage), step));
    this.#put(place, after);
  }

  /** Takes back, or does again, the last edit in a stage; the place it was made at, null where there is none. */
  undo(stage: string): Place | null {
    return this.#travel(stage, undo(this.#history(stage)), 'before');
  }
  redo(stage: string): Place | null {
    return this.#travel(stage, redo(this.#history(stage)), 'after');
  }

  /** Settles a conflict as chosen by field; the draft then stands on the record as it is now. */
  settle(key: string, choices: Readonly<Record<string, 'mine' | 'theirs'>>): void {
    const draft = this.#state.drafts.get(key);
    if (draft?.conflict === undefined) return;
    const { merge, theirs } = draft.conflict;
    this.#replace(key, { place: draft.place, data: settle(merge, choices), base: theirs.version, original: theirs.data });
  }

  /** Gives up the unsaved edits of a stage. */
  discard(stage: string): void {
    const drafts = new Map(this.#state.drafts);
    for (const [key, draft] of drafts) {
      if (draft.place.stage !== stage || draft.accepted === true) continue;
      drafts.delete(key);
      this.#drop(key, draft);
    }
    this.#remember(stage, emptyHistory);
    this.#set({ drafts });
  }

  /** What is to be saved of a stage. */
  of(stage: string): readonly Draft[] {
    return this.#state.unsaved.filter(({ place }) => place.stage === stage);
  }

  /** Told when the server accepted `sent`: it stays in view until the record is read; what was typed meanwhile is a draft on it. */
  saved(sent: readonly Draft[]): void {
    const drafts = new Map(this.#state.drafts);
    for (const { place, base, data } of sent) {
      const key = keyOf(place);
      const draft = drafts.get(key);
      this.#accepted.set(key, { version: base + 1, data });
      if (draft === undefined) continue;
      const next = { place, data: draft.data, base: base + 1, original: data };
      if (same(draft.data, data)) {
        drafts.set(key, { ...next, accepted: true });
        this.#drop(key, next);
      } else {
        drafts.set(key, next);
        this.#queue(key, next);
      }
    }
    this.#set({ drafts });
  }

  /** The notice about taken-over fields was read. */
  told(): void {
    this.#set({ taken: [] });
  }

  flush(): Promise<void> {
    return this.#sender.flush();
  }

  unsent(): ReturnType<Sender['unsent']> {
    return this.#sender.unsent();
  }

  stop(): void {
    this.#sender.stop();
  }

  #inView({ stage, form, subject }: Place): Recorded {
    const matter = this.#view?.matter;
    const forms = subject === undefined ? matter?.forms : matter?.subjects.find(({ id }) => id === subject)?.forms;
    const key = keyOf({ form, ...(subject === undefined ? {} : { subject }) });
    return { version: matter?.ledger.stages[stage]?.versions?.[key] ?? 0, data: forms?.[form] ?? {} };
  }

  #resumed(view: RecordView): ReadonlyMap<string, Draft> {
    const drafts = new Map<string, Draft>();
    for (const { stage, form, subject, base, data } of view.scratch) {
      const place = { stage, form, ...(subject === undefined ? {} : { subject }) };
      const now = this.recorded(place);
      drafts.set(keyOf(place), { place, data, base, original: base === now.version ? now.data : undefined });
    }
    for (const [key, { place, base, original, data }] of this.#outbox.all()) {
      if (data === null) drafts.delete(key);
      else drafts.set(key, { place, data, base, original });
      this.#sender.queue(key, { place, base, ...(original === undefined ? {} : { original }), data });
    }
    return drafts;
  }

  #put(place: Place, data: Data): void {
    const key = keyOf(place);
    const draft = this.#state.drafts.get(key);
    const now = this.recorded(place);
    if (draft?.conflict !== undefined) {
      // Typing on in a form with an open conflict: the new values are mine, the others' stay to be looked at.
      const next = rebase({ place, data, base: draft.base, original: draft.original }, now).draft;
      this.#replace(key, next);
    } else if (same(data, now.data)) this.#replace(key, null);
    else this.#replace(key, { place, data, base: draft?.base ?? now.version, original: draft?.original ?? now.data });
  }

  #replace(key: string, next: Draft | null): void {
    const drafts = new Map(this.#state.drafts);
    const before = drafts.get(key);
    if (next === null) {
      drafts.delete(key);
      if (before !== undefined) this.#drop(key, before);
    } else {
      drafts.set(key, next);
      this.#queue(key, next);
    }
    this.#set({ drafts });
  }

  #queue(key: string, { place, base, original, data }: Draft): void {
    this.#sender.queue(key, { place, base, ...(original === undefined ? {} : { original }), data });
  }

  #drop(key: string, { place, base }: Draft): void {
    this.#sender.queue(key, { place, base, data: null });
  }

  #travel(stage: string, travelled: ReturnType<typeof undo>, side: 'before' | 'after'): Place | null {
    if (travelled === null) return null;
    const { key, before, after } = travelled.step;
    const place = placeOf(stage, key);
    const to = side === 'before' ? before : after;
    // Only the fields of that step: others' changes taken over since then stay.
    const changed = Object.fromEntries(changedFields(before, after).map((field) => [field, to[field]]));
    this.#remember(stage, travelled.history);
    this.#put(place, known({ ...this.data(place), ...changed }));
    return place;
  }

  #history(stage: string): History {
    return this.#state.histories.get(stage) ?? emptyHistory;
  }

  #remember(stage: string, history: History): void {
    this.#set({ histories: new Map(this.#state.histories).set(stage, history) });
  }

  #set(part: Partial<DraftsState>): void {
    this.#state = { ...this.#state, ...part };
    if (part.drafts !== undefined) this.#state = { ...this.#state, unsaved: [...part.drafts.values()].filter(({ accepted }) => accepted !== true) };
    for (const listener of this.#listeners) listener();
  }
}

function placeOf(stage: string, key: string): Place {
  const cut = key.indexOf('@');
  return cut < 0 ? { stage, form: key } : { stage, form: key.slice(0, cut), subject: key.slice(cut + 1) };
}

/** Values without the fields that are undefined. */
function known(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

function changedFields(before: Data, after: Data): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !same(before[field], after[field]));
}
