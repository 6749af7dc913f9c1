import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { chapters } from './chapters.ts';
import { Desk } from './desk.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

/** A check runs every case there is. */
const checking = { timeout: 60_000 };
const id = 'venue-loan';
const procedure = '借用场地';
const title = '九月文艺汇演借用礼堂';

describe.skipIf(browserMissing())('a procedure from nothing', () => {
  let world: World;
  let one: Person;
  let other: Person;
  let filer: Desk;
  let leader: Desk;
  let reviewer: Desk;
  let page: Page;
  let matter: string;
  chapters(() => [one, other, ...[filer, leader, reviewer].map((desk) => desk?.person)]);

  const dialog = (): Locator => page.locator('dialog[open]');
  const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
  const room = (name: RegExp): Promise<void> => page.getByRole('navigation', { name: '草稿各部分' }).getByRole('link', { name }).click();
  const saved = (): Promise<void> => page.locator('.draft__head .saved--saved').waitFor();
  /** Types into a field of an editor and leaves it. */
  const put = async (label: string, text: string, within: Page | Locator = page): Promise<void> => {
    const field = within.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press('Tab');
  };
  const mark = (name: string): Locator => page.locator(`.mark[aria-label^="${name}"]`).first();
  /** Adds a field of the palette by keyboard and calls it as wished. */
  const addField = async (item: string, given: string, name: string): Promise<void> => {
    await page.locator(`[data-item="${item}"]`).focus();
    await page.keyboard.press('Enter');
    await mark(given).waitFor();
    await put('名称', name, page.locator('.form-panel'));
    await mark(name).waitFor();
  };

  beforeAll(async () => {
    world = await openWorld({ on: '2026-09-15', people: ['policy', 'policy2', 'wuzhong', 'wuzhong-leader', 'reviewer'] });
  });
  afterAll(async () => {
    await world.close();
  });

  it('a draft is started from nothing', async () => {
    one = await world.as('policy');
    ({ page } = one);
    await page.goto('/designer/');
    await page.getByRole('button', { name: '新建草稿' }).first().click();
    await dialog().getByRole('radio', { name: /空白/ }).check();
    await dialog().getByLabel('程序名称').fill(procedure);
    await dialog().getByLabel('程序标识').fill(id);
    await dialog().getByRole('button', { name: '新建草稿' }).click();
    await heading(procedure);
    await one.shot('nothing-01-draft');
  });

  it('it is said what a matter is about, and what its first stage asks', async () => {
    await room(/程序/);
    await page.getByRole('button', { name: '程序设置' }).click();
    await put('对象的称呼', '场地');
    await saved();
    await page.locator('.canvas__card', { hasText: '登记' }).click();
    await page.getByRole('heading', { name: '环节 登记' }).waitFor();
    await page.getByRole('button', { name: '新建表单' }).click();
    await dialog().getByLabel('新表单的名称').fill('申请表');
    await dialog().getByRole('button', { name: '新建' }).click();
    await page.getByRole('link', { name: '申请表' }).click();
    await mark('申请表日期').waitFor();
    await mark('申请表日期').focus();
    await addField('long-text', '情况说明', '用途');
    await addField('integer', '数量', '到场人数');
    await saved();
    await one.shot('nothing-02-form');
  });

  it('a second phase holds what the filing lets happen', async () => {
    await room(/程序/);
    await page.getByRole('button', { name: '加阶段' }).click();
    await dialog().getByLabel('名称').fill('使用');
    await dialog().getByLabel('标识').fill('use');
    await dialog().getByRole('button', { name: '新建' }).click();
    await page.locator('.canvas__card', { hasText: '使用：第一个环节' }).click();
    await page.getByRole('heading', { name: '环节 使用：第一个环节' }).waitFor();
    await put('名称', '使用场地');
    await saved();
    await one.shot('nothing-03-phase');
  });

  it('its gate is made from the pattern: days before, approved before', async () => {
    await page.locator('.canvas').getByText('报审', { exact: true }).first().click();
    await page.getByRole('heading', { name: '报审 报审' }).waitFor();
    await put('名称', '借用申请');
    await page.getByRole('heading', { name: '报审 借用申请' }).waitFor();
    await page.getByRole('button', { name: '设关口' }).click();
    await put('行事的名称', '使用场地', dialog());
    await put('至少几个工作日', '2', dialog());
    await one.shot('nothing-04-gate-dialog');
    await dialog().getByRole('button', { name: '建立关口' }).click();
    await page.locator('.canvas__gate', { hasText: '≥2 个工作日' }).waitFor();
    await saved();
    await one.shot('nothing-04-gate');
  });

  it('a rule is made its own', async () => {
    await room(/规则/);
    await page.getByRole('link', { name: '日期不早于起算日' }).click();
    await page.getByRole('tab', { name: '亮灯与提示' }).click();
    await put('标题', '场地登记日期不早于开放日');
    await put('提示语', '{{item.name}}登记的日期{{item.day}}早于开放日{{parameter.firstDay}}');
    await page.locator('.rule-head__title', { hasText: '场地登记日期不早于开放日' }).waitFor();
    await saved();
    await expect.poll(() => page.locator('.case--failed, .case--waiting').count()).toBe(0);
    await one.shot('nothing-05-rule');
  });

  it('a document is written for the second stage', async () => {
    await room(/模板/);
    await page.getByRole('button', { name: '新建模板' }).first().click();
    await dialog().getByLabel('名称').fill('场地使用单');
    await dialog().getByLabel('环节').selectOption('使用场地');
    await dialog().getByRole('button', { name: '建立' }).click();
    await page.locator('.code-editor .cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('<h1>场地使用单</h1>\n<p>{{matter.title}}：{{use-stage.date}}使用。</p>\n{{#each subjects}}<p>{{item.name}}</p>{{/each}}\n');
    const paper = page.locator('.template-desk__paper .page');
    await expect.poll(() => paper.innerText()).toContain('使用。');
    await saved();
    await one.shot('nothing-06-template');
  });

  it('the check finds nothing that blocks it, and it is proposed', async () => {
    await room(/检查/);
    await heading('检查');
    await page.getByText('没有问题挡住提议').waitFor(checking);
    expect(await page.locator('.finding--error, .finding--warning').count()).toBe(0);
    await one.shot('nothing-07-check');
    await page.getByRole('link', { name: '去提议' }).click();
    await heading('提议');
    await page.getByRole('textbox', { name: '提议的理由' }).fill('场地借用改为网上办理');
    await page.getByRole('button', { name: '提议发布' }).click();
    await page.getByRole('heading', { level: 1, name: /^提议：/ }).waitFor(checking);
  });

  it('a second person approves it', async () => {
    other = await world.as('policy2');
    await other.page.goto('/designer/');
    await other.page.getByRole('region', { name: '等待批准的提议' }).getByRole('link').click();
    await other.page.getByRole('button', { name: '批准发布' }).click(checking);
    const asked = other.page.locator('dialog[open]');
    await asked.getByRole('checkbox').check();
    await asked.getByRole('button', { name: '批准', exact: true }).click();
    await other.page.getByRole('link', { name: '阅读这个版本' }).waitFor(checking);
    await other.shot('nothing-08-approved');
  });

  it('a matter of it is opened and filled in', async () => {
    const content = world.core.services.definitions.governing(id)?.releases.list.at(-1)?.content;
    const words = { forms: content?.forms ?? [], codes: content?.codes ?? [], subjects: {} };
    [filer, leader, reviewer] = [new Desk(await world.as('wuzhong'), words), new Desk(await world.as('wuzhong-leader'), words), new Desk(await world.as('reviewer'), words)];
    await filer.page.getByRole('link', { name: '事项', exact: true }).click();
    await filer.button('新建事项').first().click();
    await filer.dialog().getByLabel('程序', { exact: false }).selectOption(procedure);
    await filer.dialog().getByRole('textbox', { name: '事项名称' }).fill(title);
    await filer.confirm('新建');
    await filer.page.getByRole('heading', { name: title }).waitFor();
    matter = world.matter('wuzhong', title).id;
    await filer.stage('登记');
    await filer.button('添加场地').first().click();
    await filer.dialog().getByRole('textbox', { name: '名称' }).fill('区文化馆礼堂');
    await filer.confirm('添加');
    await filer.page.locator('.subject-line__name', { hasText: '区文化馆礼堂' }).waitFor();
    await filer.fill('item', { day: '2026-09-14' });
    await filer.expectLight('场地登记日期不早于开放日', 'red');
    await filer.fill('item', { day: '2026-09-15' });
    await filer.expectOut('场地登记日期不早于开放日');
    const form = content?.procedure.stages[0]?.forms.find(({ scope }) => scope === 'matter')?.form ?? '';
    const fields = Object.entries(content?.forms.find((each) => each.id === form)?.schema.properties ?? {});
    const named = (name: string): string => fields.find(([, schema]) => schema.title === name)?.[0] ?? name;
    await filer.fill(form, { [named('申请表日期')]: '2026-09-15', [named('用途')]: '文艺汇演', [named('到场人数')]: 300, [named('使用场地的计划日期')]: '2026-09-21' });
    await filer.save();
    await filer.person.shot('nothing-09-filled');
  });

  it('it is filed and approved; only then the place is used', async () => {
    await filer.tab('报审');
    await filer.person.shot('nothing-10-filing');
    await filer.file();
    await filer.page.getByText('第 1 版').first().waitFor();
    world.clock.to('2026-09-17', '09:00');
    await reviewer.person.open('/reviews');
    await reviewer.page.locator('.queue__item', { hasText: title }).waitFor();
    await reviewer.page.getByRole('region', { name: '区文化馆礼堂', exact: true }).getByRole('radio', { name: '通过' }).check();
    await reviewer.button('提交审核结果').click();
    await reviewer.confirm('提交审核结果');
    await reviewer.page.getByText('已审核').waitFor();
    world.clock.to('2026-09-21', '15:00');
    await filer.person.open(`/matters/${matter}/stages/use-stage`);
    await filer.page.locator('.gate').getByRole('button', { name: '进入“使用场地”' }).click();
    await filer.confirm('进入“使用场地”');
    await expect.poll(() => world.matter('wuzhong', title).matter.ledger.stages['use-stage']?.begunOn).toBe('2026-09-21');
    await filer.fill('use-stage', { date: '2026-09-21', held: true });
    await filer.save();
    await filer.person.shot('nothing-11-held');
  });

  it('its document is there, the last filing goes out, and the matter is closed', async () => {
    await filer.tab('文书');
    await filer.page.locator('.documents').getByText('场地使用单', { exact: true }).first().click();
    const paper = filer.page.getByRole('document', { name: '场地使用单' }).locator('.page');
    await paper.getByText('区文化馆礼堂').waitFor();
    await filer.person.shot('nothing-12-document');
    expect(await paper.innerText()).toContain(`${title}：2026年9月21日使用。`);
    await leader.person.open(`/matters/${matter}/stages/use-stage`);
    await leader.sign();
    await filer.person.open(`/matters/${matter}/filings/use-filing`);
    await filer.file();
    await filer.page.getByText('已备案').first().waitFor();
    await filer.button('办结事项').click();
    await filer.confirm('办结事项');
    await filer.page.locator('.matter__about', { hasText: '已办结' }).waitFor();
    await filer.person.shot('nothing-13-closed');
    expect(world.verify()).toEqual({ code: 0, said: expect.stringMatching(/^All is well/) as string });
    expect([one, other, filer.person, leader.person, reviewer.person].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
