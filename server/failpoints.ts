import type { FailpointName, Failpoints } from './ports.ts';

/** Failpoints that do nothing. */
export const noFailpoints: Failpoints = () => undefined;

const names: ReadonlySet<string> = new Set<FailpointName>([
  'before-begin', 'after-append', 'before-commit', 'after-commit', 'before-answer', 'blob-written', 'blob-renamed',
  'draft-renamed', 'checkpoint-signed', 'migration-step',
]);

/** Blocks the thread; a real disk that hangs does the same. */
function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/**
 * Reads `name:nth:kill|throw|delay[,…]`: at the nth pass of the place the process kills itself with SIGKILL, throws, or
 * stands still for 300 ms.
 * @throws Error when the text is not of that form.
 */
export function parseFailpoints(text: string): Failpoints {
  const armed = text.split(',').map((part) => {
    const [name = '', nth = '', action = '', ...rest] = part.split(':');
    if (!names.has(name) || !/^[1-9]\d*$/.test(nth) || !['kill', 'throw', 'delay'].includes(action) || rest.length > 0) {
      throw new Error(`failpoint not understood: ${part}`);
    }
    return { name, left: Number(nth), action };
  });
  return (name) => {
    for (const point of armed) {
      if (point.name !== name || --point.left !== 0) continue;
      if (point.action === 'kill') process.kill(process.pid, 'SIGKILL');
      if (point.action === 'delay') sleep(300);
      if (point.action === 'throw') throw new Error(`failpoint ${name}`);
    }
  };
}
