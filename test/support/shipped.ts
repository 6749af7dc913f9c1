import { fileURLToPath } from 'node:url';

import { buildCalendar, type Calendar, type CompiledRelease } from '../../runtime/engine/index.ts';
import { compileContent } from '../../server/releases/compile.ts';
import { readShipped } from '../../server/releases/shipped.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ShippedRelease {
  readonly release: CompiledRelease;
  readonly calendar: Calendar;
}

/** Every shipped release, compiled, with its procedure's calendar; fails the test on any problem. */
export function shippedReleases(): readonly ShippedRelease[] {
  const shipped = readShipped(root);
  if (shipped.problems.length > 0) throw new Error(JSON.stringify(shipped.problems, null, 1));
  return shipped.releases.map((content) => {
    const made = compileContent(content);
    if ('problems' in made) throw new Error(JSON.stringify(made.problems, null, 1));
    return { release: made.release, calendar: buildCalendar(shipped.calendars.get(content.procedure.calendar) ?? []) };
  });
}
