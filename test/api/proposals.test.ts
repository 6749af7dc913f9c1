import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { ProposalSummary, ProposalView, ReleaseEntry, ReleaseParts, ReleasePackage, ReleaseVerdict } from '../../runtime/api/designer.ts';
import type { MatterView, ProblemDocument } from '../../runtime/api/index.ts';
import { type Browser, filedMatter, startServer, type TestServer } from '../support/api.ts';
import { approve, checked, decide, edit, edits, partIn, propose, proposed, started, undo, valued, versioned, view } from '../support/drafts.ts';

let server: TestServer;
let author: Browser;
let approver: Browser;
const hash = () => server.core.services.definitions.releases('field-trip')[0]?.hash ?? '';
const codeOf = async (answer: Response): Promise<[number, string]> => [answer.status, ((await answer.json()) as ProblemDocument).code];

beforeEach(async () => {
  server = await startServer();
  author = await server.as('author');
  approver = await server.as('approver');
});
afterEach(() => server.close());

/** A draft of the shipped release with a longer review limit, ready to be proposed. */
async function ready(version = '2026-10', from = '2026-10-01', days = 4): Promise<string> {
  const draft = await started(author, { release: hash() }, '审批四日');
  await edits(author, draft.id, 0, versioned(draft.parts, version, from), valued(draft.parts, 'reviewDays', days));
  return draft.id;
}

describe('checking', () => {
  test('names what is wrong, and where', async () => {
    const draft = await started(author, { release: hash() });
    const plan = partIn(draft.parts, 'stage', 'plan');
    await edits(author, draft.id, 0, { put: { ...plan, value: { ...plan.value, responsible: { leader: 'nobody', handler: 'teacher' } } } });
    const check = await checked(author, draft.id);
    expect(check.findings.filter(({ severity }) => severity === 'error').map(({ code, part, path }) => [code, part.id, path])).toEqual(expect.arrayContaining([
      ['version-used', 'ruleset', '/version'], ['role-unknown', 'plan', '/responsible/leader'],
    ]));
  });

  test('runs the cases', async () => {
    const draft = await ready();
    expect((await checked(author, draft)).cases).toMatchObject({ failed: [] });
    const cases = partIn((await view(author, draft)).parts, 'cases', 'enough-adults');
    await edits(author, draft, 1, { put: { ...cases, value: { ...cases.value, cases: cases.value.cases.map((each, i) => (i === 0 ? { ...each, light: 'green' as const } : each)) } } });
    const { cases: after } = await checked(author, draft);
    expect(after.failed.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([['enough-adults', 'green', 'red broken']]);
    expect(await codeOf(await propose(author, draft))).toEqual([422, 'check-failed']);
  });
});

test('a number changed without its cases is refused: they say what the law was', async () => {
  const draft = await ready();
  await edits(author, draft, 1, valued((await view(author, draft)).parts, 'approvalDays', 7));
  const { cases } = await checked(author, draft);
  expect(cases.failed.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([['approval-days', 'green', 'red broken'], ['approval-days', 'green', 'red broken']]);
  expect(cases.uncovered).toEqual([{ rule: 'approval-days', title: '报批不足五个工作日', lacks: ['kept', 'at', 'above'] }]);
  expect(await codeOf(await propose(author, draft))).toEqual([422, 'check-failed']);
});

describe('proposing', () => {
  test('closes the draft and says who can be asked', async () => {
    const draft = await ready();
    const proposal = await proposed(author, draft);
    expect(proposal).toMatchObject({
      state: 'proposed', version: '2026-10', subject: 'field-trip', from: '2026-10-01', draft, reason: '办法修订', proposedByName: '某author',
      mayDecide: false, refusal: 'own-proposal', others: [{ id: 'p-approver', name: '某approver' }],
    });
    expect(proposal.log.map(({ label }) => label)).toEqual(['修改']);
    expect(proposal.parts).toEqual((await view(author, draft)).parts);
    expect((await view(author, draft)).proposal).toBe(proposal.id);
    expect(await codeOf(await edit(approver, draft, 1, [valued(proposal.parts, 'reviewDays', 3)]))).toEqual([409, 'draft-proposed']);
    expect(await codeOf(await undo(author, draft))).toEqual([409, 'draft-proposed']);
    expect(await codeOf(await author.send('DELETE', `/api/drafts/${draft}`))).toEqual([409, 'draft-proposed']);
    expect((await author.read<ProposalSummary[]>('/api/proposals')).map(({ id }) => id)).toEqual([proposal.id]);
  });

  test('is refused for another hash or number than the draft has, a used version, or nothing changed', async () => {
    const draft = await ready();
    expect(await codeOf(await propose(author, draft, { hash: '0'.repeat(64) }))).toEqual([409, 'hash-differs']);
    expect(await codeOf(await propose(author, draft, { number: 0 }))).toEqual([409, 'hash-differs']);
    const same = await started(author, { release: hash() });
    expect(await codeOf(await propose(author, same.id))).toEqual([422, 'nothing-to-propose']);
    await edits(author, same.id, 0, valued(same.parts, 'approvalDays', 6));
    expect(await codeOf(await propose(author, same.id))).toEqual([422, 'version-used']);
    await proposed(author, draft);
    const other = await ready();
    expect(await codeOf(await propose(approver, other))).toEqual([422, 'version-used']);
  });

  test('the same command id proposes once', async () => {
    const draft = await ready();
    const commandId = crypto.randomUUID();
    const first = (await (await propose(author, draft, { commandId })).json()) as ProposalView;
    const second = (await (await propose(author, draft, { commandId })).json()) as ProposalView;
    expect(second.id).toBe(first.id);
    expect(await author.read<ProposalSummary[]>('/api/proposals')).toHaveLength(1);
  });
});

describe('deciding', () => {
  test('the proposer never approves; another approves by the hash, and it is published at once', async () => {
    const proposal = await proposed(author, await ready());
    expect(await codeOf(await approve(author, proposal.id, proposal.hash))).toEqual([403, 'own-proposal']);
    expect(await codeOf(await decide(author, proposal.id, 'return'))).toEqual([403, 'own-proposal']);
    expect(await codeOf(await approve(approver, proposal.id, '1'.repeat(64)))).toEqual([409, 'hash-differs']);
    expect((await (await server.as('teacher')).send('POST', `/api/proposals/${proposal.id}/approval`, { commandId: crypto.randomUUID(), hash: proposal.hash })).status).toBe(403);

    const commandId = crypto.randomUUID();
    const answer = await approve(approver, proposal.id, proposal.hash, commandId);
    expect((await answer.json()) as ProposalView).toMatchObject({ state: 'approved', decidedByName: '某approver' });
    expect((await approve(approver, proposal.id, proposal.hash, commandId)).status).toBe(200);
    expect(await codeOf(await approve(approver, proposal.id, proposal.hash))).toEqual([409, 'proposal-settled']);
    const releases = server.core.services.definitions.releases('field-trip');
    expect(releases.map(({ content, hash: each }) => [content.id, each])).toEqual([['2024-09', hash()], ['2026-10', proposal.hash]]);
    expect(await codeOf(await edit(author, proposal.draft, 1, [valued(proposal.parts, 'reviewDays', 3)]))).toEqual([409, 'draft-published']);
  });

  test('the published version is what was proposed, byte for byte, and the ledger verifies', async () => {
    const proposal = await proposed(author, await ready());
    await approve(approver, proposal.id, proposal.hash);
    const published = server.core.services.definitions.version(proposal.hash);
    expect(published?.parts()).toEqual(proposal.parts);
    expect(server.verify().finding).toBeUndefined();
  });

  test('a return opens the draft again; so does the proposer\u2019s own withdrawal', async () => {
    const draft = await ready();
    const first = await proposed(author, draft);
    expect((await decide(approver, first.id, 'return')).status).toBe(200);
    expect(await author.read<ProposalView>(`/api/proposals/${first.id}`)).toMatchObject({ state: 'returned', decisionReason: '请补充依据', decidedByName: '某approver' });
    expect((await edit(author, draft, 1, [valued(first.parts, 'reviewDays', 3)])).status).toBe(200);
    const second = await proposed(author, draft);
    expect(await codeOf(await decide(approver, second.id, 'withdrawal'))).toEqual([403, 'role']);
    expect((await decide(author, second.id, 'withdrawal')).status).toBe(200);
    expect((await view(author, draft)).proposal).toBeUndefined();
    expect(server.verify().finding).toBeUndefined();
  });

  test('two who approve at once publish once', async () => {
    const proposal = await proposed(author, await ready());
    const answers = await Promise.all([approve(approver, proposal.id, proposal.hash), approve(approver, proposal.id, proposal.hash)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(server.core.services.definitions.releases('field-trip')).toHaveLength(2);
  });
});

test('an open matter is judged by the release before its first day, and by the new one from it', async () => {
  const { matter, teacher } = await filedMatter(server);
  const proposal = await proposed(author, await ready('2026-09b', '2026-09-10'));
  await approve(approver, proposal.id, proposal.hash);
  const releaseOf = async (rule: string) => (await teacher.read<MatterView>(`/api/matters/${matter}`)).verdict.rows.find((row) => row.rule === rule)?.release;
  expect(await releaseOf('approval-days')).toBe('2026-09b');
  expect(await releaseOf('enough-adults')).toBe('2024-09');
});

describe('withdrawing', () => {
  const withdraw = (browser: Browser, release: string) => browser.send('POST', `/api/releases/${release}/withdrawal`, { commandId: crypto.randomUUID(), reason: '有误' });

  test('the release before governs again; the withdrawn one stays readable', async () => {
    const proposal = await proposed(author, await ready('2026-09b', '2026-09-01'));
    await approve(approver, proposal.id, proposal.hash);
    expect((await withdraw(author, proposal.hash)).status).toBe(204);
    expect(server.core.services.definitions.releases('field-trip').map(({ content }) => content.id)).toEqual(['2024-09']);
    expect((await author.read<ReleaseParts>(`/api/releases/${proposal.hash}/content`)).parts).toEqual(proposal.parts);
    const history = await author.read<ReleaseEntry[]>('/api/release-history?procedure=field-trip');
    expect(history.map(({ id, state, withdrawalReason, approvedByName }) => [id, state, withdrawalReason, approvedByName])).toEqual([
      ['2026-09b', 'withdrawn', '有误', '某approver'], ['2024-09', 'in-force', undefined, undefined],
    ]);
    expect(await codeOf(await withdraw(author, proposal.hash))).toEqual([409, 'release-withdrawn']);
    expect(server.verify().finding).toBeUndefined();
  });

  test('is refused while matters would be left without any release', async () => {
    await filedMatter(server);
    expect(await codeOf(await withdraw(author, hash()))).toEqual([422, 'release-needed']);
    expect(server.core.services.definitions.releases('field-trip')).toHaveLength(1);
  });

  test('a version once used is never used again', async () => {
    const proposal = await proposed(author, await ready('2026-09b', '2026-09-01'));
    await approve(approver, proposal.id, proposal.hash);
    await withdraw(author, proposal.hash);
    expect(await codeOf(await propose(author, await ready('2026-09b', '2026-09-01', 9)))).toEqual([422, 'version-used']);
  });
});

describe('calendars and messages', () => {
  test('a calendar is published the same way, and supersedes the one before', async () => {
    const draft = await started(author, { calendar: 'school' });
    const year = { calendar: 'school', year: 2031, source: { title: '通知' }, off: ['2031-01-01'], makeUp: [] };
    await edits(author, draft.id, 0, { put: { kind: 'calendar-year', id: '2031', value: year } });
    const proposal = await proposed(author, draft.id);
    expect((await approve(approver, proposal.id, proposal.hash)).status).toBe(200);
    expect(server.core.services.definitions.calendar('school')?.map((each) => each.year)).toContain(2031);
    const history = (await author.read<ReleaseEntry[]>('/api/release-history')).filter(({ kind }) => kind === 'calendar');
    expect(history.map(({ state, hash: each }) => [state, each === proposal.hash]).sort()).toEqual([['in-force', true], ['superseded', false]]);
    expect(server.verify().finding).toBeUndefined();
  });

  test('sentences are published over the shipped ones', async () => {
    const draft = await started(author, { messages: true });
    const english = partIn(draft.parts, 'sentences', 'en');
    await edits(author, draft.id, 0, { put: { ...english, value: { ...english.value, 'refusal.role': 'You may not do this.' } } });
    const proposal = await proposed(author, draft.id);
    expect((await approve(approver, proposal.id, proposal.hash)).status).toBe(200);
    const refused = await (await server.as('teacher')).get('/api/drafts', { 'accept-language': 'en' });
    expect(((await refused.json()) as ProblemDocument).detail).toBe('You may not do this.');
    const stored = server.core.services.definitions.version(proposal.hash)?.version;
    expect(stored?.content).toEqual({ en: { 'refusal.role': 'You may not do this.' } });
    expect(server.verify().finding).toBeUndefined();
  });

  test('a sentence nobody asks for, or a place nothing fills, is refused', async () => {
    const draft = await started(author, { messages: true });
    const english = partIn(draft.parts, 'sentences', 'en');
    await edits(author, draft.id, 0, { put: { ...english, value: { ...english.value, 'refusal.role': 'No, {person}.', 'refusal.nonsense': 'x' } } });
    expect((await checked(author, draft.id)).findings.map(({ code }) => code).sort()).toEqual(['place-unknown', 'sentence-unknown']);
    expect(await codeOf(await propose(author, draft.id))).toEqual([422, 'check-failed']);
  });
});

describe('packages', () => {
  const packageOf = async (release: string) => (await author.get(`/api/releases/${release}/package`)).text();

  test('an exported version is imported elsewhere with the same content and hash', async () => {
    const text = await packageOf(hash());
    expect((JSON.parse(text) as ReleasePackage).hash).toBe(hash());
    const elsewhere = await startServer();
    try {
      const browser = await elsewhere.as('author');
      const draft = await started(browser, { package: text });
      expect(draft.base?.hash).toBe(hash());
      const known = await view(browser, draft.id);
      expect(known.parts).toEqual((await author.read<ReleaseParts>(`/api/releases/${hash()}/content`)).parts);
    } finally {
      await elsewhere.close();
    }
  });

  test('an altered one is refused, and so is what is none', async () => {
    const text = await packageOf(hash());
    const start = (content: string) => author.send('POST', '/api/drafts', { title: 'x', from: { package: content } });
    expect(await codeOf(await start(text.replace('2024-09-01', '2024-09-02')))).toEqual([422, 'package-altered']);
    expect(await codeOf(await start('{}'))).toEqual([422, 'package-unknown']);
    expect((await start('{"a":')).status).toBe(400);
    expect((await start('{"__proto__":{}}')).status).toBe(400);
    expect((await start(text.replace('"procedure": {', '"procedure": {"surplus": 1,'))).status).toBe(400);
  });
});

test('auditors read proposals, history and verdicts within their reach, and change nothing', async () => {
  const { matter } = await filedMatter(server);
  const keeper = await server.as('keeper');
  const proposal = await proposed(author, await ready());
  expect(await keeper.read<ProposalView>(`/api/proposals/${proposal.id}`)).toMatchObject({ mayDecide: false, refusal: 'role' });
  expect((await keeper.read<ReleaseEntry[]>('/api/release-history')).find(({ id }) => id === '2024-09')?.verdicts).toBeGreaterThan(3);
  expect(await keeper.read<ReleaseVerdict[]>(`/api/releases/${hash()}/verdicts`)).toEqual([]);
  expect((await decide(keeper, proposal.id, 'return')).status).toBe(403);
  const watcher = server.core.services.records.person('p-watcher');
  expect(watcher).toBeDefined();
  expect(server.core.services.records.judgedWith(hash(), ['school-one'], 10)[0]?.matter).toBe(matter);
});

test('what was proposed and published outlives a restart', async () => {
  const proposal = await proposed(author, await ready());
  await approve(approver, proposal.id, proposal.hash);
  const again = await ready('2026-11', '2026-11-01');
  await server.restart();
  [author, approver] = [await server.as('author'), await server.as('approver')];
  expect(server.core.services.definitions.releases('field-trip')).toHaveLength(2);
  expect((await view(author, again)).number).toBe(1);
  expect((await undo(author, again)).status).toBe(200);
  expect((await view(author, proposal.draft)).published).toEqual({ proposal: proposal.id, hash: proposal.hash });
});
