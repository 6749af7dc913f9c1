import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';

import { readShipped } from '../../server/releases/shipped.ts';
import { validatorsModule } from '../../server/releases/validators.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
mkdirSync(join(root, 'dist'), { recursive: true });
const folder = mkdtempSync(join(root, 'dist', 'no-strings-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('I7: no code from strings', () => {
  it('every shipped case runs where nothing can be compiled from a string', async () => {
    const { releases, calendars } = readShipped(root);
    const inputs = releases.map((content, index) => {
      const validators = join(folder, `validators-${index}.mjs`);
      writeFileSync(validators, validatorsModule(content.forms));
      return { content, years: calendars.get(content.procedure.calendar) ?? [], validators };
    });
    writeFileSync(join(folder, 'input.json'), JSON.stringify(inputs));
    await build({ entryPoints: [join(root, 'test/engine/no-strings-entry.ts')], bundle: true, packages: 'external', platform: 'node', format: 'esm', outfile: join(folder, 'entry.mjs') });
    const run = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', '--disable-proto=delete', join(folder, 'entry.mjs'), join(folder, 'input.json')], { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(run.stderr).toBe('');
    const cases = releases.reduce((sum, release) => sum + release.cases.reduce((inner, file) => inner + file.cases.length, 0), 0);
    expect(cases).toBeGreaterThan(0);
    expect(JSON.parse(run.stdout)).toEqual({ passed: cases, failed: 0, refused: true });
  });
});
