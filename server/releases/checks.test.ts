import { expect, it } from 'vitest';

import { fieldTripContent } from '../../test/support/field-trip.ts';
import { keptLog } from '../../test/support/ledger.ts';
import { checkContent } from './check-content.ts';
import { Checks } from './checks.ts';
import { releaseHash } from './compile.ts';

it('a thread of its own says what the same check says here, and again without asking', async () => {
  const content = fieldTripContent();
  const question = { content, hash: releaseHash(content), years: [] };
  const checks = new Checks(keptLog(), true);
  try {
    const first = await checks.content(question);
    expect(first).toEqual(await checkContent(question));
    expect(await checks.content(question)).toBe(first);
  } finally {
    checks.close();
  }
});

it('answers one question after another', async () => {
  const content = fieldTripContent();
  const renamed = { ...content, procedure: { ...content.procedure, title: 'x' } };
  const checks = new Checks(keptLog(), true);
  try {
    for (const each of [content, renamed]) {
      expect(await checks.content({ content: each, hash: releaseHash(each), years: [] })).toHaveProperty('findings');
    }
  } finally {
    checks.close();
  }
}, 20_000);
