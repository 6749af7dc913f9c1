import { expect, it } from 'vitest';

import { checksFor, smallCalendar } from '../../../test/support/small-release.ts';
import { readDefinition } from '../definitions/check.ts';
import { runCases } from '../procedure/cases.ts';
import { compileRelease } from '../release.ts';
import { blankRelease } from './blank.ts';

const content = blankRelease({
  id: 'lending', title: 'Lending', timeZone: 'Asia/Shanghai', calendar: 'cn', from: '2026-03-01', roles: { handler: 'clerk', leader: 'chief', reviewer: 'office' },
});

it('is a release by its schema, compiles, and its cases pass', async () => {
  expect(readDefinition('release', content)).toEqual({ content });
  const made = compileRelease(content, 'hash', { checks: checksFor(content) });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const results = await runCases(made.release, smallCalendar);
  expect(results.map(({ case: name, passed, actual }) => [name, passed, actual.outcome])).toEqual([
    ['起算日前一天', true, 'broken'], ['起算日当天', true, 'kept'], ['起算日后一天', true, 'kept'],
    ['尚未填写', true, 'not-yet-known'], ['办结仍未填写', true, 'not-recorded'],
  ]);
});
