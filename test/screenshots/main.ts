/** `npm run screenshots`: the pictures of the README in both languages, taken from the demo on a fixed day. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readDemoFiles } from '../../server/demo/index.ts';
import { openWorld } from '../browser/harness.ts';
import { withPalette } from './palette-png.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = new URL('../../docs/screenshots/', import.meta.url);

const world = await openWorld({ on: '2026-09-15', time: '10:20', matters: readDemoFiles(root)?.matters ?? {} });
const matter = (organisation: string, title: string): string => `/matters/${world.matter(organisation, title).id}`;

/** One picture: whose screen, the page, and what must be there before it is taken. */
const pictures = [
  { name: 'home', account: 'reviewer', page: '/', ready: '.todos__list' },
  { name: 'matter', account: 'zhangjiagang', page: `${matter('zhangjiagang', '2026年第一批部门领导干部调整')}/stages/discussion`, ready: '.check .finding' },
  { name: 'filing', account: 'wujiang', page: `${matter('wujiang', '2026年第三批镇和部门领导干部调整')}/filings/pre-filing`, ready: '.gate__head' },
  { name: 'review', account: 'reviewer', page: '/reviews', ready: '.queue__item' },
  { name: 'document', account: 'kunshan', page: `${matter('kunshan', '2026年第三批镇和部门领导干部调整')}/documents/public-notice`, ready: '.paper' },
  { name: 'trace', account: 'auditor', page: `${matter('health', '2026年第一批处室负责人调整')}/trace`, ready: '.timeline__entry' },
] as const;

try {
  mkdirSync(folder, { recursive: true });
  for (const english of [false, true]) {
    for (const { name, account, page: path, ready } of pictures) {
      const person = await world.as(account, { english });
      await person.open(path);
      await person.page.locator(ready).first().waitFor();
      await person.page.waitForLoadState('networkidle');
      const picture = withPalette(await person.page.screenshot());
      const file = `${name}${english ? '.en' : ''}.png`;
      writeFileSync(new URL(file, folder), picture);
      console.log(`${file}  ${(picture.length / 1000).toFixed(0)} kB`);
      await person.leave();
    }
  }
} finally {
  await world.close();
}
