import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';

import type { DraftView } from '../../runtime/api/designer.ts';
import type { FormDefinition, TemplateSource } from '../../runtime/engine/index.ts';
import { browserMissing } from './browser.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

/** The designer's forms and templates through a real browser, on the running program. */
describe.skipIf(browserMissing())('forms and templates in the designer', () => {
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
      const answer = await fetch('/api/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: '试改', from: { release: hash } }) });
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
  const saved = (): Promise<DraftView> => page.evaluate(async (id) => (await (await fetch(`/api/drafts/${id}`)).json()) as DraftView, draft);
  const form = async (id: string): Promise<FormDefinition> => (await saved()).parts.find((part) => part.kind === 'form' && part.id === id)?.value as FormDefinition;
  const template = async (id: string): Promise<TemplateSource> => (await saved()).parts.find((part) => part.kind === 'template' && part.id === id)?.value as TemplateSource;
  const mark = (title: string): Locator => page.locator(`.mark[aria-label^="${title}"]`).first();
  const middle = async (place: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number }> => {
    const box = await place.boundingBox();
    if (box === null) throw new Error('not on the page');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
  };
  const drag = async (from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> => {
    const start = await middle(from);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 12, start.y + 12);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.locator('.canvas__drop').waitFor();
    await page.mouse.up();
  };

  it('a field dragged from the palette stands where it was dropped, and moves by drag', async () => {
    await open('forms/notice');
    await mark('公示方式').waitFor();
    const target = await middle(mark('公示方式'));
    await drag(page.locator('[data-item="date"]'), { x: target.x - target.width / 2 + 6, y: target.y });
    await mark('日期').waitFor();
    await expect.poll(async () => (await form('notice')).ui['ui:order']).toEqual(expect.arrayContaining(['date']));
    const order = (await form('notice')).ui['ui:order'] as string[];
    expect(order.indexOf('date')).toBe(order.indexOf('form') - 1);
    const end = await middle(mark('公示范围'));
    await drag(mark('日期'), { x: end.x - end.width / 2 + 6, y: end.y });
    await expect.poll(async () => ((await form('notice')).ui['ui:order'] as string[]).indexOf('date')).toBe(((await form('notice')).ui['ui:order'] as string[]).indexOf('scope') - 1);
  });

  it('by keyboard: add, move, widen, duplicate, take out, take back', async () => {
    await open('forms/study');
    await page.locator('.mark:not(.mark--section)').first().focus();
    await page.keyboard.press('End');
    await page.locator('[data-item="boolean"]').focus();
    await page.keyboard.press('Enter');
    await mark('是否').waitFor();
    const order = async (): Promise<readonly string[]> => (await form('study')).ui['ui:order'] as string[];
    await expect.poll(async () => (await order()).at(-1)).toBe('flag');
    await mark('是否').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(async () => (await order()).at(-2)).toBe('flag');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await form('study')).ui['ui:grid']).toMatchObject({ flag: 10 });
    await page.keyboard.press('Control+d');
    await expect.poll(order).toContain('flag2');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: '删除字段', exact: true }).last().click();
    await expect.poll(order).not.toContain('flag2');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(order).toContain('flag2');
  });

  it('a field gets another id wherever it is named, as one step', async () => {
    await open('forms/notice');
    await mark('公示开始日期').click();
    await page.getByRole('button', { name: '改编号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('编号').fill('begin');
    const before = (await saved()).number;
    await dialog.getByRole('button', { name: /改编号和/ }).click();
    await expect.poll(async () => (await form('notice')).schema.properties).toHaveProperty('begin');
    const view = await saved();
    expect(view.number).toBe(before + 1);
    const naming = (id: RegExp): readonly string[] => view.parts.filter((part) => part.kind !== 'texts' && id.test(JSON.stringify(part.value))).map((part) => `${part.kind} ${part.id}`);
    expect(naming(/notice\.begin\b/).length).toBeGreaterThan(3);
    expect(naming(/notice\.start\b/)).toEqual([]);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(async () => (await form('notice')).schema.properties).toHaveProperty('start');
  });

  it('a condition shows a field only when another says so; the preview follows it', async () => {
    await open('forms/study');
    await page.locator('[data-item="condition"]').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('＋ 加一个判断的字段').selectOption('flag');
    await dialog.getByRole('group', { name: '才显示' }).getByRole('checkbox').last().check();
    await dialog.getByRole('button', { name: '保存条件' }).click();
    await expect.poll(async () => (await form('study')).schema.allOf?.length ?? 0).toBe(1);
    await page.getByRole('tab', { name: '预览' }).click();
    await page.getByLabel('填入').selectOption('');
    const fields = page.locator('.preview__paper .field');
    const blank = await fields.count();
    await page.locator('.preview__paper [data-field="flag"]').getByLabel('是', { exact: true }).check();
    await expect.poll(() => fields.count()).toBe(blank + 1);
    await page.getByRole('button', { name: 'English' }).last().click();
    await page.locator('.preview__paper [lang="en"]').waitFor();
    await page.getByRole('button', { name: '手机' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('JSON both ways: a fault is said at its line, a mended text is taken whole', async () => {
    await open('forms/study');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const editor = page.locator('.code-editor .cm-content');
    await editor.click();
    await page.keyboard.press('Control+a');
    const now = await form('study');
    const text = JSON.stringify({ ...now, title: '研究（新）' }, null, 2);
    await page.keyboard.insertText(text.replace('"type": "object"', '"type": "objekt"'));
    await page.locator('.json-tab__problems li').first().waitFor();
    expect(await page.getByRole('button', { name: '采用' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.getByRole('button', { name: '采用' }).click();
    await expect.poll(() => form('study')).toEqual({ ...now, title: '研究（新）' });
  });

  it('a broken block of a template is said at its line, and the last paper stays; a sample is printed', async () => {
    await open('templates/public-notice');
    const paper = page.locator('.template-desk__paper .page');
    await expect.poll(() => paper.innerText()).toContain('任前公示');
    await page.locator('.code-editor .cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText('<p>{{matter.title}}</p>\n<p>{{#if matter.title}}</p>\n');
    await expect.poll(() => page.locator('.template-problems').innerText()).toContain('第 2 行');
    expect(await page.locator('.template-problems').innerText()).toContain('{{#if matter.title}}');
    await expect.poll(() => paper.innerText()).toContain('任前公示');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('<h1>公告</h1>\n<p>{{nosuch.field}}</p>\n{{#each subjects}}<p>{{candidate.name}}</p>{{/each}}\n');
    await expect.poll(() => page.locator('.template-problems').innerText()).toContain('第 2 行');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('<h1>公告</h1>\n{{#each subjects}}<p>{{candidate.name}}</p>{{/each}}\n');
    await expect.poll(() => paper.innerText()).toContain('公告');
    await expect.poll(async () => (await template('public-notice')).source).toContain('<h1>公告</h1>');
  });

  it('a Word file is checked before it is taken, and its text is shown filled in', async () => {
    await open('templates/public-notice');
    await page.getByRole('tab', { name: 'Word 文件' }).click();
    await expect.poll(() => page.locator('.word-tab__text').innerText()).toContain('公示');
    await page.locator('input[type="file"]').setInputFiles({ name: 'broken.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no zip') });
    await expect.poll(() => page.locator('.word-tab__chosen').innerText()).toContain('broken.docx');
    await page.locator('.template-problems li').first().waitFor();
    expect(await page.getByRole('button', { name: '采用' }).isDisabled()).toBe(true);
  });
});
