import { readFileSync } from 'node:fs';

import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { openWorld, type World } from './harness.ts';
import type { Person } from './person.ts';

const sample = readFileSync(new URL('../fixtures/sample.lrmx', import.meta.url));
const changed = (from: string | RegExp, to: string): Buffer => Buffer.from(sample.toString('utf8').replace(from, to));

/** One that is new and complete, one without a number, one with a DOCTYPE. */
const files = zipSync({
  '林示例.lrmx': sample,
  '无号码.lrmx': changed('990000198003150019', ''),
  '声明.lrmx': changed('<Person>', '<!DOCTYPE Person><Person>'),
});

describe.skipIf(browserMissing())('files of the exchange format', () => {
  let world: World;
  let filer: Person;
  beforeAll(async () => {
    world = await openWorld({ on: '2026-08-19', time: '16:00', people: ['wuzhong'] });
    filer = await world.as('wuzhong');
  });
  afterAll(async () => world.close());

  const record = () => world.matter('wuzhong', '带入').matter;

  it('are compared, brought in, filled in again, saved, and taken out', async () => {
    const { page } = filer;
    const id = await page.evaluate(async () => {
      const answer = await fetch('/api/matters', {
        method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ commandId: crypto.randomUUID(), command: { kind: 'open-matter', procedure: 'cadre-selection', title: '带入' } }),
      });
      return ((await answer.json()) as { matter: string }).matter;
    });
    await filer.open(`/matters/${id}/stages/nomination`);
    await page.getByRole('button', { name: '从文件带入…' }).click();
    const dialog = page.getByRole('dialog');
    await filer.shot('exchange-choose');
    await dialog.locator('input[type=file]').setInputFiles({ name: '名册.zip', mimeType: 'application/zip', buffer: Buffer.from(files) });
    await dialog.getByText('3 个文件：可带入 1，未通过 2').waitFor();
    await filer.shot('exchange-compare');
    expect(await dialog.getByText('文件含 DOCTYPE 声明，为安全起见不读').count()).toBe(1);
    expect(await dialog.getByText('证件号').count()).toBeGreaterThan(0);
    await dialog.getByLabel('补填日期：入党时间').fill('2002-06-15');
    await dialog.getByRole('button', { name: '带入 1 人' }).click();
    await dialog.getByText('带入结果：成功 1，失败 2').waitFor();
    await filer.shot('exchange-report');
    await dialog.getByRole('button', { name: '完成' }).click();
    expect(record().subjects).toHaveLength(1);
    expect(record().subjects[0]?.forms['candidate']).toMatchObject({ name: '林示例', birthDate: '1980-03-15', joinedPartyOn: '2002-06-15', fullTimeDegree: '408' });

    await page.getByRole('tab', { name: /林示例/ }).waitFor();
    await page.getByRole('button', { name: '从文件带入…' }).click();
    await dialog.locator('input[type=file]').setInputFiles({ name: '林示例.lrmx', mimeType: 'application/xml', buffer: changed('规划处处长</XianRenZhiWu>', '综合处处长</XianRenZhiWu>') });
    await dialog.getByText('姓名与证件号相同').waitFor();
    await dialog.getByLabel('带入“现任职务”').check();
    await filer.shot('exchange-different');
    await dialog.getByRole('button', { name: '带入 1 人' }).click();
    await dialog.getByText('已填入 1 项，待保存').waitFor();
    await dialog.getByRole('button', { name: '完成' }).click();
    await page.getByRole('button', { name: /^保存/ }).first().click();
    await expect.poll(() => record().subjects[0]?.forms['candidate']?.['currentPost']).toBe('示例市样例局综合处处长');

    await page.getByRole('button', { name: '导出' }).click();
    await filer.shot('exchange-out');
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: '导出 林示例（.lrmx）' }).click()]);
    expect(download.suggestedFilename()).toBe('林示例.lrmx');
    const written = readFileSync(await download.path(), 'utf8');
    expect(written).toContain('<XianRenZhiWu>示例市样例局综合处处长</XianRenZhiWu>');
    expect(written).toContain('<RuDangShiJian>200206</RuDangShiJian>');
    expect(filer.faults).toEqual([]);
  });
});
