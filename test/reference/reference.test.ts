import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { definitionSchemas } from '../../runtime/engine/definitions/check.ts';
import { catalogue } from '../../runtime/engine/facts/catalogue.ts';
import { reference } from './reference.ts';

const written = readFileSync(new URL('../../docs/definitions.md', import.meta.url), 'utf8');

it('docs/definitions.md is what the schemas say; `npm run reference` writes it anew', async () => {
  expect(written).toBe(await reference());
});

it('names every kind of definition and every derivation, and no link leads nowhere', () => {
  for (const name of [...Object.keys(definitionSchemas), ...Object.keys(catalogue)]) expect(written).toMatch(new RegExp(`^\\| \`?${name}\`? \\|`, 'm'));
  const headings = new Set([...written.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')));
  for (const [, anchor = ''] of written.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
});
