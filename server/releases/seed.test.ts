import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fieldTripFolder, openMatter, openTestCore } from '../../test/support/core.ts';
import { temporaryFolder } from '../../test/support/ledger.ts';
import { readShipped } from './shipped.ts';

let folder: ReturnType<typeof temporaryFolder>;
let definitionsDir: string;
const data = () => join(folder.dir, 'data');
beforeEach(() => {
  folder = temporaryFolder();
  definitionsDir = join(folder.dir, 'definitions');
  cpSync(fieldTripFolder, definitionsDir, { recursive: true });
});
afterEach(() => { folder.remove(); });

/** Replaces a text in a shipped file. */
function edit(path: string, from: string, to: string): void {
  const file = join(definitionsDir, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}
const ruleset = 'rulesets/field-trip/2024-09/ruleset.json';
const titleOf = (opened: Awaited<ReturnType<typeof openTestCore>>) => opened.core.services.definitions.releases('field-trip')[0]?.content.ruleset.title;

describe('shipped definitions', () => {
  it('seed an empty store, each publication an entry with a checkpoint', async () => {
    const opened = await openTestCore(data(), { definitionsDir });
    expect(titleOf(opened)).toBe('校外活动管理办法');
    expect(opened.core.ledger.health().checkpoint?.size).toBe(5);
    opened.core.close();
  });

  it('that change later are named in the log and never applied silently', async () => {
    (await openTestCore(data(), { definitionsDir })).core.close();
    edit(ruleset, '校外活动管理办法', '改过的办法');
    const opened = await openTestCore(data(), { definitionsDir });
    expect(titleOf(opened)).toBe('校外活动管理办法');
    expect(opened.log.lines.join()).toContain('release field-trip/2024-09 (changed)');
    opened.core.close();
  });

  it('are published in a development store that asks for it; the superseded release stays for what it judged', async () => {
    const first = await openTestCore(data(), { definitionsDir });
    const hash = first.core.services.definitions.releases('field-trip')[0]?.hash ?? '';
    await openMatter(first);
    first.core.close();
    edit(ruleset, '校外活动管理办法', '改过的办法');
    const opened = await openTestCore(data(), { definitionsDir, accept: true });
    expect(titleOf(opened)).toBe('改过的办法');
    expect(opened.core.services.definitions.release(hash)?.content.ruleset.title).toBe('校外活动管理办法');
    opened.core.close();
  });

  it('with a case that fails are not published at all', async () => {
    edit('rulesets/field-trip/2024-09/cases/enough-adults.json', '"light": "red"', '"light": "green"');
    await expect(openTestCore(data(), { definitionsDir })).rejects.toMatchObject({ code: 'definitions-broken' });
  });

  it('with a wrong file are not published, and the sentence names file and place', async () => {
    edit('config/procedures/field-trip/procedure.json', '"timeZone"', '"timezone"');
    await expect(openTestCore(data(), { definitionsDir })).rejects.toThrow(/config\/procedures\/field-trip\/procedure\.json.*timezone/s);
  });
});

describe('reading a folder', () => {
  it('puts the code lists, policies and translations a release uses into it, and no others', () => {
    const codes = { id: 'unused-list', title: 'x', codes: [{ code: '1', title: 'x' }] };
    writeFileSync(join(definitionsDir, 'config/codes/unused-list.json'), JSON.stringify(codes));
    const { releases, problems } = readShipped(definitionsDir);
    expect(problems).toEqual([]);
    expect(releases[0]?.codes.map((list) => list.id)).toEqual(['return-reasons']);
    expect(releases[0]?.policies.map((policy) => policy.id)).toEqual(['outing-rules']);
  });

  it('collects every problem instead of stopping at the first', () => {
    edit('config/access.json', '"own"', '"everything"');
    writeFileSync(join(definitionsDir, 'config/codes/return-reasons.json'), '{');
    const files = readShipped(definitionsDir).problems.map((problem) => problem.params?.['file']);
    expect(new Set(files)).toEqual(new Set(['config/access.json', 'config/codes/return-reasons.json']));
  });
});
