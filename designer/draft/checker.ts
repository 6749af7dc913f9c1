import type { FindingView } from '../../runtime/api/designer.ts';
import type { CalendarYear, ReleaseContent } from '../../runtime/engine/index.ts';
import type { ChecksAnswer, ChecksRequest } from './checks-worker.ts';

/** The thread that checks. */
export interface CheckingThread {
  postMessage(request: ChecksRequest): void;
  listen(answered: (answer: ChecksAnswer) => void, failed: () => void): void;
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
  #stopped = false;
  #next: ChecksRequest | undefined;

  /** `failed` is told where the thread broke; nothing is checked any more then. */
  constructor(thread: CheckingThread, found: (findings: readonly FindingView[]) => void, failed: () => void) {
    this.#thread = thread;
    this.#found = found;
    thread.listen((answer) => this.#answered(answer), () => {
      this.stop();
      failed();
    });
  }

  check(content: ReleaseContent, years: readonly CalendarYear[]): void {
    this.#next = { number: ++this.#number, content, years };
    this.#send();
  }

  stop(): void {
    this.#stopped = true;
    this.#thread.terminate();
  }

  #answered({ number, findings }: ChecksAnswer): void {
    this.#busy = false;
    if (number === this.#number) this.#found(findings);
    this.#send();
  }

  #send(): void {
    if (this.#stopped || this.#busy || this.#next === undefined) return;
    this.#busy = true;
    this.#thread.postMessage(this.#next);
    this.#next = undefined;
  }
}

/** The checks in a thread of their own. */
export function checkingThread(): CheckingThread {
  const worker = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' });
  return {
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
    listen: (answered, failed) => {
      worker.onmessage = ({ data }: MessageEvent<ChecksAnswer>) => answered(data);
      worker.onerror = failed;
    },
  };
}
