import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { formData, openGallery, type OpenGallery } from './gallery.ts';

const cell = (page: Page, place: string) => page.locator(`[data-field="${place}"] :is(input:not([type=date]), textarea)`);
const where = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.keyboard.press('Control+v');
}

async function act(page: Page, table: string, row: number, name: string): Promise<void> {
  await page.locator(`[data-table="${table}"] .row-menu__button`).nth(row).click();
  await page.getByRole('menuitem', { name }).click();
}

describe.skipIf(browserMissing())('tables in a browser', () => {
  let gallery: OpenGallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(async () => gallery.close());

  const members = async (page: Page): Promise<readonly unknown[]> => {
    const rows = (await formData(page))['attendance'];
    return Array.isArray(rows) ? rows.map((row: { readonly member?: unknown }) => row.member) : [];
  };

  it('Enter goes to the row below, and from the last row makes a new one', async () => {
    const { page } = await gallery.open('discussion');
    await cell(page, 'attendance.member@1').click();
    await page.keyboard.press('Enter');
    expect(await where(page)).toBe('attendance.member@2');
    await page.keyboard.press('Enter');
    await expect.poll(() => where(page)).toBe('attendance.member@3');
    await page.keyboard.type('丁一');
    expect(await members(page)).toEqual(['钱立群', '许国平', '范思敏', '丁一']);
  });

  it('Enter in an empty last row makes no further one', async () => {
    const { page } = await gallery.open('discussion');
    await page.locator('[data-table="attendance"] .table-field__foot button').first().click();
    await expect.poll(() => where(page)).toBe('attendance.member@3');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-table="attendance"] tbody tr').count()).toBe(4);
  });

  it('arrows move from cell to cell as in a spreadsheet, and Tab goes on to the next cell', async () => {
    const { page } = await gallery.open('discussion');
    await cell(page, 'attendance.member@0').focus();
    await page.keyboard.press('ArrowDown');
    expect(await where(page)).toBe('attendance.member@1');
    await page.keyboard.press('ArrowRight');
    expect(await where(page)).toBe('attendance.post@1');
    await page.keyboard.press('ArrowUp');
    expect(await where(page)).toBe('attendance.post@0');
    await page.keyboard.press('Tab');
    expect(await where(page)).toBe('attendance.present@0');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    expect(await where(page)).toBe('attendance.member@0');
  });

  it('takes a range copied from a spreadsheet, reading yes and no, and takes it back', async () => {
    const { page } = await gallery.open('discussion');
    await cell(page, 'attendance.member@2').click();
    await paste(page, '甲\t常委\t是\n乙\t委员\t否\n');
    await expect.poll(() => members(page)).toEqual(['钱立群', '许国平', '甲', '乙']);
    expect((await formData(page))['attendance']).toMatchObject([{}, {}, { present: true }, { member: '乙', post: '委员', present: false }]);
    await page.locator('[data-table="attendance"] .table-field__undo button').click();
    expect(await members(page)).toEqual(['钱立群', '许国平', '范思敏']);
  });

  it('says how many pasted cells were no value of their column, and leaves those as they were', async () => {
    const { page } = await gallery.open('discussion');
    await cell(page, 'votes.yes@0').click();
    await paste(page, '6\tabc');
    await expect.poll(async () => (await formData(page))['votes']).toMatchObject([{ yes: 6, no: 1 }, {}]);
    expect(await page.locator('[data-table="votes"] .table-field__undo').innerText()).toContain('1');
  });

  it('deletes a row with undo, which puts it back at its place', async () => {
    const { page } = await gallery.open('discussion');
    await act(page, 'attendance', 1, '删除');
    expect(await members(page)).toEqual(['钱立群', '范思敏']);
    await page.locator('[data-table="attendance"] .table-field__undo button').click();
    expect(await members(page)).toEqual(['钱立群', '许国平', '范思敏']);
  });

  it('moves and inserts rows', async () => {
    const { page } = await gallery.open('discussion');
    await act(page, 'attendance', 2, '上移');
    expect(await members(page)).toEqual(['钱立群', '范思敏', '许国平']);
    await act(page, 'attendance', 0, '在上方插入');
    expect(await members(page)).toEqual([undefined, '钱立群', '范思敏', '许国平']);
  });

  it('reaches the acts of a row by keyboard', async () => {
    const { page } = await gallery.open('discussion');
    await cell(page, 'attendance.member@0').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await members(page)).toEqual(['许国平', '范思敏']);
  });

  it('F4: “none” can be ticked only without rows, and is taken back to unknown, not to no', async () => {
    const { page } = await gallery.open('discussion');
    const none = page.locator('[data-table="recusals"] input[type=checkbox]');
    await none.check();
    expect((await formData(page))['noRecusals']).toBe(true);
    expect(await page.locator('[data-table="recusals"] .table-field__foot button').count()).toBe(0);
    await none.uncheck();
    expect(await formData(page)).not.toHaveProperty('noRecusals');
    expect(await page.locator('[data-table="votes"] input[type=checkbox]').count()).toBe(0);
  });

  it('finds a subject in a cell by the initials of the name', async () => {
    const { page } = await gallery.open('discussion');
    await cell(page, 'votes.subject@1').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('zmy');
    await page.locator('[role=option]', { hasText: '周明远' }).waitFor();
    await page.keyboard.press('Enter');
    expect((await formData(page))['votes']).toMatchObject([{}, { subject: 's1' }]);
  });
});
