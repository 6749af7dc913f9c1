import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { MatterView, ProblemDocument, TraceEntry } from '../../runtime/api/index.ts';
import { filedMatter, startServer, type TestServer } from '../support/api.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('I6: an unrelated procedure made of files only', () => {
  test('runs to its end through the program, with its own gate and document', async () => {
    const filed = await filedMatter(server);
    const { matter } = filed;
    let { teacher } = filed;
    const convene = { kind: 'begin-stage', stage: 'outing' } as const;

    // Filed on Tuesday 8 September: its own gate wants five working days and an approval.
    const shut = await teacher.command(matter, convene);
    expect(shut.status).toBe(422);
    expect(((await shut.json()) as ProblemDocument).refusal).toMatchObject({ code: 'gate-shut', basis: [{ policy: 'outing-rules', article: '3' }, { policy: 'outing-rules', article: '4' }] });

    const letter = await teacher.get(`/api/matters/${matter}/documents/parents-letter?format=html`);
    const page = await letter.text();
    expect(page).toContain('二〇二六年九月十八日');
    expect(page).toContain('市博物馆');

    // Sessions end overnight: everybody signs in again.
    server.at('2026-09-10');
    const inspector = await server.as('inspector');
    teacher = await server.as('teacher');
    await inspector.does(matter, { kind: 'review', filing: 'approval', version: 1, outcomes: [{ subject: 'c1', outcome: 'approved', reasons: [] }] });
    await teacher.does(matter, convene);
    const list = await (await teacher.get(`/api/matters/${matter}/documents/boarding-list?format=html`)).text();
    expect(list).toContain('三年一班');
    await teacher.does(matter, { kind: 'issue-document', document: 'boarding-list', sha256: createHash('sha256').update(list).digest('hex') });

    server.at('2026-09-18', '18:00');
    teacher = await server.as('teacher');
    const head = await server.as('head');
    await teacher.does(matter, { kind: 'save-stage', stage: 'outing', forms: [{ form: 'outing', base: 0, data: { departed: true, departedOn: '2026-09-18', returnedOn: '2026-09-18' } }] });
    await head.signs(matter, 'outing', server.core);
    await teacher.does(matter, { kind: 'file', filing: 'report', subjects: ['c1'] });
    await teacher.does(matter, { kind: 'close-matter' });

    const view = await teacher.read<MatterView>(`/api/matters/${matter}`);
    expect(view.matter.state).toBe('closed');
    expect(view.verdict.overall).toBe('green');
    const kinds = (await teacher.read<readonly TraceEntry[]>(`/api/matters/${matter}/trace`)).map((entry) => entry.kind);
    for (const kind of ['matter-opened', 'subject-added', 'form-saved', 'stage-signed', 'filed', 'reviewed', 'stage-begun', 'document-issued', 'matter-closed']) expect(kinds.some((one) => one.startsWith(kind)), kind).toBe(true);
  });
});
