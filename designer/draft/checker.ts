import type { FindingView } from '../../runtime/api/designer.ts';
import type { CalendarYear, ReleaseContent } from '../../runtime/engine/index.ts';
import type { ChecksAnswer, ChecksRequest } from './checks-worker.ts';

/** The thread that checks; the part of `Worker` it needs. */
export interface CheckingThread {
  postMessage(request: ChecksRequest): void;
  onmessage: ((event: MessageEvent<ChecksAnswer>) => void) | null;
  terminate(): void;
}

/**
 * Has contents checked in another thread, one at a time: while one is checked, only the newest of those that come waits.
 * A content that was overtaken is never answered.
 */
export class Checker {
  readonly #thread: CheckingThread;
  readonly #found: (findings: readonly FindingView[]) => void;
  #number = 0;
  #busy = false;
  #next: ChecksRequest | undefined;

  constructor(thread: CheckingThread, found: (findings: readonly FindingView[]) => void) {
    this.#thread = thread;
    this.#found = found;
    thread.onmessage = ({ data }) => this.#answered(data);
  }

  check(content: ReleaseContent, years: readonly CalendarYear[]): void {
    this.#next = { number: ++this.#number, content, years };
    this.#send();
  }

  stop(): void {
    this.#thread.terminate();
  }

  #answered({ number, findings }: ChecksAnswer): void {
    this.#busy = false;
    if (number === this.#number) this.#found(findings);
    this.#send();
  }

  #send(): void {
    if (this.#busy || this.#next === undefined) return;
    this.#busy = true;
    this.#thread.postMessage(this.#next);
    this.#next = undefined;
  }
}

/** The checks in a thread of their own. */
export const checkingThread = (): CheckingThread => new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' });
