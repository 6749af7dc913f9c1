/**
 * A key stroke in a form of 120 fields and 225 table cells: main-thread milliseconds, medians, ours against bare
 * @rjsf/core in the same run.
 */
import { fileURLToPath } from 'node:url';

import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';

import { browserMissing, openBrowser } from '../browser/browser.ts';
import { serveFiles } from '../browser/serve-files.ts';

const promiseMs = 20;
const warmUps = 10;
const strokes = 40;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Busy milliseconds of the page's main thread so far. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The main thread's work for one act until it is idle again, frames included. */
async function costMs(page: Page, session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await busyMs(session);
  await act();
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  return (await busyMs(session)) - before;
}

interface Contender {
  readonly name: string;
  readonly page: Page;
  readonly session: CDPSession;
  readonly places: Readonly<Record<Place, string>>;
}
const places = ['field', 'cell'] as const;
type Place = (typeof places)[number];

const contenders = [
  { name: 'ours', hash: '', places: { field: '[data-field="f60"] input', cell: '[data-field="t1.c0@7"] input' } },
  { name: 'bare @rjsf/core', hash: '#bare', places: { field: '#root_f60', cell: '#root_t1_7_c0' } },
] as const;

/** Medians by contender; strokes take turns, so that a busy machine is as busy for each. */
async function measure(all: readonly Contender[], place: Place): Promise<Readonly<Record<string, number>>> {
  for (const { page, places: where } of all) await page.locator(where[place]).first().click();
  const idle = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  const costs = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let stroke = 0; stroke < warmUps + strokes; stroke += 1) {
    for (const { name, page, session } of all) {
      const still = await costMs(page, session, async () => undefined);
      const cost = await costMs(page, session, () => page.keyboard.press(stroke % 2 === 0 ? 'a' : 'b'));
      if (stroke < warmUps) continue;
      idle.get(name)?.push(still);
      costs.get(name)?.push(cost);
    }
  }
  return Object.fromEntries(all.map(({ name }) => [name, Math.max(0, median(costs.get(name) ?? []) - median(idle.get(name) ?? []))]));
}

/** Measures and prints; whether the promise is kept (true as well where no browser is found, which it says). */
export async function formKeystrokeBench(): Promise<boolean> {
  if (browserMissing()) return true;
  await build({ configFile: fileURLToPath(new URL('./form-keystroke/vite.config.ts', import.meta.url)) });
  const files = await serveFiles(fileURLToPath(new URL('../../dist/bench/form-keystroke', import.meta.url)));
  const browser = await openBrowser();
  try {
    const all = await Promise.all(
      contenders.map(async ({ name, hash, places: where }): Promise<Contender> => {
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
        await page.goto(`${files.url}/${hash}`);
        const session = await page.context().newCDPSession(page);
        // Thread time: what this thread worked, not what it waited for other processes.
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        return { name, page, session, places: where };
      }),
    );
    const worst: number[] = [];
    for (const place of places) {
      const { ours = Number.NaN, 'bare @rjsf/core': bare = Number.NaN } = await measure(all, place);
      console.log(
        `  key stroke in a ${place.padEnd(5)}  ours ${ours.toFixed(1)} ms, bare @rjsf/core ${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}  (main thread, median of ${strokes}; promise ≤ ${promiseMs} ms)`,
      );
      worst.push(ours);
    }
    return Math.max(...worst) <= promiseMs;
  } finally {
    await browser.close();
    await files.close();
  }
}
