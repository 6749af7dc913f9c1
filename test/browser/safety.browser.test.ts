import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { Desk } from './desk.ts';
import { formOn } from './fill.ts';
import { openWorld, type World } from './harness.ts';
import { cleanSample, demoMatter, valuesOf } from './sample.ts';

const sample = cleanSample();

describe.skipIf(browserMissing())('nothing typed is lost, and nothing is overwritten unseen', () => {
  let world: World;
  const matters = { both: '两人同改', line: '断线', session: '过期', keys: '键盘' };
  const record = (title: string) => world.matter('wuzhong', title);
  const sit = async (account: string, title: string, page: string): Promise<Desk> => {
    const desk = new Desk(await world.as(account), world.words({}));
    await desk.person.open(`/matters/${record(title).id}${page}`);
    await desk.page.locator('#stage-title').waitFor();
    return desk;
  };
  const remark = (desk: Desk) => formOn(desk.page, 'consultation').getByRole('textbox', { name: '其他情况', exact: true });
  const participants = (desk: Desk) => formOn(desk.page, 'consultation').getByRole('textbox', { name: '参加酝酿人员', exact: true });

  beforeAll(async () => {
    world = await openWorld({
      on: '2026-08-14', time: '09:00', people: ['wuzhong', 'wuzhong-leader', 'reviewer'],
      matters: Object.fromEntries(Object.entries(matters).map(([id, title]) => [id, demoMatter(title, 'wuzhong', 'inspection')])),
    });
    await world.hire('wuzhong-second', '夏知秋', 'filer', 'wuzhong');
  });
  afterAll(async () => world.close());

  it('two people at one stage are told; changes that do not touch are joined; where both changed a field both values are shown', async () => {
    const first = await sit('wuzhong', matters.both, '/stages/deliberation');
    const second = await sit('wuzhong-second', matters.both, '/stages/deliberation');
    await first.fill('consultation', valuesOf(sample, 'consultation'));
    await second.page.locator('.notice--other', { hasText: '沈知远 正在编辑这个环节' }).waitFor();
    await remark(second).fill('会前已分别沟通。');
    await first.save();
    await second.page.getByText('他人刚保存了').waitFor();
    await second.person.shot('50-joined');
    expect(await participants(second).inputValue()).toBe('书记、副书记、组织部长、纪委书记');
    expect(await remark(second).inputValue()).toBe('会前已分别沟通。');
    await second.save();
    expect(record(matters.both).matter.forms['consultation']).toMatchObject({ participants: '书记、副书记、组织部长、纪委书记', remark: '会前已分别沟通。' });

    await expect.poll(() => remark(first).inputValue()).toBe('会前已分别沟通。');
    await participants(second).fill('书记、副书记');
    await participants(first).fill('书记、组织部长');
    await second.save();
    const notice = first.page.locator('.notice--conflict', { hasText: '1 个字段您和他人都改了' });
    await notice.waitFor();
    expect(await first.whyShut(first.button('保存环节'))).toContain('都改了');
    expect(record(matters.both).matter.forms['consultation']?.['participants']).toBe('书记、副书记');
    await notice.getByRole('button', { name: '处理冲突' }).click();
    const dialog = first.dialog();
    await dialog.getByText('夏知秋在您填写期间保存了新的内容').waitFor();
    await first.person.shot('51-conflict');
    const told = await dialog.locator('tbody tr').innerText();
    expect(told).toContain('参加酝酿人员');
    expect(told).toContain('书记、组织部长');
    expect(told).toContain('书记、副书记');
    await dialog.getByRole('radio').nth(1).check();
    await first.confirm('按所选合并');
    await expect.poll(() => participants(first).inputValue()).toBe('书记、副书记');
    expect(first.person.faults.concat(second.person.faults)).toEqual([]);
    await first.person.leave();
    await second.person.leave();
  });

  it('a dropped line keeps what is typed on this machine, even over a closed page, and sends it when the line is back', async () => {
    const desk = await sit('wuzhong', matters.line, '/stages/deliberation');
    await participants(desk).fill('书记、副书记');
    await desk.page.locator('.saved--scratch').waitFor();
    await desk.person.context.setOffline(true);
    await remark(desk).fill('断线时写下的话。');
    await desk.page.locator('.saved--offline').waitFor();
    await desk.page.locator('.offline-bar').waitFor();
    await desk.person.shot('52-offline');
    const { context } = desk.person;
    const address = desk.page.url();
    await desk.page.close();
    await context.setOffline(false);
    const page = await context.newPage();
    await page.goto(address);
    const again = formOn(page, 'consultation').getByRole('textbox', { name: '其他情况', exact: true });
    await expect.poll(() => again.inputValue()).toBe('断线时写下的话。');
    await page.locator('.saved--scratch').waitFor();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('guicheng.unsent')))).toEqual([]);
    // What was confirmed is with the server now: another machine shows it.
    const elsewhere = await sit('wuzhong', matters.line, '/stages/deliberation');
    await expect.poll(() => remark(elsewhere).inputValue()).toBe('断线时写下的话。');
    expect(await participants(elsewhere).inputValue()).toBe('书记、副书记');
    expect(record(matters.line).matter.forms['consultation']).toBeUndefined();
    await context.close();
    await elsewhere.person.leave();
  });

  it('a line that comes back while the page is open sends by itself', async () => {
    const desk = await sit('wuzhong', matters.line, '/stages/deliberation');
    await desk.person.context.setOffline(true);
    await participants(desk).fill('书记、副书记、纪委书记');
    await desk.page.locator('.saved--offline').waitFor();
    await desk.person.context.setOffline(false);
    await desk.page.locator('.saved--scratch').waitFor();
    await desk.save();
    expect(record(matters.line).matter.forms['consultation']).toMatchObject({ participants: '书记、副书记、纪委书记', remark: '断线时写下的话。' });
    await desk.person.leave();
  });

  it('an ended session keeps the edits: one signs in over the page and goes on', async () => {
    const desk = await sit('wuzhong', matters.session, '/stages/deliberation');
    await participants(desk).fill('书记、副书记');
    await desk.page.locator('.saved--scratch').waitFor();
    world.clock.to('2026-08-14', '13:00');
    await remark(desk).fill('过期之后写下的话。');
    await desk.dialog().getByText('登录已过期').waitFor();
    await desk.person.shot('53-expired');
    await desk.person.signInAgain();
    expect(await remark(desk).inputValue()).toBe('过期之后写下的话。');
    await desk.page.locator('.saved--scratch').waitFor();
    await desk.save();
    expect(record(matters.session).matter.forms['consultation']).toEqual({ participants: '书记、副书记', remark: '过期之后写下的话。' });
    expect(desk.person.faults).toEqual([]);
    await desk.person.leave();
  });

  it('sign-in and a form can be worked by keyboard alone', async () => {
    const person = await world.visitor();
    const { page } = person;
    const desk = new Desk(person, world.words({}));
    await page.goto('/');
    await page.locator('form.sign-in__form').waitFor();
    /** Tabs on until what has the cursor carries a name; the cursor must be visible all the way. */
    const tabTo = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 60; steps++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null) return { name: '', shown: true };
          const labelled = element.getAttribute('aria-labelledby') ?? element.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
          const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((each) => each.innerText).join(' ') : '';
          const { outlineStyle, boxShadow } = getComputedStyle(element);
          return {
            name: `${label} ${element.getAttribute('aria-label') ?? ''} ${labelled === null || labelled === undefined ? '' : (document.getElementById(labelled)?.innerText ?? '')} ${element instanceof HTMLElement ? element.innerText : ''}`,
            shown: outlineStyle !== 'none' || boxShadow !== 'none',
          };
        });
        expect(at.shown, `the cursor is visible at “${at.name.trim()}”`).toBe(true);
        if (at.name.includes(name)) return;
      }
      throw new Error(`no Tab leads to “${name}”`);
    };
    await tabTo('账号');
    await page.keyboard.type('wuzhong');
    await tabTo('密码');
    await page.keyboard.type('guicheng-demo');
    await page.keyboard.press('Enter');
    await page.locator('.todo').first().waitFor();
    await tabTo(matters.keys);
    await page.keyboard.press('Enter');
    await page.locator('.rail').waitFor();
    await tabTo('有关事项报告');
    await page.keyboard.press('Enter');
    await page.locator('#stage-title').getByText('有关事项报告').waitFor();
    await tabTo('核对日期');
    await page.keyboard.type('2026-08-10');
    await tabTo('核对人');
    await page.keyboard.type('许安');
    await tabTo('无（须事前报告的事项）');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+s');
    await page.locator('.saved--saved').waitFor();
    const [first] = record(matters.keys).matter.subjects;
    expect(first?.forms['reportable-matters']).toEqual({ checkedOn: '2026-08-10', checkedBy: '许安', noEvents: true });
    await desk.person.shot('54-keyboard');
    expect(person.faults).toEqual([]);
    await person.leave();
  });
});
