import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { chapters } from './chapters.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

/** A check runs every case there is. */
const checking = { timeout: 60_000 };
/** The legal value that changes here. */
const parameter = '审核时限（工作日）';
const version = '2027-01';

describe.skipIf(browserMissing())('a release, from a changed legal value to law', () => {
  let world: World;
  let one: Person;
  let other: Person;
  let auditor: Person;
  chapters(() => [one, other]);

  const heading = (person: Person, name: string | RegExp) => person.page.getByRole('heading', { level: 1, name }).waitFor();
  const saved = (person: Person) => person.page.locator('.draft__head .saved--saved').waitFor();
  const room = (name: RegExp) => one.page.getByRole('navigation', { name: '草稿各部分' }).getByRole('link', { name }).click();
  const entry = (person: Person, id: string): Locator => person.page.locator(`[data-release="${id}"]`);

  beforeAll(async () => {
    world = await openWorld({ on: '2026-09-15', people: ['policy', 'policy2', 'auditor'] });
  });
  afterAll(async () => {
    await world.close();
  });

  it('a draft is started from the release in force', async () => {
    one = await world.as('policy');
    await one.page.goto('/designer/');
    await entry(one, '2019-03').getByRole('button', { name: '从它开始草稿' }).click();
    await one.page.getByRole('textbox', { name: '草稿名称' }).fill('审核时限改为三个工作日');
    await one.page.locator('dialog[open]').getByRole('button', { name: '开始' }).click();
    await heading(one, '审核时限改为三个工作日');
  });

  it('a legal value changes from a day on, the one before it until the day before', async () => {
    await room(/参数/);
    const rows = one.page.locator('tbody', { hasText: parameter });
    await rows.getByRole('button', { name: '加时段' }).click();
    const line = rows.locator('form');
    await line.getByLabel(`“${parameter}”的值`).fill('2.5');
    await line.getByRole('button', { name: '确定' }).click();
    await line.getByText('应为整数').waitFor();
    await line.getByLabel(`“${parameter}”的值`).fill('3');
    await line.getByRole('textbox', { name: '从哪天起' }).fill('2027-01-01');
    await line.getByRole('button', { name: '确定' }).click();
    await rows.getByText('至 2026-12-31 周四').waitFor();
    await rows.getByText('2027-01-01 周五 起').waitFor();
    await rows.getByText('已改动').waitFor();
    await saved(one);
    await one.shot('designer-parameters');
  });

  it('the check says what blocks a proposal, and leads to where it is mended', async () => {
    await room(/检查/);
    await heading(one, '检查');
    await one.page.getByText('1 处错误').waitFor(checking);
    await one.shot('designer-check');
    await one.page.locator('.finding--error', { hasText: '版本号' }).getByRole('link', { name: '去改' }).click();
    await heading(one, '提议');
  });

  it('the proposal says what changes, and waits for a version of its own and a reason', async () => {
    await one.page.getByText('版本号还是原来的').waitFor();
    await one.page.getByRole('tab', { name: '改了什么' }).click();
    await one.page.locator('.difference', { hasText: parameter }).getByText('3 个工作日').waitFor();
    await one.page.getByRole('tab', { name: '版本和依据' }).click();
    await one.page.getByRole('textbox', { name: '版本号' }).fill(version);
    await one.page.getByRole('textbox', { name: '版本号' }).press('Enter');
    await saved(one);
    await one.page.getByRole('textbox', { name: '生效日期', exact: true }).fill('2027-01-01');
    await one.page.getByRole('textbox', { name: '生效日期', exact: true }).press('Tab');
    await saved(one);
    await one.page.getByRole('tab', { name: '检查和用例' }).click();
    await one.page.getByText('没有问题挡住提议').waitFor(checking);
    await one.page.getByText('请先写明提议的理由').waitFor();
    await one.page.getByRole('textbox', { name: '提议的理由' }).fill('审核量增加，时限放宽到三个工作日');
    await one.shot('designer-propose');
    await one.page.getByRole('button', { name: '提议发布' }).click();
    await one.page.getByRole('heading', { level: 1, name: /^提议：.*2027-01/ }).waitFor(checking);
  });

  it('the proposer cannot approve, and reads whom to ask', async () => {
    await one.page.getByText('提议人不能批准自己的提议').waitFor();
    await one.page.getByText('可以请他们批准：章复礼').waitFor();
    expect(await one.page.getByRole('button', { name: '批准发布' }).count()).toBe(0);
    await one.shot('designer-proposal-own');
  });

  it('a second person reads the change and approves exactly its content', async () => {
    other = await world.as('policy2');
    await other.page.goto('/designer/');
    await other.page.getByRole('region', { name: '等待批准的提议' }).getByRole('link').click();
    await other.page.getByRole('heading', { level: 1, name: /^提议：/ }).waitFor(checking);
    await other.page.locator('.difference', { hasText: parameter }).getByText('3 个工作日').waitFor();
    await other.page.getByRole('tab', { name: '修改记录' }).click();
    await other.page.locator('.edit-log', { hasText: '文继章' }).waitFor();
    await other.shot('designer-proposal');
    await other.page.getByRole('tab', { name: '对已有事项的影响' }).click();
    await other.page.getByRole('button', { name: '开始推算' }).click();
    await other.page.getByText('还没有事项').waitFor();
    await other.page.getByRole('button', { name: '批准发布' }).click();
    const dialog = other.page.locator('dialog[open]');
    expect(await dialog.locator('.proposal__hash').textContent()).toMatch(/^[0-9a-f]{64}$/);
    expect(await dialog.getByRole('button', { name: '批准', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await other.page.getByRole('link', { name: '阅读这个版本' }).waitFor(checking);
  });

  it('the timeline shows it to come, and in force from its day', async () => {
    await other.page.goto('/designer/');
    await entry(other, version).getByText('将生效').waitFor();
    await entry(other, version).getByText('文继章 提议，章复礼 批准').waitFor();
    await entry(other, '2019-03').getByText('生效中').waitFor();
    await other.shot('designer-timeline');
    world.clock.to('2027-01-04');
    await other.open('/designer/');
    await entry(other, version).getByText('生效中').waitFor();
    await entry(other, '2019-03').getByText('已被取代').waitFor();
  });

  it('an auditor reads it, its cases and its basis, and compares it with the one before', async () => {
    auditor = await world.as('auditor');
    await auditor.page.goto('/designer/');
    expect(await auditor.page.getByRole('button', { name: '从它开始草稿' }).count()).toBe(0);
    await entry(auditor, version).getByRole('link', { name: version }).click();
    await heading(auditor, new RegExp(version));
    await auditor.page.getByText('审核量增加').waitFor();
    const rule = auditor.page.locator('.rule-article').first();
    await rule.locator('.article-link').first().click();
    await auditor.page.locator('dialog[open] .article').waitFor();
    await auditor.page.keyboard.press('Escape');
    await rule.getByText(/^用例 \d+ 个$/).click();
    await rule.locator('tbody tr').first().waitFor();
    await auditor.shot('designer-release');
    await auditor.page.getByRole('tab', { name: '程序' }).click();
    await auditor.page.getByText(/须在“.*”前至少 3 个工作日 报送/).waitFor();
    await auditor.page.getByRole('combobox', { name: '与另一版本比较' }).selectOption({ index: 1 });
    await heading(auditor, '比较版本');
    await auditor.page.locator('.difference', { hasText: parameter }).getByText('3 个工作日').waitFor();
    await auditor.shot('designer-compare');
    expect([...one.faults, ...other.faults, ...auditor.faults]).toEqual([]);
  });
});
