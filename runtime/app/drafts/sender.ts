import type { ScratchRequest } from '../../api/index.ts';
import type { Outbox, Unsent } from './outbox.ts';

/** How far my unsaved edits have come. */
export type Sending =
  /** Nothing is on its way. */
  | 'idle'
  /** Kept on this machine, on the way to the server. */
  | 'sending'
  /** The line is down: kept on this machine, tried again. */
  | 'offline'
  /** The server answered and would not take them: kept on this machine. */
  | 'refused'
  /** The line is down and this machine refuses to keep them: only this page has them. */
  | 'unkept';

/** The outside of the sender: the exchange and the clock. */
export interface SenderPorts {
  readonly send: (request: ScratchRequest) => Promise<void>;
  /** Whether a failed exchange is worth trying again. */
  readonly passing: (error: unknown) => boolean;
  readonly later: (ms: number, act: () => void) => () => void;
}

const quietMs = 800;
const retryMs: readonly number[] = [1500, 3000, 6000, 15000, 30000];

/** Sends edited forms to the scratch store once typing pauses; keeps them in the outbox until the server has them. */
export class Sender {
  readonly #ports: SenderPorts;
  readonly #outbox: Outbox;
  readonly #changed: (state: Sending) => void;
  readonly #waiting = new Map<string, Unsent>();
  #state: Sending = 'idle';
  #failures = 0;
  #kept = true;
  readonly #refused = new Set<string>();
  #running = false;
  #cancel: (() => void) | undefined;

  constructor(ports: SenderPorts, outbox: Outbox, changed: (state: Sending) => void) {
    this.#ports = ports;
    this.#outbox = outbox;
    this.#changed = changed;
  }

  /** Takes the latest values of a form; earlier unsent ones of the same form are superseded. */
  queue(key: string, item: Unsent): void {
    this.#waiting.set(key, item);
    this.#refused.delete(key);
    this.#kept = this.#outbox.put(key, item);
    this.#become(this.#failures > 0 ? this.#down() : 'sending');
    if (!this.#running && this.#failures === 0) this.#schedule(quietMs);
  }

  /** Sends at once what waits: when the line comes back, before a save, when a page is left. */
  async flush(): Promise<void> {
    this.#cancel?.();
    if (this.#running) return;
    this.#running = true;
    try {
      for (const [key, item] of [...this.#waiting]) await this.#one(key, item);
      this.#failures = 0;
      if (this.#waiting.size === 0) this.#become(this.#refused.size > 0 ? 'refused' : 'idle');
      else this.#schedule(quietMs);
    } catch {
      this.#failures++;
      this.#become(this.#down());
      this.#schedule(retryMs[Math.min(this.#failures, retryMs.length) - 1] ?? 30000);
    } finally {
      this.#running = false;
    }
  }

  /** What has not been confirmed, for a page that is going away. */
  unsent(): readonly Unsent[] {
    return [...this.#waiting.values()];
  }

  stop(): void {
    this.#cancel?.();
  }

  async #one(key: string, item: Unsent): Promise<void> {
    try {
      await this.#ports.send(requestOf(item));
    } catch (error) {
      if (this.#ports.passing(error)) throw error;
      // The server has answered and will answer the same again: the edits stay in the page and in the outbox.
      if (this.#waiting.get(key) === item) this.#waiting.delete(key);
      this.#refused.add(key);
      return;
    }
    if (this.#waiting.get(key) !== item) return;
    this.#waiting.delete(key);
    this.#outbox.remove(key);
  }

  #schedule(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#ports.later(ms, () => void this.flush());
  }

  #down(): Sending {
    return this.#kept ? 'offline' : 'unkept';
  }

  #become(state: Sending): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed(state);
  }
}

/** The request that brings one item to the server. */
export function requestOf({ place, base, data }: Unsent): ScratchRequest {
  return {
    stage: place.stage,
    form: place.form,
    ...(place.subject === undefined ? {} : { subject: place.subject }),
    base,
    data: data === null ? null : { ...data },
  };
}
