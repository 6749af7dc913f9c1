import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruised {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

function cruise(...places: readonly string[]): Cruised {
  const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...places], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(run.stdout) as Cruised;
}

/** Source files git tracks in the rooms: what the cruiser must have seen. */
function tracked(): string[] {
  return execFileSync('git', ['ls-files', '--', 'runtime', 'server', 'designer'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
}

const planted = mkdtempSync(join(root, 'runtime/engine/values/planted-'));
afterAll(() => {
  rmSync(planted, { recursive: true, force: true });
});

describe('I4: rooms and cycles', () => {
  it('sees every module and finds no violation', () => {
    const { summary } = cruise('runtime', 'designer', 'server');
    const real = summary.violations.filter((violation) => !violation.from.includes('planted-'));
    expect(real).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThanOrEqual(tracked().length);
  });

  it('catches a planted violation: the engine reaching for the disk, and a cycle of types', () => {
    writeFileSync(
      join(planted, 'a.ts'),
      "import { readFileSync } from 'node:fs';\nimport type { B } from './b.ts';\nexport type A = B | typeof readFileSync;\n",
    );
    writeFileSync(join(planted, 'b.ts'), "import type { A } from './a.ts';\nexport type B = A[];\n");
    const names = new Set(cruise(relative(root, planted)).summary.violations.map((violation) => violation.rule.name));
    expect([...names]).toEqual(expect.arrayContaining(['engine-is-pure', 'no-cycles']));
  });
});
