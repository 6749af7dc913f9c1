import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { MatterView } from '../../runtime/api/index.ts';
import { browserMissing } from './browser.ts';
import { chapters } from './chapters.ts';
import { Desk } from './desk.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

/** A check runs every case there is. */
const checking = { timeout: 60_000 };
const policy = '党政领导干部选拔任用工作条例（2014年修订）';
const title = '任前公示不得少于五个工作日';
const before = 'notice-at-least-7-days';
const after = 'notice-at-least-5-working-days';
const parameter = '任前公示最少工作日';
const article = { policy: 'regulation-2014', article: '41', says: '公示期不少于五个工作日' };

/**
 * A batch whose notices both end around the change. The first lasts five days from Monday to Friday: too short for the
 * text of 2002, long enough for that of 2014. The second lasts ten days over the Spring Festival, when 31 January to
 * 6 February are off: three working days, the other way round. Neither has its appointment notice yet.
 */
const batch = {
  title: '2014年第一批干部任用', procedure: 'cadre-selection', organisation: 'wuzhong',
  content: {
    sample: 'clean', opened: '2013-11-05',
    subjects: { s1: { notice: { start: '2014-01-06', end: '2014-01-10' } }, s2: { notice: { start: '2014-01-29', end: '2014-02-07', complaintsReceived: null, result: null } } },
  },
  through: 'deliberation', people: { handler: 'wuzhong', leader: 'wuzhong-leader', reviewer: 'reviewer' },
  acts: [
    ...[['candidates-exceed-posts'], ['township-chief-2-years', 's1'], ['township-deputy-3-years', 's2']].map(([rule, subject]) => (
      { on: '2013-12-17', person: 'wuzhong', command: { kind: 'explain-light', rule, ...(subject === undefined ? {} : { subject }), reason: '已集体研究同意', responsible: '罗清' } })),
    { on: '2013-12-17', time: '10:30', person: 'wuzhong', command: { kind: 'file', filing: 'pre-filing' } },
    { on: '2013-12-19', time: '15:00', person: 'reviewer', command: { kind: 'review', filing: 'pre-filing' } },
    { on: '2013-12-23', time: '09:00', person: 'wuzhong', command: { kind: 'begin-stage', stage: 'discussion' } },
    { on: '2013-12-23', time: '15:30', person: 'wuzhong', command: { kind: 'save-stage', stage: 'discussion' } },
    { on: '2014-01-10', person: 'wuzhong', command: { kind: 'save-stage', stage: 'appointment', forms: ['s1', 's2', 's3'].map((subject) => ({ form: 'notice', subject, data: {} })) } },
  ],
};

/** What the cases of the old text come to under the new one, worked out by the calendar of 2010: 1 to 7 October are off, Saturday the 9th is made up. */
const mended = [
  { name: 'seven days over National Day', light: 'red', outcome: 'broken', becomes: '2010-10-09', now: 'seven days over National Day are three working days' },
  { name: 'six days', light: 'red', outcome: 'broken', becomes: '2010-10-09', now: 'six days' },
  { name: 'eight days', light: 'red', outcome: 'broken', becomes: '', now: 'eight days over National Day' },
  { name: 'eleven days with four working days, lawful then', light: 'red', outcome: 'broken', becomes: '', now: 'eleven days with four working days' },
  { name: 'five working days are too short', light: 'green', outcome: 'kept', becomes: '', now: 'five working days, both ends counted' },
] as const;

/** Cases around the Spring Festival of 2014, when 31 January to 6 February are off. */
const written = [
  { name: 'ten days over the Spring Festival', start: '2014-01-29', end: '2014-02-07', light: 'red', outcome: 'broken' },
  { name: 'six working days', start: '2014-01-06', end: '2014-01-13', light: 'green', outcome: 'kept' },
] as const;

describe.skipIf(browserMissing())('the change of 2014, made in the designer', () => {
  let world: World;
  let one: Person;
  let other: Person;
  let filer: Person;
  let page: Page;
  chapters(() => [one, other, filer]);

  const saved = () => page.locator('.draft__head .saved--saved').waitFor();
  const room = (name: RegExp) => page.getByRole('navigation', { name: '草稿各部分' }).getByRole('link', { name }).click();
  const dialog = () => page.locator('dialog[open]');
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const source = async (within: Locator): Promise<void> => {
    await within.getByRole('combobox', { name: /^政策文件/ }).selectOption(article.policy);
    await within.getByRole('combobox', { name: /^条文/ }).selectOption(article.article);
  };
  /** Types into a field that takes a text once it is left. */
  const type = async (field: Locator, text: string): Promise<void> => {
    await field.fill(text);
    await field.press('Tab');
    await saved();
  };
  /** Finds a choice by its id. */
  const choose = async (box: Locator, id: string): Promise<void> => {
    await box.click();
    await box.fill(id);
    await page.keyboard.press('Enter');
  };
  /** Which release judged the notice of each subject, and its light, as the server says. */
  const judged = async (): Promise<unknown> => {
    const { id } = world.matter('wuzhong', batch.title);
    const { matter, verdict } = (await (await filer.context.request.get(`/api/matters/${id}`)).json()) as MatterView;
    return ['程书航', '叶听澜'].map((name) => {
      const subject = matter.subjects.find(({ forms }) => forms['candidate']?.['name'] === name)?.id;
      return verdict.rows.filter((row) => row.subject === subject && /^notice-at-(least|most)/.test(row.rule)).map(({ rule, release, light }) => `${rule} ${release} ${light}`);
    });
  };

  beforeAll(async () => {
    world = await openWorld({
      on: '2014-01-10', time: '15:00', onlyRuleset: '2002-07', people: ['policy', 'policy2', 'wuzhong', 'wuzhong-leader', 'reviewer'], matters: { batch },
    });
  });
  afterAll(async () => {
    await world.close();
  });

  it('under the text of 2002 the notice of five days is too short, that of ten is not', async () => {
    filer = await world.as('wuzhong');
    expect(await judged()).toEqual([
      [`${before} 2002-07 red`, 'notice-at-most-15-days 2002-07 green'],
      [`${before} 2002-07 green`, 'notice-at-most-15-days 2002-07 green'],
    ]);
  });

  it('a draft is started from the release of 2002, and the new text is added with its article', async () => {
    one = await world.as('policy');
    ({ page } = one);
    await page.goto('/designer/');
    await page.locator('[data-release="2002-07"]').getByRole('button', { name: '从它开始草稿' }).click();
    await dialog().getByRole('textbox', { name: '草稿名称' }).fill('2014年条例：公示期');
    await dialog().getByRole('button', { name: '开始' }).click();
    await heading('2014年条例：公示期');
    await room(/政策/);
    await page.getByRole('button', { name: '新建政策' }).click();
    await page.getByLabel('名称', { exact: true }).waitFor();
    await type(page.getByLabel('名称', { exact: true }), policy);
    await type(page.getByLabel('标识', { exact: true }), article.policy);
    await page.waitForURL(/policies\/regulation-2014$/);
    await type(page.getByLabel('文号'), '中发〔2014〕3号');
    await type(page.getByLabel('施行日期'), '2014-01-14');
    await page.getByRole('button', { name: '粘贴条文' }).click();
    await dialog().getByRole('textbox').fill('第一条 规范党政领导干部的选拔任用。\n第四十一条 实行任前公示，公示期不少于五个工作日。');
    await dialog().getByText('认出 2 条：1、41').waitFor();
    await dialog().getByRole('button', { name: '写入' }).click();
    await saved();
    await one.shot('designer-2014-policy');
  });

  it('working days are a fact of their own, built from the calendar', async () => {
    await room(/事实/);
    await page.getByRole('button', { name: '新事实' }).click();
    await dialog().getByLabel('名称').fill('公示工作日数');
    await dialog().getByLabel('标识').fill('notice.workingDays');
    await dialog().getByLabel('怎么算').selectOption('workingDaysBetween');
    await dialog().getByLabel('属于').selectOption('subject');
    await dialog().getByRole('button', { name: '新建' }).click();
    await choose(page.getByRole('combobox', { name: '从', exact: true }), 'notice.start');
    await choose(page.getByRole('combobox', { name: '到', exact: true }), 'notice.end');
    await page.getByLabel('首日').selectOption('inclusive');
    await page.getByLabel('尾日').selectOption('inclusive');
    await one.shot('designer-2014-fact');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await saved();
  });

  it('the legal value becomes five working days, with the new article', async () => {
    await room(/参数/);
    await page.getByRole('button', { name: '设置 任前公示最少天数' }).click();
    await dialog().getByLabel('名称').fill(parameter);
    await dialog().getByLabel('标识').fill('noticeWorkingDays');
    await dialog().getByRole('combobox', { name: /^单位/ }).selectOption('working-day');
    await dialog().getByRole('textbox', { name: /^说明/ }).fill('首尾两日都计算在内。');
    await dialog().getByRole('button', { name: '保存' }).click();
    const rows = page.locator('[data-parameter="noticeWorkingDays"]');
    await rows.locator('[data-place]').click();
    await rows.getByLabel(`“${parameter}”的值`).fill('5');
    await source(rows);
    await rows.getByLabel('条文怎么说（可不填）').fill(article.says);
    await rows.getByRole('button', { name: '确定' }).click();
    await rows.getByText('5 个工作日').waitFor();
    await saved();
    await rows.scrollIntoViewIfNeeded();
    await one.shot('designer-2014-parameter');
  });

  it('the rule counts working days, and says so', async () => {
    await room(/规则/);
    await page.getByRole('link', { name: '任前公示不得少于七天' }).click();
    const requirement = page.getByRole('region', { name: '要求' });
    await choose(requirement.getByRole('combobox', { name: '数据' }).first(), 'notice.workingDays');
    await page.locator('.rule-page__sentence', { hasText: '公示工作日数' }).waitFor();
    await saved();
    await page.getByRole('tab', { name: '亮灯与提示' }).click();
    await type(page.getByLabel('标题', { exact: true }), title);
    const message = page.getByLabel('提示语', { exact: true });
    await message.fill('公示 {{notice.start}} 至 {{notice.end}}，共 {{notice.workingDays}} 个工作日，不足 {{parameter.noticeWorkingDays}} 个');
    await type(page.getByLabel('备注', { exact: true }), '首尾两日都计算在内，调休上班日算、放假日不算。');
    await source(page.locator('.basis-list__one').first());
    await saved();
    await type(page.getByLabel('标识', { exact: true }), after);
    await heading(title);
    await one.shot('designer-2014-rule');
  });

  it('every case the new text decides otherwise fails; each is mended by the text', async () => {
    await page.locator('.case--failed').first().waitFor();
    await expect.poll(() => page.locator('.case--waiting').count()).toBe(0);
    expect(await page.locator('.case--failed .case__name').allTextContents()).toEqual(mended.map(({ name }) => name));
    await one.shot('designer-2014-failing');
    for (const each of mended) {
      await page.locator(`[data-case="${each.name}"]`).getByRole('button', { name: `修改用例：${each.name}` }).click();
      await dialog().getByLabel('用例名称').fill(each.now);
      await dialog().getByLabel('法规要求亮').selectOption(each.light);
      await dialog().getByLabel('结果', { exact: true }).selectOption(each.outcome);
      await dialog().getByLabel('补救值').fill(each.becomes);
      await dialog().getByLabel('补救值').press('Tab');
      await dialog().getByRole('button', { name: '保存' }).click();
      await page.locator(`.case--passed[data-case="${each.now}"]`).waitFor();
    }
    await page.getByRole('button', { name: '改出处' }).click();
    await source(dialog());
    await dialog().getByLabel('条文怎么说（可不填）').fill(article.says);
    await dialog().getByRole('button', { name: '保存' }).click();
    await expect.poll(() => page.locator('.case--failed, .case--waiting').count()).toBe(0);
  });

  it('cases are added: at the boundary by confirming them, two by hand, until none is lacking', async () => {
    const count = await page.locator('.case').count();
    await page.getByRole('button', { name: '按边界生成' }).click();
    await dialog().locator('tbody tr').first().waitFor();
    await dialog().getByRole('button', { name: '同意', exact: true }).first().click();
    await dialog().getByRole('button', { name: '加入 1 个用例' }).click();
    await expect.poll(() => page.locator('.case--passed').count()).toBe(count + 1);
    await page.locator('.case__name', { hasText: 'five working days, both ends counted' }).click();
    for (const { name, start, end, light, outcome } of written) {
      await page.locator('[data-case="five working days, both ends counted"]').getByRole('button', { name: '复制' }).click();
      const copy = page.locator('.case').nth(5);
      await copy.locator('.case__name').click();
      await copy.getByRole('button', { name: /修改用例/ }).click();
      await dialog().getByLabel('用例名称').fill(name);
      await type(dialog().getByLabel('判断日期'), '2014-02-10');
      await dialog().locator('[data-field="start"] input').first().fill(start);
      await dialog().locator('[data-field="end"] input').first().fill(end);
      await dialog().getByLabel('法规要求亮').selectOption(light);
      await dialog().getByLabel('结果', { exact: true }).selectOption(outcome);
      await dialog().locator(`.case-dialog__verdict .light--${light}`).first().waitFor();
      await one.shot('designer-2014-case');
      await dialog().getByRole('button', { name: '保存' }).click();
      await page.locator(`.case--passed[data-case="${name}"]`).waitFor();
    }
    await expect.poll(() => page.locator('.case--passed').count()).toBe(count + 3);
    await page.locator('.cases__lacks').waitFor({ state: 'detached' });
  });

  it('what the old text asked beside goes: the longest notice, its value, and the count of days', async () => {
    await room(/规则/);
    await page.getByRole('link', { name: '任前公示一般不超过十五天' }).click();
    await heading(/任前公示一般不超过十五天/);
    await page.getByRole('button', { name: '删除', exact: true }).first().click();
    await page.getByRole('button', { name: '删除规则' }).click();
    await saved();
    await room(/参数/);
    await page.getByRole('button', { name: '删除 任前公示最多天数' }).click();
    await dialog().getByText('没有地方用到它。').waitFor();
    await dialog().getByRole('button', { name: '删除' }).click();
    await saved();
    await room(/事实/);
    await page.getByRole('searchbox').first().fill('notice.days');
    await page.getByRole('button', { name: /公示天数/ }).first().click();
    await page.getByRole('heading', { level: 2, name: '公示天数' }).waitFor();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await dialog().getByRole('button', { name: '删除', exact: true }).click();
    await saved();
  });

  it('it gets its version, its day, whom it governs and why; nothing blocks it, and it is proposed', async () => {
    await room(/提请审批/);
    await type(page.getByRole('textbox', { name: '版本号' }), '2014-01');
    await type(page.getByRole('textbox', { name: '名称' }), '干部选拔任用硬杠杠（2014年条例）');
    await type(page.getByRole('textbox', { name: '生效日期', exact: true }), '2014-01-14');
    await type(page.getByRole('textbox', { name: '适用于哪些事项' }), '环节日期在2014年1月14日以后的干部选拔任用事项');
    await type(page.getByRole('textbox', { name: '为什么改' }), '党政领导干部选拔任用工作条例（2014年修订）自2014年1月14日起施行');
    const basis = page.getByRole('group', { name: '依据' });
    await basis.getByRole('button', { name: '加一条依据' }).click();
    await source(basis);
    await basis.getByRole('button', { name: '加一条依据' }).click();
    await saved();
    await one.shot('designer-2014-head');
    await room(/检查/);
    await page.getByText('没有问题挡住提议').waitFor(checking);
    expect(await page.locator('.finding--error').count()).toBe(0);
    await one.shot('designer-2014-check');
    await room(/提请审批/);
    await page.getByRole('tab', { name: '改了什么' }).click();
    await page.locator('.difference', { hasText: parameter }).first().waitFor();
    await page.getByRole('tab', { name: '检查和用例' }).click();
    await page.getByText('没有问题挡住提议').waitFor(checking);
    await page.getByRole('textbox', { name: '提议的理由' }).fill('新条例第四十一条把公示期由七至十五天改为不少于五个工作日');
    await page.getByRole('button', { name: '提议发布' }).click();
    await page.getByRole('heading', { level: 1, name: /^提议：.*2014-01/ }).waitFor(checking);
    await page.getByText('提议人不能批准自己的提议').waitFor();
    expect(await page.getByRole('button', { name: '批准发布' }).count()).toBe(0);
  });

  it('a second admin sees which matter it bears on, and approves', async () => {
    other = await world.as('policy2');
    ({ page } = other);
    await page.goto('/designer/');
    await page.getByRole('region', { name: '等待批准的提议' }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /^提议：/ }).waitFor(checking);
    await other.shot('designer-2014-proposal');
    await page.getByRole('tab', { name: '对已有事项的影响' }).click();
    await page.getByRole('button', { name: '开始推算' }).click();
    await page.getByText('1 个事项会变灯').waitFor(checking);
    await other.shot('designer-2014-effect');
    await page.getByRole('button', { name: '批准发布' }).click();
    await dialog().getByRole('checkbox').check();
    await dialog().getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('link', { name: '阅读这个版本' }).waitFor(checking);
    await page.goto('/designer/');
    await page.locator('[data-release="2014-01"]').getByText('将生效').waitFor();
    await other.shot('designer-2014-timeline');
  });

  it('until its day the open matter is judged as before, from its day by the new text', async () => {
    world.clock.to('2014-01-13');
    await filer.open('/');
    expect(await judged()).toEqual([
      [`${before} 2002-07 red`, 'notice-at-most-15-days 2002-07 green'],
      [`${before} 2002-07 green`, 'notice-at-most-15-days 2002-07 green'],
    ]);
    world.clock.to('2014-01-14');
    await filer.open('/');
    expect(await judged()).toEqual([[`${after} 2014-01 green`], [`${after} 2014-01 red`]]);
    await filer.open(`/matters/${world.matter('wuzhong', batch.title).id}`);
    const desk = new Desk(filer, world.words({}));
    await desk.stage('任职');
    await desk.subject('叶听澜');
    await desk.expectLight(title, 'red');
    await filer.shot('designer-2014-matter');
    expect([...one.faults, ...other.faults, ...filer.faults]).toEqual([]);
  });
});
