import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';

import type { DraftView } from '../../runtime/api/designer.ts';
import type { CaseFile, RuleDefinition } from '../../runtime/engine/index.ts';
import { browserMissing } from './browser.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

const notice = 'notice-at-least-5-working-days';

/** The designer's rules through a real browser, on the running program. */
describe.skipIf(browserMissing())('rules in the designer', () => {
  let world: World;
  let admin: Person;
  let page: Page;
  let draft: string;

  beforeAll(async () => {
    world = await openWorld({ on: '2026-09-01', people: ['policy'] });
    admin = await world.as('policy');
    ({ page } = admin);
    draft = await page.evaluate(async () => {
      const releases = (await (await fetch('/api/releases?procedure=cadre-selection')).json()) as readonly { readonly hash: string }[];
      const answer = await fetch('/api/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: '试改规则', from: { release: releases.at(-1)?.hash } }) });
      return ((await answer.json()) as { readonly id: string }).id;
    });
  });
  afterAll(async () => {
    expect(admin.faults).toEqual([]);
    await world.close();
  });

  const open = async (room: string): Promise<void> => {
    await page.goto(`/designer/drafts/${draft}/${room}`);
  };
  const saved = async (): Promise<DraftView> => {
    await page.locator('.draft__head .saved--saved').waitFor();
    return page.evaluate(async (id) => (await (await fetch(`/api/drafts/${id}`)).json()) as DraftView, draft);
  };
  const rule = async (id: string): Promise<RuleDefinition> => (await saved()).parts.find((part) => part.kind === 'rule' && part.id === id)?.value as RuleDefinition;
  const cases = async (id: string): Promise<CaseFile['cases']> => ((await saved()).parts.find((part) => part.kind === 'cases' && part.id === id)?.value as CaseFile).cases;
  const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();
  const section = (name: string): Locator => page.getByRole('region', { name });
  const failing = (): Locator => page.locator('.case--failed');
  /** Every case has run and is as the law demands. */
  const allPass = async (): Promise<void> => {
    await expect.poll(() => page.locator('.case--failed, .case--waiting').count()).toBe(0);
  };
  const violations = (): Promise<unknown> =>
    page.evaluate(`(() => { ${axe.source}; return window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }) })().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]))`);

  it('a threshold changed shows at once which case the law demands otherwise; mended, all pass', async () => {
    await open(`rules/${notice}`);
    await page.locator('.case--passed').first().waitFor();
    await allPass();
    const requirement = section('要求');
    await requirement.getByLabel('与什么相比').selectOption('literal');
    await requirement.getByLabel('取值').fill('4');
    await failing().first().waitFor();
    expect(await failing().locator('.case__name').allTextContents()).toContain('eleven calendar days over National Day are four working days');
    expect(await failing().first().innerText()).toContain('法规要求');
    expect(await page.locator('.rule-page__sentence').innerText()).toContain('不少于 4 个工作日');
    await admin.shot('designer-rule-failing');
    await requirement.getByLabel('取值').fill('5');
    await allPass();
    await requirement.getByLabel('与什么相比').selectOption('parameter');
    const search = requirement.getByRole('combobox', { name: '参数' });
    await search.click();
    await search.fill('noticeWorkingDays');
    await page.keyboard.press('Enter');
    await expect.poll(async () => JSON.stringify((await rule(notice)).conditions)).toContain('parameter.noticeWorkingDays');
    await allPass();
  });

  it('what is typed and is no value says so, and the rule stays as it was', async () => {
    const before = await rule(notice);
    await section('要求').getByLabel('与什么相比').selectOption('literal');
    await section('要求').getByLabel('取值').fill('五');
    await page.getByText('应为整数。').waitFor();
    await page.getByText('有条件还没填完').waitFor();
    expect((await rule(notice)).conditions).toEqual(before.conditions);
  });

  it('conditions are added, wrapped, moved and deleted by keyboard, and undone step by step', async () => {
    await open(`rules/${notice}`);
    const before = await rule(notice);
    await page.locator('.node__handle').first().focus();
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('notice.start');
    await page.keyboard.press('Enter');
    const added = section('适用条件').locator('.node--comparison').nth(1);
    await added.getByLabel('比较').selectOption('before');
    await added.getByLabel('取值').fill('2026-12-31');
    await expect.poll(async () => JSON.stringify((await rule(notice)).conditions)).toContain('2026-12-31');
    await added.locator('.node__handle').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => JSON.stringify(await rule(notice))).toMatch(/"all":\[\{[^}]*notice\.start/);
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await rule(notice)).conditions).toEqual(before.conditions);
    expect((await saved()).log.at(-1)?.label).toBe('改规则“任前公示不得少于五个工作日”的条件');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(async () => JSON.stringify((await rule(notice)).conditions)).toContain('2026-12-31');
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(async () => (await rule(notice)).conditions).toEqual(before.conditions);
  });

  it('cases made at the boundary are added with the light a person confirms', async () => {
    const before = (await cases(notice)).length;
    await page.getByRole('button', { name: '按边界生成' }).click();
    const dialog = page.getByRole('dialog', { name: /按边界生成用例/ });
    await dialog.locator('tbody tr').first().waitFor();
    expect(await dialog.getByRole('button', { name: /加入/ }).isDisabled()).toBe(true);
    await admin.shot('designer-rule-generate');
    await dialog.getByRole('button', { name: '同意', exact: true }).first().click();
    await dialog.getByRole('button', { name: '加入 1 个用例' }).click();
    await expect.poll(async () => (await cases(notice)).length).toBe(before + 1);
    await allPass();
  });

  it('a case is written with the runtime’s own form, its light beside it', async () => {
    await page.locator('.case__name', { hasText: 'one day short' }).click();
    await page.getByRole('button', { name: /修改用例：.*one day short/ }).click();
    const dialog = page.getByRole('dialog', { name: '修改用例' });
    await dialog.locator('.case-dialog__verdict .light--red').first().waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByLabel('法规要求亮').selectOption('green');
    await dialog.getByRole('button', { name: '保存' }).click();
    await failing().waitFor();
    await failing().getByRole('button', { name: '以现在的结果为准' }).click();
    await allPass();
  });

  it('a matter is tried: a value changed, the light and its tree follow', async () => {
    await page.locator('.case__name', { hasText: 'exactly five' }).click();
    await page.locator('.case', { hasText: 'exactly five' }).getByRole('button', { name: '试算' }).click();
    const result = page.locator('.try__verdict');
    await result.locator('.sentence--green').waitFor();
    const end = page.locator('.given [data-field="end"] input').first();
    await end.fill('2026-10-08');
    await result.locator('.sentence--red').waitFor();
    expect(await result.innerText()).toContain('要求');
  });

  it('the JSON is the rule both ways: wrong text is explained at its line, right text is taken', async () => {
    await tab('JSON');
    const text = page.locator('.cm-content');
    await text.waitFor();
    const shown = await rule(notice);
    const put = async (json: string): Promise<void> => {
      await text.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.evaluate((value) => navigator.clipboard.writeText(value), json);
      await page.keyboard.press('ControlOrMeta+v');
    };
    await put(JSON.stringify({ ...shown, colour: 1 }, null, 2));
    await page.getByText('规则里没有这一项').waitFor();
    await put('{\n  "name": }');
    await page.getByRole('button', { name: /第 2 行第 11 列/ }).waitFor();
    await put(JSON.stringify({ ...shown, priority: 7 }, null, 2));
    await page.getByRole('button', { name: '应用' }).click();
    await expect.poll(async () => (await rule(notice)).priority).toBe(7);
    expect(await rule(notice)).toEqual({ ...shown, priority: 7 });
  });

  it('the message completes facts and reads as it will', async () => {
    await tab('亮灯与提示');
    const message = page.getByLabel('提示语', { exact: true });
    await message.fill('公示至{{notice.en');
    await page.getByRole('option', { name: /notice\.end/ }).click();
    await expect.poll(() => page.locator('.message__preview').innerText()).toMatch(/公示至2026-10-\d\d/);
    await message.press('Escape');
  });

  it('the list finds, adds, duplicates and deletes', async () => {
    await open('rules');
    await page.locator('.rule-row').first().waitFor();
    expect(await violations()).toEqual([]);
    const count = await page.locator('.rule-row').count();
    await page.getByRole('searchbox').fill('公示');
    await expect.poll(() => page.locator('.rule-row').count()).toBeLessThan(count);
    await page.getByRole('button', { name: '新建规则' }).click();
    const dialog = page.getByRole('dialog', { name: '新建规则' });
    await dialog.getByLabel('规则说什么').selectOption('must-be-true');
    const fact = dialog.getByRole('combobox', { name: '针对哪项数据' });
    await fact.click();
    await fact.fill('notice.required');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('标题').fill('须任前公示');
    await dialog.locator('.parameters__source select').nth(1).selectOption('42');
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await page.locator('.rule-head__title', { hasText: '须任前公示' }).waitFor();
    await page.getByText('还没有用例').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.locator('.rule-head__title', { hasText: '须任前公示（副本）' }).waitFor();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByRole('button', { name: '删除规则' }).click();
    await page.locator('.rule-row').first().waitFor();
    await expect.poll(() => page.locator('.rule-row').count()).toBe(count + 1);
  });

  it('rules of one shape stand in a table, edited in place and pasted into', async () => {
    await open('rules?view=table');
    const rows = page.locator('.decision__table tbody tr');
    await rows.first().waitFor();
    const first = (await rows.first().getAttribute('data-rule')) ?? '';
    const before = await rule(first);
    await rows.first().getByRole('combobox', { name: /亮灯/ }).selectOption(before.event.params.light === 'red' ? 'yellow' : 'red');
    await expect.poll(async () => (await rule(first)).event.params.light).not.toBe(before.event.params.light);
    expect({ ...(await rule(first)).event.params, light: before.event.params.light }).toEqual(before.event.params);
    const count = await rows.count();
    await page.getByRole('button', { name: '增加一行' }).click();
    await expect.poll(() => rows.count()).toBe(count + 1);
    await page.evaluate(() => navigator.clipboard.writeText('甲规则\t红灯\n乙规则\t黄灯'));
    await rows.nth(count).getByLabel(/：标题$/).click();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => rows.count()).toBe(count + 2);
    const titles = (await saved()).parts.flatMap((part) => (part.kind === 'rule' ? [`${part.value.event.params.title} ${part.value.event.params.light}`] : []));
    expect(titles).toContain('甲规则 red');
    expect(titles).toContain('乙规则 yellow');
    await admin.shot('designer-rule-table');
    expect(await violations()).toEqual([]);
  });

  it('shared conditions read as what they say; one is changed and its rules follow', async () => {
    await open('rules?part=condition/public-notice');
    const one = page.locator('[data-condition="public-notice"]');
    await one.getByLabel('标识').waitFor();
    expect(await violations()).toEqual([]);
    await one.locator('.literal--boolean').selectOption('false');
    await open(`rules/${notice}`);
    await failing().first().waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await allPass();
  });
});
