/**
 * First load: everything the browser fetches with an empty cache, program, definitions and data together, until the
 * sign-in page and until the page of a matter stand still and can be used; against the gzip weight of the form library
 * with its React alone.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import type { Page, Response } from 'playwright-core';

import { readDemoFiles } from '../../server/demo/index.ts';
import { browserMissing } from '../browser/browser.ts';
import { openWorld } from '../browser/harness.ts';
import { report } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const promiseKb = 350;
const day = '2026-09-15';
const peerModules = ['react', 'react-dom/client', '@rjsf/core', '@rjsf/validator-ajv8'];

const weigh = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length / 1000;

const parts = ['program', 'definitions', 'data'] as const;
type Part = (typeof parts)[number];

/** What a path of the server holds; the sentences and translations of a session count as definitions. */
const partOf = (path: string): Part =>
  !path.startsWith('/api/') ? 'program' : /^\/api\/(releases|calendars|messages|session)/.test(path) ? 'definitions' : 'data';

interface Load {
  /** Kilobytes of all bodies, each gzipped by itself, by what they are. */
  readonly gzip: Readonly<Record<Part, number>>;
  /** Kilobytes as they came over the wire, heads not counted. */
  readonly wire: number;
  readonly requests: number;
}

/** What a page fetches until `usable` is seen and the line is quiet. Streams of news, which never end, are left out. */
async function load(page: Page, path: string, usable: string): Promise<Load> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'eventsource') responses.push(response);
  });
  await page.goto(path);
  await page.locator(usable).first().waitFor();
  await page.waitForLoadState('networkidle');
  const load = { gzip: { program: 0, definitions: 0, data: 0 }, wire: 0, requests: responses.length };
  for (const response of responses) {
    load.gzip[partOf(new URL(response.url()).pathname)] += weigh(await response.body());
    load.wire += (await response.request().sizes()).responseBodySize / 1000;
  }
  return load;
}

/** The gzip weight (kB) of the peer, bundled and minified by itself. */
async function peerWeight(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: peerModules.map((name, index) => `import * as m${index} from '${name}'; globalThis.m${index} = m${index};`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles.reduce((total, file) => total + weigh(file.contents), 0);
}

/** Measures and prints; whether the promise is kept (true as well where no browser is found, which it says). */
export async function firstLoadBench(): Promise<boolean> {
  if (browserMissing()) return true;
  const peer = { name: 'react, react-dom and rjsf with ajv', figure: await peerWeight() };
  const world = await openWorld({ on: day, matters: readDemoFiles(root)?.matters ?? {} });
  try {
    const visitor = await world.visitor();
    const signIn = await load(visitor.page, '/sign-in', 'form.sign-in__form input');
    const filer = await world.as('kunshan');
    const session = await filer.context.storageState();
    const { id } = world.matter('kunshan', '2026年第三批镇和部门领导干部调整');
    const fresh = await world.visitor();
    await fresh.context.addCookies(session.cookies);
    const matter = await load(fresh.page, `/matters/${id}/stages/discussion`, '.stage [data-field] input');
    return [['the sign-in page', signIn] as const, ['the page of a matter', matter] as const]
      .map(([name, { gzip, wire, requests }]) => {
        const all = parts.reduce((total, part) => total + gzip[part], 0);
        const kept = report(`everything up to ${name}, gzip`, all, 'kB', promiseKb, peer);
        console.log(
          `     ${requests} requests: ${parts.map((part) => `${part} ${gzip[part].toFixed(1)} kB`).join(', ')}; ${wire.toFixed(1)} kB as sent`,
        );
        return kept;
      })
      .every(Boolean);
  } finally {
    await world.close();
  }
}
