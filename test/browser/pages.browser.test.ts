import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';
import { demoMatter } from './sample.ts';

const stages = ['nomination', 'eligibility', 'recommendation', 'inspection', 'reportable-matters', 'deliberation', 'discussion', 'appointment'];
const documents = ['recommendation-form', 'inspection-material', 'meeting-notice', 'discussion-minutes', 'public-notice'];

/** The pages that are looked at by axe, which takes its time. */
const audited = /sign-in|-$|matters$|nomination|discussion$|public-notice|filings|trace|self-check|reviews/;

/** Waits until a page shows what it has read. */
async function settled(person: Person): Promise<void> {
  await person.page.waitForFunction(() => document.querySelector('h1, h2') !== null && document.querySelector('.skeleton') === null);
  await person.page.locator('.top__busy[data-busy=false], .sign-in').first().waitFor({ state: 'attached' });
}

/** What is wider than the window, by class. */
const tooWide = (person: Person): Promise<readonly string[]> =>
  person.page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 5).map((each) => `${each.tagName} ${each.className}`);
  });

/** Dates and numbers that their cell cuts off. */
const cutOff = (person: Person): Promise<readonly string[]> =>
  person.page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.cell--date input.input, .cell--month input.input, .cell--integer input.input')].filter((each) => each.scrollWidth > each.clientWidth).map((each) => `${each.getAttribute('aria-label') ?? ''} ${each.value}`),
  );

/** Violations that keep people out, by WCAG 2.2 A and AA. */
function violations(person: Person): Promise<readonly string[]> {
  return person.page.evaluate(`(() => { ${axe.source}; return window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then((result) => result.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')
      .map((each) => each.id + ': ' + each.nodes.slice(0, 3).map((node) => node.target.join(' ') + ' ' + node.failureSummary).join(' | '))); })()`);
}

/** Where the app and its definitions speak. */
const words = ['h2', 'h3', 'dt', 'legend', 'label', '.field__title', '.field__help', 'th[scope=col]', '.rail__title', '.rail__state', '.sentence__title', '.light__word', '.button', '.chip', '.module', '.hint', '.todo__where', '.notice', '.demo-accounts__one strong'];
/** Names and titles that people gave. */
const given = /程书航|叶听澜|孟怀瑾|填写中|待审核/g;

/** What stands in Chinese although English was chosen. */
async function chinese(person: Person): Promise<readonly string[]> {
  const told = await person.page.evaluate((selectors) => [...document.querySelectorAll<HTMLElement>(selectors)].map((each) => each.innerText), words.map((each) => `main ${each}`).join(', '));
  return told.filter((text) => /\p{Script=Han}/u.test(text.replace(given, '')));
}

describe.skipIf(browserMissing())('every page', () => {
  let world: World;
  let own = '';
  let filed = '';
  beforeAll(async () => {
    world = await openWorld({
      on: '2026-08-19', time: '16:00', people: ['wuzhong', 'wuzhong-leader', 'kunshan', 'kunshan-leader', 'reviewer'],
      matters: { a: demoMatter('填写中', 'wuzhong', 'deliberation'), b: demoMatter('待审核', 'kunshan', 'pre-filing') },
    });
    own = `/matters/${world.matter('wuzhong', '填写中').id}`;
    filed = `/matters/${world.matter('kunshan', '待审核').id}`;
  });
  afterAll(async () => world.close());

  /** What is wrong with a page as it stands. */
  const faultsOf = async (person: Person, english: boolean, picture: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    await settled(person);
    await person.shot(`${picture}-${english ? 'en' : 'zh'}`);
    const found = { faults: [...person.faults], tooWide: await tooWide(person), cutOff: await cutOff(person), chinese: english ? await chinese(person) : [], violations: !english && audited.test(picture) ? await violations(person) : [] };
    return Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0));
  };
  const pages = {
    wuzhong: () => [
      '/', '/matters', '/matters/none', '/nowhere', '/modules/query',
      ...stages.map((stage) => `${own}/stages/${stage}`), ...documents.map((document) => `${own}/documents/${document}`),
      `${own}/filings/pre-filing`, `${own}/filings/completion-filing`, `${own}/trace`, `${own}/self-check`,
    ],
    reviewer: () => ['/', '/reviews', `${filed}/stages/inspection`, `${filed}/filings`],
  };

  it.each([{ english: false }, { english: true }])('keeps to the content policy, asks no other host, fits 1366×768, keeps nobody out, speaks one language (English: $english)', async ({ english }) => {
    const found: Record<string, unknown> = {};
    const visitor = await world.visitor({ english });
    await visitor.page.goto('/sign-in');
    found['/sign-in'] = await faultsOf(visitor, english, '40-sign-in');
    await visitor.leave();
    for (const [account, paths] of Object.entries(pages)) {
      const person = await world.as(account, { english });
      for (const path of paths()) {
        await person.open(path);
        found[`${account} ${path}`] = await faultsOf(person, english, `41-${account}${path.replace(/matters.[0-9a-f-]{10,}/, 'matter').replaceAll('/', '-')}`);
      }
      await person.leave();
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, each]) => Object.keys(each ?? {}).length > 0))).toEqual({});
  });
});
