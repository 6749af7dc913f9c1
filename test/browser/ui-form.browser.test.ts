import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { formData, openGallery, type OpenGallery } from './gallery.ts';

const input = (page: Page, field: string) => page.locator(`[data-field="${field}"] :is(input:not([type=date]), textarea)`).first();

describe.skipIf(browserMissing())('forms in a browser', () => {
  let gallery: OpenGallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(async () => gallery.close());

  it('finds a code by its full pinyin', async () => {
    const { page } = await gallery.open('candidate');
    await input(page, 'ethnicity').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('zangzu');
    await page.locator('[role=option]', { hasText: '藏族' }).waitFor();
    await page.keyboard.press('Enter');
    expect((await formData(page))['ethnicity']).toBe('04');
    expect(await input(page, 'ethnicity').inputValue()).toBe('藏族');
  });

  it('finds a code by the initials of its pinyin, and Tab takes it', async () => {
    const { page } = await gallery.open('candidate');
    await input(page, 'politicalStatus').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('zggczyqnt');
    await page.locator('[role=option]', { hasText: '共产主义青年团' }).waitFor();
    await page.keyboard.press('Tab');
    expect((await formData(page))['politicalStatus']).toBe('03');
  });

  it('keeps the value when a typed text fits nothing or Escape is pressed, and clears it when emptied', async () => {
    const { page } = await gallery.open('candidate');
    const sex = input(page, 'sex');
    await sex.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('xyz');
    await page.keyboard.press('Tab');
    expect((await formData(page))['sex']).toBe('1');
    await sex.click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect((await formData(page))['sex']).toBe('1');
    await sex.fill('');
    await page.keyboard.press('Tab');
    expect(await formData(page)).not.toHaveProperty('sex');
  });

  it('moves in the list by arrows and says which option is active', async () => {
    const { page } = await gallery.open('candidate');
    await input(page, 'health').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await input(page, 'health').getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('role')).toBe('option');
    await page.keyboard.press('Enter');
    expect(typeof (await formData(page))['health']).toBe('string');
  });

  it('takes a date in any usual notation and shows its weekday', async () => {
    const { page } = await gallery.open('discussion');
    await input(page, 'heldOn').fill('2026.9.18');
    await page.keyboard.press('Tab');
    expect((await formData(page))['heldOn']).toBe('2026-09-18');
    expect(await page.locator('[data-field="heldOn"] .entry__weekday').innerText()).toBe('周五');
  });

  it('keeps a date that does not exist as typed and says so by the title of the field', async () => {
    const { page } = await gallery.open('discussion');
    await input(page, 'heldOn').fill('2026-02-30');
    await page.keyboard.press('Tab');
    expect(await input(page, 'heldOn').inputValue()).toBe('2026-02-30');
    expect(await page.locator('[data-field="heldOn"] .field__error').innerText()).toContain('会议日期');
  });

  it('goes back from yes to unknown, which is not no', async () => {
    const { page } = await gallery.open('discussion');
    expect((await formData(page))['held']).toBe(true);
    await page.locator('[data-field="held"] .pair__clear').click();
    expect(await formData(page)).not.toHaveProperty('held');
  });

  it('leads from a light to the field that mends it', async () => {
    const { page } = await gallery.open('discussion');
    await page.getByRole('button', { name: /实到成员改为 6/ }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('present');
    await page.getByRole('button', { name: /同意改为 5/ }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('votes.yes@0');
  });

  it('shows each form, for editing and for reading, without a fault, a style attribute or a breach of the content policy', async () => {
    const { page: first } = await gallery.open('pieces');
    const ids = await first.locator('.gallery__bar a').allInnerTexts();
    expect(ids.length).toBeGreaterThan(10);
    for (const id of [...ids, 'candidate,reading', 'discussion,reading']) {
      const { page, faults } = await gallery.open(id);
      expect(faults, id).toEqual([]);
      expect(await page.locator('#root [style]').count(), id).toBe(0);
      await page.context().close();
    }
  });
});
