/**
 * Run by `no-strings.test.ts` in a Node that refuses to make code from strings, as a browser under the content security
 * policy does: compiles the shipped releases with their precompiled validators and runs every case.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { buildCalendar, type CalendarYear, compileRelease, type ReleaseContent, runCases } from '../../runtime/engine/index.ts';
import { releaseValidators, type ValidatorsModule } from '../../runtime/ui/forms/validators.ts';

interface Input {
  readonly content: ReleaseContent;
  readonly years: readonly CalendarYear[];
  readonly validators: string;
}

const [file = ''] = process.argv.slice(2);
const inputs = JSON.parse(readFileSync(file, 'utf8')) as readonly Input[];
let failed = 0;
let passed = 0;
for (const { content, years, validators } of inputs) {
  const module = (await import(pathToFileURL(validators).href)) as { default: ValidatorsModule };
  const made = compileRelease(content, 'test', { checks: releaseValidators(module.default, content.forms).checks });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  for (const result of await runCases(made.release, buildCalendar(years))) {
    if (result.passed) passed += 1;
    else failed += 1;
  }
}
let refused = false;
try {
  Reflect.construct(Function, ['return 1']);
} catch {
  refused = true;
}
console.log(JSON.stringify({ passed, failed, refused }));
