import type { Worker } from 'node:worker_threads';

import type { EffectView } from '../../runtime/api/designer.ts';
import type { Log } from '../ports.ts';
import type { Records } from '../store/records.ts';
import { startThread } from '../threads/thread.ts';
import type { Assignment, Batch, Changed, Judged } from './message.ts';

/** One procedure's matters with the two laws they are judged by. */
export interface Round {
  readonly procedure: string;
  readonly assignment: Assignment;
}

export interface JobParts {
  readonly id: string;
  readonly rounds: readonly Round[];
  /** The civil day of today. */
  readonly today: string;
  readonly organisationTitle: (organisation: string) => string;
  readonly records: Pick<Records, 'statesAfter' | 'countOf'>;
  readonly log: Log;
}

const threads = 2;
const batchSize = 25;
/** How many batches a thread has in hand, so that it never waits for the next. */
const inHand = 2;
/** How many changed matters are listed. */
const listed = 200;
/** How long (ms) all threads may say nothing before the job is given up. */
const silentMs = 60_000;

const isJudged = (value: unknown): value is Judged => typeof value === 'object' && value !== null && 'done' in value && 'changed' in value;

/** Judges stored matters under two laws in threads of its own, and keeps what would change. */
export class EffectJob {
  readonly #parts: JobParts;
  readonly #total: number;
  /** The organisations of matters under way and of those found. */
  readonly #organisations = new Map<string, string>();
  readonly #found: Readonly<Record<Changed['state'], Changed[]>> = { open: [], closed: [] };
  #state: EffectView['state'] = 'running';
  #done = 0;
  #changed = 0;
  #stop: () => void = () => undefined;

  constructor(parts: JobParts) {
    this.#parts = parts;
    this.#total = parts.rounds.reduce((sum, { procedure }) => sum + parts.records.countOf(procedure), 0);
  }

  /** What was found so far. */
  view(): EffectView {
    const { id, rounds, today } = this.#parts;
    const matters = [...this.#found.open, ...this.#found.closed].slice(0, listed).map((each) => ({
      matter: each.id, title: each.title, organisationTitle: this.#parts.organisationTitle(this.#organisations.get(each.id) ?? ''), state: each.state, lights: each.lights,
    }));
    const on = rounds[0]?.assignment.at.date ?? today;
    return { id, state: this.#state, on, done: this.#done, total: Math.max(this.#total, this.#done), changed: this.#changed, matters };
  }

  /** Stops it where it runs. */
  cancel(): void {
    if (this.#state !== 'running') return;
    this.#state = 'cancelled';
    this.#stop();
  }

  /** Judges everything; resolves at the end, whatever that is. */
  async run(): Promise<void> {
    try {
      for (const round of this.#parts.rounds) if (this.#isRunning()) await this.#round(round);
      if (this.#isRunning()) this.#state = 'done';
    } catch (cause) {
      if (!this.#isRunning()) return;
      this.#state = 'failed';
      this.#parts.log.error('an effect could not be worked out', { effect: this.#parts.id }, cause);
    }
  }

  #isRunning(): boolean {
    return this.#state === 'running';
  }

  #round({ procedure, assignment }: Round): Promise<void> {
    const { records } = this.#parts;
    const workers = Array.from({ length: Math.min(threads, Math.ceil(records.countOf(procedure) / batchSize)) }, () => startThread('effect-thread', assignment));
    return new Promise<void>((resolve, reject) => {
      let [last, under, heard] = ['', 0, performance.now()];
      const end = (settle: () => void): void => {
        clearInterval(watch);
        void Promise.all(workers.map((worker) => worker.terminate())).then(settle, reject);
      };
      const watch = setInterval(() => {
        if (performance.now() - heard > silentMs) end(() => { reject(new Error('the threads say nothing')); });
      }, 1000);
      const feed = (worker: Worker): void => {
        const page = records.statesAfter(procedure, last, batchSize);
        const newest = page.at(-1);
        if (newest === undefined) return;
        last = newest.id;
        under += 1;
        for (const { id, organisation } of page) this.#organisations.set(id, organisation);
        worker.postMessage({ matters: page.map(({ id, state }) => ({ id, state })) } satisfies Batch);
      };
      this.#stop = () => { end(resolve); };
      for (const worker of workers) {
        worker.on('error', (cause) => { end(() => { reject(cause); }); });
        worker.on('message', (message: unknown) => {
          if (!isJudged(message) || !this.#isRunning()) return;
          heard = performance.now();
          under -= 1;
          this.#take(message);
          feed(worker);
          if (under === 0) end(resolve);
        });
        for (let i = 0; i < inHand; i++) feed(worker);
      }
      if (under === 0) end(resolve);
    });
  }

  #take({ done, changed }: Judged): void {
    this.#done += done;
    this.#changed += changed.length;
    for (const each of changed) {
      const list = this.#found[each.state];
      if (list.length < listed) list.push(each);
    }
  }
}
