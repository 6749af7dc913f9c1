import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserMissing } from './browser.ts';
import { Desk } from './desk.ts';
import { openWorld, type World } from './harness.ts';
import { cleanSample, demoMatter, valuesOf } from './sample.ts';

const sample = cleanSample();
const filed = { on: '2026-08-19', time: '15:00', person: 'reviewer', command: { kind: 'review', filing: 'pre-filing' } };

/** Every matter is filed on Monday 2026-08-17 for a meeting on Friday 2026-08-21, unless it says otherwise. */
const matters = {
  planning: demoMatter('计划太早', 'wuzhong', 'reportable-matters'),
  waiting: demoMatter('等待审核', 'kunshan', 'pre-filing'),
  breach: demoMatter('未经同意开会', 'health', 'pre-filing'),
  moved: demoMatter('改期', 'wujiang', 'pre-filing', [filed]),
};

const people = ['wuzhong', 'kunshan', 'health', 'wujiang'].flatMap((account) => [account, `${account}-leader`]).concat('reviewer', 'supervisor');

describe.skipIf(browserMissing())('the three ways to break the three-day rule', () => {
  let world: World;
  const at = async (account: string, organisation: string, title: string, page: string): Promise<Desk> => {
    const { id, matter } = world.matter(organisation, title);
    const names = Object.fromEntries(matter.subjects.map((each) => [each.id, String(each.forms['candidate']?.['name'])]));
    const desk = new Desk(await world.as(account), world.words(names));
    await desk.person.open(`/matters/${id}${page}`);
    return desk;
  };
  /** The person goes; nothing may have gone wrong meanwhile. */
  const done = async (desk: Desk): Promise<void> => {
    expect(desk.person.faults).toEqual([]);
    await desk.person.leave();
  };

  beforeAll(async () => {
    world = await openWorld({ on: '2026-08-19', time: '16:00', people, matters });
  });
  afterAll(async () => world.close());

  it('a meeting planned earlier than filing today allows is refused, with the article and the earliest lawful day', async () => {
    const filer = await at('wuzhong', 'wuzhong', '计划太早', '/stages/deliberation');
    await filer.fill('consultation', valuesOf(sample, 'consultation'));
    await filer.fill('study', valuesOf(sample, 'study'));
    const yellow = await filer.expectLight('须在会议三个工作日前预报', 'yellow');
    expect(await yellow.innerText()).toContain('只有 2 个工作日，不足 3 个');
    await filer.button('保存环节').click();
    const refusal = filer.page.locator('.notices [role=alert]');
    await refusal.waitFor();
    await expect.poll(() => filer.inSight(refusal)).toBe(true);
    await filer.person.shot('30-too-early');
    const said = await refusal.innerText();
    expect(said).toContain('“讨论决定会议”的计划日期 2026-08-21 太早');
    expect(said).toContain('2026-08-24');
    expect(said).toContain('全程纪实办法');
    expect(world.matter('wuzhong', '计划太早').matter.forms['study']).toBeUndefined();
    await filer.fill('study', { plannedDate: '2026-08-24' });
    await filer.expectOut('须在会议三个工作日前预报');
    await filer.save();
    expect(world.matter('wuzhong', '计划太早').matter.forms['study']?.['plannedDate']).toBe('2026-08-24');
    await done(filer);
  });

  it('without approval the meeting cannot be convened, and the shut button says why; its form takes no values', async () => {
    const filer = await at('kunshan', 'kunshan', '等待审核', '/stages/discussion');
    const convene = filer.button('进入“讨论决定”');
    const why = await filer.whyShut(convene);
    expect(why).toContain('“讨论决定会议”的关口还没有打开');
    expect(why).toContain('上级组织部门审核同意后方可开会');
    await convene.focus();
    const note = filer.page.locator('.gate__acts [role=note]').filter({ hasText: '关口还没有打开' });
    await note.waitFor();
    expect(await filer.inSight(note)).toBe(true);
    await filer.person.shot('31-shut');
    await filer.page.keyboard.press('Enter');
    expect(await filer.dialog().count()).toBe(0);
    expect(await filer.page.locator('.form[data-form="discussion"] input').count()).toBe(0);
    const gate = filer.page.locator('.gate');
    expect(await gate.innerText()).toContain('未答复不等于同意');
    expect(await gate.innerText()).toMatch(/最早合规日期\s*2026-08-20/);
    await done(filer);
  });

  it('a meeting moved, still three working days after filing, is yellow and open; one moved earlier is refused', async () => {
    const filer = await at('wujiang', 'wujiang', '改期', '/stages/discussion');
    const move = async (to: string): Promise<void> => {
      await filer.button('改期').click();
      await filer.dialog().getByLabel('新日期').fill(to);
      await filer.dialog().getByRole('textbox', { name: '改期原因' }).fill('主要领导出差。');
      await filer.dialog().getByRole('button', { name: '改期', exact: true }).click();
    };
    await filer.page.locator('.gate__state--open').waitFor();
    await move('2026-08-19');
    await filer.dialog().getByText('“讨论决定会议”的计划日期 2026-08-19 太早').waitFor();
    expect(await filer.dialog().innerText()).toContain('2026-08-20');
    await filer.person.shot('32-moved-too-early');
    await filer.dialog().getByRole('button', { name: '取消' }).click();
    await move('2026-08-24');
    await filer.dialog().waitFor({ state: 'hidden' });
    const yellow = await filer.expectLight('会议日期与审核同意的日期不一致的须说明', 'yellow');
    expect(await yellow.innerText()).toContain('审核同意的会议日期为 2026-08-21，现为 2026-08-24');
    await filer.page.locator('.gate__state--open').waitFor();
    await filer.person.shot('33-moved');
    await done(filer);
  });

  it('a meeting held anyway is recorded by the leader: red for good, the superior told, the next stage shut until it is dealt with', async () => {
    world.clock.to('2026-08-21', '17:00');
    const record = () => world.matter('health', '未经同意开会');
    const leader = await at('health-leader', 'health', '未经同意开会', '/stages/discussion');
    await leader.button('登记违规进行').click();
    await leader.dialog().getByLabel('实际进行日期').fill('2026-08-21');
    await leader.dialog().getByRole('textbox', { name: '情况与原因' }).fill('误以为报送即可开会。');
    await leader.person.shot('34-breach');
    await leader.confirm('登记违规进行');
    await leader.page.getByText('等待上级处理；处理之前后续环节不能继续').waitFor();
    await done(leader);

    const filer = await at('health', 'health', '未经同意开会', '/stages/discussion');
    const red = await filer.expectLight('不得越过预报关口开会', 'red');
    expect(await red.innerText()).toContain('会议未经预报审核同意即召开，已记录在案');
    const { heldOn: _day, held: _held, ...meeting } = valuesOf(sample, 'discussion');
    await filer.fill('discussion', meeting);
    await filer.save();
    await filer.stage('任职');
    await filer.person.shot('35-next-shut');
    expect(await filer.whyShut(filer.button('保存环节'))).toContain('违规情形还没有经上级处理');
    expect(await filer.page.locator('.form[data-form="appointment"] input').count()).toBe(0);

    const supervisor = await world.as('supervisor');
    const todo = supervisor.page.locator('.todo', { hasText: '未经同意开会' }).filter({ hasText: '违规情况待处理' });
    await todo.waitFor();
    await supervisor.shot('36-told');
    await todo.getByRole('link', { name: '去处理' }).click();
    const desk = new Desk(supervisor, world.words({}));
    await desk.button('处理违规情况').click();
    await desk.dialog().getByRole('textbox', { name: '处理意见' }).fill('责令说明情况，予以通报。');
    await desk.confirm('处理违规情况');
    await desk.page.getByText('上级已处理').waitFor();
    await done(desk);

    // The filer's page hears of it by itself.
    await filer.page.locator('.form[data-form="appointment"] input').first().waitFor();
    await filer.stage('讨论决定');
    await filer.expectLight('不得越过预报关口开会', 'red');
    // The second filing takes it with its reason.
    await filer.explain('不得越过预报关口开会', '误以为报送即可开会，已作检查。', '严慎言');
    await filer.person.shot('37-red-for-good');
    expect(record().overall).toBe('red');
    expect(world.verify().code).toBe(0);
    await done(filer);
  });
});
