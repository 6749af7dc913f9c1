import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Where a browser for tests is: `CHROMIUM_PATH`, else the usual places; undefined where there is none. */
export function browserPath(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...usual].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Says loudly that browser tests do not run; refuses to go without them where `GUICHENG_BROWSER=required`. */
export function browserMissing(): boolean {
  if (browserPath() !== undefined) return false;
  const message = 'NO BROWSER FOUND: browser tests did NOT run. Install chromium or set CHROMIUM_PATH.';
  if (process.env['GUICHENG_BROWSER'] === 'required') throw new Error(message);
  console.error(`\n${'!'.repeat(message.length)}\n${message}\n${'!'.repeat(message.length)}\n`);
  return true;
}

/** Starts the browser. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === undefined) throw new Error('no browser: ask browserMissing() first');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-features=PreloadTopChromeWebUI,InitialWebUI'] });
}
