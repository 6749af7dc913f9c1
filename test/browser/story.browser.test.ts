import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { FormData } from '../../runtime/engine/index.ts';
import { Batch, names, values } from './batch.ts';
import { browserMissing } from './browser.ts';
import { chapters } from './chapters.ts';
import { Desk } from './desk.ts';
import { openWorld, type World } from './harness.ts';

const title = '2026年第二批镇和部门领导干部调整';

describe.skipIf(browserMissing())('the main story', () => {
  let world: World;
  let filer: Desk;
  let leader: Desk;
  let reviewer: Desk;
  const batch = new Batch(() => world.matter('wuzhong', title));

  beforeAll(async () => {
    world = await openWorld({ on: '2026-07-06', people: ['wuzhong', 'wuzhong-leader', 'reviewer'] });
    filer = new Desk(await world.as('wuzhong'), world.words(names));
    leader = new Desk(await world.as('wuzhong-leader'), world.words(names));
    reviewer = new Desk(await world.as('reviewer'), world.words(names));
  });
  afterAll(async () => world.close());
  chapters(() => [filer, leader, reviewer].map((desk) => desk?.person));

  it('the filer opens a batch and adds three subjects', async () => {
    await filer.openBatch(title);
    for (const [id, name] of Object.entries(names)) await filer.addSubject(name, String(values('candidate', id)['idNumber']));
    expect(batch.matter.subjects).toHaveLength(3);
  });

  it('names who answers for a stage', async () => {
    await filer.page.getByRole('button', { name: '指定责任人' }).click();
    await filer.dialog().getByRole('combobox', { name: '责任领导' }).selectOption('顾明川');
    await filer.dialog().getByRole('combobox', { name: '经办人' }).selectOption('沈知远');
    await filer.confirm('保存');
    await filer.page.locator('.rail__stage--current .rail__people', { hasText: '顾明川' }).waitFor();
  });

  it('a red light appears as the posts come in, with its article, leads to the field, and goes out when it is mended', async () => {
    world.clock.to('2026-07-08');
    await filer.person.again();
    const { vacancies, ...others } = values('nomination');
    await filer.fill('nomination', others);
    await filer.fill('nomination', { vacancies: Array.isArray(vacancies) ? vacancies.map((row: FormData) => (row['post'] === '区水务局局长' ? { ...row, leaving: 0 } : row)) : [] });
    const red = await filer.expectLight('拟配职数不得超过核定职数', 'red');
    expect(await red.innerText()).toContain('党政领导干部选拔任用工作条例');
    expect(await red.innerText()).toContain('第12条');
    await filer.person.shot('02-red');
    await red.locator('.sentence__mend button').click();
    expect(await filer.where()).toContain('nomination.vacancies');
    await filer.page.locator('[data-field="vacancies.leaving@2"] input').fill('1');
    await filer.expectOut('拟配职数不得超过核定职数');
    await batch.fillSubjects(filer, 'nomination', 'candidate');
    await filer.person.shot('03-candidate');
    batch.expectRecorded('nomination');
    batch.expectRecorded('candidate');
  });

  it('eligibility, subject by subject', async () => {
    world.clock.to('2026-07-13');
    await filer.person.again();
    await filer.stage('任职资格');
    await batch.fillSubjects(filer, 'eligibility', 'eligibility');
    await filer.person.shot('04-eligibility');
    batch.expectRecorded('eligibility');
  });

  it('a red light names the value that would do and leads to it in another stage; a yellow one is explained', async () => {
    world.clock.to('2026-07-20');
    await filer.person.again();
    await filer.stage('民主推荐');
    await filer.fill('recommendation', values('recommendation', undefined, { talksFrom: undefined, talksOn: undefined, heldOn: '2026-07-07', referenceCount: 3 }));
    const red = await filer.expectLight('工作方案须在民主推荐之前批准', 'red');
    expect(await red.innerText()).toContain('不晚于 2026-07-07');
    await red.getByRole('button', { name: /审批日期/ }).click();
    await expect.poll(() => filer.where()).toBe('nomination.approvedOn');
    await filer.person.shot('05-jumped');
    await filer.button('回到刚才的位置').click();
    await filer.fill('recommendation', { heldOn: '2026-07-17', talksFrom: '2026-07-15', talksOn: '2026-07-16' });
    await filer.expectOut('工作方案须在民主推荐之前批准');
    await filer.save();
    const yellow = await filer.expectLight('会议推荐参考名单人数应多于推荐职位数', 'yellow');
    expect(await yellow.innerText()).toContain('参考名单 3 人，推荐职位 3 个，没有差额');
    expect(await yellow.innerText()).toContain('第18条');
    expect(await yellow.innerText()).toContain('参考名单人数改为 4');
    await filer.explain('会议推荐参考名单人数应多于推荐职位数', '符合条件的人选只有三名，经会议研究同意。', '顾明川');
    await filer.person.shot('06-explained');
    batch.expectRecorded('recommendation', { referenceCount: 3 });
  });

  it('inspection: a group of one is red until a second member is entered', async () => {
    world.clock.to('2026-08-07');
    await filer.person.again();
    await filer.stage('组织考察');
    const { group, ...others } = values('inspection');
    await filer.fill('inspection', others);
    const rows = Array.isArray(group) ? group : [];
    await filer.fill('inspection', { group: rows.slice(0, 1) });
    const red = await filer.expectLight('考察组须由两名以上成员组成', 'red');
    expect(await red.innerText()).toContain('考察组在岗成员 1 人，不足 2 人');
    await filer.save();
    await filer.fill('inspection', { group: rows.slice(1) });
    await filer.expectOut('考察组须由两名以上成员组成');
    await batch.fillSubjects(filer, 'inspection', 'inspection-result');
    await filer.person.shot('07-inspection');
    batch.expectRecorded('inspection');
    batch.expectRecorded('inspection-result');
  });

  it('reportable matters, consultation and the study that plans the meeting', async () => {
    world.clock.to('2026-08-14');
    await filer.person.again();
    await filer.stage('有关事项报告');
    await batch.fillSubjects(filer, 'reportable-matters', 'reportable-matters');
    await filer.stage('酝酿');
    await filer.fill('consultation', values('consultation'));
    await filer.fill('study', values('study'));
    await filer.save();
    await filer.person.shot('08-study');
    for (const form of ['reportable-matters', 'consultation', 'study']) batch.expectRecorded(form);
    const head = filer.page.locator('.matter__head');
    expect(await head.innerText()).toMatch(/预报最晚报送日\s*2026-08-18 周二 17:30 前.*讨论决定会议最早合规日期\s*2026-08-19/s);
  });

  it('the self-check is an act of its own, and its result prints', async () => {
    await filer.page.getByRole('link', { name: '自检', exact: true }).click();
    await filer.button('自检').click();
    await filer.page.getByText(/本次自检已留痕（第 \d+ 号）/).waitFor();
    await filer.page.emulateMedia({ media: 'print' });
    await filer.person.shot('09-self-check-print');
    expect(await filer.page.locator('.top').isVisible()).toBe(false);
    expect(await filer.button('自检').isVisible()).toBe(false);
    expect(await filer.page.locator('.self-check').innerText()).toContain('会议推荐参考名单人数应多于推荐职位数');
    expect((await filer.page.pdf()).length).toBeGreaterThan(10_000);
    await filer.page.emulateMedia({ media: 'screen' });
  });

  it('cannot be filed without signatures, and says so; the leader signs every stage', async () => {
    await filer.tab('报审');
    const why = await filer.whyShut(filer.button('报送'));
    expect(why).toContain('还缺责任领导的签字');
    world.clock.to('2026-08-14', '15:00');
    await leader.person.open(`/matters/${batch.id}`);
    for (const stage of ['初始提名', '任职资格', '民主推荐', '组织考察', '有关事项报告', '酝酿']) {
      await leader.stage(stage);
      await leader.sign();
    }
    await leader.person.shot('10-signed');
  });

  it('the filer files for all three; what was filed is frozen', async () => {
    world.clock.to('2026-08-17');
    await filer.person.again();
    await filer.tab('报审');
    await filer.person.shot('11-checklist');
    expect(await filer.file()).toContain('程书航、叶听澜、孟怀瑾');
    await filer.page.getByText('第 1 版').first().waitFor();
    await filer.person.shot('12-filed');
    await filer.tab('办理');
    await filer.stage('组织考察');
    await filer.page.getByText('本环节已随“预报”报送').waitFor();
    expect(batch.matter.ledger.filings[0]?.subjects).toHaveLength(3);
  });

  it('the reviewer approves two and returns one, with a reason pinned to a stage', async () => {
    world.clock.to('2026-08-18', '09:00');
    await reviewer.person.open('/reviews');
    await reviewer.page.locator('.queue__item', { hasText: title }).waitFor();
    const card = (name: string) => reviewer.page.getByRole('region', { name, exact: true });
    for (const name of ['程书航', '叶听澜']) await card(name).getByRole('radio', { name: '通过' }).check();
    await card('孟怀瑾').getByRole('radio', { name: '退回' }).check();
    expect(await reviewer.whyShut(reviewer.button('提交审核结果'))).toContain('退回须至少一条原因');
    await card('孟怀瑾').getByRole('combobox', { name: '原因' }).selectOption('环节或材料缺失');
    await card('孟怀瑾').getByRole('combobox', { name: '指向' }).selectOption('组织考察');
    await card('孟怀瑾').getByRole('textbox', { name: '说明（可不填）', exact: true }).fill('考察材料未写明主要缺点。');
    await reviewer.person.shot('13-review');
    await reviewer.button('提交审核结果').click();
    expect(await reviewer.dialog().innerText()).toContain('通过 2，退回 1');
    await reviewer.confirm('提交审核结果');
    await reviewer.page.getByText('已审核').waitFor();
  });

  it('the filer mends; the signature falls for the changed subject only and the leader signs again', async () => {
    world.clock.to('2026-08-18', '10:00');
    await filer.person.open(`/matters/${batch.id}/filings/pre-filing`);
    await filer.page.getByText('环节或材料缺失').first().waitFor();
    await filer.person.shot('14-returned');
    await filer.page.locator('.versions button', { hasText: '环节或材料缺失' }).click();
    await filer.page.locator('#stage-title').getByText('组织考察').waitFor();
    await filer.subject('孟怀瑾');
    await filer.fill('inspection-result', { faults: '统筹协调的主动性还不够，抓落实有时不够细。' });
    await filer.save();
    await filer.page.getByText('内容在签字后有修改，签字已失效：孟怀瑾').waitFor();
    await filer.person.shot('15-void');
    await filer.tab('报审');
    expect(await filer.whyShut(filer.button('报送'))).toContain('组织考察');
    world.clock.to('2026-08-18', '10:30');
    await leader.person.open(`/matters/${batch.id}/stages/inspection`);
    await leader.page.getByText('签字已失效：孟怀瑾').waitFor();
    await leader.sign();
  });

  it('the filer files version 2 of the returned subject alone', async () => {
    await filer.page.getByRole('checkbox', { name: '孟怀瑾' }).waitFor();
    expect(await filer.page.locator('.filing__subjects input[type=checkbox]').count()).toBe(1);
    await filer.file();
    await filer.page.getByText('第 2 版').first().waitFor();
    expect(batch.matter.ledger.filings.map(({ version, subjects }) => [version, subjects])).toEqual([[1, expect.any(Array)], [2, [batch.idOf('孟怀瑾')]]]);
  });

  it('the reviewer sees what changed, old and new, and approves', async () => {
    world.clock.to('2026-08-19', '09:00');
    await reviewer.person.open('/reviews');
    const changed = reviewer.page.locator('.changed', { hasText: '主要缺点和不足' });
    await changed.waitFor();
    expect(await changed.locator('del').innerText()).toBe('有时对工作节奏把握偏急。');
    expect(await changed.locator('ins').innerText()).toBe('统筹协调的主动性还不够，抓落实有时不够细。');
    await reviewer.person.shot('16-changed');
    await reviewer.page.getByRole('region', { name: '孟怀瑾', exact: true }).getByRole('radio', { name: '通过' }).check();
    await reviewer.button('提交审核结果').click();
    await reviewer.confirm('提交审核结果');
    await expect.poll(() => batch.matter.ledger.filings[1]?.outcomes[batch.idOf('孟怀瑾')]?.outcome).toBe('approved');
  });

  it('the filer convenes and fills the meeting; a missed quorum names the number that would do', async () => {
    world.clock.to('2026-08-21', '15:00');
    await filer.person.open(`/matters/${batch.id}/stages/discussion`);
    await filer.page.locator('.gate').getByRole('button', { name: '进入“讨论决定”' }).click();
    await filer.person.shot('17-convene');
    await filer.confirm('进入“讨论决定”');
    await expect.poll(() => batch.matter.ledger.stages['discussion']?.begunOn).toBe('2026-08-21');
    await filer.fill('discussion', values('discussion', undefined, { present: 5 }));
    const red = await filer.expectLight('到会成员须达应到成员三分之二', 'red');
    expect(await red.innerText()).toContain('应到 9 人，实到 5 人');
    await red.getByRole('button', { name: /实到成员改为 6/ }).click();
    expect(await filer.where()).toBe('discussion.present');
    await filer.person.shot('18-quorum');
    await filer.page.keyboard.press('Control+a');
    await filer.page.keyboard.type('8');
    await filer.expectOut('到会成员须达应到成员三分之二');
    await filer.save();
    batch.expectRecorded('discussion');
  });

  it('the notice is a day short until its end is moved; the document names those it is about', async () => {
    world.clock.to('2026-08-24');
    await filer.person.open(`/matters/${batch.id}/stages/appointment/${batch.idOf('程书航')}`);
    await filer.fill('notice', values('notice', 's1', { end: '2026-08-27' }));
    const red = await filer.expectLight('任前公示不得少于五个工作日', 'red', '程书航');
    expect(await red.innerText()).toContain('共 4 个工作日，不足 5 个');
    await filer.fill('notice', { end: '2026-08-28' });
    await filer.expectOut('任前公示不得少于五个工作日', '程书航');
    await batch.fillSubjects(filer, 'appointment', 'notice');
    batch.expectRecorded('notice');
    await filer.tab('文书');
    await filer.page.locator('.documents').getByText('任前公示', { exact: true }).first().click();
    const paper = filer.page.getByRole('document', { name: '任前公示' }).locator('.page');
    await paper.getByText('程书航').waitFor();
    await filer.person.shot('19-notice');
    const text = await paper.innerText();
    expect(text).toContain('叶听澜');
    expect(text).toContain('2026年8月24日至2026年8月28日');
    expect(text).not.toContain('孟怀瑾');
  });

  it('appointment, signatures, second filing, and the matter is closed', async () => {
    world.clock.to('2026-09-01');
    await filer.person.open(`/matters/${batch.id}/stages/appointment/${batch.idOf('程书航')}`);
    await batch.fillSubjects(filer, 'appointment', 'appointment');
    batch.expectRecorded('appointment');
    await leader.person.open(`/matters/${batch.id}/stages/discussion`);
    await leader.sign();
    await leader.stage('任职');
    await leader.sign();
    world.clock.to('2026-09-02');
    await filer.person.open(`/matters/${batch.id}/filings/completion-filing`);
    await filer.file();
    await filer.page.getByText('已备案').first().waitFor();
    await filer.button('办结事项').click();
    await filer.confirm('办结事项');
    await filer.page.locator('.matter__about', { hasText: '已办结' }).waitFor();
  });

  it('the trace tells all of it in words, and the ledger verifies', async () => {
    await filer.tab('痕迹');
    const trace = filer.page.locator('.timeline');
    await trace.waitFor();
    await filer.person.shot('21-trace');
    const told = await trace.innerText();
    for (const words of [
      '开立事项', '加入“程书航”', '责任领导签字：“组织考察”', '说明亮灯“会议推荐参考名单人数应多于推荐职位数”', '自检：', '预报第 1 次：程书航、叶听澜、孟怀瑾', '审核通过“程书航、叶听澜”的预报（第 1 次）', '退回“孟怀瑾”的预报（第 1 次）',
      '预报第 2 次：孟怀瑾', '审核通过“孟怀瑾”的预报（第 2 次）', '开始“讨论决定”', '报备第 1 次：', '事项办结',
    ]) expect(told).toContain(words);
    expect(told).toContain('沈知远 · 填报人 · 吴中区');
    await filer.button('灯的历史').click();
    const lights = filer.page.getByRole('table', { name: '灯的历史' });
    await lights.getByText('会议推荐参考名单人数应多于推荐职位数').first().waitFor();
    const out = lights.getByRole('row').filter({ hasText: '考察组须由两名以上成员组成' });
    expect(await out.innerText()).toMatch(/2026-08-07 .*10:00.*2026-08-07 .*10:00 熄灭：保存环节内容/s);
    await filer.person.shot('22-lights');
    expect(world.verify()).toEqual({ code: 0, said: expect.stringMatching(/^All is well/) as string });
  });

  it('nothing went wrong in any of the browsers', () => {
    expect([...filer.person.faults, ...leader.person.faults, ...reviewer.person.faults]).toEqual([]);
  });
});
