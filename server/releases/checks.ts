import type { Worker } from 'node:worker_threads';

import type { Log } from '../ports.ts';
import { startThread } from '../threads/thread.ts';
import { Turns } from '../turns.ts';
import { checkContent, type ContentCheck, type ContentQuestion, noCases } from './check-content.ts';

/** How many answers are kept, by content and calendar. */
const kept = 20;
/** How long (ms) one check may take, and how long an idle thread is kept for the next. */
const longestMs = 60_000;
const idleMs = 5 * 60_000;

const isCheck = (value: unknown): value is ContentCheck => typeof value === 'object' && value !== null && 'findings' in value && 'cases' in value;

/** A content whose check does not come to an end, or brings its thread down. */
const tooSlow: ContentCheck = {
  findings: [{ code: 'check-too-slow', severity: 'error', part: { kind: 'procedure', id: 'procedure' }, path: '', title: '', params: { seconds: longestMs / 1000 } }],
  cases: noCases,
};

/** Checks contents one after another in a thread of its own; the same content under the same calendar once. */
export class Checks {
  readonly #log: Log;
  readonly #inThread: boolean;
  readonly #turns = new Turns();
  readonly #known = new Map<string, ContentCheck>();
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** `inThread` false checks in the caller's thread: quicker to start, for tests. */
  constructor(log: Log, inThread: boolean) {
    this.#log = log;
    this.#inThread = inThread;
  }

  /** What the content says of itself. */
  content(question: ContentQuestion): Promise<ContentCheck> {
    const key = `${question.hash} ${JSON.stringify(question.years.map(({ year, off, makeUp }) => [year, off, makeUp]))}`;
    return this.#turns.take('all', async () => {
      const known = this.#known.get(key);
      if (known !== undefined) return known;
      const made = this.#inThread ? await this.#ask(question) : await checkContent(question);
      if (made !== tooSlow) this.#known.set(key, made);
      const oldest = this.#known.size > kept ? this.#known.keys().next().value : undefined;
      if (oldest !== undefined) this.#known.delete(oldest);
      return made;
    });
  }

  /** Lets the thread go. */
  close(): void {
    clearTimeout(this.#idle);
    void this.#thread?.terminate();
    this.#thread = undefined;
  }

  /** A thread that is forgotten once it has broken or left, whether or not anybody waits for it. */
  #start(): Worker {
    const thread = startThread('check-thread', null);
    const gone = (): void => {
      if (this.#thread === thread) this.#thread = undefined;
    };
    this.#thread = thread.on('error', gone).on('exit', gone);
    return thread;
  }

  #ask(question: ContentQuestion): Promise<ContentCheck> {
    clearTimeout(this.#idle);
    const thread = this.#thread ?? this.#start();
    return new Promise((resolve) => {
      const end = (answer: ContentCheck, cause?: unknown): void => {
        clearTimeout(watch);
        // only our own: a thread's other listeners keep it in touch with this one
        thread.off('message', answered).off('error', failed).off('exit', left);
        if (answer === tooSlow) {
          this.#log.error('a check did not come to an end', { hash: question.hash }, cause);
          this.close();
        } else {
          this.#idle = setTimeout(() => { this.close(); }, idleMs);
          this.#idle.unref();
        }
        resolve(answer);
      };
      const answered = (answer: unknown): void => { end(isCheck(answer) ? answer : tooSlow); };
      const failed = (cause: unknown): void => { end(tooSlow, cause); };
      const left = (): void => { end(tooSlow); };
      const watch = setTimeout(left, longestMs);
      thread.on('message', answered).on('error', failed).on('exit', left);
      thread.postMessage(question);
    });
  }
}
