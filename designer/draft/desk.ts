import type { DraftEditAnswer, DraftEditRequest, DraftStepRequest, DraftView } from '../../runtime/api/designer.ts';
import type { Part, PartChange } from '../../runtime/engine/index.ts';
import { withChange } from '../../runtime/engine/index.ts';
import type { Outbox } from './outbox.ts';
import { type Choice, type Dispute, rebased, settled, stepsOf, type Waiting, type WaitingEdit, withWaiting } from './waiting.ts';

/** How far the edits have come: all at the server, on their way, or kept on this machine while the line is down. */
export type Saving = 'saved' | 'saving' | 'offline' | 'unkept';

/** Two people changed the same thing: which edit of mine waits for a choice, and about what. */
export interface Conflict {
  readonly edit: WaitingEdit;
  readonly disputes: readonly Dispute[];
}

export interface DeskState {
  /** The draft as the server last told it. */
  readonly view: DraftView;
  /** The parts with everything that waits. */
  readonly parts: readonly Part[];
  readonly waiting: number;
  readonly saving: Saving;
  readonly conflict: Conflict | undefined;
}

/** The outside of the desk: the exchanges, the clock, and how failures are told apart. */
export interface DeskPorts {
  readonly read: () => Promise<DraftView>;
  readonly edit: (request: DraftEditRequest) => Promise<DraftEditAnswer>;
  readonly turn: (turn: 'undo' | 'redo', request: DraftStepRequest) => Promise<DraftEditAnswer>;
  /** Whether a failed exchange is worth trying again as it is. */
  readonly passing: (error: unknown) => boolean;
  /** Whether the server said that somebody else's edit stands against it. */
  readonly disputed: (error: unknown) => boolean;
  /** Told of an edit that the server would not take. */
  readonly refused: (error: unknown, label: string | undefined) => void;
  readonly later: (ms: number, act: () => void) => () => void;
  readonly newId: () => string;
  /** The open page's id: the server tells its own edits from those of another page. */
  readonly page: string;
}

/** The parts as they are; where all are what they were, the very list there was, so that nothing is made anew of it. */
function kept(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const same = after.map((part, index) => {
    const was = before[index];
    return was !== undefined && was !== part && was.kind === part.kind && was.id === part.id && JSON.stringify(was) === JSON.stringify(part) ? was : part;
  });
  return same.length === before.length && same.every((part, index) => part === before[index]) ? before : same;
}

const retryMs: readonly number[] = [1000, 2000, 4000, 8000, 15000];

/**
 * A draft being worked on: what the server has, and on top of it what waits to be sent, one exchange at a time, in order.
 * What waits is put onto what others change meanwhile; where that cannot be, it stands still until the person chooses.
 */
export class Desk {
  readonly #ports: DeskPorts;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  readonly #answers = new Map<string, (done: boolean) => void>();
  #state: DeskState;
  #waiting: readonly Waiting[];
  #order: number;
  #heard = 0;
  #stale = false;
  #running = false;
  #asked = false;
  #stopped = false;
  #failures = 0;
  #kept = true;
  #cancel: (() => void) | undefined;

  constructor(view: DraftView, ports: DeskPorts, outbox: Outbox) {
    this.#ports = ports;
    this.#outbox = outbox;
    const kept = outbox.all();
    this.#waiting = kept.map(({ waiting }) => waiting);
    this.#order = (kept.at(-1)?.order ?? 0) + 1;
    this.#state = { view, parts: view.parts, waiting: 0, saving: 'saved', conflict: undefined };
    this.#stand(view);
  }

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Starts sending, also again after {@link stop}. */
  start(): void {
    this.#stopped = false;
    void this.flush();
  }

  /** Stops sending; what waits stays in the outbox. */
  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  /** Changes parts as one step, shown at once; resolves when the server has it, or would not take it. */
  change(label: string, changes: readonly PartChange[]): Promise<boolean> {
    return this.#add({ kind: 'edit', commandId: this.#ports.newId(), label, steps: stepsOf(this.#state.parts, changes) });
  }

  turn(kind: 'undo' | 'redo'): Promise<boolean> {
    return this.#add({ kind, commandId: this.#ports.newId() });
  }

  /** Somebody changed the draft up to this number. */
  hear(number: number): void {
    this.#heard = Math.max(this.#heard, number);
    void this.flush();
  }

  /** Who has the draft open now. */
  meet(present: DraftView['present']): void {
    this.#state = { ...this.#state, view: { ...this.#state.view, present } };
    this.#tell();
  }

  /** Reads the draft again, e.g. after the line was down or something about it changed that is no edit. */
  async refresh(): Promise<void> {
    this.#stale = true;
    await this.flush();
  }

  /** The person has chosen, part by part; what is given up is gone, the rest goes on. */
  settle(choices: Readonly<Record<string, Choice>>): void {
    const { conflict } = this.#state;
    if (conflict === undefined) return;
    const next = settled(conflict.edit, conflict.disputes, choices);
    this.#waiting = this.#waiting.flatMap((each) => (each.commandId === conflict.edit.commandId ? (next === null ? [] : [next]) : [each]));
    if (next === null) this.#done(conflict.edit, false);
    this.#stand(this.#state.view);
    void this.flush();
  }

  /** Sends what waits and reads what was heard of, until there is nothing left or the line is down. */
  async flush(): Promise<void> {
    this.#cancel?.();
    this.#asked = true;
    if (this.#running || this.#stopped) return;
    this.#running = true;
    try {
      // Asked again while finding nothing to do: there may be something now.
      while (this.#asked && !this.#stopped) {
        this.#asked = false;
        while (!this.#stopped && (await this.#one())) this.#failures = 0;
      }
      this.#failures = 0;
    } catch {
      this.#failures++;
      if (!this.#stopped) this.#cancel = this.#ports.later(retryMs[Math.min(this.#failures, retryMs.length) - 1] ?? 15000, () => void this.flush());
    } finally {
      this.#running = false;
      this.#tell();
    }
  }

  #add(waiting: Waiting): Promise<boolean> {
    this.#waiting = [...this.#waiting, waiting];
    this.#kept = this.#outbox.put(this.#order++, waiting);
    const answered = new Promise<boolean>((resolve) => this.#answers.set(waiting.commandId, resolve));
    this.#stand(this.#state.view);
    void this.flush();
    return answered;
  }

  /** One exchange; false where there is nothing to do. Throws where the line failed. */
  async #one(): Promise<boolean> {
    const { view, conflict } = this.#state;
    const [next] = this.#waiting;
    if ((this.#stale || this.#heard > view.number) && (next === undefined || conflict !== undefined)) return this.#read();
    if (next === undefined || conflict !== undefined) return false;
    try {
      this.#take(next, await this.#exchange(next, view.number));
    } catch (error) {
      if (this.#ports.disputed(error)) return this.#dispute(next);
      if (this.#ports.passing(error)) throw error;
      this.#drop(next);
      this.#ports.refused(error, next.kind === 'edit' ? next.label : undefined);
    }
    return true;
  }

  #exchange(next: Waiting, base: number): Promise<DraftEditAnswer> {
    const { page } = this.#ports;
    if (next.kind !== 'edit') return this.#ports.turn(next.kind, { commandId: next.commandId, base, page });
    return this.#ports.edit({ commandId: next.commandId, base, label: next.label, changes: next.steps.map(({ change }) => change), page });
  }

  async #read(): Promise<boolean> {
    this.#stale = false;
    const view = await this.#ports.read();
    this.#heard = view.number;
    this.#stand(view);
    return true;
  }

  /** The server has it: what changed since is taken over. */
  #take(sent: Waiting, { number, changes, log, canUndo, canRedo }: DraftEditAnswer): void {
    const { view } = this.#state;
    this.#waiting = this.#waiting.filter((each) => each.commandId !== sent.commandId);
    const notes = log.filter((note) => note.number > view.number);
    this.#stand({ ...view, number, canUndo, canRedo, edits: number, parts: changes.reduce(withChange, view.parts), log: [...view.log, ...notes] });
    this.#done(sent, true);
  }

  /** Somebody was quicker: the draft is read, and what waits is put onto it. */
  async #dispute(next: Waiting): Promise<boolean> {
    const before = this.#state.view.number;
    await this.#read();
    if (this.#state.conflict !== undefined || next.kind === 'edit') {
      // Nothing new to put it onto: the server stands by its no.
      if (this.#state.conflict === undefined && this.#state.view.number === before) this.#drop(next);
      return true;
    }
    this.#drop(next);
    this.#ports.refused(undefined, undefined);
    return true;
  }

  #drop(waiting: Waiting): void {
    this.#waiting = this.#waiting.filter((each) => each.commandId !== waiting.commandId);
    this.#stand(this.#state.view);
    this.#done(waiting, false);
  }

  #done(waiting: Waiting, taken: boolean): void {
    this.#outbox.remove(waiting.commandId);
    this.#answers.get(waiting.commandId)?.(taken);
    this.#answers.delete(waiting.commandId);
  }

  /** Stands on what the server has, with what waits put on top. */
  #stand(view: DraftView): void {
    const on = rebased(view.parts, this.#waiting);
    const conflict = 'waiting' in on ? undefined : on;
    if ('waiting' in on) this.#waiting = on.waiting;
    this.#state = { ...this.#state, view, parts: kept(this.#state.parts, withWaiting(view.parts, this.#waiting)), conflict };
    this.#tell();
  }

  #tell(): void {
    const saving: Saving = this.#waiting.length === 0 ? 'saved' : this.#failures === 0 ? 'saving' : this.#kept ? 'offline' : 'unkept';
    this.#state = { ...this.#state, waiting: this.#waiting.length, saving };
    for (const listener of this.#listeners) listener();
  }
}

