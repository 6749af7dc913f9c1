import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** The server's threads, each where its source lies from here. */
const sources = { 'effect-thread': '../effects/effect-thread.ts', 'check-thread': '../releases/check-thread.ts' } as const;

/** Starts a thread; `data` is handed to it as it is. The built server has each as a file of its own beside it. */
export function startThread(name: keyof typeof sources, data: unknown): Worker {
  const built = fileURLToPath(new URL(`${name}.js`, import.meta.url));
  if (existsSync(built)) return new Worker(built, { workerData: data });
  return new Worker(new URL('from-source.mjs', import.meta.url), { workerData: data, argv: [sources[name]] });
}
