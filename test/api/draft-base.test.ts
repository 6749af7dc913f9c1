import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { DraftEditAnswer, DraftView, RebaseView } from '../../runtime/api/designer.ts';
import type { ProblemDocument } from '../../runtime/api/index.ts';
import { contentOf, hashOf } from '../../runtime/engine/index.ts';
import { type Browser, startServer, type TestServer } from '../support/api.ts';
import { approve, edits, partIn, proposed, started, undo, valued, versioned, view } from '../support/drafts.ts';

let server: TestServer;
let author: Browser;
let approver: Browser;
let draft: DraftView;
const shipped = () => server.core.services.definitions.releases('field-trip')[0]?.hash ?? '';

beforeEach(async () => {
  server = await startServer();
  author = await server.as('author');
  approver = await server.as('approver');
  draft = await started(author, { release: shipped() });
});
afterEach(() => server.close());

/** Publishes a later release with another review limit, another title of a form and a new text. */
async function publishNewer(): Promise<string> {
  const other = await started(author, { release: shipped() });
  const form = partIn(other.parts, 'form', 'plan');
  await edits(author, other.id, 0, versioned(other.parts, '2026-10', '2026-10-01'), valued(other.parts, 'reviewDays', 4),
    { put: { ...form, value: { ...form.value, title: '计划表' } } }, { put: { kind: 'texts', id: 'en', value: { 计划表: 'Plan' } } });
  const proposal = await proposed(author, other.id);
  await approve(approver, proposal.id, proposal.hash);
  return proposal.hash;
}

const rebase = (base: number, onto: string, choices: readonly unknown[] = []) =>
  author.send('POST', `/api/drafts/${draft.id}/rebase`, { commandId: crypto.randomUUID(), base, onto, label: '改依新版', choices });

describe('a newer release', () => {
  test('is told, shown, and put under the draft; both people\u2019s changes stay; undone like any edit', async () => {
    const form = partIn(draft.parts, 'form', 'plan');
    await edits(author, draft.id, 0, versioned(draft.parts, '2026-12', '2026-12-01'), { put: { ...form, value: { ...form.value, description: '出发前填' } } });
    expect((await view(author, draft.id)).newer).toBeUndefined();
    const newer = await publishNewer();
    expect((await view(author, draft.id)).newer).toEqual({ id: 'field-trip/2026-10', hash: newer });

    const shown = await author.read<RebaseView>(`/api/drafts/${draft.id}/rebase`);
    expect(shown.takes.map(({ id }) => id).sort()).toEqual(['en', 'reviewDays']);
    expect(shown.merges.map(({ id }) => id)).toEqual(['plan']);
    expect(shown.conflicts.map(({ ref, paths }) => [ref.id, paths])).toEqual([['ruleset', expect.arrayContaining(['/version', '/inForce/from']) as unknown]]);

    const refused = await rebase(1, newer);
    expect([refused.status, ((await refused.json()) as ProblemDocument).rebase?.conflicts.length]).toEqual([409, 1]);
    expect((await view(author, draft.id)).number).toBe(1);

    const done = await rebase(1, newer, [{ ref: { kind: 'ruleset', id: 'ruleset' }, take: 'mine' }]);
    expect((await done.json()) as DraftEditAnswer).toMatchObject({ number: 2, canUndo: true });
    const after = await view(author, draft.id);
    expect(after.base?.hash).toBe(newer);
    expect(after.newer).toBeUndefined();
    expect(partIn(after.parts, 'form', 'plan').value).toMatchObject({ title: '计划表', description: '出发前填' });
    expect(partIn(after.parts, 'parameter', 'reviewDays').value.values[0]?.value).toBe(4);
    expect(partIn(after.parts, 'ruleset', 'ruleset').value.version).toBe('2026-12');
    expect(after.baseParts).toEqual(server.core.services.definitions.version(newer)?.parts());

    expect((await undo(author, draft.id)).status).toBe(200);
    const undone = await view(author, draft.id);
    expect([undone.base?.hash, undone.newer?.hash]).toEqual([shipped(), newer]);
    expect(partIn(undone.parts, 'parameter', 'reviewDays').value.values[0]?.value).toBe(2);
    expect((await undo(author, draft.id, 'redo')).status).toBe(200);
    expect((await view(author, draft.id)).base?.hash).toBe(newer);
  });

  test('there is none: said so; shown for another: refused', async () => {
    expect((await author.get(`/api/drafts/${draft.id}/rebase`)).status).toBe(422);
    await publishNewer();
    expect((await rebase(0, shipped())).status).toBe(409);
  });
});

describe('validators of a draft', () => {
  test('are those of its forms, named by their hash; a form that does not compile is left out', async () => {
    const { forms } = contentOf(draft.parts);
    const hash = hashOf('guicheng/forms/v1', forms);
    const answer = await author.get(`/api/drafts/${draft.id}/validators.js?forms=${hash}`);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toContain('"plan": (function');
    expect((await author.get(`/api/drafts/${draft.id}/validators.js?forms=${'0'.repeat(64)}`)).status).toBe(404);

    const form = partIn(draft.parts, 'form', 'plan');
    const place = form.value.schema.properties?.['place'];
    await edits(author, draft.id, 0, { put: { ...form, value: { ...form.value, schema: { ...form.value.schema, properties: { ...form.value.schema.properties, place: { ...place, pattern: '(' } } } } } });
    const text = await (await author.get(`/api/drafts/${draft.id}/validators.js`)).text();
    expect(text).not.toContain('"plan": (function');
    expect(text).toContain('"class": (function');
  });
});
