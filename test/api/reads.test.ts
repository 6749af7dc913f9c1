import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { FilingView, Home, LightHistory, MatterList, MatterView, ProblemDocument, ReviewItem, Todo } from '../../runtime/api/index.ts';
import { type Browser, filedMatter, startServer, type TestServer } from '../support/api.ts';

let server: TestServer;
let teacher: Browser;
let head: Browser;
let inspector: Browser;

beforeEach(async () => {
  server = await startServer();
  [teacher, head, inspector] = await Promise.all([server.as('teacher'), server.as('head'), server.as('inspector')]);
});
afterEach(() => server.close());

/** What there is to do on one matter, as `kind stage-or-filing`. */
async function todos(browser: Browser, matter: string): Promise<readonly string[]> {
  const home = await browser.read<Home>('/api/home');
  return home.todos.filter((todo) => todo.matter === matter).map((todo) => `${todo.kind} ${todo.stage ?? todo.filing ?? ''}`.trim());
}
const todo = async (browser: Browser, matter: string, kind: Todo['kind']) =>
  (await browser.read<Home>('/api/home')).todos.find((each) => each.matter === matter && each.kind === kind);
const view = (browser: Browser, matter: string) => browser.read<MatterView>(`/api/matters/${matter}`);
const plan = { place: '市博物馆', drawnUpOn: '2026-09-08', departOn: '2026-09-18' };
const save = (browser: Browser, matter: string, stage: string, form: string, base: number, data: Record<string, unknown>) =>
  browser.does(matter, { kind: 'save-stage', stage, forms: [{ form, base, data }] });

test('a matter from first to last: everybody is told what they must do next, and nothing else', async () => {
  server.at('2026-09-08');
  const matter = await teacher.open('去博物馆');
  expect(await todos(teacher, matter)).toEqual(['complete-stage plan']);
  expect(await todos(head, matter)).toEqual([]);

  await teacher.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '三年一班', pupils: 30, adults: 3 } });
  await save(teacher, matter, 'plan', 'plan', 0, { ...plan, place: '' });
  expect(await todos(teacher, matter)).toEqual(['complete-stage plan']);
  expect(await todos(head, matter)).toEqual([]);

  await save(teacher, matter, 'plan', 'plan', 1, plan);
  expect(await todos(teacher, matter)).toEqual([]);
  expect(await todos(head, matter)).toEqual(['sign-stage plan']);
  // five working days in (filing, 18 September]: the filing must be sent by the 11th, three working days after the 8th
  expect((await todo(head, matter, 'sign-stage'))?.due).toEqual({ date: '2026-09-11', workingDays: 3 });

  await head.signs(matter, 'plan', server.core);
  expect(await todos(teacher, matter)).toEqual(['complete-stage safety']);
  await save(teacher, matter, 'safety', 'safety', 0, { checkedOn: '2026-09-08', insured: true });
  await head.signs(matter, 'safety', server.core);
  expect(await todos(teacher, matter)).toEqual(['file approval']);
  expect(await todos(inspector, matter)).toEqual([]);

  await teacher.does(matter, { kind: 'file', filing: 'approval', subjects: ['c1'] });
  expect(await todos(teacher, matter)).toEqual([]);
  expect(await todos(inspector, matter)).toEqual(['review approval']);

  await inspector.does(matter, {
    kind: 'review', filing: 'approval', version: 1, outcomes: [{ subject: 'c1', outcome: 'returned', reasons: [{ code: await reason(), stage: 'safety' }] }],
  });
  expect(await todos(teacher, matter)).toEqual(['refile approval']);
  await save(teacher, matter, 'plan', 'plan', 2, { ...plan, place: '科技馆' });
  expect(await todos(head, matter)).toEqual(['sign-stage plan']);
  await head.signs(matter, 'plan', server.core);
  await teacher.does(matter, { kind: 'file', filing: 'approval', subjects: ['c1'] });
  await inspector.does(matter, { kind: 'review', filing: 'approval', version: 2, outcomes: [{ subject: 'c1', outcome: 'approved', reasons: [] }] });
  expect(await todos(teacher, matter)).toEqual(['convene outing']);
  expect((await todo(teacher, matter, 'convene'))?.due).toEqual({ date: '2026-09-18', workingDays: 8 });

  server.at('2026-09-18', '08:00');
  [teacher, head, inspector] = await Promise.all([server.as('teacher'), server.as('head'), server.as('inspector')]);
  await teacher.does(matter, { kind: 'begin-stage', stage: 'outing' });
  expect(await todos(teacher, matter)).toEqual(['record-act outing']);
  await save(teacher, matter, 'outing', 'outing', 0, { departed: true, departedOn: '2026-09-18', returnedOn: '2026-09-18' });
  expect(await todos(teacher, matter)).toEqual(['file report']);
  await teacher.does(matter, { kind: 'file', filing: 'report', subjects: ['c1'] });
  expect(await todos(teacher, matter)).toEqual(['close-matter']);
  await teacher.does(matter, { kind: 'close-matter' });
  expect(await todos(teacher, matter)).toEqual([]);
  const listed = (await teacher.read<MatterList>('/api/matters')).matters.find((each) => each.id === matter);
  expect(listed).toMatchObject({ state: 'closed', title: '去博物馆', organisationTitle: '示例一小', planned: '2026-09-18' });
  expect(listed?.stages.map((dot) => dot.state)).toEqual(['closed', 'closed', 'closed']);
  expect(listed?.lastFiling).toBeUndefined();
});

async function reason(): Promise<string> {
  const code = server.core.services.definitions.releases('field-trip')[0]?.content.codes.find((list) => list.id === 'return-reasons')?.codes[0]?.code;
  if (code === undefined) throw new Error('no return reason');
  return Promise.resolve(code);
}

describe('a filing under review', () => {
  test('stands in the queue with the days left, and shows what changed since the last version', async () => {
    server.at('2026-09-08');
    const { matter, teacher: filer, head: leader } = await filedMatter(server);
    const reviewer = await server.as('inspector');
    const queue = await reviewer.read<readonly ReviewItem[]>('/api/reviews');
    const item = queue.find((each) => each.matter === matter);
    expect(item).toMatchObject({
      filing: 'approval', version: 1, filedOn: '2026-09-08', planned: '2026-09-18', subjects: [{ id: 'c1', label: '三年一班', pending: true }],
      toMeeting: { date: '2026-09-18', workingDays: 8 },
    });

    await reviewer.does(matter, { kind: 'review', filing: 'approval', version: 1, outcomes: [{ subject: 'c1', outcome: 'returned', reasons: [{ code: await reason(), stage: 'plan' }] }] });
    expect((await reviewer.read<readonly ReviewItem[]>('/api/reviews')).some((each) => each.matter === matter)).toBe(false);
    await save(filer, matter, 'plan', 'plan', 1, { ...plan, place: '动物园' });
    await save(filer, matter, 'plan', 'plan', 2, { ...plan, place: '植物园' });
    await leader.signs(matter, 'plan', server.core);
    await filer.does(matter, { kind: 'file', filing: 'approval', subjects: ['c1'] });

    const first = await reviewer.read<FilingView>(`/api/matters/${matter}/filings/approval/versions/1`);
    const second = await reviewer.read<FilingView>(`/api/matters/${matter}/filings/approval/versions/2`);
    expect(first.changes).toEqual([]);
    expect(first.record.frozen?.forms['plan']?.['place']).toBe('市博物馆');
    expect(second.changes).toMatchObject([{ form: 'plan', field: 'place', before: '市博物馆', after: '植物园' }]);
    expect((await reviewer.get(`/api/matters/${matter}/filings/approval/versions/3`)).status).toBe(404);
    expect((await reviewer.get(`/api/matters/${matter}/filings/nothing/versions/1`)).status).toBe(404);
    expect((await reviewer.get(`/api/matters/${matter}/filings/approval/versions/0x1`)).status).toBe(404);
  });
});

test('a light is judged by the day it is read, not by the day of the last act', async () => {
  server.at('2026-09-08');
  const browser = await server.as('teacher');
  const matter = await browser.open('来不及');
  await browser.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '一班', pupils: 30, adults: 3 } });
  await save(browser, matter, 'plan', 'plan', 0, { ...plan, departOn: '2026-09-15' });
  const before = (await view(browser, matter)).gates[0];
  expect(before).toMatchObject({ lastFiling: '2026-09-08', workingDaysLeft: 0 });
  server.at('2026-09-10');
  const later = await server.as('teacher');
  expect((await view(later, matter)).gates[0]).toMatchObject({ lastFiling: '2026-09-08', workingDaysLeft: -2 });
  expect((await later.read<MatterList>('/api/matters')).matters.find((each) => each.id === matter)?.lastFiling).toEqual({ date: '2026-09-08', workingDays: -2 });
});

test('a light once lit stays in the history, with the act that put it out and what it changed', async () => {
  server.at('2026-09-08');
  const browser = await server.as('teacher');
  const matter = await browser.open('人手不够');
  await browser.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '一班', pupils: 60, adults: 1 } });
  const lit = await browser.read<readonly LightHistory[]>(`/api/matters/${matter}/lights`);
  const first = lit.find((light) => light.rule === 'enough-adults');
  expect(first).toMatchObject({ light: 'red', subject: 'c1', litBy: 'add-subject' });
  expect(first?.outAt).toBeUndefined();
  await browser.does(matter, { kind: 'save-stage', stage: 'plan', forms: [{ form: 'class', subject: 'c1', base: 0, data: { name: '一班', pupils: 60, adults: 20 } }] });
  const out = (await browser.read<readonly LightHistory[]>(`/api/matters/${matter}/lights`)).find((light) => light.rule === 'enough-adults');
  expect(out).toMatchObject({ light: 'red', outBy: 'save-stage', outOutcome: 'kept' });
  expect(out?.changed).toMatchObject([{ form: 'class', field: 'adults', before: 1, after: 20 }]);
});

describe('documents', () => {
  test('a page for print of the saved values, with names that would be markup kept as text', async () => {
    server.at('2026-09-08');
    const browser = await server.as('teacher');
    const matter = await browser.open('打印');
    await browser.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '<script>x</script>班', pupils: 30, adults: 3 } });
    await save(browser, matter, 'plan', 'plan', 0, { ...plan, place: '<img src=x>园' });
    const templates = server.core.services.definitions.releases('field-trip')[0]?.content.templates ?? [];
    const letter = templates.find((each) => each.id === 'parents-letter');
    const query = letter?.scope === 'subject' ? '?subject=c1' : '';
    const page = await browser.get(`/api/matters/${matter}/documents/parents-letter${query}`);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('&lt;img src');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<script');
    const nonce = /style-src 'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
    expect(text).toContain(`<style nonce="${nonce}">`);
    expect(page.headers.get('content-security-policy')).not.toContain('script-src');
  });

  test('a paper behind a shut gate is refused with the gate, and an unknown one is 404', async () => {
    server.at('2026-09-08');
    const browser = await server.as('teacher');
    const matter = await browser.open('没批');
    await browser.does(matter, { kind: 'add-subject', subject: 'c1', form: { name: '一班', pupils: 30, adults: 3 } });
    const list = server.core.services.definitions.releases('field-trip')[0]?.content.templates.find((each) => each.behindGate);
    expect(list?.id).toBe('boarding-list');
    const answer = await browser.get(`/api/matters/${matter}/documents/boarding-list${list?.scope === 'subject' ? '?subject=c1' : ''}`);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as ProblemDocument).refusal).toMatchObject({ code: 'gate-shut', params: { act: '出发' } });
    expect((await browser.get(`/api/matters/${matter}/documents/nothing`)).status).toBe(404);
    expect((await browser.get(`/api/matters/${matter}/documents/parents-letter?format=docx`)).status).toBe(404);
    expect((await browser.get(`/api/matters/${matter}/documents/parents-letter?format=exe`)).status).toBe(404);
  });
});
