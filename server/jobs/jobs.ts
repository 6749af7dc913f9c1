import type { Ledger } from '../ledger/ledger.ts';
import type { Clock, Log } from '../ports.ts';
import type { Scratch } from '../store/scratch.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface JobParts {
  readonly ledger: Pick<Ledger, 'checkpoint' | 'health'>;
  readonly scratch: Pick<Scratch, 'sweep'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whether the newest checkpoint is a day old while entries came after it. */
function isDue({ ledger, clock }: JobParts): boolean {
  const { state, checkpoint } = ledger.health();
  return state === 'writing' && (checkpoint === undefined || clock.now() - Date.parse(checkpoint.at) >= dayMs);
}

/** What is done every hour: a checkpoint when the last is a day old, and ended scratch swept away. */
export function hourly(parts: JobParts): void {
  try {
    parts.scratch.sweep(parts.clock.now());
    if (isDue(parts)) parts.ledger.checkpoint();
  } catch (cause) {
    parts.log.error('an hourly job failed', {}, cause);
  }
}

/** Starts the hourly jobs; gives the function that ends them. */
export function startJobs(parts: JobParts): () => void {
  const timer = setInterval(() => { hourly(parts); }, hourMs);
  timer.unref();
  return () => { clearInterval(timer); };
}
