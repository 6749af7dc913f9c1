import { afterEach, beforeEach } from 'vitest';

import type { Person } from './person.ts';

/** The tests of a suite as chapters of one story: after one has failed the rest are skipped, for they would only say so again. */
export function chapters(persons: () => readonly (Person | undefined)[]): void {
  let failed: string | undefined;
  beforeEach(({ skip }) => {
    if (failed !== undefined) skip(`after “${failed}”`);
  });
  afterEach(async ({ task }) => {
    if (failed !== undefined || task.result?.state !== 'fail') return;
    failed = task.name;
    for (const [index, person] of persons().entries()) await person?.shot(`failed-${index}`);
  });
}
