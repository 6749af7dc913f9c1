import type { Calendar } from '../calendar/calendar.ts';
import type { Matter } from '../definitions/matter.ts';
import type { StageDefinition } from '../definitions/procedure.ts';
import { type FactReader, type Override, readFacts } from '../facts/reader.ts';
import type { CompiledRelease } from '../release.ts';
import { asOf } from './as-of.ts';
import { providedFacts } from './provided.ts';
import { openingRelease, releaseOn, type ReleaseSet } from './releases.ts';
import { closedOn } from './stages.ts';
import type { At } from './verdict.ts';

/** A matter at a moment with everything needed to judge it: built once, asked by verdict, gates and decisions. */
export interface Situation {
  readonly releases: ReleaseSet;
  /** The release in force when the matter was opened: stages, dates, gates (S2). */
  readonly opening: CompiledRelease;
  readonly calendar: Calendar;
  /** The matter with only the entries up to `at`. */
  readonly matter: Matter;
  readonly at: At;
  /** The facts as a release reads them on a day. */
  reader(release: CompiledRelease, judgedOn: string): FactReader;
  /** The day a stage is judged on for a subject, or for the matter (S1). */
  judgedOn(stage: StageDefinition, subject: string | null): string;
  /** The release whose rules judge a stage for a subject (S2); undefined where none is in force on that day. */
  governing(stage: StageDefinition, subject: string | null): CompiledRelease | undefined;
  /** The same situation with some facts replaced, as a gate's plan does; what does not depend on them is not read again. */
  asIf(overrides: readonly Override[]): Situation;
}

type Base = Pick<Situation, 'releases' | 'opening' | 'calendar' | 'matter' | 'at'>;
type ReaderOn = Situation['reader'];

/** Builds the {@link Situation} of a matter. */
export function situationOf(releases: ReleaseSet, calendar: Calendar, whole: Matter, at: At): Situation {
  const matter = asOf(whole, at);
  const opening = openingRelease(releases, matter.openedOn);
  const provided = providedFacts(opening, calendar, matter, at);
  return readingWith({ releases, opening, calendar, matter, at }, (release, judgedOn) =>
    readFacts(release, calendar, { matter, provided }, judgedOn),
  );
}

function readingWith(base: Base, make: ReaderOn): Situation {
  const { releases, opening, matter, at } = base;
  const readers = new Map<string, FactReader>();
  const days = new Map<string, string>();

  const reader: ReaderOn = (release, judgedOn) => {
    const key = `${release.hash} ${judgedOn}`;
    let found = readers.get(key);
    if (!found) readers.set(key, (found = make(release, judgedOn)));
    return found;
  };

  const dateOf = (fact: string | undefined, subject: string | null): string | undefined => {
    if (fact === undefined) return undefined;
    const value = reader(opening, at.date).read(fact, subject);
    return value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined;
  };

  const judgedOn = (stage: StageDefinition, subject: string | null): string => {
    const key = `${stage.id} ${subject ?? ''}`;
    const found = days.get(key);
    if (found !== undefined) return found;
    const date = dateOf(stage.date?.fact, subject);
    const day =
      date !== undefined && date <= at.date
        ? date
        : (closedOn(opening.content.procedure, matter, stage.id, subject) ?? latest(at.date, date ?? dateOf(stage.planned?.fact, subject)));
    days.set(key, day);
    return day;
  };

  return {
    ...base,
    reader,
    judgedOn,
    governing: (stage, subject) => releaseOn(releases, judgedOn(stage, subject)),
    asIf: (overrides) =>
      overrides.length === 0 ? readingWith(base, reader) : readingWith(base, (release, day) => reader(release, day).with(overrides)),
  };
}

const latest = (day: string, other: string | undefined): string => (other !== undefined && other > day ? other : day);
