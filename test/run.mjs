// `npm test`: sets itself up on a clean clone, then runs every suite and says loudly what could not run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { setUp } from '../server/boot/setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function browserPath() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return candidates.find((path) => path && existsSync(path));
}

/** Runs one vitest project and gives its counts; a run that died counts as one failure. */
function suite(project, outputs) {
  const report = join(outputs, `${project}.json`);
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  const failed = counts.numFailedTests + (run.status === 0 || counts.numFailedTests > 0 ? 0 : 1);
  return { passed: counts.numPassedTests, failed, skipped: counts.numPendingTests + counts.numTodoTests };
}

await setUp();
const outputs = mkdtempSync(join(tmpdir(), 'guicheng-test-'));
const results = [suite('unit', outputs)];
if (browserPath()) results.push(suite('browser', outputs));
else {
  console.error('\n!!! BROWSER TESTS DID NOT RUN: no Chromium found. Install one or set CHROMIUM_PATH. !!!\n');
  if (process.env.GUICHENG_BROWSER === 'required') results.push({ passed: 0, failed: 1, skipped: 0 });
}
rmSync(outputs, { recursive: true, force: true });

const total = results.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }));
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
