import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { DraftView } from '../../runtime/api/designer.ts';
import type { FactDefinition, FilingDefinition, Part, ParameterDefinition, StageDefinition } from '../../runtime/engine/index.ts';
import { browserMissing } from './browser.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

/** The designer's procedure and facts through a real browser, on the running program. */
describe.skipIf(browserMissing())('procedure and facts in the designer', () => {
  let world: World;
  let admin: Person;
  let page: Page;
  let draft: string;

  beforeAll(async () => {
    world = await openWorld({ on: '2026-09-01', people: ['policy'] });
    admin = await world.as('policy');
    ({ page } = admin);
    draft = await page.evaluate(async () => {
      const releases: unknown = await (await fetch('/api/releases?procedure=cadre-selection')).json();
      const hash = Array.isArray(releases) ? (releases as { readonly hash: string }[]).at(-1)?.hash : undefined;
      const answer = await fetch('/api/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: '试改程序', from: { release: hash } }) });
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
  const parts = async (): Promise<readonly Part[]> =>
    (await page.evaluate(async (id) => (await (await fetch(`/api/drafts/${id}`)).json()) as DraftView, draft)).parts;
  const value = async <T>(kind: Part['kind'], id: string): Promise<T | undefined> => (await parts()).find((part) => part.kind === kind && part.id === id)?.value as T | undefined;

  it('adds a stage in the flow and connects it further', async () => {
    await open('procedure?part=stage/inspection');
    await page.getByRole('button', { name: '加环节' }).click();
    const dialog = page.getByRole('dialog', { name: '新建环节' });
    await dialog.getByLabel('名称').fill('民意调查');
    await dialog.getByLabel('标识').fill('survey');
    await dialog.getByRole('button', { name: '新建' }).click();
    await page.getByRole('heading', { name: '环节 民意调查' }).waitFor();
    await expect.poll(() => value<StageDefinition>('stage', 'survey')).toMatchObject({ title: '民意调查', phase: 'before-decision', after: ['inspection'], forms: [{ form: 'survey', scope: 'matter' }] });
    expect(await value<StageDefinition>('stage', 'reportable-matters')).toMatchObject({ after: ['survey'] });
    await admin.shot('designer-procedure-stage');
    // The dot of a card, then the card that comes after it.
    await page.getByRole('button', { name: '从“任职资格”接出' }).click();
    await page.getByText('点选接在“任职资格”之后的环节').waitFor();
    await page.locator('.canvas__card', { hasText: '民意调查' }).click();
    await expect.poll(async () => (await value<StageDefinition>('stage', 'survey'))?.after).toEqual(['inspection', 'eligibility']);
    await page.locator('.canvas__card', { hasText: '民意调查' }).press('Alt+ArrowUp');
    await expect.poll(async () => (await value<StageDefinition>('stage', 'inspection'))?.after).toEqual(['survey']);
  });

  it('edits the number in the gate’s sentence', async () => {
    await open('procedure?part=filing/pre-filing');
    const days = page.getByRole('textbox', { name: '至少几个工作日' }).first();
    expect(await days.inputValue()).toBe('3');
    await days.fill('五');
    await page.getByText('请填 0 以上的整数。').waitFor();
    await days.fill('5');
    await days.press('Enter');
    await expect.poll(async () => (await value<ParameterDefinition>('parameter', 'preFilingWorkingDays'))?.values.at(-1)?.value).toBe(5);
    await page.getByLabel('行事当日').selectOption('不计入');
    await expect.poll(async () => (await value<FilingDefinition>('filing', 'pre-filing'))?.gate?.counting).toEqual({ from: 'exclusive', to: 'exclusive' });
    await page.locator('.canvas__gate', { hasText: '≥5 个工作日' }).waitFor();
    await admin.shot('designer-procedure-gate');
  });

  it('builds a fact from the catalogue and sees its value on a sample', async () => {
    await open('facts');
    await page.getByRole('button', { name: '新事实' }).click();
    const dialog = page.getByRole('dialog', { name: '新事实' });
    await dialog.getByLabel('名称').fill('考察到拟开会的天数');
    await dialog.getByLabel('标识').fill('study.daysAfterInspection');
    await dialog.getByLabel('怎么算').selectOption('相隔天数');
    await dialog.getByRole('button', { name: '新建' }).click();
    const choose = async (what: string, fact: string): Promise<void> => {
      const box = page.getByRole('combobox', { name: what, exact: true });
      await box.fill(fact);
      await box.press('Enter');
    };
    await choose('从', 'inspection.fixedOn');
    await choose('到', 'study.plannedDate');
    await page.locator('.sample-value__known').first().waitFor();
    expect(await page.locator('.sample-value__known').first().textContent()).toMatch(/^-?\d+ 天$/);
    await page.getByText('它算的是').waitFor();
    await admin.shot('designer-facts-new');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await expect.poll(() => value<FactDefinition>('fact', 'study.daysAfterInspection')).toMatchObject({
      derive: 'daysBetween', args: { from: { fact: 'inspection.fixedOn' }, to: { fact: 'study.plannedDate' } }, type: 'integer', unit: 'day', scope: 'matter',
    });
    await page.getByRole('heading', { name: '考察到拟开会的天数' }).waitFor();
    // Another way to count takes the two days along and is complete at once.
    const fact = () => value<FactDefinition>('fact', 'study.daysAfterInspection');
    await page.getByLabel('算法', { exact: true }).selectOption('相隔工作日');
    await expect.poll(fact).toMatchObject({ derive: 'workingDaysBetween', args: { from: { fact: 'inspection.fixedOn' }, counting: { from: 'exclusive', to: 'inclusive' } }, unit: 'working-day' });
    // Half done, it stays on the page and the draft keeps what it had.
    await page.getByLabel('算法', { exact: true }).selectOption('推后若干天');
    await page.getByText('还没有存进草稿：').waitFor();
    expect(await fact()).toMatchObject({ derive: 'workingDaysBetween' });
    await admin.shot('designer-facts-half');
    await page.getByRole('button', { name: '放弃改动' }).click();
    await page.getByRole('button', { name: '放弃改动' }).waitFor({ state: 'detached' });
  });
});
