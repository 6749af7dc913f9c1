import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { chapters } from './chapters.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

/** The parameter two people change here. */
const parameter = '考察组最少人数';

describe.skipIf(browserMissing())('a draft of the rules, worked on by two people', () => {
  let world: World;
  let one: Person;
  let other: Person;
  chapters(() => [one, other]);

  const line = (person: Person): Locator => person.page.locator('tbody', { hasText: parameter }).first();
  /** Sets the parameter in its row of the table. */
  const set = async (person: Person, value: string): Promise<void> => {
    await line(person).getByRole('button', { name: `修改“${parameter}”` }).click();
    await person.page.getByLabel(`“${parameter}”的值`).fill(value);
    await person.page.getByLabel(`“${parameter}”的值`).press('Enter');
  };
  const saved = (person: Person) => person.page.locator('.draft__head .saved--saved').waitFor();
  const heading = (person: Person, name: string) => person.page.getByRole('heading', { level: 1, name }).waitFor();

  beforeAll(async () => {
    world = await openWorld({ on: '2026-09-15', people: ['policy', 'policy2', 'auditor', 'wuzhong'] });
  });
  afterAll(async () => {
    await world.close();
  });

  it('is started from the version in force by whom the app sends here', async () => {
    one = await world.as('policy');
    await one.page.getByRole('link', { name: '规则设计' }).click();
    await heading(one, '版本与草稿');
    await one.page.getByRole('button', { name: '新建草稿' }).click();
    await one.page.getByRole('textbox', { name: '草稿名称' }).fill('考察组人数调整');
    await one.page.locator('dialog[open]').getByRole('button', { name: '新建草稿' }).click();
    await heading(one, '考察组人数调整');
    await one.page.getByText('改一个参数', { exact: true }).waitFor();
    await one.shot('designer-overview');
  });

  it('is opened at its address by a second person, who signs in first and comes back to it', async () => {
    other = await world.visitor();
    const { pathname } = new URL(one.page.url());
    await other.page.goto(`${pathname}/parameters`);
    await other.signIn('policy2', 'guicheng-demo');
    await heading(other, '参数');
    expect(new URL(other.page.url()).pathname).toBe(`${pathname}/parameters`);
    await one.page.locator('.presence', { hasText: '章复礼' }).waitFor();
  });

  it('shows each the other’s edits, and takes back only one’s own', async () => {
    await one.page.getByRole('navigation', { name: '草稿各部分' }).getByRole('link', { name: /参数/ }).click();
    await heading(one, '参数');
    await set(other, '3');
    await line(one).getByText('3 人').waitFor();
    await saved(other);
    expect(await one.page.getByRole('button', { name: '撤销', exact: true }).isDisabled()).toBe(true);
    await other.page.locator('body').press('Control+z');
    await line(one).getByText('2 人').waitFor();
    await other.page.locator('body').press('Control+Shift+z');
    await line(one).getByText('3 人').waitFor();
  });

  it('keeps an edit made without a line, over a reload too, and sends it when the line is back', async () => {
    const edits = '**/api/drafts/*/edits';
    await one.context.route(edits, (route) => route.abort('connectionfailed'));
    await set(one, '4');
    await one.page.locator('.draft__head .saved--offline').waitFor();
    await one.page.reload();
    await one.page.locator('.draft__head .saved--offline').waitFor();
    await line(one).getByText('4 人').waitFor();
    expect(await line(other).getByText('4 人').count()).toBe(0);
    await one.context.unroute(edits);
    await saved(one);
    await line(other).getByText('4 人').waitFor();
  });

  it('puts what both changed before the second one, who chooses', async () => {
    await one.context.setOffline(true);
    await set(one, '5');
    await one.page.locator('.draft__head .saved--offline').waitFor();
    await set(other, '6');
    await saved(other);
    await one.context.setOffline(false);
    const dialog = one.page.locator('dialog[open]');
    await dialog.getByRole('heading', { name: '他人同时改了同一处' }).waitFor();
    await one.shot('designer-conflict');
    expect(await dialog.getByRole('button', { name: '确定' }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: '用我的' }).check();
    await dialog.getByRole('button', { name: '确定' }).click();
    await saved(one);
    await line(other).getByText('5 人').waitFor();
  });

  it('tells every edit in words, with who made it', async () => {
    await one.page.locator('.draft__title').click();
    await heading(one, '考察组人数调整');
    const log = one.page.locator('.log tbody tr');
    await log.filter({ hasText: '章复礼' }).first().waitFor();
    expect(await log.filter({ hasText: '文继章' }).count()).toBeGreaterThan(0);
    await one.shot('designer-log');
    expect([...one.faults, ...other.faults]).toEqual([]);
  });

  it('is no business of others: an auditor reads versions, a filer is turned away', async () => {
    const auditor = await world.as('auditor');
    await auditor.page.getByRole('link', { name: '版本', exact: true }).click();
    await heading(auditor, '版本');
    expect(await auditor.page.getByRole('button', { name: '新建草稿' }).count()).toBe(0);
    const filer = await world.as('wuzhong');
    expect(await filer.page.getByRole('link', { name: '规则设计' }).count()).toBe(0);
    await filer.page.goto('/designer/');
    await heading(filer, '没有权限');
    expect([...auditor.faults, ...filer.faults]).toEqual([]);
  });
});
