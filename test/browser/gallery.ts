import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';

import { openBrowser } from './browser.ts';
import { serveFiles } from './serve-files.ts';

/** The gallery of shared components, built and served under the server's content policy. */
export interface OpenGallery {
  /** A page of the gallery: a form's id, `pieces` or `rules`; flags `en`, `reading`. Faults of the page are collected. */
  readonly open: (page: string) => Promise<{ readonly page: Page; readonly faults: string[] }>;
  readonly close: () => Promise<void>;
}

/** Builds the gallery once and opens a browser on it. */
export async function openGallery(): Promise<OpenGallery> {
  await build({ configFile: fileURLToPath(new URL('../gallery/vite.config.ts', import.meta.url)), logLevel: 'error', build: { chunkSizeWarningLimit: 4000 } });
  const files = await serveFiles(fileURLToPath(new URL('../../dist/gallery', import.meta.url)));
  const browser: Browser = await openBrowser();
  return {
    open: async (name) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, permissions: ['clipboard-read', 'clipboard-write'] });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
      });
      await page.goto(`${files.url}/#${name}`);
      await page.locator('.gallery').waitFor();
      return { page, faults };
    },
    close: async () => {
      await browser.close();
      await files.close();
    },
  };
}

/** The values the form on the page holds now. */
export function formData(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(() => window.gallery.data);
}
