import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Words only the first procedure's definitions may know. */
const words = [
  '干部',
  '任免',
  '考察',
  '民主推荐',
  '提拔',
  '组织部',
  '党委',
  '党组',
  '纪检',
  '廉洁',
  '公示',
  '破格',
  '任前',
  '选拔',
  'cadre',
  'appointee',
  'nominee',
  'probation',
  'quorum',
  'promotion',
  'candidate.',
];

function sources(): string[] {
  return execFileSync('git', ['ls-files', '--', 'runtime', 'server', 'designer'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(tsx?|mjs|css|html)$/.test(file) && !file.includes('.test.'));
}

describe('only config/ and rulesets/ know the domain', () => {
  it.each(words)('no line of the program says “%s”', (word) => {
    const found = sources().flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.toLowerCase().includes(word) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('looks at the whole program', () => {
    expect(sources().length).toBeGreaterThan(100);
  });
});
