import { Bug } from '../problems.ts';
import type { CompiledRelease } from '../release.ts';

/** The releases of one procedure, in order of the day they come into force. */
export interface ReleaseSet {
  readonly list: readonly CompiledRelease[];
  /** A release's id that is used for every stage, whatever its date. */
  readonly override?: string | undefined;
}

/** The release in force on a civil date; undefined where none is. The later one wins where two overlap. */
export function releaseOn(releases: ReleaseSet, date: string): CompiledRelease | undefined {
  if (releases.override !== undefined) return releases.list.find((release) => release.id === releases.override);
  return releases.list.filter((release) => release.from <= date && (release.until === undefined || date <= release.until)).at(-1);
}

/**
 * The release in force when the matter was opened: its stage list, dates and gates hold for the matter's life (S2).
 * A matter older than every release takes the first, one opened in a gap between two the earlier.
 */
export function openingRelease(releases: ReleaseSet, openedOn: string): CompiledRelease {
  const release = releaseOn(releases, openedOn) ?? releases.list.findLast((one) => one.from <= openedOn) ?? releases.list[0];
  if (!release) throw new Bug('no release of the procedure');
  return release;
}
